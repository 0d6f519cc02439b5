"""Lengths of time as bars, each beside what it is the length of.

Everything is the data of an SVG path, in units of the drawing, of which EM make the size of the type beside.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Span
from .scale import Scale

WIDTH, HEIGHT = 144, 14
SEAM = 2.5  # between blocks
EM = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A length. `spread`, what of it may be missing, and `line`, on to the longest, may be empty."""

    length: str
    spread: str
    line: str
    blocks: str
    """The pattern of dashes that parts it."""
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def ems(self) -> str:
        """How wide it is beside type, as SVG's `width`."""
        return f"{self.width / EM:g}em"


class Bars:
    """Draws lengths on the scale of the longest."""

    def __init__(self, lengths: Iterable[Span]):
        """`lengths` are all that are to be compared, in minutes."""
        self.scale = Scale(max((length.high for length in lengths), default=1), WIDTH, SEAM)

    def bar(self, length: Span) -> Bar:
        """One of these lengths."""
        scale = self.scale
        low, high, end = scale.at(length.low), scale.at(length.high), scale.end(length.low)
        start = high if high > low else end
        return Bar(
            length=_line(0, end),
            spread=_line(low, high),
            line=_line(start, start + scale.left(start)),
            blocks=scale.blocks,
        )


def _line(start: float, end: float) -> str:
    return f"M{round(start, 1):g} {HEIGHT // 2}H{round(end, 1):g}" if end > start else ""
