"""Dated sessions."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from .base import Model
from .dates import Day, Moment
from .names import Id, Name, Ref
from .numbers import WEEK, Minutes, People, Position, Revision
from .text import Address, Line, Prose

Status = Literal["survey", "confirmed", "cancelled"]
Judgement = Literal["clash", "format", "holiday", "hours", "length", "sunday"]
"""What the check asks of a session, and its editors may answer: it is meant so."""
LinkKind = Literal["agenda", "slides", "report"]


class Place(Model):
    """Where a session happens."""

    name: Line
    city: Line
    street: Line | None = None
    position: Position | None = None
    """Latitude and longitude in degrees (WGS 84): [46.95, 7.44]."""


class Item(Model):
    """An item of a session's programme."""

    title: Line
    minutes: Minutes | None = None


class Speaker(Model):
    """Who speaks at a session, as announced."""

    name: Name
    role: Line | None = None
    organisation: Line | None = None


class EventLink(Model):
    """A document of a session: its agenda before, slides or a report afterwards."""

    kind: LinkKind
    url: Address


class Event(Model):
    """A dated session of an offer. That it has been held follows from its date."""

    id: Id
    """Never changes, also when the date or the wording does: addresses and calendars derive from it."""
    formerly: list[Id] = []
    """Ids it had before, if it was renamed all the same: the entry in people's calendars stays one."""
    offer: Ref
    status: Status
    """survey (topic being chosen, date provisional), confirmed or cancelled."""
    revision: Revision = 0
    """Raised by one with each published change, unless only words were corrected."""
    updated: Day
    """The day of the last change that is told: what is known of the event is as of then."""
    start: Moment
    """Local time: 2024-11-13 10:00."""
    end: Moment
    moved_from: Moment | None = None
    """The start announced before, if the event was moved."""
    format: Ref
    place: Place | None = None
    host: Line | None = None
    """The host city, where one town hosts another."""
    region: Ref
    languages: list[Name] = []
    """Languages spoken, as BCP 47 tags."""
    open_to: list[Ref] = []
    """Audiences, where they are not those of the offer."""
    take_part: Ref | None = None
    """A way to take part, where it is not that of the offer."""
    capacity: People | None = None
    """How many people can take part."""
    topics: list[Ref] = []
    subject: Line
    within: Line | None = None
    """The larger meeting it is part of."""
    text: Prose | None = None
    agenda: list[Item] = []
    """The programme of the session, in its order."""
    speakers: list[Speaker] = []
    """Only as announced."""
    link: Address | None = None
    """A page elsewhere that announces it."""
    links: list[EventLink] = []
    accept: list[Judgement] = []
    """What the check points out and is right all the same: sunday."""
    source: Ref

    @property
    def endless(self) -> bool:
        """Whether it lasts longer than any session does, so that one of its dates is a slip of the pen."""
        return self.end - self.start > dt.timedelta(minutes=WEEK)
