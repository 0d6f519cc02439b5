"""ical.js, which calendar programs on the web are made with, on every calendar of a built site."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.feeds.readers import Entry, by_icalendar

from .tools import by_node

SCRIPT = Path(__file__).parent / "calendars.mjs"
SHOWN = 3
"""Differences named."""


@dataclass(frozen=True)
class Result:
    """How many calendars and events were read, and where two readers do not agree."""

    calendars: int
    events: int
    differences: list[str]

    @property
    def passed(self) -> bool:
        """Whether there was something to read, and both readers read the same."""
        return self.events > 0 and not self.differences


def run(site: Path) -> Result:
    """Read the calendars of a built site; raises `FailedError` if ical.js cannot."""
    files = sorted(site.rglob("*.ics"))
    read: list[list[dict[str, Any]]] = by_node(SCRIPT, files)
    differences = []
    for file, theirs in zip(files, read, strict=True):
        ours = list(map(told, by_icalendar(file.read_bytes())))
        if theirs != ours:
            differences.append(file.relative_to(site).as_posix())
    return Result(len(files), sum(map(len, read)), differences)


def told(entry: Entry) -> dict[str, Any]:
    """An entry as the script writes it."""
    times = {"start": entry.start.isoformat(), "end": entry.end.isoformat()}
    return dataclasses.asdict(entry) | times


def table(result: Result) -> Iterator[str]:
    """The counts, then where they differ."""
    yield "ical.js and icalendar"
    yield f"  {result.calendars:,} calendars, {result.events:,} entries: {len(result.differences):,} differ"
    yield from (f"    {path}" for path in result.differences[:SHOWN])
