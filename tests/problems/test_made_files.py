from __future__ import annotations

import pytest

from offersite.problems.made_files import first_difference


@pytest.mark.parametrize(
    ("now", "then", "line"),
    [
        ("", "", None),
        ("a\nb", "a\nb", None),
        ("a\nb", "a\nc", 2),
        ("a", "a\nb", 2),
        ("a\n", "a", 2),
        ("", "a", 1),
    ],
)
def test_the_first_line_that_differs(now: str, then: str, line: int | None) -> None:
    assert first_difference(now, then) == line
