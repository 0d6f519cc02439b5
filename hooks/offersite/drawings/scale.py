"""The scale of lengths of time drawn as bars: what lasts twice as long is twice as long, wherever it stands.

A bar is parted into blocks of a round length of time, few enough to be counted. It ends where its last block
does, before the seam behind it; what is left of the scale is a line from there on.
"""

from __future__ import annotations

from dataclasses import dataclass

BLOCKS = 8  # of a bar, at most: more are not counted at a glance
MINUTES = (15, 60, 240, 1440)  # that a block may stand for: quarters of an hour, hours, parts of days, days
LEAST = 3  # units: a shorter line looks like a slip


@dataclass(frozen=True, slots=True)
class Scale:
    """As wide as the longest there is, which lasts `longest` minutes; `seam` is what lies between blocks."""

    longest: int
    width: float
    seam: float

    @property
    def blocks(self) -> str:
        """The pattern of dashes that parts a bar."""
        return f"{round(self.at(block_of(self.longest)) - self.seam, 2):g} {self.seam:g}"

    def at(self, minutes: int) -> float:
        """Where on the scale a length is."""
        return minutes * self.width / self.longest

    def end(self, minutes: int) -> float:
        """Where the bar of a length ends."""
        return self.at(minutes) - (0 if minutes % block_of(self.longest) else self.seam)

    def left(self, start: float) -> float:
        """How long the line is from there to the end of the longest; none where it would be too short."""
        rest = self.end(self.longest) - start
        return rest if rest >= LEAST else 0


def block_of(longest: int) -> int:
    """How many minutes a block stands for, where the longest session lasts that many."""
    return next((each for each in MINUTES if longest <= each * BLOCKS), MINUTES[-1])
