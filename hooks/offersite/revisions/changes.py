"""Which events changed since they were published, and what must say so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import Event
from ..problems.problem import Finding
from .published import Published

# An id that was replaced is a change, since the page's address changes; these tell of changes themselves.
TELLING = {"revision", "updated", "formerly"}
UNSEEN = {"accept"}  # between editors and the check
FIELDS = [name for name in Event.model_fields if name not in TELLING | UNSEEN]
# What is told of an event, not when, where or for whom it is. To correct these words is no news: calendars
# and news readers are told of significant changes alone (RFC 5545, 3.8.7.4; RFC 4287, 4.2.15), and pages
# show `updated` as the day of what is known, which a corrected spelling does not make newer.
WORDS = {"subject", "within", "text"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """An event whose `revision` or `updated` is behind, and what they ought to be."""

    index: int
    revision: int
    updated: dt.date
    changed: Sequence[str]
    moved_from: dt.datetime | None = None
    """The start that was announced, where the event moved and does not say so."""


def finding(due: Due, published: Published) -> Finding:
    """What the check says of an event that is behind: the lines to paste among it."""
    arguments = {
        "fields": ", ".join(due.changed),
        "revision": due.revision,
        "updated": due.updated.isoformat(),
    }
    path = ("events", due.index, "updated")
    message = "published.changed"
    if due.moved_from:
        message = "published.changed-start"
        arguments["moved_from"] = f"{due.moved_from:%Y-%m-%d %H:%M}"
    return Finding(path, message, arguments, published.severity, on_key=True)


def behind(events: Sequence[Event], published: Published) -> Iterator[Due]:
    """The events that changed since they were published, without saying so."""
    for index, event in enumerate(events):
        old = before(event, published)
        changed = old and _changed(event, old, published)
        if not old or not changed or _reworded(event, old, changed):
            continue
        raised = event.revision > old.revision
        # A second change on the same day keeps the day; once merged, it may be looked at on a later one.
        same_day = event.updated == old.updated and (published.merged or old.updated == published.day)
        dated = event.updated > _day(old, published) or same_day
        moved_from = _announced(event, old)
        if not raised or not dated or moved_from:
            revision = event.revision if raised else old.revision + 1
            updated = min(event.updated, published.day) if dated else published.day
            yield Due(index=index, revision=revision, updated=updated, changed=changed, moved_from=moved_from)


def reworded(events: Sequence[Event], published: Published) -> Iterator[Finding]:
    """For each event of which words alone changed: that nothing is due, and what to write if it is news."""
    for index, event in enumerate(events):
        old = before(event, published)
        changed = old and _changed(event, old, published)
        if old and changed and _reworded(event, old, changed):
            path = ("events", index, changed[0])
            arguments = {"fields": ", ".join(changed), "revision": old.revision + 1}
            yield Finding(path, "published.reworded", arguments, "notice", on_key=True)


def _announced(event: Event, old: Event) -> dt.datetime | None:
    """Of a survey, no start was certain."""
    moved = event.start != old.start and event.moved_from is None and old.status == "confirmed"
    return old.start if moved else None


def before(event: Event, published: Published) -> Event | None:
    """The event as it was published, under this id or, the last one first, under one it had."""
    known = {old.id: old for old in published.events}
    return next((known[each] for each in (event.id, *reversed(event.formerly)) if each in known), None)


def _reworded(event: Event, old: Event, changed: Sequence[str]) -> bool:
    """Whether words alone changed, and the editor does not call that news."""
    return WORDS.issuperset(changed) and event.revision == old.revision


def _day(old: Event, published: Published) -> dt.date:
    """The day of the last change; one to come was a mistake, and any other may take its place."""
    return old.updated if old.updated <= published.day else dt.date.min


def _changed(event: Event, old: Event, published: Published) -> list[str]:
    """The fields that readers or calendars see change; calendars ignore a revision that goes back."""
    changed = [name for name in FIELDS if getattr(event, name) != getattr(old, name)]
    if event.revision < old.revision:
        changed.append("revision")
    if event.updated < _day(old, published):
        changed.append("updated")
    return changed
