"""The shape of the open data, version 1: what other programs read, and what its JSON Schemas are made from.

What the editors wrote keeps its name and meaning: ids, dates, numbers, flags and texts. Computed are only
- `pages`, the addresses of an item's page in each language, and `links`, those of the links in a text;
- an event's `start`, `end` and `moved_from`, which get the offset of the programme's time zone;
- an event's `open_to`, with `where_appropriate`, and `take_part`, which are its offer's where it has none;
- `updated` of a file, and what stands in `sheets.json`;
- `outdated`, which follows from the history of the texts.
Nothing depends on the day of the build: whether an event is over follows from its `end`. Only the sheet of a
year says it, and posters and slides say which is next: they have another size and digest once it is over.

Every field is always there: null is what is not known, an empty list what there is none of. Within version 1
fields are added, never renamed or taken away; so the schemas allow fields that they do not name.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, get_args

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from ..model.events import LinkKind, Status
from ..model.offers import PagePart, Setting
from ..model.programme import Sign
from ..sheets.frame import Kind

Version = Literal["1.5.0"]
"""Of the form of the files; its first number is part of the address."""
(VERSION,) = get_args(Version)

Map = dict[str, str]
"""A text by language, as BCP 47 tags. A language that is missing is not translated yet."""
Uri = Annotated[str, Field(json_schema_extra={"format": "uri"})]
Uris = dict[str, Uri]
"""Addresses by language."""
Outdated = Annotated[
    list[str],
    Field(
        description="The languages in which a text of it is older than the original, as BCP 47 tags; empty if"
        " none is, or where that is not known."
    ),
]


class Record(BaseModel):
    """The base of what is published: its docstrings become the descriptions in the schemas."""

    model_config = ConfigDict(
        frozen=True, use_attribute_docstrings=True, json_schema_serialization_defaults_required=True
    )


class Passage(Record):
    """A text of one or more paragraphs, parted by empty lines."""

    text: Map
    """Plain text by language."""
    links: dict[str, list[Uri]]
    """Where the links in the text lead, in their order, by language."""


class Range(Record):
    """A number that may vary; both are the same where it does not."""

    low: int
    high: int


class PublishedSource(Record):
    """Where facts come from."""

    id: str
    title: Map
    publisher: Map | None
    date: dt.date | None
    """The day the source bears."""
    url: Uris | None


class PublishedTerm(Record):
    """A word of the programme that items refer to by its id."""

    id: str
    name: Map


class PublishedFormat(PublishedTerm):
    """How people meet."""

    place: bool
    """Whether it happens at a place."""


class PublishedWay(PublishedTerm):
    """A way to take part."""

    public: bool
    """Whether anyone may come without being invited."""
    sign: Sign | None
    """What it is drawn as: a letter (one is invited), a hand (one asks), a list (one is on it), a door."""


class PublishedRegion(PublishedTerm):
    """A part of the country with its own calendar."""

    language: str | None
    """The language spoken there, as a BCP 47 tag."""
    whole: bool
    """Whether it stands for all regions together."""
    pages: Uris | None
    """Its page in each language; null for the one that stands for all."""


class PublishedTile(Record):
    """A square of the map on which each area has one."""

    text: str
    column: int
    """Counted from 1 at the left."""
    row: int
    """Counted from 1 at the top."""


class PublishedArea(Record):
    """A part of the country that readers know better than the regions, such as a canton."""

    name: Map
    regions: list[str]
    """Ids of the regions it belongs to."""
    tile: PublishedTile | None


class PublishedProgramme(Record):
    """The programme, and the words that the other files refer to by id."""

    id: str
    name: Map
    body: Map
    """The organisation whose programme it is."""
    about: Passage
    time_zone: str
    """An IANA name; all times carry its offset."""
    currency: str | None
    """ISO 4217; that of the prices."""
    pages: Uris
    regions: list[PublishedRegion]
    areas: list[PublishedArea]
    """By which readers find their region."""
    audiences: list[PublishedTerm]
    aims: list[PublishedTerm]
    formats: list[PublishedFormat]
    ways: list[PublishedWay]
    roles: list[PublishedTerm]
    sources: list[PublishedSource]
    outdated: Outdated = []


class PublishedSession(Record):
    """One form in which an offer takes place."""

    format: str
    minutes: Range
    about: bool
    """Whether the length is approximate."""
    generally: bool
    """Whether the format is the rule, with exceptions."""


class PublishedStep(Record):
    """A step in the course of a session."""

    step: Map
    minutes: Range | None


class PublishedSection(Record):
    """A text of an offer's page."""

    id: str
    title: Map
    part: PagePart
    """The part of the page where it stands: what the offer is for, how a session runs, questions."""
    text: Passage | None
    points: list[Passage]


class PublishedOffer(Record):
    """A way for the programme's audience to exchange."""

    id: str
    name: Map
    summary: Map
    open_to: list[str]
    """Ids of audiences."""
    where_appropriate: list[str]
    """Those of them who may take part where appropriate, and not as a matter of course."""
    setting: Setting | None
    """How people sit together: equals in a circle, some who visit others, many before a few."""
    aim: str
    price: int | None
    """In the programme's currency; 0 is free of charge, null is not known."""
    participants: Map
    content: Map
    sessions: list[PublishedSession]
    per_year: dict[str, Range]
    """Sessions foreseen a year, by region."""
    as_needed: bool
    """Whether there is no fixed number a year."""
    per_year_note: Map | None
    take_part: str
    """Id of a way to take part."""
    invited: Map
    expects: Map | None
    roles: list[str]
    topics: list[str]
    course: list[PublishedStep]
    sections: list[PublishedSection]
    source: str
    pages: Uris
    outdated: Outdated = []


