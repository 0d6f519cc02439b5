"""Lighthouse on one page of each kind, as a phone sees it."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from browser.honouring import HonouringHandler
from browser.install import FLAGS, chromium
from browser.serving import served

from .pages import indexed, of_each_kind
from .tools import LIGHTHOUSE, FailedError

PERFORMANCE, SEO = "performance", "seo"
GOALS = {PERFORMANCE: 98, "accessibility": 100, "best-practices": 100, SEO: 100}
UNLISTED = "not-found"
"""Lighthouse refuses pages that answer with an error."""


@dataclass(frozen=True)
class Run:
    """One run on a page: the scores in percent, and what cost points, by category."""

    version: str
    scores: dict[str, int]
    faults: dict[str, list[str]]


@dataclass(frozen=True)
class Measured:
    """All runs on the page of a kind."""

    kind: str
    address: str
    indexed: bool
    runs: list[Run]

    def score(self, category: str) -> int:
        """The median of a measurement; of what does not vary by chance, the worst."""
        scores = [run.scores[category] for run in self.runs]
        return int(statistics.median_low(scores)) if category == PERFORMANCE else min(scores)

    @property
    def missed(self) -> list[str]:
        """The categories whose goal is missed. What search engines shall not list has no goal for them."""
        return [
            category
            for category, goal in GOALS.items()
            if (category != SEO or self.indexed) and self.score(category) < goal
        ]


def run(site: Path, runs: int) -> Iterator[Measured]:
    """Measure a built site, page by page; raises `FailedError` if Lighthouse does not answer."""
    with served(site, HonouringHandler) as host:
        for kind, languages in of_each_kind().items():
            if kind != UNLISTED:
                address = next(iter(languages.values()))
                done = [_run(host + address) for _ in range(runs)]
                yield Measured(kind, address, indexed(site, address), done)


def _run(url: str) -> Run:
    command = ["node", str(LIGHTHOUSE), url, "--quiet", "--output", "json"]
    options = [f"--only-categories={','.join(GOALS)}", f"--chrome-flags={' '.join(['--headless', *FLAGS])}"]
    environment = os.environ | {"CHROME_PATH": chromium() or ""}
    done = subprocess.run([*command, *options], env=environment, capture_output=True, text=True, check=False)
    try:
        return read(json.loads(done.stdout))
    except ValueError:
        raise FailedError(f"Lighthouse failed on {url}:\n{done.stderr[-3000:]}") from None


def read(report: dict[str, Any]) -> Run:
    """Lighthouse's report, as JSON."""
    if report.get("runtimeError"):
        raise FailedError(f"{report['requestedUrl']}: {report['runtimeError']['message']}")
    scores, faults = {}, {}
    for name in GOALS:
        category = report["categories"][name]
        scores[name] = round(100 * category["score"])
        audits = [report["audits"][each["id"]] for each in category["auditRefs"] if each["weight"]]
        faults[name] = [
            audit["title"] for audit in audits if audit["score"] is not None and audit["score"] < 1
        ]
    return Run(report["lighthouseVersion"], scores, faults)


def _applies(audit: dict[str, Any]) -> bool:
    return audit["scoreDisplayMode"] not in ("notApplicable", "informative", "manual")


def head(runs: int) -> Iterator[str]:
    """The lines above the table."""
    yield f"Lighthouse, mobile; performance is the median of {runs}"
    yield f"  {'':16}" + "".join(f"{name:>16}" for name in GOALS)


def row(measured: Measured) -> Iterator[str]:
    """The line of a page, and what missed a goal."""
    cells = {name: str(measured.score(name)) for name in GOALS}
    if not measured.indexed:
        cells[SEO] = "not indexed"
    spread = sorted(run.scores[PERFORMANCE] for run in measured.runs)
    scores = "".join(f"{cell:>16}" for cell in cells.values())
    yield f"  {measured.kind:16}{scores}   /{measured.address}"
    for name in measured.missed:
        faults = sorted({fault for run in measured.runs for fault in run.faults[name]})
        note = f" {spread}" if name == PERFORMANCE else ""
        yield f"    NOT MET {name}{note}: {'; '.join(faults)}"
