"""iCalendar (RFC 5545, 7986): the calendars of a language, and a file for each event.

What people have in their calendar changes in place: the identifier never changes, SEQUENCE and the times of
change come from the data. What is only foreseen has no entry; what was cancelled keeps its own.

Many programs show nothing of STATUS where a calendar is subscribed to: a cancelled session would look as if
it took place. So its title says it. It keeps nobody busy (TRANSP), nor does one whose date is provisional. A
confirmed one does: whoever adds its file means to come. Whether a whole subscription keeps its reader busy
is a setting of the reader's program.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from icalendar import Calendar, vCalAddress, vDuration, vText, vUri
from icalendar import Event as Entry

from ..language.typography import typeset
from ..language.words import outdated
from ..model import Programme
from ..pages.moved_pages import earlier_paths
from ..pages.values import Asset
from ..settings import Settings
from ..views.calendar_feeds import CalendarFeed
from ..views.contacts import ContactView
from ..views.events import EventView
from ..views.links import CALENDAR_FILE, EVENT_FILE, path_to
from ..views.site import SiteView
from .event_text import ahead, described, summed_up
from .identity import changed, event_identity
from .timezones import timezone

STATUS = {"survey": "TENTATIVE", "confirmed": "CONFIRMED", "cancelled": "CANCELLED"}
REFRESH = dt.timedelta(hours=12)
COLOUR = "teal"  # of CSS 3's named ones, as RFC 7986 wants it
END = b"END:VCALENDAR\r\n"
PIECES = re.compile(rb"(?s).{1,74}(?![\x80-\xbf])(?:(?<![\\^])|\Z)|.{1,74}(?![\x80-\xbf])")
"""Of a line: no character of UTF-8 is torn apart, nor one from the sign that escapes it, if that can be."""


Made = Callable[[object, Callable[[], bytes]], bytes]
"""Gives what the second makes of the first, perhaps as it was made once."""


def calendars(
    site: SiteView, programme: Programme, settings: Settings, made: Made = lambda value, make: make()
) -> Iterator[Asset]:
    """Every calendar and every event's file in the language of `site`, and where it lay before."""
    earlier, root = earlier_paths(site.data), site.shell.language.root
    writer = CalendarWriter(site, programme, settings)
    entries = {
        name: made(writer.values(event), partial(writer.entry, event)) for name, event in site.events.items()
    }
    for feed in site.feeds.calendars:
        calendar = writer.calendar(feed, [entries[event.id] for event in feed.events])
        yield Asset(feed.href, calendar)
        for path in earlier.get(feed.page, ()):
            yield Asset(f"{root}{path}{CALENDAR_FILE}", calendar)
    for name, entry in entries.items():
        page = path_to("event", name)
        for path in (page, *earlier.get(page, ())):
            yield Asset(f"{root}{path}{EVENT_FILE}", writer.alone(entry))