class PublishedPlace(Record):
    """Where an event happens."""

    name: Map
    street: Map | None
    city: Map
    latitude: float | None
    """In degrees, WGS 84."""
    longitude: float | None
    """In degrees, WGS 84."""


class PublishedItem(Record):
    """An item of an event's programme."""

    title: Map
    minutes: int | None


class PublishedSpeaker(Record):
    """Who speaks, as announced."""

    name: str
    role: Map | None
    organisation: Map | None


class PublishedDocument(Record):
    """A document of an event."""

    kind: LinkKind
    url: Uris


class PublishedEvent(Record):
    """A dated session of an offer."""

    id: str
    """Never changes, also when the date or the wording does."""
    formerly: list[str]
    """Ids it had before."""
    offer: str
    status: Status
    """As the editors set it: survey (date provisional), confirmed, cancelled. Over once `end` has passed."""
    revision: int
    """Raised by one with each published change, unless only words were corrected."""
    updated: dt.date
    """The day of the last change that is told: what is known of the event is as of then."""
    start: AwareDatetime
    end: AwareDatetime
    moved_from: AwareDatetime | None
    """The start announced before."""
    format: str
    place: PublishedPlace | None
    host: Map | None
    """The host city."""
    region: str
    languages: list[str]
    """Languages spoken, as BCP 47 tags; empty if not known."""
    open_to: list[str]
    """Ids of audiences."""
    where_appropriate: list[str]
    """Those of them who may take part where appropriate, and not as a matter of course."""
    take_part: str
    """Id of a way to take part."""
    capacity: int | None
    topics: list[str]
    subject: Map
    within: Map | None
    """The larger meeting it is part of."""
    text: Passage | None
    agenda: list[PublishedItem]
    speakers: list[PublishedSpeaker]
    link: Uris | None
    """A page elsewhere that announces it."""
    links: list[PublishedDocument]
    source: str
    pages: Uris
    outdated: Outdated = []


class PublishedTopic(Record):
    """A subject that offers and events share."""

    id: str
    name: Map
    summary: Map
    points: list[Map]
    """Narrower subjects it covers."""
    source: str
    pages: Uris
    outdated: Outdated = []


class PublishedQuestion(Record):
    """A question with its answer."""

    id: str
    question: Map
    answer: Passage
    about: list[str]
    """Ids of the offers it is about; empty if about all."""
    source: str
    pages: Uris
    outdated: Outdated = []


class PublishedGlossaryTerm(Record):
    """A term and what it means."""

    id: str
    term: Map
    language: str | None
    """The language of a term that is the same in every text, as a BCP 47 tag; null for any other."""
    short: dict[str, list[str]]
    """Its abbreviations, by language."""
    meaning: Passage
    source: str | None
    pages: Uris
    outdated: Outdated = []


class PublishedContact(Record):
    """Whom to ask, for one or more regions."""

    id: str
    regions: list[str]
    role: Map
    person: str | None
    phone: str | None
    """ITU-T E.164."""
    email: Annotated[str, Field(json_schema_extra={"format": "email"})]
    source: str
    pages: Uris
    outdated: Outdated = []


class PublishedPdf(Record):
    """A fact sheet in one language, as PDF/UA-1 and PDF/A-2a."""

    url: Uri
    pages: int
    bytes: int
    sha256: Annotated[str, Field(json_schema_extra={"pattern": "^[0-9a-f]{64}$"})]
    """Of the file, in hexadecimal digits."""


class PublishedSheet(Record):
    """A fact sheet to hand out: an offer, the comparison, a year of the calendar or an experience.

    An offer has a poster and a slide as well.
    """

    id: str
    kind: Kind
    about: str | None
    """The id of the offer or experience, or the year; null for the comparison."""
    name: Map
    date: dt.date | None
    """Its edition: the date of the newest source, or of a change since."""
    files: dict[str, PublishedPdf]
    """By language."""
    pages: Uris
    """The page that says the same."""


class File(Record):
    """What every file says of itself."""

    schema_address: Uri = Field(serialization_alias="schema", validation_alias="schema")
    """The JSON Schema of this file."""
    version: Version
    """Of the form of the files; its first number is part of the address."""
    licence: Map | None
    """What may be done with the data; null if nothing is said of it."""
    explained: Uris
    """The page that explains the files."""
    programme: str
    """The id of the programme."""
    languages: list[str]
    """The languages of the site, the source of the translations first."""
    updated: dt.date | None
    """The latest date that the items, or the sources they cite, bear."""


class ProgrammeFile(File):
    """programme.json: the programme and its words; a list of one."""

    items: list[PublishedProgramme]


class OffersFile(File):
    """offers.json: the offers, in the programme's order."""

    items: list[PublishedOffer]


class EventsFile(File):
    """events.json: every dated session, past and to come, by start."""

    items: list[PublishedEvent]


class TopicsFile(File):
    """topics.json: the topics, in the programme's order."""

    items: list[PublishedTopic]


class FaqFile(File):
    """faq.json: questions and answers, in the programme's order."""

    items: list[PublishedQuestion]


class GlossaryFile(File):
    """glossary.json: the terms that are explained, in the programme's order."""

    items: list[PublishedGlossaryTerm]


class ContactsFile(File):
    """contacts.json: whom to ask, in the programme's order."""

    items: list[PublishedContact]


class SheetsFile(File):
    """sheets.json: the fact sheets, in the order of the site."""

    items: list[PublishedSheet]


FILES: dict[str, type[File]] = {
    "programme": ProgrammeFile,
    "offers": OffersFile,
    "events": EventsFile,
    "topics": TopicsFile,
    "faq": FaqFile,
    "contacts": ContactsFile,
    "sheets": SheetsFile,
    "glossary": GlossaryFile,
}
"""Every file by its name."""
