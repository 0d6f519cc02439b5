"""The programme itself: its words (regions, audiences, formats, …), contacts, sources and years."""

from __future__ import annotations

from typing import Literal

from .addresses import Email, Phone, Url
from .base import Flag, Model, Some
from .dates import Day
from .names import Country, Currency, Id, Name, Ref
from .numbers import CalendarYear
from .text import Address, Line, Prose

Sign = Literal["letter", "hand", "list", "door"]
"""What a way to take part is drawn as: one is written to, asks, is on a list, just comes."""


class Term(Model):
    """A word of the domain that other files refer to by its id."""

    id: Id
    name: Line


class Audience(Term):
    """A kind of people an offer is open to."""


class Aim(Term):
    """What people want from an exchange."""


class Role(Term):
    """What the programme itself does for a session."""


class Format(Term):
    """How people meet."""

    place: Flag = False
    """true if a session in this format happens at a place; it is drawn as a house, any other as a screen."""


class Way(Term):
    """A way to take part."""

    public: Flag = False
    """true if anyone may come without being invited."""
    sign: Sign | None = None
    """How it is drawn: letter (one is invited), hand (one asks), list (one is on it), door (one comes)."""


class Region(Term):
    """A part of the country with its own calendar."""

    formerly: list[Id] = []
    """Ids it had before, or those of what it replaces: their addresses lead here."""
    within: Line
    """The name as it stands inside a sentence, with its preposition: "in the north"."""
    language: Name | None = None
    """The language spoken there, as a BCP 47 tag: de."""
    whole: Flag = False
    """true for the entry that stands for all regions together; nothing is counted to it."""


class Source(Model):
    """Where facts come from."""

    id: Id
    title: Line
    publisher: Line | None = None
    language: Name | None = None
    """The language of title and publisher where they are the same for every reader, as a BCP 47 tag: fr."""
    date: Day | None = None
    """The day the source bears; left out if it bears none."""
    url: Address | None = None


class Contact(Model):
    """Whom to ask, for one or more regions."""

    id: Id
    regions: Some[Ref]
    """The regions this contact answers for."""
    role: Line
    person: Name | None = None
    phone: Phone | None = None
    """In international form: "+41 21 861 00 96"."""
    email: Email
    source: Ref


class OutsideLink(Model):
    """An address outside the site."""

    title: Line
    url: Address


class Year(Model):
    """A year for which the offers' numbers of sessions are foreseen."""

    year: CalendarYear
    note: Prose | None = None
    sources: Some[Ref]


class Programme(Model):
    """What the programme is, and the words its other files use."""

    id: Id
    """Never changes: identifiers in calendars derive from it."""
    name: Line
    body: Line
    """The organisation whose programme this is."""
    about: Prose
    """What the programme is and does; stands on the home page."""
    currency: Currency | None = None
    """An ISO 4217 code: CHF; needed where an offer has a price."""
    country: Country | None = None
    """An ISO 3166 code: CH; sessions on its public holidays are pointed out."""
    time_zone: Name
    """An IANA name: Europe/Zurich."""
    data_terms: Line | None = None
    """What may be done with the open data; stands in each of its files and on the page that explains them."""
    source: Ref
    links: list[OutsideLink] = []
    public_addresses: list[Url] = []
    """What looks like a way into a meeting or a survey and is for everybody, as is what lies below."""
    regions: list[Region]
    audiences: list[Audience]
    aims: list[Aim]
    formats: list[Format]
    ways: list[Way]
    """The ways to take part."""
    roles: list[Role]
    contacts: list[Contact]
    sources: list[Source]
    years: list[Year]

    def region_ids(self) -> list[str]:
        """The regions that are counted, in the order of the file."""
        return [region.id for region in self.regions if not region.whole]
