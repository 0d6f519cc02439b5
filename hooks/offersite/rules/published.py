"""What is published stays: ids for good, and calendars are told of each change but that of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Event, Site
from ..problems.problem import Finding
from ..revisions.changes import before, behind, finding, reworded
from ..revisions.published import Published
from .context import Context


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Each event as it was published, where that is known and asked for; or why nothing can be said about it.

    Where some events could not be read, none of the others is missing.
    """
    published, events = context.published, site.events
    if published is None:
        return
    if published.unknown:
        yield published.unknown
        return
    if "events/" not in context.broken:
        yield from _vanished(events, published)
    for index, event in enumerate(events):
        yield from _formerly(index, event, published)
        yield from _moved(index, event, published)
    for due in behind(events, published):
        yield finding(due, published)
    yield from reworded(events, published)


def _vanished(events: Sequence[Event], published: Published) -> Iterator[Finding]:
    named = {each for event in events for each in (event.id, *event.formerly)}
    known = {old.id for old in published.events}
    for old in published.events:
        if old.id in named:
            continue
        new = [index for index, event in enumerate(events) if event.id not in known and _alike(event, old)]
        if len(new) == 1:
            path: tuple[str | int, ...] = ("events", new[0], "id")
            yield Finding(path, "published.renamed", {"value": old.id, "kind": "event"}, published.severity)
        else:
            arguments = {"value": old.id, "kind": "event"}
            yield Finding(("events",), "published.vanished", arguments, published.severity)


def _alike(event: Event, old: Event) -> bool:
    """Whether an event under a new id looks like one that was published."""
    same = (event.offer, event.region) == (old.offer, old.region)
    return same and (event.start == old.start or event.subject == old.subject)


def _moved(index: int, event: Event, published: Published) -> Iterator[Finding]:
    """What readers are told of an earlier start is one that was announced to them."""
    old = before(event, published)
    if event.moved_from is None or (old and event.start == old.start):  # moved earlier: told then
        return
    path = ("events", index, "moved_from")
    if old is None:
        yield Finding(path, "published.never-moved", {}, published.severity, on_key=True)
    elif event.moved_from not in (old.start, old.moved_from):
        arguments = {"value": f"{old.start:%Y-%m-%d %H:%M}"}
        yield Finding(path, "published.moved", arguments, published.severity)


def _formerly(index: int, event: Event, published: Published) -> Iterator[Finding]:
    """The first of the ids identifies the entry in people's calendars: they stay, in their order."""
    old = before(event, published)
    if old is None:
        return
    earlier = old.formerly if event.id == old.id else [*old.formerly, old.id]
    if event.formerly[: len(earlier)] != earlier:
        arguments = {"value": ", ".join(earlier)}
        path = ("events", index, "formerly")
        yield Finding(path, "published.formerly", arguments, published.severity, on_key=True)
