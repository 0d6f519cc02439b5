"""Days and hours, written as ISO 8601 writes them."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator

from ..problems.quoting import shown
from .base import written, wrong
from .numbers import YEARS

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(rf"({DAY.pattern})[T ]([0-9]{{2}}:[0-9]{{2}})")


def zone_of(name: str) -> ZoneInfo | None:
    """The time zone of an IANA name; None where there is none."""
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):  # unknown; not a name; the name of a folder such as "Europe"
        return None


def _day(value: object) -> dt.date:
    if isinstance(value, dt.date):
        return value
    text = written(value, "date.form")
    if not DAY.fullmatch(text):
        raise wrong("date.form", value=shown(text))
    if int(text[:4]) not in YEARS:
        raise wrong("date.range", value=text, low=YEARS.start, high=YEARS.stop - 1)
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise wrong("date.unknown", value=text) from None


def _moment(value: object) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    match = MOMENT.fullmatch(written(value, "moment.form"))
    if not match:
        raise wrong("moment.form", value=shown(value))
    day = _day(match[1])
    try:
        return dt.datetime.combine(day, dt.time.fromisoformat(match[2]))
    except ValueError:
        raise wrong("time.unknown", value=match[2]) from None


Day = Annotated[dt.date, BeforeValidator(_day, json_schema_input_type=str)]
Moment = Annotated[dt.datetime, BeforeValidator(_moment, json_schema_input_type=str)]
