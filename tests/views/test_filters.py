"""A year's filters offer what tells its events apart, and count truly."""

from __future__ import annotations

import pytest

from offersite.model import Event
from offersite.settings import Language
from offersite.views import calendar as views
from offersite.views.calendar import YearView
from tests.samples import GERMAN, ROMANSH, event
from tests.views.calendars import calendar, year


@pytest.fixture(autouse=True)
def of_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Filters stand above however few events, so that tests can count them."""
    monkeypatch.setattr(views, "FILTERED", 0)


def filtered(*events: Event, language: Language = GERMAN) -> YearView:
    return year(calendar(*events, language=language), 2031)


def counts(view: YearView) -> dict[str, dict[str, int]]:
    return {each.id: {choice.id: choice.count for choice in each.choices} for each in view.filters}


def test_few_events_need_no_filters(monkeypatch: pytest.MonkeyPatch) -> None:
    events = [event(id=f"night-{n}", region=region) for n, region in enumerate(["evla", "capricorn"] * 2)]
    monkeypatch.setattr(views, "FILTERED", 5)
    assert (filtered(*events).filters, filtered(*events).lists) == ([], [])
    assert counts(filtered(*events, event())) != {}


def test_a_facet_in_which_nothing_differs_is_no_filter() -> None:
    assert counts(filtered()) == {}
    assert counts(filtered(event())) == {}
    assert counts(filtered(event(), event(id="other", format="by-video-link"))) == {
        "format": {"at-the-workbench": 1, "by-video-link": 1}
    }


def test_values_come_in_the_order_of_the_data() -> None:
    view = filtered(event(offer="repair-van", region="evla"), event(id="other", region="capricorn"))
    assert counts(view) == {
        "offer": {"repair-evening": 1, "repair-van": 1},
        "region": {"capricorn": 1, "evla": 1},
    }


def test_what_is_for_all_regions_stands_with_each_that_has_something_of_its_own() -> None:
    view = filtered(event(), event(id="wide", region="all-valleys"), event(id="other", region="evla"))
    assert counts(view)["region"] == {"muntanella": 2, "evla": 2, "all-valleys": 1}
    assert view.everywhere == "Bei jedem Tal stehen auch die Termine von «Alle vier Täler»."
    assert filtered(event(), event(id="other", region="evla")).everywhere is None


def test_an_event_in_two_languages_stands_with_both() -> None:
    view = filtered(event(languages=["rm", "de"]), event(id="other", languages=["de"]), event(id="mute"))
    assert counts(view) == {"language": {"de": 2, "rm": 1}}
    german = view.filters[0].choices[0]
    assert (german.link.name, german.link.href) == ("Deutsch", "calendar/2031/language/de/")
    assert view.lists[0].title == "Kalender 2031\u00a0– Sprache: Deutsch"


def test_each_value_has_a_list_of_its_own() -> None:
    march = {"start": "2031-03-02 19:00", "end": "2031-03-02 20:00"}
    view = filtered(event(), event(id="early", format="by-video-link", **march), language=ROMANSH)
    bench, video = view.lists
    assert [(each.facet, each.choice) for each in view.lists] == [
        ("format", choice) for choice in view.filters[0].choices
    ]
    assert bench.title == "Chalender 2031\u00a0– Furma: en il lavuratori"
    assert video.shown == "Termins mussads: 1 da 2"
    assert [(month.name, [x.id for x in month.events]) for month in video.months] == [
        ("mars 2031", ["early"])
    ]
    assert bench.choice.link.href == "rm/calendar/2031/format/at-the-workbench/"
