"""A wrong value is shown as editors write it."""

from __future__ import annotations

import pytest

from offersite.model import PlainScalar
from offersite.problems.quoting import SHOWN, shown


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (PlainScalar("1"), "1"),
        (1.5, "1.5"),
        (True, "true"),
        (None, ""),
        ([PlainScalar("1"), {"a": "b", "c": None}], "[1, {a: b, c: }]"),
        ((46.95, [False]), "[46.95, [false]]"),
        ({}, "{}"),
    ],
)
def test_a_value_on_one_line(value: object, expected: str) -> None:
    assert shown(value) == expected


def test_of_a_long_value_the_beginning() -> None:
    assert shown("x" * 100) == "x" * SHOWN
    assert shown(["x" * 100]) == "[" + "x" * (SHOWN - 1)
