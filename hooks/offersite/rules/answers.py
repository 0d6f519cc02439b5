"""A yes in one language is a yes in all: whoever turns an answer has three more to turn."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Site, Text
from ..model.walk import Path
from ..problems.problem import Finding
from ..translations.yes_or_no import answers
from .context import Context


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Every text that begins with an answer, across its languages."""
    for path, text in context.texts():
        if not text.universal:
            yield from _contrary(path, text)


def _contrary(path: Path, text: Text) -> Iterator[Finding]:
    """The answer of the fewer languages; of as many, one that differs from the first."""
    said = answers(text.root)
    yes, no = ([each for each in said if said[each].yes is yes] for yes in (True, False))
    if yes and no:
        first = min(yes[0], no[0], key=list(said).index)
        fewer, more = sorted((yes, no), key=lambda group: (len(group), first in group))
        odd, other = fewer[0], more[0]
        arguments = {"value": said[odd].word, "language": odd, "others": said[other].word, "other": other}
        yield Finding((*path, odd), "language.contrary", arguments, "warning")
