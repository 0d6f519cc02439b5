"""No two sessions of one region at the same time."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Event, Site
from ..problems.problem import Finding
from .context import Context


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Each session with the last one before it that is still going on. A whole country meets every region."""
    nationwide = {region.id for region in site.programme.regions if region.whole}
    held = [each for each in enumerate(site.events) if each[1].status != "cancelled" and not each[1].endless]
    sessions = [(event, index) for index, event in held]
    going_on: list[tuple[Event, int]] = []
    for event, index in sorted(sessions, key=lambda each: (each[0].start, each[1])):
        going_on = [each for each in going_on if each[0].end > event.start]
        for other, line in reversed(going_on):
            if event.region == other.region or nationwide & {event.region, other.region}:
                arguments = {"other": other.id, "line": ("events", line, "start")}
                yield Finding(("events", index, "start"), "event.clash", arguments, "warning")
                break
        going_on.append((event, index))
