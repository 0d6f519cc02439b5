"""The day the site speaks from, decided once for a check, a build or a look at the preview."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from ..model.dates import zone_of
from ..settings import Settings
from .document import Document


def today(settings: Settings, now: Callable[[dt.tzinfo], dt.datetime] = dt.datetime.now) -> dt.date:
    """The day that `TODAY` asks for, else the day it is where the programme is, not where the machine is."""
    return settings.as_of or now(_zone(settings.data)).date()


def _zone(data: Path) -> dt.tzinfo:
    """The programme's time zone; UTC while it cannot be read, which the check tells."""
    found = Document(data / "programme.yaml", data.name).root
    for step in ("programme", "time_zone"):
        found = found.child(step) if found else None
    return zone_of(str(found.value)) or dt.UTC if found else dt.UTC
