"""The finder: questions whose answers lead to the offers that fit."""

from __future__ import annotations

from .base import Model
from .names import Id, Ref
from .text import Line


class Answer(Model):
    """What a reader may say, and what that asks of an offer: nothing, if it refers to nothing."""

    id: Id
    """Part of the address of the pages that it leads to."""
    text: Line | None = None
    """Left out, the names of what it refers to stand for it."""
    short: Line | None = None
    """A word or two instead of a long text, where several answers stand in a row."""
    audiences: list[Ref] = []
    """Who the reader is: an offer must be open to one of these."""
    aims: list[Ref] = []
    """What the reader wants: an offer fits if it has one of these aims."""
    regions: list[Ref] = []
    """Where the reader is: an offer must take place in one of these, or as needed."""


class FinderQuestion(Model):
    """A question of the finder. It is asked only where its answers lead to different results."""

    id: Id
    question: Line
    help: Line | None = None
    """A sentence below the question."""
    answers: list[Answer]
