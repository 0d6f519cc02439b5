"""Which lines of a text changed, and which words within them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

ALIKE = 0.5  # from this ratio on, a line is another wording of the one in whose place it stands
PAIRS = 2_000  # so many are compared with each other; of more, the first stands for the first
AROUND = 6  # words shown before and after those that changed
TOKEN = re.compile(r"\w+|\s+|[^\w\s]")

Kind = Literal["same", "old", "new"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of two wordings of a line: of both, or of the old or the new one alone."""

    kind: Kind
    text: str


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


def pieces(before: str, after: str) -> list[Piece]:
    """Both wordings of a line as one, with what is the same far from a change left out."""
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    found: list[Piece] = []
    gone = come = ""
    for number, (kind, start, end, new_start, new_end) in enumerate(codes):
        first, last = number == 0, number == len(codes) - 1
        if kind == "equal" and (first or last or any(map(str.isalnum, old[start:end]))):
            found += [*_change(gone, come), Piece("same", _shortened(old[start:end], first, last))]
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
    if gone:
        yield Piece("old", gone)
    if come:
        yield Piece("new", come)


def _shortened(words: Sequence[str], first: bool, last: bool) -> str:
    """Without its middle; at the beginning and end of a line without what is farther from the change."""
    reach = 2 * AROUND  # blanks count
    left, right = (0 if first else reach), (0 if last else reach)
    if len(words) <= left + right + 1:
        return "".join(words)
    return f"{''.join(words[:left])}…{''.join(words[len(words) - right :])}"
