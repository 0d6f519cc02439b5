"""What a programme is, as its editors write it. No input or output here."""

from __future__ import annotations

from .areas import Area
from .base import Model, PlainScalar
from .events import Event, EventLink, Item, Place, Speaker
from .experiences import Experience, Part
from .finder import Answer, FinderQuestion
from .glossary import GlossaryTerm
from .names import Name
from .numbers import Coordinates, Span
from .offers import Criterion, Enquiry, Offer, Question, Section, Session, Setting, Topic
from .pages import Guide, Pages, PageText
from .programme import Contact, Programme, Region, Sign, Source, Year
from .synonyms import Synonym
from .text import EVERY, Address, Letter, Line, Prose, Text


class Site(Model):
    """All that editors write: each field is one file of `data/`, under one top-level key."""

    programme: Programme
    offers: list[Offer]
    comparison: list[Criterion]
    finder: list[FinderQuestion]
    faq: list[Question]
    topics: list[Topic]
    events: list[Event]
    experiences: list[Experience]
    synonyms: list[Synonym]
    pages: Pages
    areas: list[Area] = []
    """The parts of the country by which readers find their region, in the order to list them."""
    glossary: list[GlossaryTerm] = []
    """Terms: what they mean, and what is not said instead of them."""
    labels: dict[Name, Line] = {}
    """What a programme says differently of the words that come with the generator, by name."""


__all__ = [
    "EVERY", "Address", "Answer", "Area", "Contact", "Coordinates", "Criterion", "Enquiry", "Event",
    "EventLink", "Experience", "FinderQuestion", "GlossaryTerm", "Guide", "Item", "Letter", "Line", "Model",
    "Offer", "PageText", "Pages", "Part", "Place", "PlainScalar", "Programme", "Prose", "Question", "Region",
    "Section", "Session", "Setting", "Sign", "Site", "Source", "Span", "Speaker", "Synonym", "Text", "Topic",
    "Year",
]  # fmt: skip
