"""Dots stand apart, in rows, in their order; too many of them are not drawn."""

from __future__ import annotations

from itertools import combinations

import pytest

from offersite.drawings.dots import FORMS, MOST, ROW, STEP, draw_dots

RADIUS = 7  # with half of the line around it


@pytest.mark.parametrize("row", [2, ROW])
@pytest.mark.parametrize("number", [1, 2, ROW, ROW + 1, MOST])
def test_dots_stand_apart_and_within_the_drawing(number: int, row: int) -> None:
    drawing = draw_dots(["open"] * number, row)
    assert drawing is not None
    assert len(drawing.dots) == number
    for one, other in combinations(drawing.dots, 2):
        assert max(abs(one.x - other.x), abs(one.y - other.y)) >= STEP > 2 * RADIUS
    for dot in drawing.dots:
        assert RADIUS <= dot.x <= drawing.width - RADIUS
        assert RADIUS <= dot.y <= drawing.height - RADIUS
    assert drawing.width == min(number, row) * STEP


def test_they_keep_their_order() -> None:
    drawing = draw_dots([*FORMS, *FORMS])
    assert drawing is not None
    assert [dot.form for dot in drawing.dots] == [*FORMS, *FORMS]
    places = [(dot.y, dot.x) for dot in drawing.dots]
    assert places == sorted(places)


def test_their_size_is_that_of_type() -> None:
    drawing = draw_dots(["held"] * 4)
    assert drawing is not None
    assert drawing.ems == "5em"


@pytest.mark.parametrize("number", [0, MOST + 1])
def test_nothing_and_what_nobody_counts_is_not_drawn(number: int) -> None:
    assert draw_dots(["open"] * number) is None
