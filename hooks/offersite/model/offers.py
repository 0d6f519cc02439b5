"""Offers, the criteria that compare them, questions and topics."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from .base import Flag, Model, Some, wrong
from .names import Id, Ref
from .numbers import Length, PerYear, Price
from .text import Cell, Letter, Line, Prose

Setting = Literal["circle", "visit", "audience"]
"""How people sit together: equals in a circle, some who visit others, many before a few."""
PagePart = Literal["purpose", "course", "questions"]
"""The parts of an offer's page: what it is for and for whom, how a session runs, what is open."""
TOPIC = "{topic}"


class Session(Model):
    """One form in which an offer takes place."""

    format: Ref
    minutes: Length
    """How long: 60, or [60, 90]."""
    about: Flag = False
    """true if the length is approximate."""
    generally: Flag = False
    """true if the format is the rule, with exceptions."""


class Step(Model):
    """A step in the course of a session."""

    step: Line
    minutes: Length | None = None


class Section(Model):
    """A text of an offer's page, in the order of the file; folded on phones if its part has more."""

    id: Id
    title: Line
    part: PagePart = "purpose"
    """Where it stands: purpose, course or questions."""
    text: Prose | None = None
    points: list[Prose] = []

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.text is None and not self.points:
            raise wrong("section.empty")
        return self


class Enquiry(Model):
    """What people write to the programme about an offer: an e-mail begun for them."""

    label: Line
    """What the link says: "Propose a topic by email"."""
    subject: Line
    """The e-mail's subject."""
    body: Letter
    """The e-mail itself, with the lines that whoever writes fills in. {topic} is a topic that is proposed, or
    nothing in an e-mail about the offer."""

    @property
    def takes_topic(self) -> bool:
        """Whether readers can propose a topic with it."""
        return any(TOPIC in wording for wording in self.body.root.values())

    def about(self, topic: str = "") -> Enquiry:
        """The same with the name of a topic in its place, or with nothing there."""
        lines = {tag: wording.replace(TOPIC, topic).split("\n") for tag, wording in self.body.root.items()}
        body = {tag: "\n".join(map(str.rstrip, each)) for tag, each in lines.items()}
        return self.model_copy(update={"body": Letter.model_construct(root=body)})


class Offer(Model):
    """A way for the programme's audience to exchange."""

    id: Id
    formerly: list[Id] = []
    """Ids it had before, or those of what it replaces: their addresses lead here."""
    name: Line
    short: Line | None = None
    """A shorter name for the titles of pages that name more than the offer."""
    summary: Line
    """One sentence: what it is and for whom."""
    description: Line | None = None
    """For search engines and link previews, 70 to 155 characters; left out where the summary serves."""
    open_to: Some[Ref]
    """Audiences."""
    where_appropriate: list[Ref] = []
    """Those of them to whom it is open where appropriate, and not as a matter of course."""
    setting: Setting | None = None
    """How people sit together, for the mark: circle, visit, audience; left out if it is none of these."""
    aim: Ref
    price: Price | None = None
    """In the country's currency; 0 is free of charge; left out if it is not known."""
    participants: Line
    """Who takes part, as the comparison says it."""
    content: Line
    """What it is about, as the comparison says it."""
    sessions: list[Session]
    per_year: dict[Ref, PerYear] = {}
    """Sessions foreseen a year, by region: 4, or [2, 3]."""
    as_needed: Flag = False
    """true instead of per_year, if there is no fixed number."""
    per_year_note: Line | None = None
    """What is added to the number, "online or in person"; if there is none, to the length."""
    take_part: Ref
    """A way to take part."""
    invited: Line
    """Who is invited or may ask, and how; stands below the way to take part."""
    expects: Line | None = None
    """What is expected of those who take part."""
    roles: list[Ref]
    """What the programme does."""
    topics: list[Ref] = []
    course: list[Step] = []
    sections: list[Section] = []
    admission: Enquiry | None = None
    """The e-mail that asks to be let in, where `enquiry` asks for something else."""
    enquiry: Enquiry | None = None
    """The e-mail that readers of the offer's page may send to the contact of their region."""
    source: Ref

    @property
    def enquiries(self) -> list[Enquiry]:
        """All that readers can write, the way to take part first."""
        return [each for each in (self.admission, self.enquiry) if each]


class Criterion(Model):
    """A row of the comparison: its cells come from a field of the offers, or are written here."""

    id: Id
    name: Line
    shows: (
        Literal["participants", "content", "sessions", "per_year", "take_part", "roles", "price"] | None
    ) = None
    """The field of the offers that fills the cells."""
    cells: dict[Ref, Cell] = {}
    """Instead of shows: a text for each offer."""


class Question(Model):
    """A question with its answer; its id is its anchor on the page."""

    id: Id
    formerly: list[Id] = []
    """Ids it had before, or those of what it replaces: their anchors lead here."""
    question: Line
    answer: Prose
    about: list[Ref] = []
    """The offers it is about."""
    take_part: Flag = False
    """true if it says who may take part: the pages of these offers then show it beside the way in."""
    audiences: list[Ref] = []
    """Who asks it, where not everybody does: the finder answers it to them if nothing fits."""
    source: Ref


class Topic(Model):
    """A subject that offers, events and experiences share."""

    id: Id
    formerly: list[Id] = []
    """Ids it had before, or those of what it replaces: their addresses lead here."""
    name: Line
    summary: Line | None = None
    """What it is about; left out where it would say the name again."""
    description: Line | None = None
    """For search engines and link previews, 70 to 155 characters; left out where summary and points serve."""
    points: list[Line] = []
    """Narrower subjects it covers."""
    source: Ref
