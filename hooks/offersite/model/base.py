"""The base of every class of the model, and the scalar types that editors write.

Reading hands over plain scalars as `Plain` and leaves their meaning to the field that takes them, so
`no`, `1.10` or `14:00` mean what the field says and never what YAML 1.1 guesses. A wrong value raises a
`PydanticCustomError` whose type is a message id of the catalogues and whose context holds its arguments.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import Annotated, Any, NamedTuple
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError


class Model(BaseModel):
    """A record of the data: unknown fields are refused, values never change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Plain(str):
    """A scalar written without quotes: its type is decided by the field that takes it."""

    __slots__ = ()


class Coordinates(NamedTuple):
    """A point on the earth in degrees, WGS 84."""

    latitude: float
    longitude: float


class Span(NamedTuple):
    """A count or a length in minutes that may vary: `4` is (4, 4), `[2, 3]` is (2, 3)."""

    low: int
    high: int


INTEGER = re.compile(r"[-+]?[0-9]{1,9}|0o[0-7]{1,9}|0x[0-9a-fA-F]{1,7}")  # YAML 1.2, core schema, 10.3.2
DECIMAL = re.compile(r"[-+]?[0-9]{1,3}(\.[0-9]{1,9})?")
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
E164 = re.compile(r"\+[1-9][0-9]{6,14}")  # ITU-T E.164: at most 15 digits
EMAIL = re.compile(
    r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
)  # no ? & #: it goes into mailto links
CURRENCY = re.compile(r"[A-Z]{3}")  # ISO 4217
COUNTRY = re.compile(r"[A-Z]{2}")  # ISO 3166-1, alpha-2
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})")
YEARS = range(1900, 2200)  # a date outside is a slip of the pen; the first and last years overflow time zones
# RFC 1123, with a top-level domain
HOST = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")


def wrong(message: str, **arguments: Any) -> PydanticCustomError:
    """The error that reading turns into a problem: `message` is an id of the catalogues."""
    return PydanticCustomError(message, "{message}", {"message": message, **arguments})


def _text(value: object, message: str) -> str:
    if not isinstance(value, str):
        raise wrong(message, value=_shown(value))
    return value.strip()


def _shown(value: object) -> str:
    return "" if value is None else str(value)[:60]


def _identifier(value: object) -> str:
    text = value.strip() if isinstance(value, str) else ""
    if not KEBAB.fullmatch(text):
        bare = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
        kebab = "-".join(re.findall(r"[a-z0-9]+", bare))
        raise wrong("id.form", value=_shown(text), instead=_shown(kebab) or "an-id")
    return text


def _integer(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, Plain) and INTEGER.fullmatch(value):
        number = int(value, 0) if value[:2] in ("0o", "0x") else int(value)
        if number >= 0:
            return number
    raise wrong("value.integer", value=_shown(value))


def _positive(value: object) -> int:
    number = _integer(value)
    if number < 1:
        raise wrong("value.positive", value=number)
    return number


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, Plain) and value.lower() in ("true", "false"):
        return value.lower() == "true"
    raise wrong("value.flag", value=_shown(value))


def _day(value: object) -> dt.date:
    if isinstance(value, dt.date):
        return value
    text = _text(value, "date.form")
    if not DAY.fullmatch(text):
        raise wrong("date.form", value=_shown(text))
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise wrong("date.unknown", value=text) from None
    if day.year not in YEARS:
        raise wrong("date.unknown", value=text)
    return day


def _moment(value: object) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    match = MOMENT.fullmatch(_text(value, "moment.form"))
    if not match:
        raise wrong("moment.form", value=_shown(value))
    day = _day(match[1])
    try:
        return dt.datetime.combine(day, dt.time.fromisoformat(match[2]))
    except ValueError:
        raise wrong("time.unknown", value=match[2]) from None


def _span(value: object) -> Span:
    if isinstance(value, Span):
        return value
    if not isinstance(value, (list, tuple)):
        number = _positive(value)
        return Span(number, number)
    if len(value) != 2:
        raise wrong("span.form", value=", ".join(map(_shown, value)))
    low, high = map(_positive, value)
    if low >= high:
        raise wrong("span.order", low=low, high=high)
    return Span(low, high)


def _position(value: object) -> Coordinates:
    if isinstance(value, Coordinates):
        return value
    written = ", ".join(map(_shown, value)) if isinstance(value, (list, tuple)) else _shown(value)
    if not isinstance(value, (list, tuple)) or len(value) != 2:
        raise wrong("position.form", value=written)
    if not all(isinstance(each, Plain) and DECIMAL.fullmatch(each) for each in value):
        raise wrong("position.form", value=written)
    latitude, longitude = map(float, value)
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise wrong("position.form", value=written)
    return Coordinates(latitude, longitude)


def check_url(value: object, **where: str) -> str:
    """An https address without credentials or blanks. Raises `url.form` with what was written and `where`."""
    text = _text(value, "url.form")
    try:
        parts = urlsplit(text)
        sound = parts.scheme == "https" and HOST.fullmatch(parts.hostname or "") and parts.username is None
        parts.port  # noqa: B018 - raises if it is no number
    except ValueError:
        sound = False
    if not sound or re.search(r"[\s<>\"\\^`{|}]", text) or not text.isascii():
        raise wrong("url.form", value=_shown(text), **where)
    return text


def _email(value: object) -> str:
    text = _text(value, "email.form")
    if not EMAIL.fullmatch(text):
        raise wrong("email.form", value=_shown(text))
    return text


def _currency(value: object) -> str:
    text = _text(value, "currency.form")
    if not CURRENCY.fullmatch(text):
        raise wrong("currency.form", value=_shown(text))
    return text


def _country(value: object) -> str:
    text = _text(value, "country.form")
    if not COUNTRY.fullmatch(text):
        raise wrong("country.form", value=_shown(text))
    return text


def _phone(value: object) -> str:
    text = _text(value, "phone.form")
    compact = re.sub(r"[\s().-]", "", text)
    if not E164.fullmatch(compact):
        raise wrong("phone.form", value=_shown(text))
    return compact


Id = Annotated[str, BeforeValidator(_identifier, json_schema_input_type=str)]
Integer = Annotated[int, BeforeValidator(_integer, json_schema_input_type=int)]
Positive = Annotated[int, BeforeValidator(_positive, json_schema_input_type=int)]
Flag = Annotated[bool, BeforeValidator(_flag, json_schema_input_type=bool)]
Day = Annotated[dt.date, BeforeValidator(_day, json_schema_input_type=str)]
Moment = Annotated[dt.datetime, BeforeValidator(_moment, json_schema_input_type=str)]
Count = Annotated[Span, BeforeValidator(_span, json_schema_input_type=int | list[int])]
Position = Annotated[Coordinates, BeforeValidator(_position, json_schema_input_type=list[float])]
Url = Annotated[str, BeforeValidator(check_url, json_schema_input_type=str)]
Email = Annotated[str, BeforeValidator(_email, json_schema_input_type=str)]
Currency = Annotated[str, BeforeValidator(_currency, json_schema_input_type=str)]
Country = Annotated[str, BeforeValidator(_country, json_schema_input_type=str)]
Phone = Annotated[str, BeforeValidator(_phone, json_schema_input_type=str)]
