"""What was measured, as plain values, and how the contestants compare."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

STEP = re.compile(r"^ *(\d+\.\d+) s  (\S.*)$", re.MULTILINE)
ADDED = ("search", "calendar", "feed", "open data", "fact sheet", "contact card", "picture", "compress")
"""Words in the names of our steps that do work which the others' sites do not ask for."""
NOISE = 0.1


@dataclass(frozen=True, slots=True)
class Measured:
    """One run of a command. `cpu` is user and system time of all its processes, `peak` their bytes."""

    wall: float
    cpu: float
    peak: int
    others: float = 0.0
    """The part of the machine's processors that other programs took meanwhile."""
    output: str = ""

    @property
    def noisy(self) -> bool:
        """Whether other programs took so much that the times may mislead."""
        return self.others > NOISE


@dataclass(frozen=True, slots=True)
class Built:
    """A site that a contestant built: the best of its runs, and what came out of it."""

    measured: Measured
    pages: int
    size: int
    """Bytes of all pages."""
    runs: int = 1
    added: dict[str, float] = field(default_factory=dict)
    """Seconds of our own steps that the others do not have, by name."""

    @property
    def everything(self) -> float:
        """Seconds of the whole run."""
        return self.measured.wall

    @property
    def alone(self) -> float:
        """Seconds without the added steps."""
        return self.measured.wall - sum(self.added.values())


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times as long one contestant takes as another."""

    alone: float
    """By wall time without our added steps."""
    everything: float
    """By wall time with them."""
    cpu: float
    """By processor time with them."""
    noisy: bool


@dataclass(slots=True)
class Round:
    """The results for one number of events, by contestant."""

    count: int
    built: dict[str, Built] = field(default_factory=dict)
    check: Measured | None = None

    def slower_than_ours(self, other: str) -> Ratio | None:
        """How many times our time `other` takes; None if one of them was skipped."""
        ours, theirs = self.built.get("ours"), self.built.get(other)
        if ours is None or theirs is None:
            return None
        return Ratio(
            theirs.everything / ours.alone,
            theirs.everything / ours.everything,
            theirs.measured.cpu / ours.measured.cpu,
            theirs.measured.noisy or ours.measured.noisy,
        )

    def ours_slower_than(self, other: str) -> Ratio | None:
        """How many times the time of `other` ours takes; None if one of them was skipped."""
        ratio = self.slower_than_ours(other)
        return ratio and Ratio(1 / ratio.alone, 1 / ratio.everything, 1 / ratio.cpu, ratio.noisy)


def added_steps(output: str) -> dict[str, float]:
    """The added steps among the timings that our build prints: `  1.32 s  search index`."""
    steps: dict[str, float] = {}
    for seconds, name in STEP.findall(output):
        if any(word in name.lower() for word in ADDED):
            steps[name] = steps.get(name, 0) + float(seconds)
    return steps


def best(runs: Iterable[Measured]) -> Measured:
    """The run that took the least time, with the most memory that any of them took."""
    every = list(runs)
    return replace(min(every, key=lambda run: run.wall), peak=max(run.peak for run in every))
