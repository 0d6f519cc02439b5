"""The pages of the calendar: its years, lists, events, and how to subscribe."""

from __future__ import annotations

import datetime as dt

import pytest

from offersite.model import Site
from offersite.pages.calendar_pages import (
    NEXT,
    calendar_page,
    coming,
    event_pages,
    filtered_pages,
    subscribe_page,
    year_pages,
)
from offersite.views.site import SiteView, view_site
from tests.samples import GERMAN, SETTINGS, TODAY, event, repairs, with_events


def site(data: Site | None = None, today: dt.date = TODAY) -> SiteView:
    return view_site(data or repairs(), SETTINGS, GERMAN, today)


def test_the_next_events_are_those_that_take_place() -> None:
    nights = [
        event(id=f"night-{n}", start=f"2031-07-0{n} 19:00", end=f"2031-07-0{n} 21:00") for n in range(1, 7)
    ]
    cancelled = event(id="first", status="cancelled", start="2031-06-30 19:00", end="2031-06-30 21:00")
    found = coming(site(with_events(cancelled, *nights)))
    assert [each.id for each in found] == [f"night-{n}" for n in range(1, NEXT + 1)]


@pytest.mark.parametrize(("day", "year"), [("2029-01-01", 2031), ("2032-01-01", 2032), ("2040-01-01", 2032)])
def test_the_calendar_opens_with_a_year_and_leads_to_the_others(day: str, year: int) -> None:
    [page] = calendar_page(site(today=dt.date.fromisoformat(day)))
    assert page.view["year"].year == year
    assert [link.href for link in page.view["years"]] == ["calendar/2031/", "calendar/2032/"]
    assert page.head.sources == page.view["year"].sources


def test_a_page_for_each_year_says_which() -> None:
    pages = list(year_pages(site()))
    assert [page.path for page in pages] == ["calendar/2031/", "calendar/2032/"]
    assert all(page.head.description.startswith(f"{page.head.title} – ") for page in pages)


def test_lists_stand_below_their_year() -> None:
    pages = {page.path: page for page in filtered_pages(site())}
    page = pages["calendar/2031/region/evla/"]
    assert [link.href for link in page.trail] == ["", "calendar/", "calendar/2031/"]
    assert page.view["chosen"].choice.id == "evla"
    titles = [each.head.title for each in pages.values()]
    assert len(set(titles)) == len(titles)


def test_an_event_without_a_place_is_described_by_its_format() -> None:
    pages = {page.path: page for page in event_pages(site())}
    online = pages["events/cogwheel-exchange/"]
    assert online.head.description.replace("\u00a0", " ").endswith(", per Video")
    assert online.document_title == f"{online.head.title}, {online.view.day}"
    assert [link.href for link in online.trail] == ["", "calendar/", "calendar/2031/"]


def test_every_calendar_can_be_subscribed_to() -> None:
    [page] = subscribe_page(site())
    shown = [page.view["every_event"], *(x for group in page.view["groups"] for x in group["calendars"])]
    assert {each["href"] for each in shown} == {feed.href for feed in site().feeds.calendars}
    assert shown[0]["name"] == site().shell.words["feed_all"]
    assert [group["id"] for group in page.view["groups"]] == ["region", "offer", "topic"]


def test_kinds_of_calendars_that_there_are_none_of_have_no_heading() -> None:
    bare = repairs().model_copy(update={"topics": [], "events": []})
    untold = [each.model_copy(update={"topics": []}) for each in (*bare.offers, *bare.experiences)]
    offers, experiences = untold[: len(bare.offers)], untold[len(bare.offers) :]
    synonyms = [each for each in bare.synonyms if not each.leads_to.startswith("topic:")]
    changed = {"offers": offers, "experiences": experiences, "synonyms": synonyms}
    [page] = subscribe_page(site(bare.model_copy(update=changed)))
    assert [group["id"] for group in page.view["groups"]] == ["region", "offer"]
