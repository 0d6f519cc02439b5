"""What editors write where an outdated translation is still right: it is the same in all that tells of it.

Places are named by what stands there: lines have other numbers as soon as one was added above.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..language.fingerprints import fingerprint
from ..model.text import CHECKED
from ..problems.catalogue import catalogue
from .state import Open
from .texts import TranslatedText

LONGEST = 300  # characters of a source that a sentence cites
BEGINNING = 50  # characters by which a translation is found in its file


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do, and by which words the place is found."""

    message: str
    """What says it."""
    write: str = ""
    """What is written, to the letter; nothing where the translation cannot be right."""
    words: Mapping[str, str] = field(default_factory=dict)
    at: int = 0
    """Where the line stands so far that is there already, from 1."""


def advice(open: Open, languages: Sequence[str]) -> Advice:
    """What to write if the translations of a text into `languages` are still right, of which `open` is the
    first.

    What speaks of one language alone leaves what is said of others as it is, whatever was written meanwhile.
    """
    text, right, key = open.text, fingerprint(open.source), f"{open.language}:"
    at = text.checked_lines.get(open.file, 0)
    if open.contrary:
        return Advice(
            "translation.contrary", words=dict(zip(("value", "source"), open.contrary, strict=True))
        )
    if not at and open.in_page:
        return Advice("translation.right-head", line(text, languages, open.source))
    if not at:
        found = {"start": key, "begins": _begins(open)}
        return Advice("translation.right", line(text, languages, open.source), found)
    below = {} if open.in_page else text.checked_below
    own = text.checked_below.get(open.language)
    if len(languages) > 1:
        written = line(text, languages, open.source)
        if below:
            return Advice("translation.right-lines", written, {"last": str(max(below.values()))}, at)
        return Advice("translation.right-replace", written, at=at)
    if old := text.checked.get(open.language):
        found = {"start": key, "old": old, "head": key if own else CHECKED}
        return Advice("translation.right-instead", right, found, own or at)
    if below:
        return Advice("translation.right-below", f"{key} {right}", {"start": f"{CHECKED}:"}, at)
    return Advice("translation.right-beside", f"{key} {right},", {"start": f"{CHECKED}: {{"}, at)


def if_right(open: Open, languages: Sequence[str], spoken: str) -> str:
    """The same as a sentence in the language `spoken`."""
    found = advice(open, languages)
    return catalogue(spoken)[found.message].format(**found.words, at=found.at, line=found.write)


def line(text: TranslatedText, languages: Sequence[str], source: str) -> str:
    """What stands in a text, or in the page of a language, whose translations are still right."""
    right, here = fingerprint(source), {text.place(each)[0] for each in languages}
    known = (each for each, print in text.checked.items() if print == right)
    checked = [each for each in known if text.value(each) and text.place(each)[0] in here]
    listed = ", ".join(f"{each}: {right}" for each in dict.fromkeys([*checked, *languages]))
    return f"{CHECKED}: {{{listed}}}"


def cited(source: str) -> str:
    """Its beginning, of a long one."""
    return source if len(source) <= LONGEST else f"{source[:LONGEST]}…"


def _begins(open: Open) -> str:
    """The words with which the translation begins in its file, in one line."""
    value = open.text.value(open.language)
    begins = open.text.begins.get(open.language) or value
    begins = textwrap.shorten(begins, BEGINNING, placeholder="…")
    return begins if begins.endswith("…") or begins == value else f"{begins}…"
