"""The drawing of milestones: its words never meet, however long they are."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from offersite.drawings.path import LETTER, PathDrawing, Point, draw
from offersite.language.directions import Foreign
from offersite.language.words import Words

LONG = "Mehrgenerationenwohnhausgenossenschaftspräsidentin"
LABELS = {
    "short": ["Erstes", "Zweites", "Drittes"],
    "long": ["Ein Satz, der länger ist als zwei Zeilen der Zeichnung es sein könnten", "Kurz", LONG],
    "alone": ["Allein"],
    "many": [f"Schritt {number}" for number in range(20)],
}


def drawings(labels: list[str], rising: bool) -> list[PathDrawing]:
    milestones = [(2000 + number, Words(label)) for number, label in enumerate(labels)]
    return draw(milestones, Words("Höhe"), Words("Ziel")) if rising else draw(milestones)


def box(point: Point, drawing: PathDrawing) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a milestone's words, in a font as wide as can be expected."""
    lines = [str(point.year), *point.lines] if point.year else point.lines
    width = LETTER * drawing.size * max(map(len, lines))
    return (
        point.left,
        point.top - drawing.size,
        point.left + width,
        point.top + (len(lines) - 1) * drawing.leading + 0.3 * drawing.size,
    )


@pytest.mark.parametrize("rising", [True, False])
@pytest.mark.parametrize("labels", LABELS.values(), ids=LABELS)
def test_words_stand_apart_and_inside(labels: list[str], rising: bool) -> None:
    for drawing in drawings(labels, rising):
        boxes = [box(point, drawing) for point in drawing.points]
        for (_, top, _, bottom), (_, other_top, _, other_bottom) in combinations(boxes, 2):
            assert bottom <= other_top or other_bottom <= top
        for left, top, right, bottom in boxes:
            assert 0 <= left < right <= drawing.width
            assert 0 <= top < bottom <= drawing.height
        if rising:  # what rises is named above all points
            assert min(point.y for point in drawing.points) > drawing.leading + drawing.size


@pytest.mark.parametrize("labels", LABELS.values(), ids=LABELS)
def test_nothing_of_a_label_is_lost(labels: list[str]) -> None:
    for drawing in drawings(labels, rising=True):
        assert [" ".join(point.lines) for point in drawing.points] == [*labels, "Ziel"]
        assert [point.year for point in drawing.points][-1] is None


def test_what_rises_rises() -> None:
    wide, narrow = drawings(LABELS["short"], rising=True)
    for drawing in (wide, narrow):
        assert drawing.level == "Höhe"
        for before, after in pairwise(drawing.points):
            assert after.x > before.x
            assert after.y < before.y
        assert drawing.way.split(" ")[-1] == drawing.onward.split(" ")[0]
    assert narrow.width < wide.width / 2


def test_where_nothing_rises_the_years_go_down_a_straight_line() -> None:
    (drawing,) = drawings(LABELS["short"], rising=False)
    assert drawing.level is None
    assert len({point.x for point in drawing.points}) == 1
    assert [point.y for point in drawing.points] == sorted(point.y for point in drawing.points)


def test_a_label_keeps_its_language_and_its_hyphens() -> None:
    (drawing,) = draw([(2001, Words("Die Verwaltung und das E-Government", Foreign("de", "rm"), True))])
    assert drawing.points[0].lang == "de"
    assert drawing.points[0].lines == ["Die Verwaltung und das", "E-Government"]
