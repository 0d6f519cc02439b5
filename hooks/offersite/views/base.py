"""The small views that others are made of."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from ..language.words import Rich, Words


@dataclass(frozen=True, slots=True)
class Link:
    """A name and where it leads: a path below the site's address, or a full URL."""

    name: Words
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """Where facts come from; `when` says its date, or that it bears none."""

    title: Words
    publisher: Words | None
    when: Words
    href: str | None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line of facts: an offer's "at a glance", a cell of the comparison. `kind` is the label's name."""

    label: Words
    values: list[Words]
    note: Words | None = None
    kind: str = ""
    """The field it comes from."""
    row: Words | None = None
    """The values as part of a sentence, of an event: its text has no lists."""
    known: bool = True
    """False if its value only says that it is not known."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself: heading, description for search engines, introduction, sources."""

    title: Words
    description: str
    lead: Rich | None = None
    sources: list[SourceView] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of a session and its length, where known."""

    name: Words
    length: Words | None
