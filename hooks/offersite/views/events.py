"""Events as pages, calendars, feeds and open data show them: viewed once, in one language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from ..language.words import Rich, Words
from ..model import Coordinates, Event, Item, Place, Site, Span, Speaker
from ..model.events import Status
from ..model.schedule import ScheduledEvent, State
from .base import Fact, Link, SourceView, StepView
from .links import EVENT_FILE
from .localiser import Localiser

BECAME: Mapping[Status, str] = {"survey": "lapsed", "confirmed": "held", "cancelled": "cancelled"}
"""What an event is once it is over: of one whose date was provisional, nobody said that it took place."""


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """Who speaks; `about` is role and organisation, as far as announced."""

    name: str
    about: Words | None


@dataclass(frozen=True, slots=True)
class Venue:
    """The parts of a place, for programs."""

    name: Words
    street: Words | None
    city: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """An event in one language, as it stands on a day."""

    event: Event
    """As the editors wrote it: its ids, revision and day of change."""
    href: str
    subject: Words
    offer: Link
    state: State
    over: bool
    """Whether its last day has passed."""
    status: Words
    afterwards: Words
    """Its status once it is over."""
    outcome: Words
    """What became of it, told once it is over or cancelled."""
    start: dt.datetime
    """In the programme's time zone, as are the other times."""
    end: dt.datetime
    until: dt.datetime
    """The end of its last day, from which on it is over."""
    moved_from: dt.datetime | None
    """The start announced before."""
    when: Words
    """Day and time, as a line or sentence begins."""
    day: Words
    date: Words
    """The day without its name."""
    short_date: Words
    """Where there is little room."""
    month_name: Words
    """Short, as on a calendar's leaf."""
    moved: Words | None
    """Says from when it was moved."""
    place: Words | None
    venue: Venue | None
    position: Coordinates | None
    host: Words | None
    format: Words
    in_person: bool
    region: Words
    region_href: str | None
    """The region's page; None for the entry that stands for all regions: the event counts for none."""
    within: Words | None
    spoken: Words | None
    open_to: Fact
    """With a note where it is the offer's general rule, as is the next."""
    take_part: Fact
    public: bool
    """Whether anyone may come without being invited."""
    capacity: Words | None
    topics: list[Link]
    text: Rich | None
    agenda: list[StepView]
    speakers: list[SpeakerView]
    documents: list[Link]
    website: str | None
    updated: Words
    source: SourceView
    facets: Mapping[str, Sequence[str]]
    """What it can be filtered by, as ids: offer, region, format and language; its own region comes first."""
    file: str
    """The path of its file for calendars, with its language."""

    @property
    def id(self) -> str:
        """The event's id."""
        return self.event.id

    @property
    def closed(self) -> bool:
        """Whether nobody can come to it any more."""
        return self.over or self.state == "cancelled"

    @property
    def year(self) -> int:
        """The year it starts in."""
        return self.start.year

    @property
    def month(self) -> int:
        """The month it starts in."""
        return self.start.month


@dataclass(frozen=True, slots=True)
class Month:
    """The events of a month, in the order of the list they are from."""

    name: Words
    events: list[EventView]


def by_month(events: Iterable[EventView], say: Localiser) -> list[Month]:
    """The events by month, as they follow each other."""
    return [
        Month(say.words(say.formats.month(*month)), list(group))
        for month, group in groupby(events, key=lambda event: (event.year, event.month))
    ]


def citing(sources: Iterable[SourceView], events: Iterable[EventView]) -> list[SourceView]:
    """The sources of what tells of these events, each once: its own, then theirs."""
    return list(dict.fromkeys([*sources, *(event.source for event in events)]))


