"""The calendar's years, and the choices of its events."""

from __future__ import annotations

import datetime as dt

import pytest

from offersite.views.calendar import PAST, ROW_OF_MONTHS, UPCOMING
from tests.samples import ROMANSH, event, repairs, say
from tests.views.calendars import calendar, year


def test_what_comes_is_listed_where_a_panel_does_not_show_it_all() -> None:
    """Of all years, soonest first; what is past stands with its year."""
    days = ["2031-01-20", "2031-07-01", "2032-08-01"]
    past, first, second = (event(id=day, start=f"{day} 19:00", end=f"{day} 20:00") for day in days)
    found = calendar(past, second, first).coming()
    assert [[each.id for each in month.events] for month in found] == [["2031-07-01"], ["2032-08-01"]]
    assert calendar(past, first).coming() == []


def test_years_are_those_foreseen_and_those_with_events() -> None:
    views = calendar(event(start="2028-02-01 19:00", end="2028-02-01 20:00"))
    assert [each.year for each in views.years()] == [2028, 2031, 2032]
    early = year(views, 2028)
    assert (early.rows, early.note) == ([], None)
    assert [source.title for source in early.sources] == ["Anschlagbrett am Brunnen"]
    assert [month.name for month in early.months] == ["Februar 2028"]
    assert [each.name for each in year(views, 2031).regions] == [
        "Murmeltal",
        "Steinbocktal",
        "Enziantal",
        "Adlertal",
    ]
    assert year(views, 2032).none == say().label("no_events", year=2032)


@pytest.mark.parametrize(
    ("today", "number", "says"),
    [
        ("2028-01-01", 2028, "Die Zahl der vorgesehenen Termine ist uns für 2028 nicht bekannt."),
        ("2028-12-31", 2029, "Die Zahl der vorgesehenen Termine ist uns für 2029 nicht bekannt."),
        ("2029-01-01", 2028, None),  # it is over, and so is all that was to be known
        ("2028-01-01", 2031, None),  # its numbers are known
    ],
)
def test_a_year_to_come_without_numbers_says_so(today: str, number: int, says: str | None) -> None:
    views = calendar(
        event(start="2028-02-01 19:00", end="2028-02-01 20:00"), today=dt.date.fromisoformat(today)
    )
    assert views.unpublished([number]) == says
    assert all(each.unpublished == views.unpublished([each.year]) for each in views.years())


@pytest.mark.parametrize(
    ("now", "years"),
    [
        (2029, "2029 und 2030"),  # none before has numbers
        (2030, "2030"),
        (2031, None),
        (2032, "2033"),
        (2033, "2033 und 2034"),
        (2034, "2033, 2034 und 2035"),  # one that is over is not left out
        (2035, "2033, 2034, 2035 und 2036"),
        (2036, "2033–2037"),
    ],
)
def test_all_years_after_the_last_with_numbers_are_named_until_next_year(now: int, years: str | None) -> None:
    says = say().label("unpublished", year=years) if years else None
    assert calendar(today=dt.date(now, 5, 1)).unpublished() == says


def test_a_past_year_without_numbers_says_so_after_the_last_that_has_some() -> None:
    views = calendar(event(start="2033-02-01 19:00", end="2033-02-01 20:00"), today=dt.date(2034, 5, 1))
    assert year(views, 2033).unpublished == say().label("unpublished", year="2033")


@pytest.mark.parametrize(
    ("day", "foreseen", "dated"),
    [("2031-12-31", "foreseen", "dated"), ("2032-01-01", "foreseen_past", "past")],
)
def test_a_past_year_is_told_in_the_past_tense(day: str, foreseen: str, dated: str) -> None:
    shown = year(calendar(today=dt.date.fromisoformat(day)), 2031)
    assert (shown.foreseen, shown.heading) == (say().label(foreseen), say().label(dated))


def test_months_hold_their_events_in_order() -> None:
    days = ["2031-03-09", "2031-01-20", "2031-03-02"]
    views = calendar(*(event(id=f"on-{day}", start=f"{day} 19:00", end=f"{day} 20:00") for day in days))
    months = [(month.name, [each.id for each in month.events]) for month in year(views, 2031).months]
    assert months == [("Januar 2031", ["on-2031-01-20"]), ("März 2031", ["on-2031-03-02", "on-2031-03-09"])]


def test_a_row_of_months_shows_enough_events_and_only_then() -> None:
    days = ["2031-03-09", "2031-03-20", "2031-07-02"]
    events = [event(id=f"on-{day}", start=f"{day} 19:00", end=f"{day} 20:00") for day in days]
    assert year(calendar(*events[: ROW_OF_MONTHS - 1]), 2031).row_of_months == []
    months = year(calendar(*events), 2031).row_of_months
    assert [month.name for month in months][:3] == ["Jan", "Feb", "Mär"]
    found = {n: month for n, month in enumerate(months, 1) if month.dots or month.told}
    assert {n: month.told for n, month in found.items()} == {3: "durchgeführt: 2", 7: "mit Datum: 1"}
    assert [dot.form for month in found.values() if month.dots for dot in month.dots.dots] == [
        *("held", "held"),
        "dated",
    ]


def test_a_digest_has_what_comes_soonest_and_what_was_latest() -> None:
    days = [f"2031-{month:02}-{day:02}" for month in (5, 6) for day in range(1, 31)]
    views = calendar(*(event(id=f"on-{day}", start=f"{day} 19:00", end=f"{day} 20:00") for day in days))
    digest = views.of_offer("repair-evening")
    assert [each.id for each in digest.upcoming] == [f"on-2031-06-{day:02}" for day in range(1, UPCOMING + 1)]
    assert [each.id for each in digest.past] == [f"on-2031-05-{day:02}" for day in range(30, 30 - PAST, -1)]
    assert views.of_offer("repair-van").upcoming == []
    assert views.on_topic("woodwork").upcoming == []


def test_a_digest_chooses_by_topic() -> None:
    views = calendar(event(topics=["woodwork"]), event(id="other"))
    assert [each.id for each in views.on_topic("woodwork").upcoming] == ["lamp-night"]


def test_the_programmes_own_events_are_all_viewed() -> None:
    views = calendar(*repairs().events, language=ROMANSH)
    assert len(views.events) == len(repairs().events)
    chairs = views.events["evla-chair-night"]
    assert (chairs.subject, chairs.subject.lang, chairs.subject.fallback) == ("Wacklige Stühle", "de", True)
