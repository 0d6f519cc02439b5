"""Numbers, each within the bounds of what it counts: a slip of the finger is told before it goes anywhere."""

from __future__ import annotations

import re
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, Field

from ..problems.quoting import shown
from .base import PlainScalar, wrong

INTEGER = re.compile(r"[-+]?[0-9]{1,40}|0o[0-7]{1,40}|0x[0-9a-fA-F]{1,40}")  # YAML 1.2, core schema, 10.3.2
DASHED = re.compile(r"([0-9]{1,5})\s?(?:[-–—‑]|à|bis|a|to)\s?([0-9]{1,5})")
DECIMAL = re.compile(r"[-+]?[0-9]{1,3}(\.[0-9]{1,9})?")
YEARS = range(1900, 2200)  # a date outside is a slip of the pen; the first and last years overflow time zones
WEEK = 7 * 24 * 60  # minutes: no session is longer
SESSIONS = 1_000  # a year: several each working day
MILLION = 1_000_000  # people, or units of a currency


class Coordinates(NamedTuple):
    """A point on the earth in degrees, WGS 84."""

    latitude: float
    longitude: float


class Span(NamedTuple):
    """A count or a length in minutes that may vary: `4` is (4, 4), `[2, 3]` is (2, 3)."""

    low: int
    high: int


def _integer(value: object, low: int, high: int) -> int:
    if isinstance(value, PlainScalar) and INTEGER.fullmatch(value):
        value = int(value, 0) if value[:2] in ("0o", "0x") else int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        raise wrong("value.integer", value=shown(value))
    if not low <= value <= high:
        raise wrong("value.range", value=value, low=low, high=high)
    return value


def _span(value: object, low: int, high: int) -> Span:
    if isinstance(value, Span):
        return value
    if not isinstance(value, (list, tuple)):
        if isinstance(value, str) and (pair := DASHED.fullmatch(value.strip())):
            raise wrong("span.dash", value=shown(value), instead=f"[{pair[1]}, {pair[2]}]")
        if isinstance(value, str) and value.strip() == "0":
            raise wrong("span.none")
        number = _integer(value, low, high)
        return Span(number, number)
    if len(value) != 2:
        raise wrong("span.form", value=", ".join(map(shown, value)))
    first, second = (_integer(each, low, high) for each in value)
    if first >= second:
        raise wrong("span.order", low=first, high=second)
    return Span(first, second)


def _position(value: object) -> Coordinates:
    if isinstance(value, Coordinates):
        return value
    written = ", ".join(map(shown, value)) if isinstance(value, (list, tuple)) else shown(value)
    if not isinstance(value, (list, tuple)) or len(value) != 2:
        raise wrong("position.form", value=written)
    if not all(isinstance(each, PlainScalar) and DECIMAL.fullmatch(each) for each in value):
        raise wrong("position.form", value=written)
    latitude, longitude = map(float, value)
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise wrong("position.form", value=written)
    return Coordinates(latitude, longitude)


def _within(low: int, high: int) -> Any:
    return Annotated[int, Field(ge=low, le=high)]


def _pair(each: Any) -> Any:
    return Annotated[list[each], Field(min_length=2, max_length=2)]


def integer(low: int, high: int) -> BeforeValidator:
    """The check that a field is a whole number from `low` to `high`.

    Raises `value.integer`, or `value.range`.
    """
    return BeforeValidator(
        lambda value: _integer(value, low, high), json_schema_input_type=_within(low, high)
    )


def span(low: int, high: int) -> BeforeValidator:
    """The check that a field is a whole number from `low` to `high`, or two of them in order.

    Raises what `integer` does, and `span.form`, `span.order`.
    """
    number = _within(low, high)
    return BeforeValidator(
        lambda value: _span(value, low, high), json_schema_input_type=number | _pair(number)
    )


CalendarYear = Annotated[int, integer(YEARS.start, YEARS.stop - 1)]
PastYear = Annotated[int, integer(1, YEARS.stop - 1)]
"""A year of a story, which may reach far back."""
Revision = Annotated[int, integer(0, MILLION)]
Minutes = Annotated[int, integer(1, WEEK)]
Length = Annotated[Span, span(1, WEEK)]
"""In minutes: 60, or [60, 90]."""
PerYear = Annotated[Span, span(1, SESSIONS)]
"""How many a year: 4, or [2, 3]."""
Price = Annotated[int, integer(0, MILLION)]
People = Annotated[int, integer(1, MILLION)]
Position = Annotated[Coordinates, BeforeValidator(_position, json_schema_input_type=_pair(float))]
