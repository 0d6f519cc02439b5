"""Thousands of slips that editors may make, in this programme's data and in those made up for tests."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from offersite.reading.settings import read_settings
from tests.slips.trying import SLOWEST, Trial, made_up, targets, trials
from tests.support import ROOT, copy_programme

SHOWN = 10
"""Slips named."""


@dataclass(frozen=True)
class Result:
    """What came of every slip."""

    trials: list[Trial]

    @property
    def faults(self) -> list[Trial]:
        """The slips after which something broke, vanished, or took far longer."""
        return [trial for trial in self.trials if trial.faults or trial.slowness > SLOWEST]

    @property
    def passed(self) -> bool:
        """Whether there were slips, and the check withstood each."""
        return len(self.trials) > 0 and not self.faults


def run(count: int) -> Result:
    """Try the slips of the first `count` seeds, in a process for each processor."""
    processes = os.cpu_count() or 1
    shares = [range(start, count, processes) for start in range(processes)]
    with ProcessPoolExecutor(processes) as pool:
        return Result([trial for share in pool.map(_share, shares) for trial in share])


def _share(seeds: range) -> list[Trial]:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        own = read_settings(copy_programme(ROOT, home / "own") / "mkdocs.yml")
        return list(trials(seeds, [*made_up(home), *targets(own)]))


def table(result: Result) -> Iterator[str]:
    """The counts, then the slips that the check did not withstand."""
    slowness = [trial.slowness for trial in result.trials]
    yield "slips of editors"
    yield f"  {len(result.trials):,} tried: {len(result.faults):,} faults"
    if slowness:
        yield f"  beside a sound check, times: median {median(slowness):.1f}, longest {max(slowness):.1f}"
    for trial in result.faults[:SHOWN]:
        yield f"    seed {trial.seed}, {trial.file}, {trial.slowness:.1f} times: {'; '.join(trial.faults)}"
