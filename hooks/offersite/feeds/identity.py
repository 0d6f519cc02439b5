"""Names that never change, for programs that keep what they read.

They are UUIDs of version 5 in a namespace that the programme's id gives (RFC 9562, 5.5): whoever knows the
ids can work them out again, and no wording, date or address goes into them.
"""

from __future__ import annotations

import datetime as dt
import uuid

from ..model import Event
from ..views.events import EventView


def identity(programme: str, name: str) -> uuid.UUID:
    """The UUID of what bears `name` in the programme with this id."""
    return uuid.uuid5(uuid.uuid5(uuid.NAMESPACE_URL, programme), name)


def event_identity(programme: str, event: Event, language: str = "") -> uuid.UUID:
    """That of an event, or of what is told of it in a language; a renamed one keeps that of its first id."""
    first = event.formerly[0] if event.formerly else event.id
    return identity(programme, f"{language}/{first}" if language else first)


def changed(event: EventView) -> dt.datetime:
    """When an event was changed last: the data knows the day, which starts in the programme's time zone."""
    return dt.datetime.combine(event.event.updated, dt.time(), event.start.tzinfo)
