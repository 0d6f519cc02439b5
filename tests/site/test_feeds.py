"""Feeds of built sites: every page that has some names them, and they lead back to the page."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

import feedparser
import icalendar
import pytest
import vobject
from lxml import html

from tests.site.built import Built, leads_on
from tests.support import text_of, typed

pytestmark = pytest.mark.build

CALENDAR, ATOM = "text/calendar", "application/atom+xml"
WEBCAL = "webcal://"
PARTS = ("offers/", "regions/", "topics/")


def named(site: Built, path: str, kind: str) -> list[str]:
    """The files of a kind that the page at `path` names to programs, below the site's folder."""
    links = site.pages[path].cssselect(f'link[rel=alternate][type="{kind}"]')
    return [str(site.resolve(path, link.get("href", ""))[0]) for link in links]


def calendars(site: Built) -> Iterator[tuple[str, icalendar.Calendar]]:
    """All but those that lie where something was before, for programs alone."""
    for path in files_named(site, "*.ics"):
        yield path, icalendar.Calendar.from_ical((site.folder / path).read_bytes())


def files_named(site: Built, name: str) -> Iterator[str]:
    for file in sorted(site.folder.rglob(name)):
        path = file.relative_to(site.folder).as_posix()
        page = site.pages.get(f"{path.rpartition('/')[0]}/")
        if page is None or not leads_on(page):
            yield path


def test_every_calendar_names_its_page_and_every_page_its_calendar(each: Built) -> None:
    files = set()
    for file, calendar in calendars(each):
        files.add(file)
        if file.endswith("/event.ics"):
            (url,) = [str(event["url"]) for event in calendar.walk("VEVENT")]
        else:
            assert calendar["source"] == each.address(file)
            url = str(calendar["url"])
        path = url.removeprefix(each.settings.address)
        assert named(each, path, CALENDAR) == [file]
    named_somewhere = {file for path, _ in each.proper() for file in named(each, path, CALENDAR)}
    assert named_somewhere == files


def test_every_offer_region_topic_event_and_year_names_a_calendar(each: Built) -> None:
    for path, _ in each.proper():
        below = each.below(path)
        own = below.startswith((*PARTS, "events/")) and below not in PARTS
        whole = below == "" or below.startswith("calendar/")
        assert len(named(each, path, CALENDAR)) == own + whole, path


def test_what_is_new_is_told_on_home_and_calendar(each: Built) -> None:
    for tag in each.tags:
        root = each.root(tag)
        for below in ("", "calendar/", "calendar/subscribe/"):
            assert named(each, root + below, ATOM) == [f"{root}calendar/feed.atom"]
        feed = feedparser.parse((each.folder / root / "calendar/feed.atom").read_bytes())
        assert not feed.bozo
        events = [path for path in files_named(each, "event.ics") if each.language(path) == tag]
        assert len(feed.entries) == len(events)


def test_events_lead_to_their_pages(each: Built) -> None:
    for file, calendar in calendars(each):
        for event in calendar.walk("VEVENT"):
            path = str(event["url"]).removeprefix(each.settings.address)
            assert path in each.pages, file
            assert each.language(path) == each.language(file)


def test_every_calendar_can_be_subscribed_to(each: Built) -> None:
    """A link for programs, one to the file, and the address to copy, as text that needs no script."""
    for tag in each.tags:
        root = each.root(tag)
        path = f"{root}calendar/subscribe/"
        page = each.pages[path]
        expected = [each.address(file) for file, _ in calendars(each) if offered(each, file, tag)]
        copied = [str(code.text_content()) for code in page.cssselect(".feed code")]
        assert sorted(copied) == sorted(expected)
        chosen = [str(x.get("href")) for x in page.cssselect(".calendars a")]
        assert sorted(chosen) == sorted(f"#{x.get('id')}" for x in page.cssselect(".feed"))
        assert [f"{WEBCAL}{x.partition('://')[2]}" for x in copied] == hrefs(page, f'a[href^="{WEBCAL}"]')
        assert copied == [urljoin(each.address(path), x) for x in hrefs(page, ".feed a[download]")]
        assert each.address(f"{root}calendar/feed.atom") in page.text_content()


def offered(site: Built, file: str, tag: str) -> bool:
    return site.language(file) == tag and not file.endswith("/event.ics")


def hrefs(page: html.HtmlElement, selector: str) -> list[str]:
    return [str(link.get("href")) for link in page.cssselect(selector)]


def test_the_way_there_is_short(each: Built) -> None:
    """An event that is over or cancelled is no longer offered for one's own calendar."""
    for path, page in each.proper():
        below, root = each.below(path), each.root(each.language(path))
        targets = {each.resolve(path, href)[0] for href in hrefs(page, "main a[href]")}
        if below.startswith(("calendar/2", "events/")) or below == "calendar/":
            assert f"{root}calendar/subscribe/index.html" in targets, path
        if below.startswith("events/"):
            closed = page.cssselect(".opening > .answer .outcome")
            assert (f"{path}event.ics" in targets) == (not closed), path


def test_contacts_lead_to_their_cards(each: Built) -> None:
    for tag in each.tags:
        path = f"{each.root(tag)}contact/"
        links = each.pages[path].cssselect(".contact a[download]")
        assert links
        for link in links:
            file = each.folder / str(each.resolve(path, link.get("href", ""))[0])
            card = vobject.readOne(file.read_text("utf-8"))
            shown = text_of(link.xpath("ancestor::*[@class='contact']")[0])
            assert typed(card.fn.value) in shown
            assert card.email.value in shown