class EventViews:
    """Makes views of events as they stand on the day `today`."""

    def __init__(self, site: Site, say: Localiser, today: dt.date, sources: dict[str, SourceView]):
        """What many events share is said once."""
        self.say, self.today, self.sources = say, today, sources
        programme = site.programme
        terms = (*programme.regions, *programme.formats, *programme.ways, *programme.audiences)
        self.names = {term.id: say.line(term.name) for term in terms}
        self.offers = {offer.id: say.link("offer", offer.id, offer.name) for offer in site.offers}
        self.topics = {topic.id: say.link("topic", topic.id, topic.name) for topic in site.topics}
        self.spoken, self.fact = cache(self._spoken), cache(self._fact)

    def view(self, scheduled: ScheduledEvent) -> EventView:
        """The whole of an event."""
        say, event, region = self.say, scheduled.event, scheduled.region
        state, over = scheduled.state(self.today), scheduled.is_over(self.today)
        became = BECAME[event.status]
        afterwards = say.label(became)
        return EventView(
            event=event,
            href=say.links.to("event", event.id),
            subject=say.line(event.subject),
            offer=self.offers[event.offer],
            state=state,
            over=over,
            status=afterwards if over else say.label(state),
            afterwards=afterwards,
            outcome=say.label(f"event_{became}"),
            start=scheduled.start,
            end=scheduled.end,
            until=scheduled.until,
            moved_from=scheduled.moved_from,
            when=say.words(say.formats.when(scheduled.start, scheduled.end)).capitalised,
            day=say.words(say.formats.day(scheduled.start.date())),
            date=say.words(say.formats.date(scheduled.start.date())),
            short_date=say.words(say.formats.short_date(scheduled.start.date())),
            month_name=say.words(say.formats.short_month(scheduled.start.month)),
            moved=self._moved(scheduled.moved_from) if state != "cancelled" else None,
            place=self._place(event.place),
            venue=self._venue(event.place),
            position=event.place.position if event.place else None,
            host=say.optional(event.host),
            format=self.names[event.format],
            in_person=scheduled.format.place,
            region=self.names[event.region],
            region_href=None if region.whole else say.links.to("region", region.id),
            within=say.optional(event.within),
            spoken=self.spoken(tuple(event.languages)),
            open_to=self.fact(
                "open_to",
                tuple(scheduled.open_to),
                own=bool(event.open_to),
                reserved=tuple(scheduled.where_appropriate),
            ),
            take_part=self.fact("take_part", (scheduled.way.id,), own=bool(event.take_part)),
            public=scheduled.way.public,
            capacity=say.words(say.formats.number(event.capacity)) if event.capacity else None,
            topics=[self.topics[topic] for topic in event.topics],
            text=say.prose(event.text),
            agenda=[self._item(item) for item in event.agenda],
            speakers=[self._speaker(speaker) for speaker in event.speakers],
            documents=[Link(say.label(each.kind), say.address(each.url)) for each in event.links],
            website=say.address(event.link) if event.link else None,
            updated=say.label("updated", date=say.formats.date(event.updated)),
            source=self.sources[event.source],
            facets={
                "offer": [event.offer],
                "region": scheduled.regions,
                "format": [event.format],
                "language": event.languages,
            },
            file=say.links.to("event", event.id) + EVENT_FILE,
        )

    def _moved(self, before: dt.datetime | None) -> Words | None:
        return self.say.label("moved", date=self.say.formats.moment(before)) if before else None

    def _place(self, place: Place | None) -> Words | None:
        if place is None:
            return None
        name, city = self.say.line(place.name), self.say.line(place.city)
        cities = {*place.city.root.values()}  # a name of its own language tells the city in all others
        parts = [name] if place.street is None else [name, self.say.line(place.street)]
        return self.say.comma([*parts, *([city] if cities.isdisjoint(name.split()) else [])])

    def _venue(self, place: Place | None) -> Venue | None:
        if place is None:
            return None
        return Venue(self.say.line(place.name), self.say.optional(place.street), self.say.line(place.city))

    def _spoken(self, tags: tuple[str, ...]) -> Words | None:
        names = [self.say.words(self.say.formats.language_name(tag)) for tag in tags]
        return self.say.join(names) if names else None

    def _fact(self, kind: str, ids: tuple[str, ...], own: bool, reserved: tuple[str, ...] = ()) -> Fact:
        """What is the event's `own`, or its offer's: of the event itself, nobody has said it then."""
        note = None if own else self.say.label("general_rule")
        label = self.say.label(kind)
        values = [
            self.say.label("where_appropriate", audience=self.names[x]) if x in reserved else self.names[x]
            for x in ids
        ]
        return Fact(label=label, values=values, row=self.say.join(values), note=note, kind=kind)

    def _item(self, item: Item) -> StepView:
        minutes = Span(item.minutes, item.minutes) if item.minutes else None
        return StepView(self.say.line(item.title), self.say.duration(minutes))

    def _speaker(self, speaker: Speaker) -> SpeakerView:
        about = [self.say.line(each) for each in (speaker.role, speaker.organisation) if each]
        return SpeakerView(speaker.name, self.say.comma(about) if about else None)
