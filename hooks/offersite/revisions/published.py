"""The programme as readers and their calendars have it already."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from ..model.events import Event
from ..problems.problem import Finding

TOPIC = "published"
"""Of the messages about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What a change is compared with. Of the events it makes no claims where `unknown` says why."""

    day: dt.date
    """Today: what `updated` says of a change that is not published yet."""
    events: tuple[Event, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    """What editors write, by its place in the programme's folder; none where they are not known."""
    base: str | None = ""
    """The commit of the main branch that all this is seen from; empty where it is not known, None where
    nobody asks since when things are as they are."""
    unknown: Finding | None = None
    """Why nothing is known of the events."""
    merged: bool = False
    """Whether the change looked at is on the main branch already."""
    severity: Literal["error", "warning"] = "error"
    """Of what is found: the live preview must not stop at every step of an editor."""

    def lenient(self) -> Published:
        """For an editor at work: nothing stops the preview, and only changed events are told."""
        unknown = self.unknown and replace(self.unknown, severity="notice")
        return replace(self, files={}, base=None, unknown=unknown, severity="warning")
