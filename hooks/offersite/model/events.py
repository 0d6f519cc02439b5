"""Dated sessions."""

from __future__ import annotations

from typing import Literal

from .base import Day, Id, Integer, Model, Moment
from .text import Address, Line, Prose

Status = Literal["survey", "confirmed", "cancelled"]


class Place(Model):
    """Where a session happens."""

    name: Line
    city: Line
    street: Line | None = None


class Event(Model):
    """A dated session of an offer. That it has been held follows from its date."""

    id: Id
    """Never changes, also when the date or the wording does: addresses and calendars derive from it."""
    offer: Id
    status: Status
    """survey (topic being chosen, date provisional), confirmed or cancelled."""
    revision: Integer = 0
    """Raised by one with each published change."""
    updated: Day
    """The day of the last change."""
    start: Moment
    """Local time: 2024-11-13 10:00."""
    end: Moment
    format: Id
    place: Place | None = None
    region: Id
    languages: list[str] = []
    """Languages spoken, as BCP 47 tags."""
    topics: list[Id] = []
    subject: Line
    within: Line | None = None
    """The larger meeting it is part of."""
    text: Prose | None = None
    link: Address | None = None
    source: Id
