"""What was measured, as plain values, and how the contestants compare."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median

NOISE = 0.1


@dataclass(frozen=True, slots=True)
class Measured:
    """One run of a command. `cpu` is user and system time of all its processes, `peak` their bytes."""

    wall: float
    cpu: float
    peak: int
    others: float = 0.0
    """The part of the machine's processors that other programs took meanwhile."""


@dataclass(slots=True)
class Built:
    """What a contestant built: its runs, of which the medians count, and what came out of the last."""

    runs: list[Measured] = field(default_factory=list)
    pages: int = 0
    size: int = 0
    """Bytes of all pages."""

    @property
    def wall(self) -> float:
        """Seconds."""
        return median(run.wall for run in self.runs)

    @property
    def cpu(self) -> float:
        """Seconds of processors."""
        return median(run.cpu for run in self.runs)

    @property
    def others(self) -> float:
        """The part of the processors that other programs took."""
        return median(run.others for run in self.runs)

    @property
    def peak(self) -> int:
        """The most memory that any run took, in bytes."""
        return max(run.peak for run in self.runs)


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times as long one contestant takes as another."""

    wall: float
    cpu: float
    noisy: bool
    """Whether other programs took so much that the times may mislead."""


@dataclass(slots=True)
class Round:
    """The results for one number of events, by contestant."""

    count: int
    built: dict[str, Built] = field(default_factory=dict)

    def ratio(self, one: str, other: str) -> Ratio | None:
        """How many times as long as `other` `one` takes; None if either was skipped."""
        if not {one, other} <= self.built.keys():
            return None
        ours, theirs = self.built[one], self.built[other]
        noisy = max(ours.others, theirs.others) > NOISE
        return Ratio(ours.wall / theirs.wall, ours.cpu / theirs.cpu, noisy)
