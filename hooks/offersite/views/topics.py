"""Topics and questions as pages show them."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
    """What it covers; none where the summary says it all."""
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


def points_beyond(summary: Words | None, points: Sequence[Words]) -> list[Words]:
    """The points, capitalised; none of them where all their words stand in the summary, in whatever order."""
    said = _words(summary or "")
    return [point.capitalised for point in points] if any(_words(point) - said for point in points) else []


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
