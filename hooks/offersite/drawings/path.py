"""The drawing of milestones: where its lines and words stand. All lengths are in units of the drawing.

How wide words are depends on the reader's font, which nobody knows here: so they never stand side by side.
Every milestone has a band of the drawing's height to itself, and the drawing is as wide as the widest line
could be. What rises is drawn from the bottom on the left to the top on the right; the words of a milestone
stand below its point and to the right of it, where the line never comes.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from ..language.directions import Foreign
from ..language.words import Words

LETTER = 0.62  # of the size of type: no usual font has wider letters on average
LETTERS = 26  # the length at which a line is broken, unless one word is longer
LEADING = 1.3  # the distance of lines, in sizes of type


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A milestone: its point, and its words line by line from `left` and `top` (the first line's foot) on.

    `year`, the first of these lines, is None for what the way leads to.
    """

    x: int
    y: int
    left: int
    top: int
    year: int | None
    lines: list[str]
    lang: Foreign | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PathDrawing:
    """A drawing `width` by `height`, its type of the size `size`; `level` says what rises, if anything."""

    shape: str
    width: int
    height: int
    size: int
    leading: int
    points: list[Point]
    level: Words | None

    @property
    def axis(self) -> str:
        """An arrow from the bottom to below `level`, as SVG's path data."""
        return f"M6 {self.height}V{2 * self.leading}m-5 9 5 -9 5 9"

    @property
    def way(self) -> str:
        """The line from milestone to milestone, as SVG's `points`."""
        return " ".join(f"{point.x},{point.y}" for point in self.points if point.year is not None)

    @property
    def onward(self) -> str:
        """The line from the last milestone to what it leads to."""
        return " ".join(f"{point.x},{point.y}" for point in self.points[-2:])


@dataclass(frozen=True, slots=True)
class Layout:
    """What a drawing is made for: the size of its type, and how far its points spread from left to right."""

    name: str
    size: int
    spread: int


WIDE, NARROW = Layout("wide", 20, 620), Layout("narrow", 16, 64)


def draw(
    milestones: Sequence[tuple[int, Words]], level: Words | None = None, goal: Words | None = None
) -> list[PathDrawing]:
    """The drawings of `milestones`, years with their labels: a wide and a narrow one where something rises.

    `level` says what rises, `goal` where it leads to; where nothing rises, there is a single one.
    """
    marks: list[tuple[int | None, Words]] = [*milestones, *([(None, goal)] if goal else [])]
    if level:
        return [_draw(marks, shape, level) for shape in (WIDE, NARROW)]
    return [_draw(marks, Layout(NARROW.name, NARROW.size, 0), None)]


def _draw(marks: Sequence[tuple[int | None, Words]], shape: Layout, level: Words | None) -> PathDrawing:
    size = shape.size
    letters = max(LETTERS, *(len(word) for _, label in marks for word in label.split(" ")))
    labels = [textwrap.wrap(label, letters, break_on_hyphens=False) for _, label in marks]
    leading = round(size * LEADING)
    band = leading * (max(map(len, labels)) + 2)  # the year, the label, and some space
    top = 3 * leading if level else size
    step = shape.spread / max(1, len(marks) - 1)
    points = []
    for number, ((year, label), lines) in enumerate(zip(marks, labels, strict=True)):
        row = len(marks) - 1 - number if level else number
        x, y = size + round(number * step), top + row * band
        points.append(
            Point(x=x, y=y, left=x + size, top=y + leading, year=year, lines=lines, lang=label.lang)
        )
    width = points[-1].left + round(letters * LETTER * size)
    return PathDrawing(
        shape=shape.name,
        width=width,
        height=top + len(marks) * band - size,
        size=size,
        leading=leading,
        points=points,
        level=level,
    )
