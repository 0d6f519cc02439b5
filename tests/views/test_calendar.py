"""The calendar counts what is dated against what is foreseen, as it stands on a day."""

from __future__ import annotations

import datetime as dt

import pytest

from offersite.model import Event
from offersite.settings import Language
from offersite.views.calendar import PAST, UPCOMING, CalendarViews, Cell, YearView
from tests.samples import GERMAN, ROMANSH, TODAY, event, repairs, say, with_events

REGIONS = ["muntanella", "capricorn", "genziana", "evla"]


def calendar(*events: Event, today: dt.date = TODAY, language: Language = GERMAN) -> CalendarViews:
    site, localiser = with_events(*events), say(language)
    sources = {source.id: localiser.cite(source) for source in site.programme.sources}
    return CalendarViews(site, localiser, today, sources)


def year(views: CalendarViews, number: int) -> YearView:
    return next(each for each in views.years() if each.year == number)


def cell(views: CalendarViews, offer: str, region: str, number: int = 2031) -> Cell | None:
    row = next(each for each in year(views, number).rows if each.offer.href.endswith(f"{offer}/"))
    return row.cells[REGIONS.index(region)]


def test_an_event_for_all_regions_counts_for_none() -> None:
    counted = calendar(event(region="all-valleys"))
    assert [cell(counted, "repair-evening", region).dated for region in REGIONS] == [None] * 4  # type: ignore[union-attr]


def test_what_is_dated_is_counted_against_what_is_foreseen() -> None:
    views = calendar(event(), event(id="toast-night", start="2031-07-01 19:00", end="2031-07-01 20:00"))
    told = cell(views, "repair-evening", "muntanella")
    assert told == Cell(
        say().words("6"), say().label("dated_of", dated=2, foreseen="6"), say().label("date_open")
    )
    other = cell(views, "repair-evening", "capricorn")
    assert other == Cell(say().words("4"), None, say().label("date_open"))


@pytest.mark.parametrize(("number", "open_left"), [(1, True), (2, False), (3, False)])
def test_a_range_is_reached_at_its_lower_end(number: int, open_left: bool) -> None:
    dated = [event(id=f"night-{n}", region="genziana") for n in range(number)]
    told = cell(calendar(*dated), "repair-evening", "genziana")
    assert told is not None
    assert told.count == "2–3"
    assert told.dated == say().label("dated_of", dated=number, foreseen="2–3")
    assert (told.rest is not None) == open_left


@pytest.mark.parametrize(
    ("values", "counted"),
    [
        ({"status": "survey"}, True),
        ({"status": "cancelled"}, False),
        ({"start": "2032-01-01 10:00", "end": "2032-01-01 11:00"}, False),
        ({"offer": "sewing-course"}, False),
    ],
)
def test_what_counts(values: dict[str, str], counted: bool) -> None:
    told = cell(calendar(event(**values)), "repair-evening", "muntanella")
    assert told is not None
    assert (told.dated is not None) == counted


@pytest.mark.parametrize(
    ("today", "past"),
    [("2029-01-01", False), ("2031-12-31", False), ("2032-01-01", True), ("2040-05-05", True)],
)
def test_what_has_no_date_before_during_and_after_the_year(today: str, past: bool) -> None:
    told = cell(calendar(today=dt.date.fromisoformat(today)), "repair-evening", "evla")
    assert told is not None
    expected = say().label("date_unknown", dates="30.11.2030") if past else say().label("date_open")
    assert told.rest == expected


def test_a_past_year_names_the_dates_of_all_its_sources() -> None:
    told = cell(calendar(today=dt.date(2035, 1, 1)), "repair-evening", "evla", 2032)
    assert told is not None
    assert told.rest == say().label("date_unknown", dates="30.11.2030, 15.01.2031")


def test_what_is_held_as_needed_and_what_is_not_foreseen() -> None:
    views = calendar()
    assert cell(views, "tool-chest", "evla") == Cell(say().label("as_needed"))
    assert cell(views, "repair-van", "evla") is None


def test_years_are_those_foreseen_and_those_with_events() -> None:
    views = calendar(event(start="2028-02-01 19:00", end="2028-02-01 20:00"))
    assert [each.year for each in views.years()] == [2028, 2031, 2032]
    early = year(views, 2028)
    assert (early.rows, early.sources, early.note) == ([], [], None)
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
        ("2028-01-01", 2028, "Wie viele Termine 2028 vorgesehen sind, ist noch nicht veröffentlicht."),
        ("2028-12-31", 2029, "Wie viele Termine 2029 vorgesehen sind, ist noch nicht veröffentlicht."),
        ("2029-01-01", 2028, None),  # it is over
        ("2028-01-01", 2031, None),  # its numbers are known
    ],
)
def test_a_year_to_come_without_numbers_says_so(today: str, number: int, says: str | None) -> None:
    views = calendar(
        event(start="2028-02-01 19:00", end="2028-02-01 20:00"), today=dt.date.fromisoformat(today)
    )
    assert views.unpublished(number) == says
    assert all(each.unpublished == views.unpublished(each.year) for each in views.years())


@pytest.mark.parametrize(("day", "heading"), [("2031-12-31", "foreseen"), ("2032-01-01", "foreseen_past")])
def test_what_a_past_year_foresaw_is_told_in_the_past_tense(day: str, heading: str) -> None:
    assert year(calendar(today=dt.date.fromisoformat(day)), 2031).foreseen == say().label(heading)


def test_months_hold_their_events_in_order() -> None:
    days = ["2031-03-09", "2031-01-20", "2031-03-02"]
    views = calendar(*(event(id=f"on-{day}", start=f"{day} 19:00", end=f"{day} 20:00") for day in days))
    months = [(month.name, [each.id for each in month.events]) for month in year(views, 2031).months]
    assert months == [("Januar 2031", ["on-2031-01-20"]), ("März 2031", ["on-2031-03-02", "on-2031-03-09"])]


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
