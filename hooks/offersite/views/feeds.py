"""The calendars that readers can subscribe to, and how a calendar program does it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..language.words import Rich, Words
from ..model import Guide, Site
from .contacts import ContactView, RegionContacts
from .events import EventView
from .links import CALENDAR_FILE, path_to
from .localiser import Localiser

WHOLE = f"{path_to('page', 'calendar')}all.ics"
NEWS = f"{path_to('page', 'calendar')}feed.atom"


@dataclass(frozen=True, slots=True)
class CalendarFeed:
    """A calendar; `page` is the path of the page with the same events, without its language as `path`."""

    kind: str
    """calendar, offer, region or topic."""
    page: str
    path: str
    href: str
    """The path of the file with its language."""
    name: Words
    description: str
    events: list[EventView]


@dataclass(frozen=True, slots=True)
class GuideView:
    """How to subscribe with one program."""

    name: Words
    steps: list[Rich]
    note: Rich | None


@dataclass(frozen=True, slots=True)
class FeedsView:
    """Every feed of a language, and what goes with them."""

    calendars: list[CalendarFeed]
    news: str
    """The path of the Atom feed with its language."""
    guides: list[GuideView]
    organisers: Mapping[str, ContactView]
    """By region: its contact, else one that is known."""

    def of(self, kind: str) -> list[CalendarFeed]:
        """The calendars of a kind."""
        return [feed for feed in self.calendars if feed.kind == kind]


def view_feeds(
    site: Site, say: Localiser, events: Iterable[EventView], contacts: Sequence[RegionContacts]
) -> FeedsView:
    """The feeds over `events`, which are in the order of their dates."""
    return FeedsView(
        calendars=_calendars(site, say, list(events)),
        news=say.links.root + NEWS,
        guides=[_guide(guide, say) for guide in site.pages.subscribe.guides],
        organisers=_organisers(site, contacts),
    )


def _calendars(site: Site, say: Localiser, events: list[EventView]) -> list[CalendarFeed]:
    """All events first, then those of each offer, region and topic, as their pages show them."""
    page, links = site.pages.calendar, say.links
    all_events = path_to("page", "calendar")
    feeds = [
        CalendarFeed(
            "calendar", all_events, WHOLE, links.root + WHOLE, say.line(page.menu),
            say.line(page.description).plain, events,
        )
    ]  # fmt: skip

    def add(kind: str, name: str, title: Words, description: str, chosen: list[EventView]) -> None:
        path = path_to(kind, name)
        file = path + CALENDAR_FILE
        feeds.append(CalendarFeed(kind, path, file, links.root + file, title, description, chosen))

    for offer in site.offers:
        chosen = [event for event in events if event.event.offer == offer.id]
        add("offer", offer.id, say.line(offer.name), say.line(offer.summary).plain, chosen)
    wide = {region.id for region in site.programme.regions if region.whole}
    for region in site.programme.regions:
        if not region.whole:
            chosen = [event for event in events if event.event.region in {region.id, *wide}]
            description = say.label("region_description", region=say.line(region.within)).plain
            add("region", region.id, say.line(region.name).capitalised, description, chosen)
    for topic in site.topics:
        chosen = [event for event in events if topic.id in event.event.topics]
        add("topic", topic.id, say.line(topic.name), say.line(topic.summary).plain, chosen)
    return feeds


def _guide(guide: Guide, say: Localiser) -> GuideView:
    return GuideView(say.line(guide.name), say.all_prose(guide.steps), say.prose(guide.note))


def _organisers(site: Site, contacts: Sequence[RegionContacts]) -> dict[str, ContactView]:
    """Whom to ask about an event of a region; about one for all regions, the first who is known."""
    known = [contact for region in contacts for contact in region.contacts]
    own = {region.id: [*region.contacts, *known][:1] for region in contacts}
    return {region.id: found[0] for region in site.programme.regions if (found := own.get(region.id, known))}
