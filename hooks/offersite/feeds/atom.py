"""Atom (RFC 4287): what is new, changed or cancelled in the calendar, latest first, by the data.

An entry in another language is another entry: whoever reads two languages keeps both, so each has an id of
its own (4.2.6). Each has a time of its own too: readers order entries by it, and see by it what changed
(4.2.15).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

from ..language.typography import typeset
from ..language.words import Words
from ..model import Programme
from ..pages.values import Asset
from ..settings import Settings
from ..views.events import EventView
from ..views.site import SiteView
from .event_text import described, summed_up
from .identity import changed, event_identity, identity

NAMESPACE = "http://www.w3.org/2005/Atom"
TYPE = "application/atom+xml"
LAST_SECOND, MICROSECONDS = 86_399, 1_000_000


def news(site: SiteView, programme: Programme, settings: Settings) -> Asset:
    """The feed in the language of `site`: a file of Atom, UTF-8."""
    tag, address = site.shell.language.tag, settings.address
    feed = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": tag})
    entries = _by_time(site, programme)
    latest = entries[0][0] if entries else _told(programme)
    _text(feed, "id", identity(programme.id, f"{tag}/{site.feeds.news}").urn)
    _text(feed, "title", news_title(site))
    _text(feed, "updated", latest.isoformat())
    author = ET.SubElement(feed, "author")
    _text(author, "name", site.shell.name.plain)
    calendar = site.shell.pages["calendar"]
    _link(feed, {"rel": "self", "type": TYPE, "href": address + site.feeds.news})
    _link(feed, {"rel": "alternate", "type": "text/html", "hreflang": tag, "href": address + calendar.href})
    for time, event in entries:
        _entry(feed, time, event, site, programme, settings)
    ET.indent(feed, "")
    written: bytes = ET.tostring(feed, "utf-8", xml_declaration=True)
    return Asset(site.feeds.news, written + b"\n")


def news_title(site: SiteView) -> str:
    """The feed's name among those that a reader has from elsewhere."""
    return typeset(f"{site.shell.name} – {site.shell.words['feed_news']}", site.shell.language.tag)


def _by_time(site: SiteView, programme: Programme) -> list[tuple[dt.datetime, EventView]]:
    """The events by the time of their last change, latest first; no two have the same.

    The data knows the day alone. The revision makes a second of it, so that a later change comes later, and
    the identity a fraction, which stays as it is whatever else changes that day.
    """
    times: dict[dt.datetime, EventView] = {}
    for event in site.events.values():
        fraction = event_identity(programme.id, event.event).int % MICROSECONDS
        time = changed(event) + dt.timedelta(0, min(event.event.revision, LAST_SECOND), fraction)
        while time in times:
            time += dt.timedelta.resolution
        times[time] = event
    return sorted(times.items(), reverse=True)


def _entry(
    feed: ET.Element,
    time: dt.datetime,
    event: EventView,
    site: SiteView,
    programme: Programme,
    settings: Settings,
) -> None:
    tag, address = site.shell.language.tag, settings.address
    entry = ET.SubElement(feed, "entry")
    if event.subject.lang:
        entry.set("xml:lang", event.subject.lang)
    _text(entry, "id", event_identity(programme.id, event.event, tag).urn)
    _text(entry, "title", entry_title(event, site))
    _text(entry, "updated", time.isoformat())
    _link(entry, {"rel": "alternate", "type": "text/html", "hreflang": tag, "href": address + event.href})
    for term in (event.offer.name, *(topic.name for topic in event.topics)):
        ET.SubElement(entry, "category", {"term": term.plain})
    about = described(event, site, settings, event.subject, event.offer, event.topics, _kind(event, site))
    _text(entry, "content", "\n\n".join([event.when, about]), {"type": "text"})


def entry_title(event: EventView, site: SiteView) -> str:
    """What happened to which event."""
    tag = site.shell.language.tag
    return typeset(f"{_kind(event, site)}: {summed_up(event, tag)} ({event.day})", tag)


def _kind(event: EventView, site: SiteView) -> Words:
    """What the last change was: the first publication has revision 0."""
    if event.event.status == "cancelled":
        return site.shell.words["feed_cancelled"].capitalised
    return site.shell.words["feed_changed" if event.event.revision else "feed_new"].capitalised


def _told(programme: Programme) -> dt.datetime:
    """When a feed without entries was changed last: when its programme was last told of."""
    day = max((source.date for source in programme.sources if source.date), default=dt.date(1970, 1, 1))
    return dt.datetime.combine(day, dt.time(), ZoneInfo(programme.time_zone))


def _text(parent: ET.Element, name: str, text: str, attributes: Mapping[str, str] | None = None) -> None:
    ET.SubElement(parent, name, dict(attributes or {})).text = str(text)


def _link(parent: ET.Element, attributes: Mapping[str, str]) -> None:
    ET.SubElement(parent, "link", dict(attributes))
