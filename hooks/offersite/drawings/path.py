"""The way of an experience: its milestones on an axis of time that is to scale.

The axis is a list whose lines are all of one height, with a line for each year (or other step) there is
between the first milestone and the last: so it stays to scale however large the type and however long the
words, which wrap in their lines. It measures nothing but time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import gcd

LONGEST = 25  # lines: a longer axis would be more gaps than story


def axis(years: Iterable[int]) -> Sequence[int]:
    """The years at even distances among which all of `years` are, in their order; none if they are too many.

    2013, 2014, 2017 → 2013 to 2017; 1990, 2000, 2020 → every tenth.
    """
    marked = sorted(set(years))
    step = gcd(*(later - earlier for earlier, later in pairwise(marked))) or 1
    found = range(marked[0], marked[-1] + 1, step)
    return found if len(found) <= LONGEST else ()
