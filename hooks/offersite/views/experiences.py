"""Experiences as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from ..drawings.path import PathDrawing, draw
from ..language.words import Rich, Words
from ..model import Experience, Part
from .base import Link, SourceView
from .localiser import Localiser


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """A quality with examples."""

    id: str
    name: Words
    text: Rich | None
    examples: list[Rich]
    notes: list[Rich]


@dataclass(frozen=True, slots=True, kw_only=True)
class EquationView:
    """ "Subject = premise ⇒ conclusion"."""

    id: str
    premise: Words
    conclusion: Words
    example: Rich | None
    notes: list[Rich]


@dataclass(frozen=True, slots=True)
class MilestoneView:
    """A year on the way."""

    year: int
    label: Words


@dataclass(frozen=True, slots=True)
class PathView:
    """Milestones as a list and drawn; `level` rises along them up to `goal`, where anything does."""

    milestones: list[MilestoneView]
    level: Words | None
    goal: Words | None
    drawings: list[PathDrawing]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """A part of an experience; empty lists where it has no such content."""

    id: str
    title: Words
    text: Rich | None
    cards: list[CardView]
    subject: Words | None
    equations: list[EquationView]
    path: PathView | None
    apart: bool
    notes: list[Rich]


@dataclass(frozen=True, slots=True)
class AuthorView:
    """Who tells it."""

    name: str
    role: Words
    organisation: Words
    email: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExperienceView:
    """An experience in one language."""

    id: str
    href: str
    title: Words
    town: Words
    summary: Words
    motto: Words | None
    website: str | None
    author: AuthorView
    topics: list[Link]
    parts: list[PartView]
    notes: list[Rich]
    source: SourceView


def view_experience(
    experience: Experience, say: Localiser, topics: dict[str, Link], source: SourceView
) -> ExperienceView:
    """An experience as `say` tells it, with the links of its `topics` by their ids, and its source."""
    author, motto = experience.author, experience.motto
    return ExperienceView(
        id=experience.id,
        href=say.links.to("experience", experience.id),
        title=say.line(experience.title),
        town=say.line(experience.town),
        summary=say.line(experience.summary),
        motto=say.foreign(motto.text, motto.language) if motto else None,
        website=experience.website,
        author=AuthorView(author.name, say.line(author.role), say.line(author.organisation), author.email),
        topics=[topics[topic] for topic in experience.topics],
        parts=[_part(part, say) for part in experience.parts],
        notes=say.all_prose(experience.notes),
        source=source,
    )


def _part(part: Part, say: Localiser) -> PartView:
    return PartView(
        id=part.id,
        title=say.line(part.title),
        text=say.prose(part.text),
        cards=[
            CardView(
                id=x.id,
                name=say.line(x.name),
                text=say.prose(x.text),
                examples=say.all_prose(x.examples),
                notes=say.all_prose(x.notes),
            )
            for x in part.cards
        ],
        subject=say.optional(part.subject),
        equations=[
            EquationView(
                id=x.id,
                premise=say.line(x.premise),
                conclusion=say.line(x.conclusion),
                example=say.prose(x.example),
                notes=say.all_prose(x.notes),
            )
            for x in part.equations
        ],
        path=_path(part, say) if part.milestones else None,
        apart=part.apart,
        notes=say.all_prose(part.notes),
    )


def _path(part: Part, say: Localiser) -> PathView:
    ascent = part.ascent
    level, goal = (say.line(ascent.level), say.line(ascent.goal)) if ascent else (None, None)
    milestones = [MilestoneView(x.year, say.line(x.label)) for x in part.milestones]
    return PathView(milestones, level, goal, draw([(x.year, x.label) for x in milestones], level, goal))
