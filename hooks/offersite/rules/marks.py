"""Marks that mean nothing here show as they stand: those of other programs, and those that are not closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..language.markdown import inline
from ..language.prose import parse, plain
from ..model import Line, Prose, Site
from ..model.markdown import Block
from ..model.walk import Path
from ..problems.problem import Finding
from ..problems.quoting import shown
from .context import Context
from .ways_in import addresses

ESCAPED = re.compile(r"\\.")
SIGN = re.compile(r"[*#|\[(\"«»:]|www\.|^[-•]", re.MULTILINE)  # without one, a text needs no further search
LINK = re.compile(r"!?\[[^\[\]]*\]\([^()\n]*\)|\[[^\[\]]+\]: \S+")
BARE = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]]+[^\s<>()\[\].,;:!?…]")
REVERSED = re.compile(r"\([^()\n]*\)\[[a-z]+:[^\]\s]*\]")  # "(text)[address]"
STARS = re.compile(r"(?<![\w*)])\*{1,2}(?=\w)\S{0,20}|(?<!\w)(?=\w)[\w'’-]{1,20}[.!?]?\*{2}(?![\w*])")
BOLD = re.compile(r"\*\*[^*\n]+\*\*")
BLOCKS = re.compile(r"^(?:#{1,6} .*|\|.*\||[-•*] .*)$", re.MULTILINE)  # heading, table, list
STRAIGHT = re.compile(r'(?<!\d)"')  # else it is a measure: 15"
BRACKETS = (("(", ")"), ("[", "]"))  # closed alone, one may follow a number: "a)"


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Every wording by what its field may hold."""
    for path, text, wording in context.wordings():
        if not SIGN.search(wording):
            continue
        if isinstance(text, Prose):
            yield from _prose(path, wording)
        elif isinstance(text, Block):
            yield from _left_over(path, inline(_without_links(wording)).visible)
        elif isinstance(text, Line):
            for found in BOLD.findall(wording)[:1]:
                yield Finding(path, "text.mark-in-line", {"value": shown(found)}, "warning")
        if path[0] != "labels" and (open_mark := _open(_without_links(wording))):
            yield Finding(path, "text.open", {"value": open_mark}, "warning")


def _prose(path: Path, wording: str) -> Iterator[Finding]:
    for found in BLOCKS.findall(wording)[:1]:
        yield Finding(path, "text.mark", {"value": shown(found)}, "warning")
        return
    yield from _left_over(path, plain(parse(_without_links(wording))))


def _without_links(wording: str) -> str:
    """A link may show its address, and a star that is escaped is one that is meant."""
    return LINK.sub("", ESCAPED.sub("", wording))


def _left_over(path: Path, visible: str) -> Iterator[Finding]:
    """What reading the marks has left of them."""
    for found in REVERSED.findall(visible):
        yield Finding(path, "link.form", {"value": shown(found)})
    for found in STARS.findall(visible)[:1]:
        yield Finding(path, "text.mark", {"value": shown(found)}, "warning")
    for found in BARE.findall(REVERSED.sub("", visible))[:1]:
        if not any(addresses(found)):  # else it must not stand here at all
            yield Finding(path, "link.bare", {"value": shown(found)}, "warning")


def _open(wording: str) -> str:
    """A quotation mark or bracket that is not closed, or closed and not opened."""
    if len(STRAIGHT.findall(wording)) % 2:
        return '"'
    if wording.count("«") != wording.count("»"):
        return "«" if "«" in wording else "»"
    return next((left for left, right in BRACKETS if wording.count(left) > wording.count(right)), "")
