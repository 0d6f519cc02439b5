"""Topics and questions as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from ..language.words import Rich, Words
from .base import Link, SourceView
from .calendar import Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """A topic with everything that touches it."""

    id: str
    name: Words
    href: str
    summary: Words | None
    description: str
    points: list[Words]
    proposals: list[Link]
    """The e-mails that propose it, one to each of those who may be asked."""
    offers: list[Link]
    events: Digest
    experiences: list[Link]
    calendar: str
    """The path of the calendar of its events."""
    source: SourceView


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """A question; `id` is its anchor on the page of questions, as were those it had `formerly`."""

    id: str
    formerly: list[str]
    href: str
    question: Words
    answer: Rich | None
    about: list[Link]
    take_part: bool
    source: SourceView
