"""What stands there until somebody writes the text, and what colleagues note for each other: not for readers.

The words are data, in `placeholders.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..model import Prose, Site
from ..model.markdown import Block
from ..problems.problem import Finding
from ..problems.quoting import shown
from ..system.own_yaml import own_yaml
from .context import Context

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
        if example := next((each for each in LISTS["examples"] if each in text), None):
            yield Finding(path, "text.example", {"value": example})
        elif found := _placeholder(text, whole=path[0] != SAYING_SO):
            yield Finding(path, "text.placeholder", {"value": shown(found)})
        elif ("(" in text or "[" in text) and (note := NOTE.search(text)):
            yield Finding(path, "text.note", {"value": shown(note[0])}, "warning")
    for path, prose, wording in context.wordings():
        if isinstance(prose, (Prose, Block)) and STOPGAP.fullmatch(wording):
            yield Finding(path, "text.placeholder", {"value": shown(wording)})


def _placeholder(text: str, whole: bool) -> str:
    """The words of `text` that stand for others, if there are any; or the `whole` of it."""
    bare = text.strip(AROUND)
    if whole and (bare.lower() in WHOLE or BRACKETED.fullmatch(text)):
        return text
    found = WITHIN.search(text) or ("[" in text and ASKING.search(text))
    return found[0] if found else ""
