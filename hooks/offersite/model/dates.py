"""Days and hours, written as ISO 8601 writes them."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator

from ..problems.quoting import shown
from .base import form, written, wrong
from .numbers import YEARS

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(rf"({DAY.pattern})[T ][ ]{{0,3}}([0-9]{{1,2}}:[0-9]{{2}})")
SWISS = re.compile(  # "13.11.2024, 10h30": as it would be written elsewhere
    r"(?:(\d{4})[-./](\d{1,2})[-./](\d{1,2})|(\d{1,2})[./](\d{1,2})[./](\d{4}))"
    r"(?:,?\s{1,3}(?:à |um |alle )?(\d{1,2})(?:[:.h](\d{2})?| Uhr)?)?"
)


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
        raise wrong("date.form", value=shown(text), nearest=_meant(text)[:10])
    if int(text[:4]) not in YEARS:
        raise wrong("date.range", value=text, low=YEARS.start, high=YEARS.stop - 1)
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise wrong("date.unknown", value=text) from None


def _meant(text: str) -> str:
    """A day, and an hour if there is one, that was written otherwise; empty if it is none."""
    if not (found := SWISS.fullmatch(text)):
        return ""
    year, month, day = (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
    hour = f" {int(found[7]):02}:{found[8] or '00'}" if found[7] else ""
    return f"{year}-{int(month):02}-{int(day):02}{hour}"


def _moment(value: object) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    match = MOMENT.fullmatch(written(value, "moment.form"))
    if not match:
        raise wrong("moment.form", value=shown(value), nearest=_meant(str(value).strip()))
    day = _day(match[1])
    try:
        return dt.datetime.combine(day, dt.time.fromisoformat(match[2].zfill(5)))
    except ValueError:
        raise wrong("time.unknown", value=match[2]) from None


Day = Annotated[dt.date, BeforeValidator(_day, json_schema_input_type=form(DAY, "2024-11-13"))]
Moment = Annotated[
    dt.datetime, BeforeValidator(_moment, json_schema_input_type=form(MOMENT, "2024-11-13 10:00"))
]
