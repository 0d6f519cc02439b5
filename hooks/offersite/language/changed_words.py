"""Which lines of a text changed, and which words within them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Literal

ALIKE = 0.5  # from this ratio on, a line is another wording of the one in whose place it stands
PAIRS = 2_000  # so many are compared with each other; of more, the first stands for the first
AROUND = 6  # words shown before and after those that changed
TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
MARKED = re.compile(r"\[[^][]*\]\([^()\s]*\)|(\*{1,2}|`)(?=\S)[^*`]+\1|\{[^{}\s]*\}|https?://\S+")
"""What is one to readers, such as a link: half of it would say nothing."""
BLANKS_AROUND = re.compile(r"^(\s+)|(?<!\s)(\s++)$")

Kind = Literal["same", "old", "new"]
Span = tuple[int, int]
MARKS: Mapping[Kind, str] = {"old": "del", "new": "ins"}


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of two wordings of a line: of both, or of the old or the new one alone."""

    kind: Kind
    text: str

    @property
    def mark(self) -> str:
        """The element of HTML that says so; none for what is in both, and for blanks."""
        return MARKS.get(self.kind, "") if self.text.strip() else ""


def changed_lines(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each line that changed, with the one that stands in its place; nothing for one that is new or gone.

    What only stands elsewhere now has not changed.
    """
    moved = Counter(before) & Counter(after)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind != "equal":
            old = [line for line in before[start:end] if line not in moved]
            new = [line for line in after[new_start:new_end] if line not in moved]
            yield from _paired(old, new)


def _paired(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """In their order: what was passed over has no pair."""
    start = 0
    for line in old:
        rest = range(start, len(new) if len(old) * len(new) <= PAIRS else min(start + 1, len(new)))
        best = max(rest, key=lambda at: _ratio(line, new[at]), default=None)
        if best is None or _ratio(line, new[best]) < ALIKE:
            yield line, ""
            continue
        yield from (("", each) for each in new[start:best])
        yield line, new[best]
        start = best + 1
    yield from (("", each) for each in new[start:])


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, TOKEN.findall(one), TOKEN.findall(other), autojunk=False).ratio()


def pieces(before: str, after: str, whole: bool = False) -> list[Piece]:
    """Both wordings of a line as one, the `whole` of it or without what is the same far from a change.

    Blanks at the ends of a change are pieces of their own.
    """
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    marked = _marked(before, old)
    found: list[Piece] = []
    gone = come = ""
    for number, (kind, start, end, new_start, new_end) in enumerate(codes):
        first, last = number == 0, number == len(codes) - 1
        if kind == "equal" and (first or last or any(map(str.isalnum, old[start:end]))):
            same = "".join(old[start:end]) if whole else _shortened(old, marked, (start, end), first, last)
            found += [*_change(gone, come), Piece("same", same)]
            gone = come = ""
        else:  # a blank between two words that changed changes with them
            gone += "".join(old[start:end])
            come += "".join(new[new_start:new_end])
    return [*found, *_change(gone, come)]


def both(before: str, after: str) -> tuple[str, str]:
    """Each wording of a line, with what is the same far from a change left out."""
    found = pieces(before, after)
    return _without("new", found), _without("old", found)


def _without(kind: Kind, found: Sequence[Piece]) -> str:
    return "".join(each.text for each in found if each.kind != kind)


def swapped(before: str, after: str) -> tuple[Piece, ...]:
    """The words that one of two wordings of a line has instead of the other's."""
    return tuple(each for each in pieces(before, after) if each.kind != "same")


def _change(gone: str, come: str) -> Iterator[Piece]:
    sides: Sequence[tuple[Kind, str]] = (("old", gone), ("new", come))
    for kind, said in sides:
        yield from (Piece(kind, part) for part in BLANKS_AROUND.split(said) if part)


def _shortened(words: Sequence[str], whole: Iterable[Span], place: Span, first: bool, last: bool) -> str:
    """Those at a place without their middle, and at either end of a line without what is far from the change.

    What is `whole` is not cut.
    """
    start, end = place
    reach = 2 * AROUND  # blanks count
    left, right = (start if first else start + reach), (end if last else end - reach)
    for begun, done in whole:
        left = done if start < left and begun < left < done else left
        right = begun if right < end and begun < right < done else right
    if right - left <= 1:
        return "".join(words[start:end])
    return f"{''.join(words[start:left])}…{''.join(words[right:end])}"


def _marked(line: str, words: Sequence[str]) -> list[Span]:
    """Which words of a line readers see as one."""
    starts = [*accumulate(map(len, words), initial=0)]
    return [(bisect_left(starts, at.start()), bisect_left(starts, at.end())) for at in MARKED.finditer(line)]
