"""Marks that mean nothing here show as they stand: those of other programs, and those that are not closed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..language.markdown import inline
from ..language.prose import parse, plain
from ..model import Line, Prose, Site, Text
from ..model.markdown import Block
from ..model.walk import Path
from ..problems.problem import Finding
from ..problems.quoting import shown
from .context import TEXTS, Context
from .ways_in import addresses

ESCAPED = re.compile(r"\\.")
# Without one of these, there is nothing to look for
SIGN = re.compile(r"[*#|\[(\"«»@`~\\{}]|:/|www\.|^[-•>]|^1[.)]", re.MULTILINE)
LINK = re.compile(r"!?\[[^\[\]]*\]\([^()\n]*\)|\[[^\[\]]+\]: \S+")
BARE = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]]+[^\s<>()\[\].,;:!?…]")
EMAIL = re.compile(r"(?<![\w.+/:@-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.)+[A-Za-z]{2,63}\b")
# On a computer, or a firm's drive
LOCAL = re.compile(r"(?:file:/+|(?<![\w/:.])[A-Za-z]:[\\/]|\\\\)[\w.-][^\s()]*")
REVERSED = re.compile(r"\([^()\n]*\)\[[a-z]+:[^\]\s]*\]")  # "(text)[address]"
STARS = re.compile(r"(?<![\w*)])\*{1,2}(?=\w)\S{0,20}|(?<!\w)(?=\w)[\w'’-]{1,20}[.!?]?\*{2}(?![\w*])")
BOLD = re.compile(r"\*\*[^*\n]+\*\*")
# A heading, a table, a list, a quotation, a rule
BLOCKS = re.compile(r"^(?:#{1,6} .*|\|.*\||[-•*>] .*|---+)$", re.MULTILINE)
# Strikethrough, a footnote, a link of a wiki, marks of a forum
FOREIGN = re.compile(r"~~[^~\n]+~~|\[\^\w+\]|\[\[[^\[\]\n]+\]\]|\[/?[biu]\]")
PROSE_ALONE = re.compile(  # code, a picture, a link by reference
    r"`[^`\n]+`|!\[[^\[\]\n]*\]\([^()\n]*\)|\[[^\[\]\n]+\]\[[^\[\]\n]*\]"
)
PAGE_ALONE = re.compile(r"^(?:#{1,6}[^\W\d_].*|•.*)$", re.MULTILINE)  # a heading without its blank, a bullet
NUMBERS = [re.compile(rf"^{number}[.)] .*", re.MULTILINE) for number in (1, 2)]  # one may be of a date
STRAIGHT = re.compile(r'"(?<!\d")')  # else it is a measure: 15"
BRACKETS = (("(", ")"), ("[", "]"), ("{", "}"))  # closed alone, one may follow a number: "a)"


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Every wording by what its field may hold."""
    yield from _numbered(context)
    for path, text, wording in context.wordings():
        for each in _told(type(text), wording, path[0] != "labels"):
            yield each.below(path)


@lru_cache(maxsize=TEXTS)
def _told(kind: type[Text], wording: str, closed: bool) -> Sequence[Finding]:
    """What is found in a wording, whose marks are to be `closed`, wherever it stands."""
    return [*_found(kind, wording, closed)] if SIGN.search(wording) else ()


def _found(kind: type[Text], wording: str, closed: bool) -> Iterator[Finding]:
    for found in LOCAL.findall(wording)[:1] if "\\" in wording or ":/" in wording else ():
        yield Finding((), "link.local", {"value": shown(found)})
    if issubclass(kind, Prose):
        yield from _prose(wording)
    elif issubclass(kind, Block):
        visible = inline(_without_links(wording)).visible
        marks = (*FOREIGN.findall(visible), *PAGE_ALONE.findall(visible))
        yield from _left_over(visible, marks, "page.mark")
    elif issubclass(kind, Line):
        for found in BOLD.findall(wording)[:1]:
            yield Finding((), "text.mark-in-line", {"value": shown(found)}, "warning")
    if closed and (open_mark := _open(_without_links(wording))):
        yield Finding((), "text.open", {"value": open_mark}, "warning")


def _numbered(context: Context) -> Iterator[Finding]:
    """The first of the texts of a list, where both that and the second begin with their number."""
    firsts: dict[Path, Finding] = {}
    for path, _, wording in context.wordings():
        place = next((n for n in reversed(range(len(path))) if isinstance(path[n], int)), None)
        if place is not None and path[place] in (0, 1) and NUMBERS[int(path[place])].match(wording):
            alike = (*path[:place], *path[place + 1 :])
            if path[place] == 0:
                firsts[alike] = Finding(path, "text.numbered", {"value": shown(wording)}, "warning")
            elif alike in firsts:
                yield firsts[alike]


def _prose(wording: str) -> Iterator[Finding]:
    numbered = [number.findall(wording) for number in NUMBERS]
    for found in BLOCKS.findall(wording)[:1] or (numbered[0][:1] if all(numbered) else ()):
        yield Finding((), "text.mark", {"value": shown(found)}, "warning")
        return
    visible = plain(parse(_without_links(wording)))
    marks = (*PROSE_ALONE.findall(wording), *FOREIGN.findall(visible))
    yield from _left_over(visible, marks, "text.mark")


def _without_links(wording: str) -> str:
    """A link may show its address, and a star that is escaped is one that is meant."""
    bare = ESCAPED.sub("", wording) if "\\" in wording else wording
    return LINK.sub("", bare) if "]" in bare else bare


def _left_over(visible: str, marks: Sequence[str], message: str) -> Iterator[Finding]:
    """What reading the marks has left of them, and the first of the `marks` that mean nothing here."""
    stars = STARS.findall(visible) if "*" in visible else ()
    for found in (*marks, *stars)[:1]:
        yield Finding((), message, {"value": shown(found)}, "warning")
    for found in REVERSED.findall(visible):
        yield Finding((), "link.form", {"value": shown(found)})
    for found in EMAIL.findall(visible)[:1] if "@" in visible else ():
        yield Finding((), "link.bare-email", {"value": shown(found)}, "warning")
    for found in BARE.findall(REVERSED.sub("", visible))[:1]:
        if not any(addresses(found)):  # else it must not stand here at all
            yield Finding((), "link.bare", {"value": shown(found)}, "warning")


def _open(wording: str) -> str:
    """A quotation mark or bracket that is not closed, or closed and not opened."""
    if len(STRAIGHT.findall(wording)) % 2:
        return '"'
    if wording.count("«") != wording.count("»"):
        return "«" if "«" in wording else "»"
    return next((left for left, right in BRACKETS if wording.count(left) > wording.count(right)), "")
