"""What an event says of itself holds together: its last change, its earlier start, its programme."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Event, Site
from ..model.walk import Path
from ..problems.problem import Finding
from .context import Context


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Each event for itself."""
    for index, event in enumerate(site.events):
        if event.updated > context.today and not context.asked:
            arguments = {"updated": event.updated.isoformat(), "today": context.today.isoformat()}
            yield Finding(("events", index, "updated"), "event.updated", arguments)
        yield from _moved(event, ("events", index))
        yield from _agenda(event, ("events", index))


def _moved(event: Event, path: Path) -> Iterator[Finding]:
    if event.moved_from == event.start:
        yield Finding((*path, "moved_from"), "event.moved")


def _agenda(event: Event, path: Path) -> Iterator[Finding]:
    """Local hours are subtracted: a session does not last through the change of clocks."""
    minutes = sum(item.minutes or 0 for item in event.agenda)
    length = round((event.end - event.start).total_seconds() / 60)
    if 0 < length < minutes:
        arguments = {"minutes": minutes, "length": length}
        yield Finding((*path, "agenda"), "event.agenda", arguments, "warning")
