"""The panel at the head of pages says what comes next, or that nothing is announced, as of a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

import pytest

from offersite.model import Event, Site
from offersite.settings import Language
from offersite.views.answers import NEXT, Panel, Panels
from offersite.views.site import SiteView, view_site
from tests.samples import GERMAN, ROMANSH, SETTINGS, TODAY, event, repairs, say, with_events
from tests.support import typed


def made(data: Site, today: dt.date = TODAY, language: Language = GERMAN) -> SiteView:
    return view_site(data, SETTINGS, language, today)


def panels(*events: Event, today: dt.date = TODAY, language: Language = GERMAN) -> Panels:
    return made(with_events(*events), today, language).panels


def everywhere(*events: Event, today: str = "2031-06-01") -> Panel:
    return panels(*events, today=dt.date.fromisoformat(today)).everywhere


def on(day: str, **values: Any) -> Event:
    usual = {"id": f"on-{day}", "start": f"{day} 19:00", "end": f"{day} 21:00"}
    return event(**usual | values)


def changed(**values: Any) -> Site:
    """The made-up programme without events, with `values` instead of its own."""
    return with_events().model_copy(update={"programme": repairs().programme.model_copy(update=values)})


def said(panel: Panel) -> str:
    return panel.none


def ids(panel: Panel) -> list[str]:
    return [each.id for each in panel.coming]


@pytest.mark.parametrize(
    ("today", "coming", "last"),
    [
        ("2031-05-31", ["lamp-night"], "lamp-night"),  # told once it has passed
        ("2031-06-01", ["lamp-night"], "lamp-night"),  # all day long
        ("2031-06-02", [], "lamp-night"),
    ],
)
def test_before_on_the_day_and_after(today: str, coming: list[str], last: str) -> None:
    panel = everywhere(event(), today=today)
    assert ids(panel) == coming
    assert panel.last is not None
    assert panel.last.id == last
    assert said(panel) == "Uns ist kein kommender Termin bekannt."


def test_an_event_comes_next_until_its_last_day_is_over() -> None:
    (night,) = everywhere(event(start="2031-06-01 23:00", end="2031-06-02 01:00")).coming
    assert night.until.isoformat() == "2031-06-03T00:00:00+03:00"


@pytest.mark.parametrize("today", ["2032-01-01", "2033-12-31"])
def test_nothing_announced_is_told_of_all_that_is_to_come(today: str) -> None:
    """Late in a year, that it has no dates would say nothing of the next."""
    panel = everywhere(event(), today=today)
    assert said(panel) == "Uns ist kein kommender Termin bekannt."
    assert panel.last is not None
    assert panel.last.id == "lamp-night"


def test_without_any_event_there_is_no_latest() -> None:
    panel = everywhere()
    assert said(panel) == "Uns ist kein kommender Termin bekannt."
    assert (panel.coming, panel.last, panel.cancelled) == ([], None, None)


def test_what_is_cancelled_is_neither_next_nor_latest() -> None:
    """Nor is it said then that none had been announced."""
    panel = everywhere(on("2031-05-01", status="cancelled"), on("2031-07-01", status="cancelled"))
    assert (panel.coming, panel.last) == ([], None)
    assert panel.cancelled is not None
    assert panel.cancelled.id == "on-2031-07-01"
    assert said(panel) == "Uns ist kein kommender Termin bekannt."


@pytest.mark.parametrize(("status", "told"), [("cancelled", True), ("confirmed", False)])
def test_a_cancelled_event_is_told_where_it_would_be_next(status: str, told: bool) -> None:
    first = on("2031-07-01", status=status)
    panel = everywhere(first, on("2031-08-01"), on("2031-09-01", status="cancelled"))
    assert (panel.cancelled is not None) == told


def test_what_was_never_confirmed_is_not_the_latest() -> None:
    panel = everywhere(on("2031-04-01"), on("2031-05-01", status="survey"), on("2031-07-01", status="survey"))
    assert ids(panel) == ["on-2031-07-01"]
    assert panel.last is not None
    assert panel.last.id == "on-2031-04-01"


@pytest.mark.parametrize(("number", "more"), [(NEXT, False), (NEXT + 1, True)])
def test_a_page_holds_the_next_few_and_knows_whether_others_follow(number: int, more: bool) -> None:
    panel = everywhere(*(on(f"2031-07-0{day}") for day in range(1, number + 1)))
    assert (ids(panel), panel.more) == ([f"on-2031-07-0{day}" for day in range(1, NEXT + 1)], more)


def test_an_offer_has_its_own_events() -> None:
    found = panels(event(), on("2031-06-02", offer="sewing-course")).offers
    assert {name: ids(panel) for name, panel in found.items() if panel.coming} == {
        "repair-evening": ["lamp-night"],
        "sewing-course": ["on-2031-06-02"],
    }


def test_a_region_has_its_own_events_and_those_for_all() -> None:
    found = panels(event(), on("2031-06-02", region="all-valleys")).regions
    assert {name: ids(panel) for name, panel in found.items()} == {
        "muntanella": ["lamp-night", "on-2031-06-02"],
        **{name: ["on-2031-06-02"] for name in ("capricorn", "genziana", "evla")},
    }


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (GERMAN, "Uns ist kein kommender Termin im Adlertal bekannt."),
        (ROMANSH, "Actualmain n’ans è enconuschent nagin termin en la Val Evla."),
    ],
)
def test_a_region_without_a_date_is_named(language: Language, words: str) -> None:
    assert said(panels(language=language).regions["evla"]) == words


def test_an_offer_as_needed_says_how_to_get_it_and_not_that_nothing_is_announced() -> None:
    chest = panels().offers["tool-chest"]
    assert said(chest).replace("\u00a0", " ") == "Termine: nach Bedarf, Auf Anruf"
    dated = panels(event(offer="tool-chest")).offers["tool-chest"]
    assert ids(dated) == ["lamp-night"]


def test_nobody_subscribes_to_dates_that_come_only_on_demand() -> None:
    """Until there is one; the panel of one that took place leads to no empty calendar either."""
    past, coming = event(offer="tool-chest"), on("2031-08-01", offer="tool-chest")
    assert panels().offers["tool-chest"].subscribe is None
    assert panels(past, today=dt.date(2031, 7, 1)).events["lamp-night"].subscribe is None
    assert panels(coming).offers["tool-chest"].subscribe == "calendar/subscribe/#tool-chest"


def results(*events: Event) -> Mapping[str, Panel | None]:
    pages = made(with_events(*events)).finder
    return {"/".join(page.ids): page.answer for page in pages}


def test_a_result_of_the_finder_is_about_what_fits_where_the_reader_is() -> None:
    there = on("2031-07-01", offer="repair-van", region="genziana")
    found = results(event(), on("2031-06-02", offer="spare-parts-round"), there)
    flowers = found["neighbours/hands-on/flowers-and-eagles"]
    assert flowers is not None
    assert ids(flowers) == ["on-2031-07-01"]
    assert found["school/hands-on/marmot"] is None  # nothing fits
    assert found["menders"] is None  # a question


def test_an_old_source_on_one_offer_is_said_to_be_on_that_alone() -> None:
    old = panels(today=dt.date(2034, 1, 1))
    told = {panel.source[-1].words.partition(":")[0] for panel in old.offers.values() if panel.source}
    assert told == {"Neueste Quelle zum Angebot"}
    assert old.everywhere.source[-1].words.startswith("Neueste Quelle dazu:")


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (
            "2030-11-30",
            ["Stand 30. November 2030", "Neueste Quelle dazu: 30. November 2030"],
        ),
        (
            "2031-06-01",
            ["Stand 15. Januar 2031", "Neueste Quelle dazu: 15. Januar 2031"],
        ),
        (
            "2032-01-15",
            ["Stand 15. Januar 2031", "Neueste Quelle dazu: 15. Januar 2031"],
        ),
        ("2032-01-16", ["Neueste Quelle dazu: 15. Januar 2031"]),
    ],
)
def test_a_source_older_than_a_year_says_so(today: str, words: list[str]) -> None:
    """The newest of those that the calendar is made from."""
    source = everywhere(today=today).source
    assert [each.words.partition(". Fragen")[0] for each in source] == words
    assert source[-1].until is None
    assert [each.until is None for each in source[:-1]] in ([False], [])


def test_a_source_is_the_newest_of_what_the_panel_is_about() -> None:
    """Of the rounds it is older than that of the calendar, until a later one tells of an event of theirs."""
    told = on("2031-07-01", offer="spare-parts-round", source="valley-gazette")
    before, after = (made.offers["spare-parts-round"] for made in (panels(), panels(told)))
    assert before.source[0].words == "Stand 30. November 2030"
    assert after.source[0].words == panels().everywhere.source[0].words == "Stand 15. Januar 2031"


def test_a_source_is_old_from_the_day_after_a_year() -> None:
    (until,) = [each.until for each in everywhere().source if each.until]
    assert until.isoformat() == "2032-01-16T00:00:00+02:00"


def test_sources_without_a_date_are_not_dated() -> None:
    sources = [each.model_copy(update={"date": None}) for each in repairs().programme.sources]
    assert made(changed(sources=sources)).panels.everywhere.source == []


def asked(panel: Panel) -> list[str]:
    """To whom, subject and the lines of the e-mail."""
    assert panel.ask is not None
    assert panel.ask.name == "Termine erfragen"
    assert panel.ask.href.startswith("mailto:")
    to, _, query = panel.ask.href.removeprefix("mailto:").partition("?")
    subject, body = (unquote(each.partition("=")[2]) for each in query.split("&"))
    return [to, subject, *body.split("\r\n")]


def test_a_region_asks_those_who_answer_for_it() -> None:
    found = panels().regions
    assert asked(found["capricorn"]) == [
        "capricorn@example.org",
        "Nächste Termine: Steinbocktal",
        "Guten Tag",
        "",
        "Welche Termine sind als Nächstes vorgesehen, und wie kann man teilnehmen?",
        "",
        "Dorf:",
        "Name:",
        "Funktion:",
        "",
        "Freundliche Grüsse",
    ]
    assert asked(found["evla"])[0] == "muntanella@example.org,capricorn@example.org"


def test_who_is_asked_by_region_is_chosen_among_the_contacts() -> None:
    found = panels()
    for panel in (found.everywhere, found.offers["repair-evening"]):
        assert panel.ask is not None
        assert panel.ask.href == "contact/"


def test_who_answers_for_all_is_asked_at_once() -> None:
    contacts = repairs().programme.contacts[:1]
    found = made(changed(contacts=contacts)).panels
    assert asked(found.everywhere)[:2] == [
        "muntanella@example.org",
        f"Nächste Termine: {say().line(repairs().programme.name)}",
    ]
    assert asked(found.offers["repair-evening"])[1] == "Nächste Termine: Flickabend"
    assert "Tal:" in asked(found.everywhere)  # which of them is open


def test_the_telephone_is_that_of_the_only_one_who_is_asked_by_name() -> None:
    found = panels()
    calls = [found.regions["capricorn"].call, found.everywhere.call, found.regions["evla"].call]
    assert [call and call.href for call in calls] == ["tel:+41555000002", None, None]
    assert calls[0]
    assert typed(calls[0].name) == "Werkstatttelefon Steinbocktal, +41 55 500 00 02"
    alone = made(changed(contacts=repairs().programme.contacts[:1])).panels.everywhere.call
    assert alone
    assert typed(alone.name) == "Flurina Fadengrad, +41 55 500 00 01"
    contacts = [each.model_copy(update={"phone": None}) for each in repairs().programme.contacts[:1]]
    silent = made(changed(contacts=contacts)).panels.everywhere
    assert silent.ask
    assert silent.call is None


def test_regions_stand_apart_from_the_offers_that_are_asked_about() -> None:
    pages = made(changed(contacts=repairs().programme.contacts[:1])).finder
    answer = next(page.answer for page in pages if page.ids == ("neighbours", "hands-on", "marmot"))
    assert answer is not None
    assert asked(answer)[1] == "Nächste Termine: Flickabend, Nähkurs für Ungeduldige – Murmeltal"


def test_what_is_held_as_needed_is_asked_for_as_its_offer_says() -> None:
    offers = [x.model_copy(update={"as_needed": True}) for x in repairs().offers if x.id == "sewing-course"]
    site = changed(contacts=repairs().programme.contacts[:1]).model_copy(
        update={"offers": offers, "finder": [], "synonyms": [], "faq": []}
    )
    view = made(site)
    assert [view.panels.offers["sewing-course"].ask] == view.asking["sewing-course"][0].links


def test_without_contacts_nobody_is_asked() -> None:
    assert made(changed(contacts=[])).panels.everywhere.ask is None


def test_subscribing_starts_at_the_calendar_that_holds_these_events() -> None:
    found = panels(language=ROMANSH)
    page = "rm/calendar/subscribe/"
    assert found.everywhere.subscribe == page
    assert found.offers["repair-van"].subscribe == f"{page}#repair-van"
    assert found.regions["evla"].subscribe == f"{page}#evla"


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("confirmed", "Dieser Termin hat stattgefunden."),
        ("cancelled", "Dieser Termin wurde abgesagt."),
        ("survey", "Der provisorische Termin ist verstrichen: Ob der Termin stattgefunden hat"),
    ],
)
@pytest.mark.parametrize("today", ["2031-05-01", "2031-07-01"])
def test_an_event_says_what_became_of_it_and_what_comes_next_of_its_offer(
    status: str, outcome: str, today: str
) -> None:
    others = on("2031-08-01"), on("2031-09-01", offer="sewing-course")
    found = panels(event(status=status), *others, today=dt.date.fromisoformat(today)).events["lamp-night"]
    assert found.outcome is not None
    assert found.outcome.startswith(outcome)
    assert ids(found) == ["on-2031-08-01"]
    assert found.cancelled is None


def test_an_event_is_not_its_own_successor() -> None:
    found = panels(event(), today=dt.date(2031, 7, 1)).events["lamp-night"]
    assert (found.coming, found.last) == ([], None)
