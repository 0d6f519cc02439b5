"""Sessions on a day when nobody works are probably slips of the pen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache

from holidays import HolidayBase, country_holidays, list_localized_countries, list_supported_countries

from ..model import Site
from ..problems import Finding, Wording, available
from .context import Context

SUNDAY = 7


def check(site: Site, context: Context) -> Iterator[Finding]:
    """A session that begins or ends on a public holiday of the whole country, or on a Sunday."""
    country = site.programme.country
    if country and country not in list_supported_countries():
        yield Finding(("programme", "country"), "country.unknown", {"value": country}, "warning")
        country = None
    for index, event in enumerate(site.events):
        if event.status == "cancelled":
            continue
        days = {event.start.date(): "start"}
        days.setdefault(event.end.date(), "end")
        for day, field in days.items():
            path = ("events", index, field)
            if country and day in _holidays(country):
                arguments = {"day": day.isoformat(), "name": _name(day, country), "country": country}
                yield Finding(path, "event.holiday", arguments, "warning")
            elif day.isoweekday() == SUNDAY:
                yield Finding(path, "event.sunday", {"day": day.isoformat()}, "warning")


def _name(day: dt.date, country: str) -> Wording:
    """The name of a holiday in the languages of the messages, as far as the library knows them."""
    known = list_localized_countries().get(country, [])
    tags = {language: _tag(language, known) for language in available()}
    names = {language: str(_holidays(country, tag)[day]) for language, tag in tags.items() if tag}
    return Wording(str(_holidays(country)[day]), names)


def _tag(language: str, known: list[str]) -> str | None:
    """The library's name of a language: `en_US` for `en`."""
    return next((each for each in known if each.partition("_")[0] == language), None)


@cache
def _holidays(country: str, language: str | None = None) -> HolidayBase:
    """A country's holidays, worked out year by year when asked for; those of its parts are left out."""
    return country_holidays(country, language=language)
