"""What stands there until somebody writes the text, and what colleagues note for each other: not for readers.

The words are data, in `placeholders.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from ..model import Prose, Site
from ..model.markdown import Block
from ..problems.problem import Finding
from ..problems.quoting import shown
from ..system.own_yaml import own_yaml
from .context import TEXTS, Context

LISTS: dict[str, list[str]] = own_yaml(Path(__file__).with_suffix(".yaml"))
WHOLE = frozenset(LISTS["whole"])
AROUND = " .…:!?-–—()[]<>*_\"'«»"
STOPGAP = re.compile(r"[.…?_]+")  # in prose; a dash may say enough in a cell
SAYING_SO = "labels"
"""The words of the site itself: one of them may be “to be announced”."""


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


BRACKETED = re.compile(r"\[[^\[\]]*\w[^\[\]]*\]")
ASKING = re.compile(rf"\[[^\[\]]*\b(?:{_any(LISTS['asking'])})\b[^\[\]]*\](?!\()", re.IGNORECASE)
NOTE = re.compile(
    rf"[(\[][^()\[\]]*\b(?:{_any(LISTS['notes'])})\b[^()\[\]]*[)\]](?!\()|[(\[]\?+[)\]]",
    re.IGNORECASE,
)
WITHIN = re.compile(rf"\b(?:{_any(LISTS['within'])})\b")


def check(site: Site, context: Context) -> Iterator[Finding]:
    """No text is a placeholder or an example, and none holds a note."""
    for path, text in context.strings():
        if found := _told(text, path[0] != SAYING_SO):
            yield found.below(path)
    for path, prose, wording in context.wordings():
        if isinstance(prose, (Prose, Block)) and STOPGAP.fullmatch(wording):
            yield Finding(path, "text.placeholder", {"value": shown(wording)})


@lru_cache(maxsize=TEXTS)
def _told(text: str, whole: bool) -> Finding | None:
    """What stands for others in `text`, or says that the `whole` of it does, wherever that stands."""
    if example := next((each for each in LISTS["examples"] if each in text), None):
        return Finding((), "text.example", {"value": example})
    if found := _placeholder(text, whole):
        return Finding((), "text.placeholder", {"value": shown(found)})
    if ("(" in text or "[" in text) and (note := NOTE.search(text)):
        return Finding((), "text.note", {"value": shown(note[0])}, "warning")
    return None


def _placeholder(text: str, whole: bool) -> str:
    """The words of `text` that stand for others, if there are any; or the `whole` of it."""
    bare = text.strip(AROUND)
    if whole and (bare.lower() in WHOLE or BRACKETED.fullmatch(text)):
        return text
    found = WITHIN.search(text) or ("[" in text and ASKING.search(text))
    return found[0] if found else ""
