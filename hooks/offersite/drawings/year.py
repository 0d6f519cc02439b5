"""The year at a glance: twelve months, a band for each offer, a mark for the events of a region in a month.

All lengths are in units of the drawing. How wide words are depends on the reader's font: so names stand on
lines of their own, and a month's column is as wide as its name and marks could be. A mark tells its region
by letters and by its form; colour adds nothing. The wide drawing has the months side by side, the narrow one
each half of the year below the other.
"""

from __future__ import annotations

import math
import re
import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..language.directions import Foreign
from ..language.words import Words
from ..model import Event

LETTER = 0.62  # of the size of type: no usual font has wider letters on average
LEADING = 1.3  # the distance of lines, in sizes of type
SIZE = 16
LINE = round(SIZE * LEADING)
PAD = 3  # beside the words of a mark
GAP = 4  # between marks
HEIGHT = round(1.5 * SIZE)  # of a mark
STEP = HEIGHT + GAP  # from a mark to the one below it
SPACING = 0.15  # what readers may add between letters (WCAG 1.4.12), and between words on top
WIDE, NARROW = 5 * SIZE, round(3.6 * SIZE)  # the least width of a month, so that type stays as large as text
FORMS = CANCELLED = 4  # how many forms of marks there are; letters tell apart what has the same


@dataclass(frozen=True, slots=True)
class Lettering:
    """Words line by line; `x` and `y` are the left end of the first one's foot, or its middle for a month."""

    x: int
    y: int
    lines: list[str]
    lang: Foreign | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark's upper left corner; `form` is a number below FORMS, or CANCELLED."""

    x: int
    y: int
    text: str
    form: int

    @property
    def foot(self) -> int:
        """Where its words stand."""
        return self.y + HEIGHT - round(0.45 * SIZE)


@dataclass(slots=True, kw_only=True)
class YearDrawing:
    """A drawing of the shape "wide" or "narrow"; `marks` are all `column` wide, less a gap."""

    shape: str
    column: int
    width: int
    height: int = 0
    months: list[Lettering] = field(default_factory=list)
    names: list[Lettering] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    meanings: list[Lettering] = field(default_factory=list)
    """What marks stand for."""
    rules: list[int] = field(default_factory=list)
    """How far down the lines below the months lie."""

    size, leading, mark_height = SIZE, LINE, HEIGHT

    @property
    def forms(self) -> dict[int, int]:
        """Of each form that occurs, how round its corners are."""
        return {
            form: 2 if form % 2 == 0 and form < FORMS else HEIGHT // 2
            for form in sorted({x.form for x in self.marks})
        }

    @property
    def mark_width(self) -> int:
        """Some space is left between columns."""
        return self.column - GAP


@dataclass(frozen=True, slots=True)
class Legend:
    """What marks and bands are called: the values in their order, months abbreviated."""

    offers: Mapping[str, Words]
    regions: Mapping[str, Words]
    months: Sequence[str]
    cancelled: Words


MonthCounts = Counter[tuple[str, int, str, bool]]
"""Events by offer, month, region and whether they are cancelled."""


def draw_year(events: Sequence[Event], legend: Legend) -> list[YearDrawing]:
    """The wide and the narrow drawing of a year; none of a year without events."""
    if not events:
        return []
    counts = MonthCounts((e.offer, e.start.month, e.region, e.status == "cancelled") for e in events)
    codes = codes_of(list(legend.regions.values()))
    regions = dict(zip(legend.regions, codes, strict=True))
    longest = max(len(_words(regions[key[2]], number)) for key, number in counts.items())
    month = max(map(len, legend.months))
    column = max(math.ceil(longest * LETTER * SIZE) + 2 * PAD + GAP, math.ceil(month * LETTER * SIZE) + 2)
    return [
        _draw("wide", 12, max(column, WIDE), counts, regions, legend),
        _draw("narrow", 6, max(column, NARROW), counts, regions, legend),
    ]


