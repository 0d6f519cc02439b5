"""Texts that say how many there are of something, written out: `{offers.count}` → "three".

Everything after reading sees the words alone. What cannot be written out stays as it stands: a rule tells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from ..language.numerals import FIRST, numeral
from ..model import EVERY, Address, Letter, Site, Text
from ..model.counts import counts
from ..model.markdown import Docs, MarkdownPage, translation
from ..model.walk import rewritten

REFERENCE = re.compile(r"(?<!\{)\{[ \t]*([A-Za-z][\w.-]*)[ \t]*\}(?!\})")
APART = ("events", "labels")
"""An event says what held when it was announced; a label's braces are filled in by the program."""


def written_out(site: Site) -> Site:
    """The site with its numbers in words, each in the language of its text."""
    known = counts(site)
    changed = {
        key: rewritten(getattr(site, key), lambda text: _text(text, known))
        for key in Site.model_fields
        if key not in APART
    }
    return site.model_copy(update=changed)


def pages_written_out(docs: Docs, site: Site, source: str) -> Docs:
    """The same for the free pages, whose language is that of their file, else `source`."""
    known = counts(site)
    pages = {name: _page(page, known, translation(name) or source) for name, page in docs.pages.items()}
    return replace(docs, pages=pages)


def counting(text: Text) -> bool:
    """Whether braces in it stand for what the data counts: in a letter they are the sender's."""
    return not isinstance(text, (Address, Letter))


def _page(page: MarkdownPage, known: Mapping[str, int], language: str) -> MarkdownPage:
    def change(text: Text) -> Text:
        return _text(text, known, language)

    return MarkdownPage(
        rewritten(page.front, change),
        _wording(page.body, known, language),
        tuple(rewritten(list(page.passages), change)),
    )


def _text(text: Text, known: Mapping[str, int], language: str = "") -> Text:
    """A text that is the same in every language says digits, unless its `language` is known."""
    if not counting(text) or not any("{" in wording for wording in text.root.values()):
        return text
    return type(text).model_construct(
        {tag: _wording(each, known, language or tag) for tag, each in text.root.items()}
    )


def _wording(wording: str, known: Mapping[str, int], language: str) -> str:
    def number(found: re.Match[str]) -> str:
        name = found[1]
        count = known.get(name[0].lower() + name[1:], 0)
        if count < FIRST:
            return found[0]
        word = numeral(count, "" if language == EVERY else language)
        return word.capitalize() if name[0].isupper() else word

    return REFERENCE.sub(number, wording)
