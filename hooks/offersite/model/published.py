"""The events as readers and their calendars have them already."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from .events import Event


@dataclass(frozen=True, slots=True)
class Published:
    """What a change is compared with. It makes no claims where `unknown` says why."""

    day: dt.date
    """Today: what `updated` says of a change that is not published yet."""
    events: tuple[Event, ...] = ()
    unknown: str = ""
    """The message that tells why nothing is known of what is published."""
    merged: bool = False
    """Whether the change looked at is on the main branch already."""
    severity: Literal["error", "warning"] = "error"
    """Of what is found: the live preview must not stop at every step of an editor."""