def codes_of(names: Sequence[Words]) -> list[str]:
    """One or two letters for each name: the first of its first and of its last word; else numbers."""
    words = [re.findall(r"\w+", name) for name in names]
    codes = ["".join(word[0] for word in dict.fromkeys([*each[:1], *each[-1:]])).upper() for each in words]
    if "" in codes or len(set(codes)) < len(codes):
        return [str(number) for number in range(1, len(names) + 1)]
    return codes


def _words(code: str, number: int) -> str:
    return code if number == 1 else f"{code}×{number}"


def _draw(
    shape: str, months: int, column: int, counts: MonthCounts, codes: Mapping[str, str], legend: Legend
) -> YearDrawing:
    names = [*legend.offers.values(), *legend.regions.values()]
    longest = max(len(word) for name in names for word in name.split())
    drawing = YearDrawing(
        shape=shape, column=column, width=max(months * column, math.ceil(longest * LETTER * SIZE) + column)
    )
    foot = 0
    for first in range(1, 13, months):
        foot = _months(drawing, foot, legend.months[first - 1 : first - 1 + months])
        for offer, name in legend.offers.items():
            here = {
                key: n for key, n in counts.items() if key[0] == offer and first <= key[1] < first + months
            }
            if here:
                foot = _text(drawing, drawing.names, 0, foot + LINE, name) + round(0.4 * SIZE)
                foot = _marks(drawing, foot, first, here, codes)
        foot += SIZE
    drawing.height = _legend(drawing, foot, counts, codes, legend)
    return drawing


def _months(drawing: YearDrawing, top: int, names: Sequence[str]) -> int:
    foot = top + LINE
    middle = drawing.column // 2
    drawing.months += [Lettering(at * drawing.column + middle, foot, [name]) for at, name in enumerate(names)]
    drawing.rules.append(foot + SIZE // 2)
    return foot + SIZE // 2


def _text(drawing: YearDrawing, texts: list[Lettering], left: int, foot: int, name: Words) -> int:
    """A name, broken where the drawing ends. Returns the foot of its last line."""
    letters = int((drawing.width - left) / ((LETTER + SPACING) * SIZE))
    lines = textwrap.wrap(name, letters, break_long_words=False, break_on_hyphens=False)
    texts.append(Lettering(left, foot, lines, name.lang))
    return foot + (len(lines) - 1) * LINE


def _marks(
    drawing: YearDrawing,
    top: int,
    first: int,
    counts: Mapping[tuple[str, int, str, bool], int],
    codes: Mapping[str, str],
) -> int:
    """The marks of an offer, those of a month below each other. Returns where the highest pile ends."""
    piles = Counter[int]()
    order = list(codes)
    for key in sorted(counts, key=lambda key: (key[1], order.index(key[2]), key[3])):
        _, month, region, cancelled = key
        x, y = (month - first) * drawing.column + GAP // 2, top + piles[month] * STEP
        form = CANCELLED if cancelled else order.index(region) % FORMS
        drawing.marks.append(Mark(x, y, _words(codes[region], counts[key]), form))
        piles[month] += 1
    return top + max(piles.values()) * STEP


def _legend(
    drawing: YearDrawing, top: int, counts: MonthCounts, codes: Mapping[str, str], legend: Legend
) -> int:
    """What the letters mean, a line each. Returns where the drawing ends."""
    drawing.rules.append(top)
    top += SIZE
    shown = [
        (code, at % FORMS, legend.regions[region])
        for at, (region, code) in enumerate(codes.items())
        if any(key[2] == region for key in counts)
    ]
    if any(key[3] for key in counts):
        shown.append(("–", CANCELLED, legend.cancelled))
    for text, form, name in shown:
        mark = Mark(GAP // 2, top, text, form)
        drawing.marks.append(mark)
        last = _text(drawing, drawing.meanings, drawing.column + SIZE // 2, mark.foot, name.capitalised)
        top += STEP + last - mark.foot
    return top
