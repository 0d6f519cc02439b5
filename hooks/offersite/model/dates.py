"""Days and hours, written as ISO 8601 writes them."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Annotated
from zoneinfo import ZoneInfo

from babel import Locale
from pydantic import BeforeValidator, ValidationInfo

from ..problems.catalogue import available
from ..problems.quoting import shown
from .base import form, written, wrong
from .numbers import YEARS

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(rf"({DAY.pattern})[T ][ ]{{0,3}}([0-9]{{1,2}}:[0-9]{{2}})")
SWISS = re.compile(  # "13.11.2024, 10h30": as it would be written elsewhere
    r"(?:(\d{4}|\d\d(?=[-‐‑–]))[-‐‑–./](\d{1,2})[-‐‑–./](\d{1,2})"
    r"|(\d{1,2})[-‐‑–./](\d{1,2})[-‐‑–./](\d{4}|\d\d))"
    r"(?:,?\s{1,3}(?:à |um |alle )?(\d{1,2})(?:[:.h](\d{2}))?(?::00)?(?:\s?(?:h|Uhr))?)?"
)
IN_WORDS = re.compile(
    r"(?:[^\W\d]+,? )?(?:il )?(\d{1,2})(?:\.|er|°)? ([^\W\d]+)\.? (\d{4})(?=\D|$)"
)  # "13. November 2024"


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
    if (named := IN_WORDS.match(text)) and (number := _months().get(named[2].lower())):
        text = f"{named[1]}.{number}.{named[3]}{text[named.end() :]}"
    if not (found := SWISS.fullmatch(text)):
        return ""
    year, month, day = (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
    hour = f" {int(found[7]):02}:{found[8] or '00'}" if found[7] else ""
    return f"{year if len(year) == 4 else f'20{year}'}-{int(month):02}-{int(day):02}{hour}"


@cache
def _months() -> dict[str, int]:
    """The names of months in the languages of messages, long and short (CLDR), with their numbers."""
    return {
        name.lower().rstrip("."): number
        for language in available()
        for width in ("abbreviated", "wide")
        for number, name in Locale.parse(language).months["format"][width].items()
    }


def _moment(value: object, info: ValidationInfo) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    match = MOMENT.fullmatch(written(value, "moment.form"))
    if not match:
        text = str(value).strip()
        meant = _meant(text) or _meant(f"{_day_above(info)} {text}")
        raise wrong("moment.form", value=shown(value), nearest=meant if ":" in meant else "")
    day = _day(match[1])
    try:
        return dt.datetime.combine(day, dt.time.fromisoformat(match[2].zfill(5)))
    except ValueError:
        midnight = f"{day + dt.timedelta(days=1)} 00:00" if match[2] == "24:00" else ""
        raise wrong("time.unknown", value=match[2], nearest=midnight) from None


def _day_above(info: ValidationInfo) -> str:
    """That of the moment above it in the same record, as of an end its start; empty where there is none."""
    above = [each for each in (info.data or {}).values() if isinstance(each, dt.datetime)]
    return above[-1].date().isoformat() if above else ""


Day = Annotated[dt.date, BeforeValidator(_day, json_schema_input_type=form(DAY, "2024-11-13"))]
Moment = Annotated[
    dt.datetime, BeforeValidator(_moment, json_schema_input_type=form(MOMENT, "2024-11-13 10:00"))
]
