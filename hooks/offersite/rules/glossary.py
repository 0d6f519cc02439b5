"""Texts use the terms of the glossary, and none of the words that it refuses."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cached_property, lru_cache

from ..model import Site
from ..model.walk import Path
from ..problems.problem import Finding
from ..problems.suggestions import choices
from .context import TEXTS, Context

UNCHECKED = ("synonyms",)
"""Words that people search with need not be ours."""


def check(site: Site, context: Context) -> Iterator[Finding]:
    """The languages that the glossary names, then every wording in one of them."""
    for index, term in enumerate(site.glossary):
        for field, by_language in (("short", term.short), ("refused", term.refused)):
            for language in by_language:
                if language not in context.languages:
                    path: Path = ("glossary", index, field, language)
                    arguments = {"language": language, **choices(language, context.languages)}
                    yield Finding(path, "language.unknown", arguments, on_key=True)
    refused = {language: Refused(site, language, context.source) for language in context.languages}
    for path, _, wording in context.wordings():
        language, *others = context.spoken(path)
        if language not in refused or others or path[0] in UNCHECKED:  # what all languages say is a name
            continue
        for value, instead in refused[language].words_in(wording).items():
            yield Finding(path, "glossary.refused", {"value": value, "instead": instead}, "warning")


class Refused:
    """The words that a language's texts do not use."""

    def __init__(self, site: Site, language: str, source: str):
        """What they use instead is the term in `language`, or in `source` where it has no translation."""
        self.instead = {
            _spelling(each): term.term.find(language, source)[0]
            for term in site.glossary
            for each in term.refused.get(language, ())
        }

    @cached_property
    def _any(self) -> re.Pattern[str]:
        """Finds whole words: where they may begin is asked once, in a tenth of the time of once for each."""
        return re.compile(rf"(?<!\w)(?:{'|'.join(self.instead)})(?!\w)")

    def words_in(self, text: str) -> dict[str, str]:
        """Those that stand in `text`, as they stand there, each with what to write instead."""
        if not self.instead:
            return {}
        return {value: self._instead_of(value) for value in _found(self._any, text.replace("’", "'"))}

    def _instead_of(self, value: str) -> str:
        return next(term for spelling, term in self.instead.items() if re.fullmatch(spelling, value))


@lru_cache(maxsize=TEXTS)
def _found(words: re.Pattern[str], text: str) -> Collection[str]:
    """Each once, wherever `text` stands."""
    return dict.fromkeys(each[0] for each in words.finditer(text))


def _spelling(refused: str) -> str:
    """The pattern of a word or words: on one line or two, with a capital where a sentence begins."""
    words = re.escape(refused.replace("’", "'")).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
    capital = words[0].upper()
    return f"[{words[0]}{capital}]{words[1:]}" if len(capital) == 1 and capital.isalpha() else words
