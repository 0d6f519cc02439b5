"""The calendars that readers can subscribe to, and how a calendar program does it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..language.words import Rich, Words, fill
from ..model import Guide, Site
from .contacts import ContactView, RegionContacts
from .events import EventView
from .links import CALENDAR_FILE, path_to
from .localiser import Localiser

ALL_EVENTS = f"{path_to('page', 'calendar')}all.ics"
EVERY = "_all"
"""The anchor of that calendar."""
NEWS = f"{path_to('page', 'calendar')}feed.atom"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFeed:
    """A calendar; `page` is the path of the page with the same events, without its language."""

    kind: str
    """calendar, offer, region or topic."""
    anchor: str
    """Where it stands on the page to subscribe on."""
    page: str
    href: str
    """The path of the file with its language."""
    name: Words
    description: Words
    events: list[EventView]

    @property
    def coming(self) -> int:
        """How many of its events are to come and take place."""
        return sum(not event.over and event.state != "cancelled" for event in self.events)


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideView:
    """How to subscribe with one program; `device` is the kind of devices whose own it is."""

    name: Words
    device: str | None
    way: str
    """What its steps begin with."""
    note: Rich | None
    before: list[Rich]
    """The steps before these."""
    steps: list[Rich]


@dataclass(frozen=True, slots=True)
class FeedsView:
    """Every feed of a language, and what goes with them."""

    calendars: list[CalendarFeed]
    news: str
    """The path of the Atom feed with its language."""
    guides: list[GuideView]
    organisers: Mapping[str, ContactView]
    """By region: its contact, else the one for all regions; nobody says who holds what is for others."""

    def of(self, kind: str) -> list[CalendarFeed]:
        """The calendars of a kind."""
        return [feed for feed in self.calendars if feed.kind == kind]


def view_feeds(
    site: Site, say: Localiser, events: Iterable[EventView], contacts: Sequence[RegionContacts]
) -> FeedsView:
    """The feeds over `events`, which are in the order of their dates, with whom of `contacts` they name."""
    return FeedsView(
        calendars=list(_anchored(_calendars(site, say, list(events)))),
        news=say.links.root + NEWS,
        guides=[_guide(guide, say) for guide in site.pages.subscribe.guides],
        organisers={region.id: region.contacts[0] for region in contacts if region.contacts},
    )


def _calendars(site: Site, say: Localiser, events: list[EventView]) -> Iterator[CalendarFeed]:
    """All events first, then those of each offer, region and topic, as their pages show them."""
    page, title = path_to("page", "calendar"), say.line(site.pages.calendar.title)
    name = say.line(site.pages.calendar.menu)
    yield CalendarFeed(
        kind="calendar",
        anchor=EVERY,
        page=page,
        href=say.links.root + ALL_EVENTS,
        name=name,
        description=title,
        events=events,
    )
    for offer in site.offers:
        chosen = [event for event in events if event.event.offer == offer.id]
        yield _calendar("offer", offer.id, say, say.line(offer.name), say.line(offer.summary), chosen)
    for region in site.programme.regions:
        if not region.whole:
            chosen = [event for event in events if region.id in event.facets["region"]]
            name = say.line(region.name).capitalised
            about = fill(say.words("{title} – {name}"), {"title": title, "name": name})
            yield _calendar("region", region.id, say, name, about, chosen)
    for topic in site.topics:
        chosen = [event for event in events if topic.id in event.event.topics]
        about = say.line(topic.summary or topic.name)
        yield _calendar("topic", topic.id, say, say.line(topic.name), about, chosen)


def _calendar(
    kind: str, id_: str, say: Localiser, name: Words, about: Words, events: list[EventView]
) -> CalendarFeed:
    page = path_to(kind, id_)
    return CalendarFeed(
        kind=kind,
        anchor=id_,
        page=page,
        href=say.links.root + page + CALENDAR_FILE,
        name=name,
        description=about,
        events=events,
    )


def _anchored(feeds: Iterable[CalendarFeed]) -> Iterator[CalendarFeed]:
    """The calendars with an anchor each: an offer and a topic may have the same id."""
    taken: set[str] = set()
    for feed in feeds:
        yield replace(feed, anchor=f"_{feed.kind}-{feed.anchor}") if feed.anchor in taken else feed
        taken.add(feed.anchor)


def _guide(guide: Guide, say: Localiser) -> GuideView:
    return GuideView(
        name=say.line(guide.name),
        device=guide.device,
        way=guide.way,
        note=say.prose(guide.note),
        before=say.all_prose(guide.before),
        steps=say.all_prose(guide.steps),
    )
