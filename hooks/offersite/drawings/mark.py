"""The mark of an offer: the shape of the meeting, the place and length of each form of session, the way in.

All of it comes from the offer's own fields, so that an offer has the same mark wherever it appears. Lines
have one weight, people are dots. The lengths of all offers are on one scale: blocks of so many minutes, and a
line from their end to that of the longest session there is. All lengths are in units of the drawing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Setting, Sign, Span
from .scale import Scale

HEIGHT = 24  # of a mark with one or two forms of session
EM = 1.75 / HEIGHT  # a unit, in sizes of the type beside a mark
APART = 8  # from sign to sign
ROW = 13  # from one form of session to the next
LONGEST = 40  # the longest session of the programme
BESIDE = 17  # from the left of a place to the bar of the length there
SEAM = 1.2  # between blocks

Stroke = tuple[float, float, str]
"""Where a line starts, and its way from there in SVG's path data, relative."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A sign that fills a box of this `width`: its lines, and the middles of its people."""

    width: float
    lines: tuple[Stroke, ...]
    people: tuple[tuple[float, float], ...] = ()


SETTINGS: dict[Setting, Figure] = {
    "circle": Figure(24, (), ((2.5, 12), (7, 4), (17, 4), (21.5, 12), (17, 20), (7, 20))),
    "visit": Figure(
        24,
        ((8, 12, "h8m-3-3 3 3-3 3"),),
        ((2.5, 4.5), (2.5, 12), (2.5, 19.5), (21.5, 4.5), (21.5, 12), (21.5, 19.5)),
    ),
    "audience": Figure(
        24,
        ((5, 8, "h14"),),
        ((12, 3), (5, 14), (12, 14), (19, 14), (2.5, 21), (8.8, 21), (15.2, 21), (21.5, 21)),
    ),
}
SIGNS: dict[Sign, Figure] = {
    "letter": Figure(18, ((0.8, 5.5, "h16.4v13h-16.4z"), (0.8, 6.2, "l8.2 6.6 8.2-6.6"))),
    "hand": Figure(16, ((1, 21, "v-1.5a5 5 0 0 1 10 0v1.5"), (10.4, 15.6, "l3.8-11.4")), ((6, 9),)),
    "list": Figure(17, ((1, 5.5, "h15"), (1, 12, "h15"), (1, 18.5, "h6"), (10, 18.5, "h6m-3-3v6"))),
    "door": Figure(16, ((1, 21, "h14"), (3, 21, "v-18h10v18"), (10, 12, "h0"))),
}
# Ten high, with the middle at 0.
SCREEN: tuple[Stroke, ...] = ((0.8, -4.8, "h12.4v7.2h-12.4z"), (4.5, 5, "h5"))
HOUSE: tuple[Stroke, ...] = ((0.8, 0.2, "l6.2-5.2 6.2 5.2"), (2.6, -1, "v6h8.8v-6"))
PLACE = (14, 12)  # width and height of one of these with its strokes


@dataclass(frozen=True, slots=True)
class PlaceSign:
    """One of these alone, in its box."""

    path: str
    width: int = PLACE[0]
    height: int = PLACE[1]

    @property
    def size(self) -> tuple[str, str]:
        """As large as in a mark, in CSS."""
        return _size(self.width, self.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark as five paths, in SVG's path data; `blocks` is the pattern of dashes that parts bars."""

    width: float
    height: float
    lines: str
    people: str
    bars: str
    spans: str
    """From the shortest to the longest length, where it varies."""
    scales: str
    """From there on to the end of the longest session, where enough is left."""
    blocks: str

    @property
    def size(self) -> tuple[str, str]:
        """Width and height in CSS, so that a mark grows with the text around it."""
        return _size(self.width, self.height)


def draw_mark(
    setting: Setting | None, sessions: Sequence[tuple[Span, bool]], sign: Sign | None, longest: int
) -> Mark:
    """The mark of an offer of that setting, whose way in has that `sign`; what is not known is not drawn.

    `sessions` are the lengths of its forms of session and whether each happens at a place, `longest` is the
    length of the longest session of any offer. Lengths are in minutes.
    """
    height = max(HEIGHT, len(sessions) * ROW - 2)
    lines, people = list[str](), list[str]()
    bars, spans, scales = list[str](), list[str](), list[str]()
    scale = Scale(longest, LONGEST, SEAM)

    def place(figure: Figure, left: float) -> float:
        top = (height - HEIGHT) / 2
        lines.extend(_stroke(left + x, top + y, way) for x, y, way in figure.lines)
        people.extend(_stroke(left + x, top + y, "h0") for x, y in figure.people)
        return left + figure.width + APART

    left = place(SETTINGS[setting], 0) if setting else 0.0
    for number, (minutes, somewhere) in enumerate(sessions):
        middle = height / 2 + (number - (len(sessions) - 1) / 2) * ROW
        lines.extend(_stroke(left + x, middle + y, way) for x, y, way in (HOUSE if somewhere else SCREEN))
        start, low, high = left + BESIDE, *map(scale.at, minutes)
        end = scale.end(minutes.low)
        bars.append(_stroke(start, middle, f"h{_number(end)}"))
        if high > low:
            end = high
            spans.append(_stroke(start + low, middle, f"h{_number(high - low)}"))
        if rest := scale.left(end):
            scales.append(_stroke(start + end, middle, f"h{_number(rest)}"))
    right = left + BESIDE + LONGEST
    if sign:
        right = place(SIGNS[sign], right + APART) - APART
    return Mark(
        width=right,
        height=height,
        lines="".join(lines),
        people="".join(people),
        bars="".join(bars),
        spans="".join(spans),
        scales="".join(scales),
        blocks=scale.blocks,
    )


def draw_place(somewhere: bool) -> PlaceSign:
    """The sign of sessions at a place, or of those at none, alone."""
    middle = PLACE[1] / 2
    return PlaceSign("".join(_stroke(x, middle + y, way) for x, y, way in (HOUSE if somewhere else SCREEN)))


def _size(width: float, height: float) -> tuple[str, str]:
    return f"{_number(width * EM, 2)}em", f"{_number(height * EM, 2)}em"


def _stroke(x: float, y: float, way: str) -> str:
    return f"M{_number(x)} {_number(y)}{way}"


def _number(value: float, digits: int = 1) -> str:
    return f"{round(value, digits):g}"
