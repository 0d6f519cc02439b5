from __future__ import annotations

import pytest

from offersite.xliff.pairing import pairs
from offersite.xliff.passages import HEAD, passages
from tests.xliff.pages import page


def found(was: str, now: str) -> dict[int, int]:
    """Those of two texts, in which each letter is a paragraph, and a capital one a heading."""
    pages = (page(*(f"## {each}" if each.isupper() else each for each in text)) for text in (was, now))
    told = pairs(*map(passages, pages))
    return {at - len(HEAD): old - len(HEAD) for at, old in told.items() if at >= len(HEAD)}


@pytest.mark.parametrize(
    ("was", "now", "numbers"),
    [
        ("abc", "abc", {0: 0, 1: 1, 2: 2}),
        ("abc", "axc", {0: 0, 1: 1, 2: 2}),
        ("abc", "xyz", {0: 0, 1: 1, 2: 2}),
        ("abc", "bac", {0: 1, 1: 0, 2: 2}),  # moved
        ("Aabc", "Axabc", {0: 0, 2: 1, 3: 2, 4: 3}),  # one came
        ("Aabc", "Aac", {0: 0, 1: 1, 2: 3}),  # one went
        ("Aabcd", "xAaycd", {1: 0, 2: 1, 3: 2, 4: 3, 5: 4}),  # one came, and one is another
        ("Aab", "Axyb", {0: 0, 3: 2}),  # it cannot be said which
        ("aaa", "axa", {0: 0, 1: 1, 2: 2}),
        ("aab", "baa", {0: 2, 1: 0, 2: 1}),
    ],
)
def test_passages_are_known_again(was: str, now: str, numbers: dict[int, int]) -> None:
    assert found(was, now) == numbers
