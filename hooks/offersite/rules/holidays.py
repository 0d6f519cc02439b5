"""Sessions on a day when nobody works are probably slips of the pen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from ..model import Site
from ..problems.catalogue import available
from ..problems.problem import Finding, Wording
from .context import Context

if TYPE_CHECKING:
    from holidays import HolidayBase

SUNDAY = 7


def check(site: Site, context: Context) -> Iterator[Finding]:
    """A session that begins or ends on a public holiday of most of the country, or on a Sunday."""
    country = site.programme.country
    if country and not _calendars(country):
        yield Finding(("programme", "country"), "country.unknown", {"value": country}, "warning")
    for index, event in enumerate(site.events):
        if event.status == "cancelled":
            continue
        days = {event.start.date(): "start"}
        if not event.endless:
            days.setdefault(event.end.date(), "end")
        for day, field in days.items():
            path = ("events", index, field)
            if country and (name := _holiday(day, country)):
                arguments = {"day": day.isoformat(), "name": name, "country": country}
                yield Finding(path, "event.holiday", arguments, "warning")
            elif day.isoweekday() == SUNDAY:
                yield Finding(path, "event.sunday", {"day": day.isoformat()}, "warning")


@cache
def _holiday(day: dt.date, country: str) -> Wording | None:
    """What `day` is called in the languages of the messages, as far as the library knows them, if it is one.

    Easter Monday is a holiday of cantons, but of so many that hardly anybody works.
    """
    parts = _calendars(country)
    keeping = [part for part, calendar in parts.items() if day in calendar]
    if len(keeping) * 2 <= len(parts):
        return None
    usual = parts[keeping[0]]
    tags = {language: _tag(language, usual.supported_languages) for language in available()}
    names = {
        language: str(type(usual)(subdiv=keeping[0], language=tag)[day])
        for language, tag in tags.items()
        if tag
    }
    return Wording(str(usual[day]), names)


def _tag(language: str, known: Iterable[str]) -> str | None:
    """The library's name of a language: `en_US` for `en`."""
    return next((each for each in known if each.partition("_")[0] == language), None)


@cache
def _calendars(country: str) -> Mapping[str | None, HolidayBase]:
    """Those of each part of a country, worked out year by year when asked for; none of an unknown one."""
    from holidays import country_holidays, list_supported_countries  # here, since they are large

    if country not in list_supported_countries():
        return {}
    parts = country_holidays(country).subdivisions or [None]
    return {part: country_holidays(country, subdiv=part) for part in parts}