class CalendarWriter:
    """Writes what the calendars of one language are made of; each event is written once for all of them."""

    def __init__(self, site: SiteView, programme: Programme, settings: Settings):
        """`settings` know where the site is published."""
        self.site, self.programme, self.settings = site, programme, settings
        self.tag = site.shell.language.tag
        years = [year.year for year in site.years] or [_latest_year(programme)]
        self.zone = timezone(programme.time_zone, min(years), max(years))
        self.bare = self._shell().to_ical()

    def values(self, event: EventView) -> tuple[object, ...]:
        """All that its entry is made of."""
        organiser = self.site.feeds.organisers.get(event.event.region)
        settings = self.settings
        return event, organiser, self.site.shell, self.programme.id, settings.address, settings.source.root

    def entry(self, event: EventView) -> bytes:
        """The VEVENT of an event (RFC 5545, 3.6.1)."""
        entry, day, words = Entry(), changed(event), self.site.shell.words
        where, organiser = event.place or event.format, self.site.feeds.organisers.get(event.event.region)
        shown = [event.subject, event.offer, event.topics, where]
        if event.event.status == "cancelled":
            shown.append(words["feed_cancelled"])
        if organiser:
            shown.append(self.site.shell.name)
        entry.add("uid", str(event_identity(self.programme.id, event.event)))
        entry.add("sequence", event.event.revision)
        entry.add("dtstamp", day.astimezone(dt.UTC))
        entry.add("last-modified", day.astimezone(dt.UTC))
        entry.add("dtstart", event.start)
        entry.add("dtend", event.end)
        entry.add("status", STATUS[event.event.status])
        if event.event.status != "confirmed":
            entry.add("transp", "TRANSPARENT")
        entry.add("summary", vText(self._title(event)), {"LANGUAGE": event.subject.lang or self.tag})
        entry.add("description", vText(described(event, self.site, self.settings, *shown)))
        entry.add("location", vText(where.capitalised))
        entry.add("categories", [event.offer.name.plain, *(topic.name.plain for topic in event.topics)])
        entry.add("url", vUri(self.settings.address + event.href))
        if event.in_person and event.position:
            entry.add("geo", tuple(event.position))
        if organiser:
            entry.add("organizer", self._organiser(organiser))
        return b"".join(folded(line) for line in entry.content_lines() if line)

    def _title(self, event: EventView) -> str:
        title = summed_up(event, self.tag)
        if event.event.status != "cancelled":
            return title
        return typeset(f"{self.site.shell.words['feed_cancelled'].capitalised}: {title}", self.tag)

    def _organiser(self, contact: ContactView) -> vCalAddress:
        """The programme, at the address of its region: that is what the sources say of a contact."""
        address = vCalAddress(f"mailto:{contact.email}")
        address.params["CN"] = self.site.shell.name.plain
        return address

    def calendar(self, feed: CalendarFeed, entries: Iterable[bytes]) -> bytes:
        """A calendar of `entries` to subscribe to, named as RFC 7986 and older programs want."""
        shell, address = self._shell(), self.settings.address
        name, about = title(feed, self.site), str(feed.description)
        if outdated(feed.name, feed.description, self.site.shell.name):
            about = f"{about}\n\n{ahead(self.site, self.settings, feed.page)}"
        shell.add("name", vText(name))  # icalendar escapes by itself only names of RFC 5545
        shell.add("x-wr-calname", vText(name))
        shell.add("description", about)
        shell.add("x-wr-caldesc", vText(about))
        shell.add("x-wr-timezone", self.programme.time_zone)
        shell.add("url", vUri(address + self.site.shell.language.root + feed.page))
        shell.add("source", vUri(address + feed.href), {"VALUE": "URI"})
        shell.add("refresh-interval", vDuration(REFRESH), {"VALUE": "DURATION"})
        shell.add("x-published-ttl", vDuration(REFRESH))
        shell.add("color", COLOUR)
        return _filled(shell.to_ical(), entries)

    def alone(self, entry: bytes) -> bytes:
        """The file of one event: the bytes of a calendar with its `entry` alone."""
        return _filled(self.bare, [entry])

    def _shell(self) -> Calendar:
        """A calendar without events; RFC 5545 wants at least one component, and here it is the time zone."""
        shell = Calendar()
        shell.add("version", "2.0")
        shell.add("prodid", f"-//offersite//{self.programme.id}//{self.tag.upper()}")
        shell.add("calscale", "GREGORIAN")
        shell.add("method", "PUBLISH")
        shell.add_component(self.zone)
        return shell


def title(feed: CalendarFeed, site: SiteView) -> str:
    """A calendar's name among those that a reader has from elsewhere."""
    return typeset(f"{site.shell.name} – {feed.name}", site.shell.language.tag)


def folded(line: str) -> bytes:
    """A content line in lines of at most 75 bytes (RFC 5545, 3.1).

    As icalendar folds it, which looks at one character after another: a third of the time of all calendars.
    """
    return b"\r\n ".join(PIECES.findall(line.encode())) + b"\r\n"


def _filled(shell: bytes, entries: Iterable[bytes]) -> bytes:
    return b"".join([shell.removesuffix(END), *entries, END])


def _latest_year(programme: Programme) -> int:
    """The year of a calendar of a programme that has nothing dated or foreseen yet: that of its sources."""
    return max((source.date.year for source in programme.sources if source.date), default=1970)
