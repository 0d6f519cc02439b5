"""Which passage of a page was which, when others came, went or moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from ..language.fingerprints import normal
from .passages import Passage, kinds

Pairs = dict[int, int]
"""The numbers of passages with those that they had."""


def pairs(was: Sequence[Passage], now: Sequence[Passage]) -> Mapping[int, int]:
    """By what they say, wherever that stood; of others, by what stands around them."""
    alike = kinds(was) == kinds(now)
    same = sum(map(_same, was, now)) if alike else 0
    told = {} if same == len(now) else _by_words(was, now)
    if alike and same >= len(told):
        return {number: number for number in range(len(now))}
    return {**_by_place(was, now, told), **told}


def _by_words(was: Sequence[Passage], now: Sequence[Passage]) -> Pairs:
    """Those that say the same: first those in the same order, then those that moved."""
    old, new = ([(each.bare_kind, normal(each.value)) for each in side] for side in (was, now))
    found: Pairs = {}
    for start, at, length in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        found |= dict(zip(range(at, at + length), range(start, start + length), strict=True))
    left = defaultdict(list)
    for number in sorted({*range(len(old))} - {*found.values()}, reverse=True):
        left[old[number]].append(number)
    for number, told in enumerate(new):
        if number not in found and left[told]:
            found[number] = left[told].pop()
    return found


def _by_place(was: Sequence[Passage], now: Sequence[Passage], told: Pairs) -> Pairs:
    """Those between the same two, if they are as many and of the same kinds."""
    before = _runs(was, {number: number for number in told.values()})
    found: Pairs = {}
    for behind, numbers in _runs(now, told).items():
        old = before.get(behind, [])
        if [was[each].bare_kind for each in old] == [now[each].bare_kind for each in numbers]:
            found |= dict(zip(numbers, old, strict=True))
    return found


def _runs(side: Sequence[Passage], told: Pairs) -> Mapping[int, Sequence[int]]:
    """The passages that say something else, together behind the one that says the same, by its old number."""
    found: dict[int, list[int]] = defaultdict(list)
    behind = -1
    for number, each in enumerate(side):
        behind = told.get(number, behind)
        if number not in told and each.value:
            found[behind].append(number)
    return found


def _same(was: Passage, now: Passage) -> bool:
    return normal(was.value) == normal(now.value)
