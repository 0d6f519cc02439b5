"""The pages of the calendar: its years, lists, events, and how to subscribe."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

from offersite.generator import Generated
from offersite.model import Event, Site
from offersite.model.markdown import Docs
from offersite.pages.calendar_pages import (
    event_pages,
    filtered_pages,
    subscribe_page,
    year_pages,
)
from offersite.pages.table import pages
from offersite.translations.state import State
from offersite.views.site import SiteView, view_site
from tests import unprinted
from tests.samples import GERMAN, SETTINGS, TODAY, event, repairs, say, view, with_events
from tests.support import ROOT, text_of, typed

pytestmark = pytest.mark.slow  # whole pages are made


def site(data: Site | None = None, today: dt.date = TODAY) -> SiteView:
    return view_site(data, SETTINGS, GERMAN, today) if data else view(today=today)


def rendered(path: str, *events: Event, today: dt.date = TODAY) -> html.HtmlElement:
    """A page of the made-up programme with these events, as readers get it without a script."""
    settings = replace(SETTINGS, home=ROOT, templates=ROOT / "overrides", languages=(GERMAN,))
    view = view_site(with_events(*events), settings, GERMAN, today)
    made = Generated(
        settings=settings,
        data=view.data,
        sites={"de": view},
        problems=(),
        docs=Docs(),
        translations=State(),
    )
    (page,) = [page for page in pages(view) if page.path == path]
    return html.document_fromstring(unprinted.renderer(made).page(page, view).content.decode())


def seen(page: html.HtmlElement, selector: str) -> list[str]:
    """What of a page stands there unhidden."""
    for waiting in page.cssselect("[hidden]"):
        waiting.drop_tree()
    return [text_of(each) for each in page.cssselect(selector)]


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("", "Uns ist kein kommender Termin bekannt."),
        ("calendar/", "Uns ist kein kommender Termin bekannt."),
        ("calendar/2031/", "Uns ist kein kommender Termin bekannt."),
        ("regions/evla/", "Uns ist kein kommender Termin im Adlertal bekannt."),
        ("offers/repair-evening/", "Uns ist kein kommender Termin bekannt."),
        ("offers/tool-chest/", "Termine: nach Bedarf, Auf Anruf"),
        ("find/neighbours/hands-on/marmot/", "Uns ist kein kommender Termin im Murmeltal bekannt."),
    ],
)
def test_the_panel_answers_at_the_head_of_pages(path: str, says: str) -> None:
    before, after = (rendered(path, event(), today=day) for day in (TODAY, dt.date(2032, 2, 3)))
    assert seen(after, ".answer .subject") == [says]
    if path not in ("offers/tool-chest/", "regions/evla/"):
        assert seen(before, ".answer .subject") == ["Lampen"]
        assert seen(before, ".answer h2")[0] == "Nächster Termin"
        last, source = seen(after, ".answer .note")
        assert last == "Letzter bekannter Termin: Lampen, 1. Juni 2031"
        assert source.startswith("Neueste Quelle")


def test_a_region_says_what_the_numbers_beside_the_dots_count() -> None:
    rows = rendered("regions/evla/").cssselect(".foreseen p:has(strong)")
    assert rows
    assert all(text_of(row).startswith("Termine pro Jahr: ") for row in rows)


@pytest.mark.parametrize(
    ("path", "leads"),
    [
        ("offers/repair-evening/", ["contact/", "calendar/subscribe/#repair-evening"]),
        ("offers/tool-chest/", ["contact/"]),
    ],
)
def test_the_panel_leads_to_what_one_can_do(path: str, leads: list[str]) -> None:
    links = rendered(path).cssselect(".answer .actions a")
    assert [link.get("href", "").removeprefix("../../") for link in links] == leads


def test_the_calendar_says_that_the_numbers_of_this_year_and_the_next_are_not_known() -> None:
    says = "Die Zahl der vorgesehenen Termine ist uns für 2029 und 2030 nicht bekannt."
    assert says in seen(rendered("calendar/", today=dt.date(2029, 2, 3)), "h2 + p")


NIGHT = "events/lamp-night/"
SUBSCRIBE = "calendar/subscribe/"


@pytest.mark.parametrize(
    ("status", "day", "closed"),
    [
        ("confirmed", 1, False),
        ("survey", 1, False),
        ("cancelled", 1, True),
        ("confirmed", 2, True),
        ("survey", 2, True),
        ("cancelled", 2, True),
    ],
)
def test_an_event_is_entered_and_joined_as_long_as_it_is_to_come(status: str, day: int, closed: bool) -> None:
    """Later its page has no file for a diary and no way in: it says what became of it and what comes next."""
    page = rendered(NIGHT, event(status=status, capacity=9), today=dt.date(2031, 6, day))
    labels = seen(page, ".told dt")
    assert [say().label(each) in labels for each in ("take_part", "capacity")] == [not closed] * 2
    assert bool(page.cssselect("main a[href$='.ics']")) == (not closed)
    assert bool(seen(page, ".outcome")) == bool(seen(page, ".answer h2")) == closed


def test_a_region_says_that_the_latest_event_was_for_all_of_them() -> None:
    """What took place in the region itself, or is told where no region is asked for, needs no such word."""
    night = event(region="all-valleys")
    after = dt.date(2031, 7, 1)
    whole = next(x.name for x in repairs().programme.regions if x.id == "all-valleys")
    told = {
        (path, each.region): seen(rendered(path, each, today=after), ".answer .note")[0]
        for path, each in (("regions/muntanella/", night), ("regions/muntanella/", event()), ("", night))
    }
    says = {at: line.endswith(f", {say().line(whole)}") for at, line in told.items()}
    assert [at for at, named in says.items() if named] == [("regions/muntanella/", "all-valleys")]


def test_an_event_is_dated_where_its_source_is() -> None:
    said = [seen(rendered(NIGHT, event()), each) for each in ("main > .sources p", "main p")]
    assert [[x.startswith("Stand der Angaben: ") for x in each].count(True) for each in said] == [1, 1]


def test_the_calendar_says_what_comes_next_and_leads_to_the_years() -> None:
    """One event alone stands in the panel; what a year foresees stands on its own page, with its sheet."""
    lamps, chairs = event(), event(id="chair-night", start="2032-07-01 19:00", end="2032-07-01 21:00")
    page = rendered("calendar/", lamps, chairs)
    assert seen(page, ".listed .events a") == ["Lampen", "Lampen"]
    assert seen(rendered("calendar/", lamps), ".listed") == []
    years = [link.get("href", "").removeprefix("../") for link in page.cssselect(".years a")]
    assert years == ["calendar/2031/", "calendar/2032/"]
    assert not page.cssselect(".filters, .sheet")


def test_the_calendar_says_what_the_newest_year_foresees_in_each_region() -> None:
    page, data = rendered("calendar/"), repairs()
    links = [link.get("href") for link in page.cssselect(".foreseen h3 a")]
    assert links == [f"../regions/{each}/" for each in data.programme.region_ids()]
    for place, region in zip(page.cssselect(".foreseen > li"), view().regions, strict=True):
        told = [
            (text_of(row.cssselect("dt")[0]), text_of(row.cssselect("strong")[0]))
            for row in place.cssselect("dl > div")
        ]
        assert told == [(typed(x.offer.name), typed(x.cell.count.capitalised)) for x in region.offers]
    assert not rendered("calendar/", today=dt.date(2040, 1, 1)).cssselect(".foreseen h2")


def test_each_page_of_the_calendar_leads_once_to_subscribing() -> None:
    """A list by one value has no panel that does."""
    for path in ("calendar/", "calendar/2031/", "calendar/2031/region/evla/"):
        links = rendered(path, *repairs().events).cssselect("main a[href*='subscribe/']")
        assert len(links) == 1, path


def test_a_filtered_list_says_what_it_lists() -> None:
    pages = list(filtered_pages(site()))
    assert pages
    for page in pages:
        assert page.head.description == f"{page.head.title}. {page.view['chosen'].shown}"


@pytest.mark.parametrize("status", ["confirmed", "cancelled"])
def test_a_year_has_a_file_for_a_diary_as_long_as_one_of_its_events_is_to_come(status: str) -> None:
    before, after = (
        rendered("calendar/2031/", event(status=status), today=day) for day in (TODAY, dt.date(2031, 6, 2))
    )
    files = [bool(page.cssselect("main a[href$='.ics']")) for page in (before, after)]
    assert files == [status != "cancelled", False]


def test_a_page_for_each_year_says_which() -> None:
    pages = list(year_pages(site()))
    assert [page.path for page in pages] == ["calendar/2031/", "calendar/2032/"]
    assert all(page.head.description.startswith(f"{page.head.title}. ") for page in pages)


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
    assert online.head.description.replace("\u00a0", " ").startswith(
        "Mittwoch, 24. September 2031, 20:00–21:00 Uhr, per Video. "
    )
    assert online.document_title == f"{online.head.title}, 24.09.2031"
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


def test_what_to_know_stands_after_the_steps() -> None:
    """On the reader's own device, a script sets the button into the step that says its way."""
    (guide,) = rendered(SUBSCRIBE).cssselect(".guides details[data-device=linux]")
    steps, known = guide.cssselect("p, ol")
    assert text_of(known) == "Die Wanduhr schaut nur einmal am Tag nach."
    assert [step.get("data-way") for step in steps] == [None, "copy", None]
    assert text_of(steps[0]) == "Hängen Sie die Wanduhr auf."


