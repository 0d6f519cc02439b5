"""Sessions on a day when nobody works are probably slips of the pen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cache

from holidays import HolidayBase, country_holidays

from ..model import Site
from ..problems.catalogue import available
from ..problems.problem import Finding, Wording
from .context import Context

SUNDAY = 7


def check(site: Site, context: Context) -> Iterator[Finding]:
    """A session that begins or ends on a public holiday of the whole country, or on a Sunday."""
    country = site.programme.country
    holidays = _holidays(country) if country else None
    if country and holidays is None:
        yield Finding(("programme", "country"), "country.unknown", {"value": country}, "warning")
    for index, event in enumerate(site.events):
        if event.status == "cancelled":
            continue
        days = {event.start.date(): "start"}
        if not event.endless:
            days.setdefault(event.end.date(), "end")
        for day, field in days.items():
            path = ("events", index, field)
            if country and holidays is not None and day in holidays:
                arguments = {"day": day.isoformat(), "name": _name(day, country), "country": country}
                yield Finding(path, "event.holiday", arguments, "warning")
            elif day.isoweekday() == SUNDAY:
                yield Finding(path, "event.sunday", {"day": day.isoformat()}, "warning")


@cache
def _name(day: dt.date, country: str) -> Wording:
    """The name of a holiday in the languages of the messages, as far as the library knows them."""
    usual = country_holidays(country)
    tags = {language: _tag(language, usual.supported_languages) for language in available()}
    names = {x: str(country_holidays(country, language=tag)[day]) for x, tag in tags.items() if tag}
    return Wording(str(usual[day]), names)


def _tag(language: str, known: Iterable[str]) -> str | None:
    """The library's name of a language: `en_US` for `en`."""
    return next((each for each in known if each.partition("_")[0] == language), None)


@cache
def _holidays(country: str) -> HolidayBase | None:
    """A country's holidays, worked out year by year when asked for; those of its parts are left out."""
    try:
        return country_holidays(country)
    except NotImplementedError:
        return None
