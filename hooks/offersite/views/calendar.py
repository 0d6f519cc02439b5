"""The calendar: events, and what a year foresees by offer and region."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..language.words import Rich, Words
from ..model import Event, Offer, Place, Site
from .base import Link, SourceView
from .localiser import Localiser

UPCOMING, PAST = 20, 10  # how many events a page shows that is not the calendar itself


@dataclass(frozen=True, slots=True)
class EventView:
    """An event in one language. `state` is survey, confirmed, held or cancelled; `start` is ISO 8601."""

    id: str
    href: str
    subject: Words
    offer: Link
    state: str
    status: Words
    start: str
    when: Words
    day: Words
    year: int
    month: int
    place: Words | None
    format: Words
    region: Words
    region_href: str | None
    """The region's page; None for the entry that stands for all regions: the event counts for none."""
    within: Words | None
    spoken: Words | None
    text: Rich | None
    topics: list[Link]
    website: str | None
    updated: Words
    source: SourceView


@dataclass(frozen=True, slots=True)
class Cell:
    """What a year foresees of an offer in a region: how many, how many are dated, and what of the rest."""

    count: Words
    dated: Words | None = None
    rest: Words | None = None


@dataclass(frozen=True, slots=True)
class ForeseenRow:
    """An offer with one cell for each counted region; None where nothing is foreseen."""

    id: str
    offer: Link
    cells: list[Cell | None]


@dataclass(frozen=True, slots=True)
class Month:
    """The events of a month, in the order of their dates."""

    name: Words
    events: list[EventView]


@dataclass(frozen=True, slots=True)
class YearView:
    """A year of the calendar. `rows` is empty for a year for which nothing is foreseen."""

    year: int
    link: Link
    note: Rich | None
    regions: list[Link]
    rows: list[ForeseenRow]
    months: list[Month]
    none: Words
    sources: list[SourceView]


@dataclass(frozen=True, slots=True)
class Digest:
    """A choice of events: those to come, soonest first, then those past, latest first."""

    upcoming: list[EventView]
    past: list[EventView]


class CalendarViews:
    """Makes views of events as they stand on the day `today`."""

    def __init__(self, site: Site, say: Localiser, today: dt.date, sources: dict[str, SourceView]):
        """Every event is viewed once; `events` keeps them in the order of their dates."""
        self.site, self.say, self.today, self.sources = site, say, today, sources
        programme = site.programme
        self.regions = {region.id: region for region in programme.regions}
        self.names = {term.id: say.line(term.name) for term in (*programme.regions, *programme.formats)}
        self.offers = {offer.id: say.link("offer", offer.id, offer.name) for offer in site.offers}
        self.topics = {topic.id: say.link("topic", topic.id, topic.name) for topic in site.topics}
        self.dated = sorted(site.events, key=lambda event: (event.start, event.id))
        self.events = {event.id: self._event(event) for event in self.dated}

    def years(self) -> list[YearView]:
        """Every year that has something foreseen or dated, in order."""
        foreseen = {each.year for each in self.site.programme.years}
        return [self._year(year) for year in sorted(foreseen | {event.start.year for event in self.dated})]

    def digest(self, events: Iterable[Event]) -> Digest:
        """The events to come and those past among `events`, at most UPCOMING and PAST of them."""
        chosen = list(events)
        upcoming = [event for event in chosen if event.end.date() >= self.today][:UPCOMING]
        past = [event for event in chosen if event.end.date() < self.today][::-1][:PAST]
        return Digest([self.events[x.id] for x in upcoming], [self.events[x.id] for x in past])

    def of_offer(self, offer: str) -> Digest:
        """The events of an offer."""
        return self.digest(event for event in self.dated if event.offer == offer)

    def on_topic(self, topic: str) -> Digest:
        """The events that touch a topic."""
        return self.digest(event for event in self.dated if topic in event.topics)

    def in_region(self, region: str) -> Digest:
        """The events of a region, or of the entry that stands for all of them."""
        return self.digest(event for event in self.dated if event.region == region)

    def _event(self, event: Event) -> EventView:
        say, region = self.say, self.regions[event.region]
        state = self._state(event)
        return EventView(
            event.id,
            say.links.to("event", event.id),
            say.line(event.subject),
            self.offers[event.offer],
            state,
            say.label(state),
            event.start.isoformat(timespec="minutes"),
            say.words(say.formats.when(event.start, event.end)),
            say.words(say.formats.day(event.start.date())),
            event.start.year,
            event.start.month,
            self._place(event.place),
            self.names[event.format],
            self.names[event.region],
            None if region.whole else say.links.to("region", region.id),
            say.optional(event.within),
            say.join([say.words(say.formats.language_name(tag)) for tag in event.languages])
            if event.languages
            else None,
            say.prose(event.text),
            [self.topics[topic] for topic in event.topics],
            say.address(event.link) if event.link else None,
            say.label("updated", date=say.formats.date(event.updated)),
            self.sources[event.source],
        )

    def _state(self, event: Event) -> str:
        held = event.status == "confirmed" and event.end.date() < self.today
        return "held" if held else event.status

    def _place(self, place: Place | None) -> Words | None:
        if place is None:
            return None
        name, city = self.say.line(place.name), self.say.line(place.city)
        parts = [name] if place.street is None else [name, self.say.line(place.street)]
        return self.say.comma([*parts, *([] if city in name.split() else [city])])

    def _year(self, year: int) -> YearView:
        plan = next((each for each in self.site.programme.years if each.year == year), None)
        events = [event for event in self.dated if event.start.year == year]
        dates = [s.date for s in self.site.programme.sources if plan and s.id in plan.sources and s.date]
        return YearView(
            year,
            Link(self.say.label("year", year=year), self.say.links.to("year", str(year))),
            self.say.prose(plan.note) if plan else None,
            [Link(self.names[x], self.say.links.to("region", x)) for x in self.site.programme.region_ids()],
            [self._row(offer, year, events, dates) for offer in self.site.offers] if plan else [],
            self._months([self.events[event.id] for event in events]),
            self.say.label("no_events", year=year),
            [self.sources[source] for source in plan.sources] if plan else [],
        )

    def _row(self, offer: Offer, year: int, events: Sequence[Event], dates: list[dt.date]) -> ForeseenRow:
        regions = self.site.programme.region_ids()
        cells = [self._cell(offer, region, year, events, dates) for region in regions]
        return ForeseenRow(offer.id, self.offers[offer.id], cells)

    def _cell(
        self, offer: Offer, region: str, year: int, events: Sequence[Event], dates: list[dt.date]
    ) -> Cell | None:
        if offer.as_needed:
            return Cell(self.say.label("as_needed"))
        foreseen = offer.per_year.get(region)
        if foreseen is None:
            return None
        dated = sum(e.offer == offer.id and e.region == region and e.status != "cancelled" for e in events)
        count = self.say.formats.count(foreseen)
        return Cell(
            self.say.words(count),
            self.say.label("dated_of", dated=dated, foreseen=count) if dated else None,
            self._rest(year, dates) if dated < foreseen.low else None,
        )

    def _rest(self, year: int, dates: list[dt.date]) -> Words:
        if year >= self.today.year:
            return self.say.label("date_open")
        return self.say.label("date_unknown", dates=self.say.dates(dates))

    def _months(self, events: list[EventView]) -> list[Month]:
        return [
            Month(self.say.words(self.say.formats.month(*month)), list(group))
            for month, group in groupby(events, key=lambda event: (event.year, event.month))
        ]
