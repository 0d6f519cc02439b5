"""Where a file is no longer what the program would write."""

from __future__ import annotations

from itertools import zip_longest


def first_difference(now: str, then: str) -> int | None:
    """The first line, counted from 1, in which two texts differ; None if they are the same."""
    pairs = enumerate(zip_longest(now.split("\n"), then.split("\n")), 1)
    return next((number for number, (one, other) in pairs if one != other), None)
