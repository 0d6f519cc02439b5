"""The axis of an experience: its years are at even distances, and none of them is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest

from offersite.drawings.path import LONGEST, axis


@pytest.mark.parametrize(
    ("years", "drawn"),
    [
        ([2013, 2014, 2015, 2017], [2013, 2014, 2015, 2016, 2017]),
        ([2019, 2023, 2029], [2019, 2021, 2023, 2025, 2027, 2029]),
        ([1960, 1990, 2020], [1960, 1990, 2020]),
        ([2020, 1990, 2010, 2010], [1990, 2000, 2010, 2020]),
        ([2024], [2024]),
        ([2024, 2024], [2024]),
    ],
)
def test_every_year_is_on_it_and_no_more_than_it_takes(years: list[int], drawn: list[int]) -> None:
    assert list(axis(years)) == drawn


@pytest.mark.parametrize("last", [2000 + LONGEST - 1, 2000 + LONGEST])
def test_one_that_were_too_long_is_not_drawn(last: int) -> None:
    found = list(axis([2000, 2001, last]))
    assert found == (list(range(2000, last + 1)) if last < 2000 + LONGEST else [])
    assert all(later - earlier == 1 for earlier, later in pairwise(found))
    assert axis([1, 2, 2199]) == ()
