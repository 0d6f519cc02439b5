"""Experiences as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from ..drawings.path import axis
from ..language.words import Rich, Words
from ..model import Experience, Part, Prose
from .base import Link, SourceView
from .localiser import Localiser


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """A quality with examples."""

    id: str
    name: Words
    text: Rich | None
    examples: list[Rich]
    notes: list[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class EquationView:
    """Subject = premise, therefore conclusion."""

    id: str
    premise: Words
    conclusion: Words
    example: Rich | None
    lesson: bool
    notes: list[int]


@dataclass(frozen=True, slots=True)
class AxisYear:
    """A year of the way, with its milestones; none in a year that only keeps the distance to the next."""

    year: int
    labels: list[Words]


@dataclass(frozen=True, slots=True)
class PathView:
    """The years of the way, at even distances if it is drawn `to_scale`, and what it leads to."""

    years: list[AxisYear]
    goal: Words | None
    to_scale: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """A part of an experience; empty lists where it has no such content."""

    id: str
    title: Words
    text: Rich | None
    notes: list[int]
    cards: list[CardView]
    equated: Words | None
    """What all the equations begin with: "A small town means"."""
    equations: list[EquationView]
    path: PathView | None
    apart: bool
    in_short: Words | None


@dataclass(frozen=True, slots=True)
class Lesson:
    """What an experience says in short, and from what it follows: `equated` to it is said once."""

    text: Words
    equated: Words | None = None
    premise: Words | None = None


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
    description: Words
    motto: Words | None
    website: str | None
    author: AuthorView
    topics: list[Link]
    notes: list[Rich]
    """Those on the source as a whole, which stand with it."""
    parts: list[PartView]
    footnotes: list[Rich]
    """What the editors say of the source in places: parts, cards and equations have the numbers of theirs."""
    source: SourceView

    @property
    def lessons(self) -> list[Lesson]:
        """What the page says first: what it teaches, then what is set apart, such as a setback."""
        learnt = [
            Lesson(x.conclusion, None if number else part.equated, x.premise)
            for part in self.parts
            for number, x in enumerate(each for each in part.equations if each.lesson)
        ]
        apart = [Lesson(x.in_short or x.title) for x in self.parts if x.apart or x.in_short]
        return [*learnt, *apart] if learnt else []


@dataclass(frozen=True, slots=True)
class ExperienceInShort:
    """What a page that leads to an experience shows of it."""

    title: Words
    href: str
    town: Words
    summary: Words


class Footnotes:
    """The notes of an experience, in the order in which its page comes to them."""

    def __init__(self, say: Localiser):
        self.say, self.texts = say, list[Rich]()

    def number(self, notes: list[Prose]) -> list[int]:
        """The numbers of the next notes."""
        first = len(self.texts) + 1
        self.texts += self.say.all_prose(notes)
        return list(range(first, len(self.texts) + 1))


def view_experience(
    experience: Experience, say: Localiser, topics: dict[str, Link], source: SourceView
) -> ExperienceView:
    """An experience as `say` tells it, with the links of its `topics` by their ids, and its source."""
    author, motto, footnotes = experience.author, experience.motto, Footnotes(say)
    return ExperienceView(
        id=experience.id,
        href=say.links.to("experience", experience.id),
        title=say.line(experience.title),
        town=say.line(experience.town),
        summary=say.line(experience.summary),
        description=say.line(experience.description or experience.summary),
        motto=say.foreign(motto.text, motto.language) if motto else None,
        website=experience.website,
        author=AuthorView(author.name, say.line(author.role), say.line(author.organisation), author.email),
        topics=[topics[topic] for topic in experience.topics],
        notes=say.all_prose(experience.notes),
        parts=[_part(part, say, footnotes) for part in experience.parts],
        footnotes=footnotes.texts,
        source=source,
    )


def view_in_short(experience: Experience, say: Localiser) -> ExperienceInShort:
    """An experience as `say` tells of it elsewhere."""
    title = say.link("experience", experience.id, experience.title)
    return ExperienceInShort(title.name, title.href, say.line(experience.town), say.line(experience.summary))


def _part(part: Part, say: Localiser, footnotes: Footnotes) -> PartView:
    return PartView(
        id=part.id,
        title=say.line(part.title),
        text=say.prose(part.text),
        notes=footnotes.number(part.notes),
        cards=[
            CardView(
                id=x.id,
                name=say.line(x.name),
                text=say.prose(x.text),
                examples=say.all_prose(x.examples),
                notes=footnotes.number(x.notes),
            )
            for x in part.cards
        ],
        equated=say.label("equals", subject=say.line(part.subject)) if part.subject else None,
        equations=[
            EquationView(
                id=x.id,
                premise=say.line(x.premise),
                conclusion=say.line(x.conclusion),
                example=say.prose(x.example),
                lesson=x.lesson,
                notes=footnotes.number(x.notes),
            )
            for x in part.equations
        ],
        path=_path(part, say) if part.milestones else None,
        apart=part.apart,
        in_short=say.optional(part.in_short),
    )


def _path(part: Part, say: Localiser) -> PathView:
    labels: dict[int, list[Words]] = {}
    for each in sorted(part.milestones, key=lambda milestone: milestone.year):
        labels.setdefault(each.year, []).append(say.line(each.label))
    even = axis(labels)
    years = [AxisYear(year, labels.get(year, [])) for year in even or labels]
    return PathView(years, say.optional(part.goal), to_scale=bool(even))
