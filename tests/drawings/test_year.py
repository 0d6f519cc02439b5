"""The drawing of a year: its words never meet, however many events and however long the names."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from offersite.drawings.year import CANCELLED, FORMS, HEIGHT, LETTER, LINE, SIZE, YearDrawing, codes_of
from offersite.language.words import Words
from offersite.model import Event
from tests.samples import event, repairs
from tests.views.test_calendar import calendar, year

SITE = repairs()
REGIONS = [region.id for region in SITE.programme.regions]


def on(number: int, month: int, **values: str) -> Event:
    day = f"2031-{month:02}-10"
    return event(id=f"on-{number}", start=f"{day} 19:00", end=f"{day} 20:00", **values)


ONE = [on(1, 6)]
MANY = [
    on(number, month, offer=offer.id, region=region, status="cancelled" if number % 7 == 0 else "confirmed")
    for number, (month, offer, region, _) in enumerate(product(range(1, 13), SITE.offers, REGIONS, range(12)))
]
CASES = {"one": ONE, "many": MANY}


def drawings(events: list[Event]) -> list[YearDrawing]:
    return year(calendar(*events), 2031).drawings


def boxes(drawing: YearDrawing) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of all words, in a font as wide as can be expected, and of the marks."""
    found: list[tuple[float, float, float, float]] = []
    for text in [*drawing.months, *drawing.names, *drawing.meanings]:
        width = LETTER * SIZE * max(map(len, text.lines))
        left = text.x - width / 2 if text in drawing.months else text.x
        found.append((left, text.y - SIZE, left + width, text.y + (len(text.lines) - 1) * LINE + 0.3 * SIZE))
    for mark in drawing.marks:
        assert LETTER * SIZE * len(mark.text) <= drawing.mark_width
        found.append((mark.x, mark.y, mark.x + drawing.mark_width, mark.y + HEIGHT))
    return found


@pytest.mark.parametrize("events", CASES.values(), ids=CASES)
def test_nothing_meets_and_nothing_stands_outside(events: list[Event]) -> None:
    for drawing in drawings(events):
        for one, other in combinations(boxes(drawing), 2):
            apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            assert apart, (drawing.shape, one, other)
        for left, top, right, bottom in boxes(drawing):
            assert 0 <= left < right <= drawing.width
            assert 0 <= top < bottom <= drawing.height


def test_both_drawings_say_the_same_of_twelve_months() -> None:
    wide, narrow = drawings(MANY)
    assert [each.lines for each in wide.months] == [each.lines for each in narrow.months]
    assert len(wide.months) == 12
    assert sorted(each.text for each in wide.marks) == sorted(each.text for each in narrow.marks)
    assert narrow.width < wide.width / 1.5


def test_marks_stand_in_their_months_and_count() -> None:
    events = [on(1, 3), on(2, 3), on(3, 8, region="evla"), on(4, 8, status="cancelled")]
    wide, _ = drawings(events)
    told = {(mark.x // wide.column + 1, mark.text, mark.form == CANCELLED) for mark in wide.marks}
    assert {(3, "M×2", False), (8, "A", False), (8, "M", True)} <= told
    assert [text.lines for text in wide.meanings] == [["Murmeltal"], ["Adlertal"], ["Abgesagt"]]


def test_a_year_without_events_is_not_drawn() -> None:
    assert drawings([]) == []


def test_regions_are_told_apart_by_letters_or_numbers() -> None:
    assert codes_of([Words("Suisse romande"), Words("toute la Suisse"), Words("Romandie")]) == [
        "SR",
        "TS",
        "R",
    ]
    assert codes_of([Words("Norden"), Words("Nordosten")]) == ["1", "2"]
    assert FORMS > 1
