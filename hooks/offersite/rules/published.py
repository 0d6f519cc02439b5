"""What is published stays: ids for good, and calendars are told of each change.

Unlike the other rules, this one needs to know what readers have already; the check hands it over.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import Event
from ..model.published import Published
from ..problems import Finding

# An id that was replaced is a change, since the page's address changes; these tell of changes themselves.
TELLING = {"revision", "updated", "formerly"}
FIELDS = [name for name in Event.model_fields if name not in TELLING]


@dataclass(frozen=True, slots=True)
class Due:
    """An event whose `revision` or `updated` is behind, and what they ought to be."""

    index: int
    revision: int
    updated: dt.date
    changed: Sequence[str]


def check(events: Sequence[Event], published: Published, whole: bool = True) -> Iterator[Finding]:
    """`whole` is false where some events could not be read: none of the others is missing then."""
    if whole:
        yield from _vanished(events, published)
    for index, event in enumerate(events):
        yield from _formerly(index, event, published)
    for due in behind(events, published):
        yield finding(due, published)


def finding(due: Due, published: Published) -> Finding:
    """What the check says of an event that is behind: the two lines to paste among it."""
    arguments = {
        "fields": ", ".join(due.changed),
        "revision": due.revision,
        "updated": due.updated.isoformat(),
    }
    path = ("events", due.index, "updated")
    return Finding(path, "published.changed", arguments, published.severity, on_key=True)


def behind(events: Sequence[Event], published: Published) -> Iterator[Due]:
    """The events that changed since they were published, without saying so."""
    for index, event in enumerate(events):
        old = _before(event, published)
        if old and old.updated > published.day:  # a slip, which may be put right: it never counts
            old = old.model_copy(update={"updated": dt.date.min})
        changed = old and _changed(event, old)
        if not old or not changed:
            continue
        raised = event.revision > old.revision
        # A second change on the same day keeps the day; once merged, it may be looked at on a later one.
        same_day = event.updated == old.updated and (published.merged or old.updated >= published.day)
        dated = event.updated > old.updated or same_day
        if not raised or not dated:
            revision = event.revision if raised else old.revision + 1
            yield Due(index, revision, event.updated if dated else max(published.day, old.updated), changed)


def _before(event: Event, published: Published) -> Event | None:
    """The event as it was published, under this id or, the last one first, under one it had."""
    known = {old.id: old for old in published.events}
    return next((known[each] for each in (event.id, *reversed(event.formerly)) if each in known), None)


def _changed(event: Event, old: Event) -> list[str]:
    """The fields that readers or calendars see change; calendars ignore a revision that goes back."""
    changed = [name for name in FIELDS if getattr(event, name) != getattr(old, name)]
    back = [name for name in ("revision", "updated") if getattr(event, name) < getattr(old, name)]
    return changed + back


def _vanished(events: Sequence[Event], published: Published) -> Iterator[Finding]:
    named = {each for event in events for each in (event.id, *event.formerly)}
    known = {old.id for old in published.events}
    for old in published.events:
        if old.id in named:
            continue
        new = [index for index, event in enumerate(events) if event.id not in known and _alike(event, old)]
        if len(new) == 1:
            path: tuple[str | int, ...] = ("events", new[0], "id")
            yield Finding(path, "published.renamed", {"value": old.id}, published.severity)
        else:
            yield Finding(("events",), "published.vanished", {"value": old.id}, published.severity)


def _alike(event: Event, old: Event) -> bool:
    """Whether an event under a new id looks like one that was published."""
    same = (event.offer, event.region) == (old.offer, old.region)
    return same and (event.start == old.start or event.subject == old.subject)


def _formerly(index: int, event: Event, published: Published) -> Iterator[Finding]:
    """The first of the ids identifies the entry in people's calendars: they stay, in their order."""
    old = _before(event, published)
    if old is None:
        return
    earlier = old.formerly if event.id == old.id else [*old.formerly, old.id]
    if event.formerly[: len(earlier)] != earlier:
        arguments = {"value": ", ".join(earlier)}
        path = ("events", index, "formerly")
        yield Finding(path, "published.formerly", arguments, published.severity, on_key=True)
