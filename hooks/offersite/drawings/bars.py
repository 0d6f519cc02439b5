"""Lengths of time as bars on one scale: what lasts twice as long is twice as long, wherever it stands.

A bar is parted into blocks of a round length of time, few enough to be counted. Everything is the data of an
SVG path, in units of the drawing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Span
from .mark import block_of

WIDTH, HEIGHT = 144, 14
SEAM = 2.5  # between blocks


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A length upon the line of the longest; `spread` is the part of it that may be missing, or empty."""

    line: str
    length: str
    spread: str
    blocks: str
    """The pattern of dashes that parts it."""
    width: int = WIDTH
    height: int = HEIGHT


class Bars:
    """Draws lengths on the scale of the longest."""

    def __init__(self, lengths: Iterable[Span]):
        """`lengths` are all that are to be compared, in minutes."""
        self.longest = max((length.high for length in lengths), default=1)

    def bar(self, length: Span) -> Bar:
        """One of these lengths."""
        low, high = map(self._at, length)
        spread = self._line(low, high) if low < high else ""
        return Bar(
            line=self._line(0, WIDTH),
            length=self._line(0, low),
            spread=spread,
            blocks=f"{self._at(block_of(self.longest)) - SEAM:g} {SEAM}",
        )

    def _at(self, minutes: int) -> float:
        return round(minutes / self.longest * WIDTH, 1)

    def _line(self, start: float, end: float) -> str:
        return f"M{start:g} {HEIGHT // 2}H{end:g}"
