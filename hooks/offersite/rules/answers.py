"""A yes in one language is a yes in all: whoever turns an answer has three more to turn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Site, Text
from ..model.walk import Path
from ..problems.problem import Finding
from .context import Context

YES = {"de": {"ja"}, "en": {"yes"}, "fr": {"oui"}, "it": {"sì", "si"}, "rm": {"gea"}}
NO = {"de": {"nein"}, "en": {"no"}, "fr": {"non"}, "it": {"no"}, "rm": {"na"}}
ANSWER = re.compile(r"[*_]*([^\W_]{2,4})[*_]*\s?(?=[.,;:!–—]|\Z)")  # "No limit" is no answer


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Every text that begins with an answer, across its languages."""
    for path, text in context.texts():
        if not text.universal:
            yield from _contrary(path, text)


def _contrary(path: Path, text: Text) -> Iterator[Finding]:
    """The answer of the fewer languages; of as many, one that differs from the first."""
    begins = {language: ANSWER.match(wording) for language, wording in text.root.items()}
    said = {language: found[1] for language, found in begins.items() if found}
    yes, no = ([each for each in said if _is(said[each], each, words)] for words in (YES, NO))
    if yes and no:
        first = min(yes[0], no[0], key=list(said).index)
        fewer, more = sorted((yes, no), key=lambda group: (len(group), first in group))
        odd, other = fewer[0], more[0]
        arguments = {"value": said[odd], "language": odd, "others": said[other], "other": other}
        yield Finding((*path, odd), "language.contrary", arguments, "warning")


def _is(word: str, language: str, words: dict[str, set[str]]) -> bool:
    return word.lower() in words.get(language.partition("-")[0], ())
