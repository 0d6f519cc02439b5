"""Experiences: what a town tells of its own way."""

from __future__ import annotations

from .addresses import Email, Url
from .base import Flag, Model
from .names import Id, Name, Ref
from .numbers import PastYear
from .text import Line, Prose


class Author(Model):
    """Who tells the experience."""

    name: Name
    role: Line
    organisation: Line
    email: Email | None = None


class Motto(Model):
    """The town's own motto, in the language it is written in."""

    text: Name
    language: Name


class Card(Model):
    """A quality with its examples."""

    id: Id
    name: Line
    text: Prose
    examples: list[Prose] = []
    notes: list[Prose] = []
    """What the editors of the site say of the source here, such as a damaged place."""


class Equation(Model):
    """ "Subject = premise, therefore conclusion"."""

    id: Id
    premise: Line
    conclusion: Line
    example: Prose | None = None
    lesson: Flag = False
    """true if the conclusion is one of the few things that the head of the page says in short."""
    notes: list[Prose] = []


class Milestone(Model):
    """A year on the way."""

    year: PastYear
    label: Line


class Part(Model):
    """A part of an experience: text, then cards, equations or milestones where it has them."""

    id: Id
    title: Line
    text: Prose | None = None
    cards: list[Card] = []
    subject: Line | None = None
    """The left side of the equations: "small town"."""
    equations: list[Equation] = []
    milestones: list[Milestone] = []
    goal: Line | None = None
    """What the milestones lead to, without a year of its own."""
    apart: Flag = False
    """true for a part that is set apart from the story, such as a setback."""
    in_short: Line | None = None
    """What the head of the page says of it after the conclusions; of a part set apart else its title."""
    notes: list[Prose] = []


class Experience(Model):
    """A town's experience, told from a source of its own."""

    id: Id
    formerly: list[Id] = []
    """Ids it had before, or those of what it replaces: their addresses lead here."""
    title: Line
    town: Line
    summary: Line
    description: Line | None = None
    """For search engines and link previews, 70 to 155 characters; left out where the summary serves."""
    motto: Motto | None = None
    website: Url | None = None
    author: Author
    topics: list[Ref] = []
    aims: list[Ref] = []
    """What readers want who are led here by the finder."""
    parts: list[Part]
    notes: list[Prose] = []
    """What is to be known of the source as a whole."""
    source: Ref
