"""What is dated is counted against what is foreseen, in numbers, dots and words, as it stands on a day."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from offersite.views.calendar import CalendarViews
from tests.samples import ROMANSH, event, say
from tests.views.calendars import calendar, cell, shown, year

OVER = {"start": "2031-05-01 10:00", "end": "2031-05-01 11:00"}


def dots(views: CalendarViews, offer: str, region: str) -> dict[str, int]:
    return dict(Counter(shown(views, offer, region).forms))


def test_a_year_without_numbers_has_no_plan() -> None:
    early = year(calendar(event(start="2028-02-01 19:00", end="2028-02-01 20:00")), 2028)
    assert (early.rows, early.plans, early.key) == ([], [], [])


def test_what_is_dated_is_counted_against_what_is_foreseen() -> None:
    views = calendar(event(), event(id="toast-night", start="2031-07-01 19:00", end="2031-07-01 20:00"))
    told = shown(views, "repair-evening", "muntanella")
    assert (told.count, told.dated) == ("6", "mit Datum: 2")
    assert told.rest == say().label("others_open")
    other = shown(views, "repair-evening", "capricorn")
    assert (other.count, other.dated, other.rest) == ("4", None, say().label("dates_open"))


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, {"open": 2, "possible": 1}),
        (1, {"dated": 1, "open": 1, "possible": 1}),
        (2, {"dated": 2, "possible": 1}),
        (3, {"dated": 3}),
        (4, {"dated": 4}),
    ],
)
def test_a_range_is_reached_at_its_lower_end(number: int, expected: dict[str, int]) -> None:
    views = calendar(*(event(id=f"night-{n}", region="genziana") for n in range(number)))
    told = shown(views, "repair-evening", "genziana")
    assert told.count == "2–3"
    assert told.dated == (f"mit Datum: {number}" if number else None)
    assert (told.rest is not None) == ("open" in expected)
    assert dots(views, "repair-evening", "genziana") == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"status": "survey"}, {"dated": 1, "open": 5}),
        (
            {"status": "survey", "start": "2031-05-01 10:00", "end": "2031-05-01 11:00"},
            {"dated": 1, "open": 5},
        ),
        ({"start": "2031-05-01 10:00", "end": "2031-05-01 11:00"}, {"held": 1, "open": 5}),
        ({"status": "cancelled"}, {"open": 6, "cancelled": 1}),
        ({"start": "2032-01-01 10:00", "end": "2032-01-01 11:00"}, {"open": 6}),
        ({"offer": "sewing-course"}, {"open": 6}),
    ],
)
def test_what_counts_as_foreseen_dated_or_held(values: dict[str, str], expected: dict[str, int]) -> None:
    views = calendar(event(**values))
    assert dots(views, "repair-evening", "muntanella") == expected
    counted = "dated" in expected or "held" in expected
    assert (shown(views, "repair-evening", "muntanella").dated is not None) == counted


def test_dots_are_told_in_words() -> None:
    views = calendar(event(id="a", **OVER), event(id="b"), event(id="c", status="cancelled"))
    assert shown(views, "repair-evening", "muntanella").told == (
        "durchgeführt: 1, mit Datum: 1, ohne bekanntes Datum: 4, abgesagt: 1"
    )
    romansh = calendar(event(), language=ROMANSH)
    assert shown(romansh, "repair-evening", "muntanella").told == "cun data: 1, senza data enconuschenta: 5"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "ohne bekanntes Datum: 2–3"),
        (1, "mit Datum: 1, ohne bekanntes Datum: 1–2"),
        (2, "mit Datum: 2, allfälliger weiterer Termin: 1"),
        (3, "mit Datum: 3"),
    ],
)
def test_what_a_range_leaves_open_is_told_as_a_range(number: int, expected: str) -> None:
    views = calendar(*(event(id=f"night-{n}", region="genziana") for n in range(number)))
    assert shown(views, "repair-evening", "genziana").told == expected


@pytest.mark.parametrize(
    ("today", "past"),
    [("2029-01-01", False), ("2031-12-31", False), ("2032-01-01", True), ("2040-05-05", True)],
)
def test_what_has_no_date_before_during_and_after_the_year(today: str, past: bool) -> None:
    views = calendar(today=dt.date.fromisoformat(today))
    rest = say().label("date_unknown", dates="30. November 2030") if past else say().label("date_open")
    assert shown(views, "repair-evening", "evla").rest == rest
    meanings = [entry.meaning for entry in year(views, 2031).key]
    assert meanings == [rest.capitalised, "Allfälliger weiterer Termin"]


def test_a_past_year_names_the_dates_of_all_its_sources() -> None:
    told = shown(calendar(today=dt.date(2035, 1, 1)), "repair-evening", "evla", 2032)
    assert told.rest == say().label("date_unknown", dates="30. November 2030 und 15. Januar 2031")


def test_the_key_has_the_forms_that_occur_once_each() -> None:
    views = calendar(event(), event(id="other", status="cancelled", region="evla"))
    forms = [dot.form for entry in year(views, 2031).key for dot in entry.dots.dots]
    assert forms == ["dated", "open", "possible", "cancelled"]


def test_what_is_held_as_needed_and_what_is_not_foreseen() -> None:
    views = calendar(event(offer="tool-chest", region="evla"))
    assert cell(views, "repair-van", "evla") is None
    needed = shown(views, "tool-chest", "evla")
    assert (needed.count, needed.dated, needed.rest) == (say().label("as_needed"), None, None)
    assert (needed.forms, needed.told) == (("dated",), "mit Datum: 1")
    other = shown(views, "tool-chest", "capricorn")
    assert (other.forms, other.dots, other.told) == ((), None, None)