@pytest.mark.parametrize(
    ("events", "choice", "says", "leads"),
    [
        (
            [],
            "Alles, was läuft",
            "Uns ist kein kommender Termin bekannt; neue erscheinen automatisch.",
            "contact/",
        ),
        ([event()], "Alles, was läuft (1)", "Kommende Termine: 1", "calendar/"),
        (
            [event(status="cancelled")],
            "Alles, was läuft",
            "Uns ist kein kommender Termin bekannt; neue erscheinen automatisch.",
            "contact/",
        ),
    ],
)
def test_whoever_has_no_use_for_a_calendar_finds_its_dates_or_asks_for_them(
    events: list[Event], choice: str, says: str, leads: str
) -> None:
    page = rendered(SUBSCRIBE, *events)
    assert text_of(page.cssselect(".calendars a")[0]) == choice
    [note] = page.cssselect("#_all .note")
    assert text_of(note).startswith(says)
    assert [link.get("href") for link in note.cssselect("a")] == [f"../../{leads}"]


def test_each_calendar_is_asked_about_as_on_its_page() -> None:
    [page] = subscribe_page(site())
    shown = {each["anchor"]: each for group in page.view["groups"] for each in group["calendars"]}
    panels = site().panels
    for anchor, panel in {**panels.regions, **panels.offers}.items():
        assert shown[anchor]["ask"] == panel.ask
        assert shown[anchor]["events"] in (f"regions/{anchor}/", f"offers/{anchor}/")


def test_readers_send_the_choice_to_themselves() -> None:
    page = rendered(SUBSCRIBE)
    for feed in page.cssselect(".feed"):
        (mail,) = feed.cssselect("a[href^='mailto:?']")
        fields = parse_qs(urlsplit(mail.get("href", "")).query, strict_parsing=True)
        site = repairs()
        title = f"{say().line(site.programme.name)} – {say().line(site.pages.subscribe.title)}"
        assert fields == {"subject": [title], "body": [f"{SETTINGS.address}{SUBSCRIBE}#{feed.get('id')}"]}
