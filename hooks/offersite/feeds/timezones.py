"""VTIMEZONE: what a calendar program needs to know of the programme's time zone (RFC 5545, 3.6.5).

Where the clocks change by a rule ("the last Sunday in March"), the rule is written; where they follow none
that RFC 5545 can say so simply, each change of the years in question is written by itself.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
AHEAD = 28  # years in which each weekday has met each day of the year: no rule seems to hold by chance
SECOND = dt.timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change of the clocks; `local` is when it comes by the clocks before it."""

    local: dt.datetime
    before: dt.timedelta
    after: dt.timedelta
    name: str
    summer: bool

    @property
    def alike(self) -> tuple[object, ...]:
        """What the changes of one rule share."""
        return self.local.month, self.local.time(), self.before, self.after, self.name, self.summer


@lru_cache(maxsize=16)
def timezone(name: str, first: int, last: int) -> Timezone:
    """The zone for events in the years from `first` to `last`. The result is shared: do not change it."""
    zone = ZoneInfo(name)
    found = Timezone()
    found.add("tzid", name)
    by_year = [list(_changes(zone, year)) for year in range(first - 1, last + AHEAD)]
    changes = [change for year in by_year for change in year]
    if not changes:
        now = dt.datetime(first, 1, 1, tzinfo=zone)
        offset = now.utcoffset() or dt.timedelta()
        still = Change(
            local=dt.datetime(1970, 1, 1),
            before=offset,
            after=offset,
            name=now.tzname() or name,
            summer=False,
        )
        found.add_component(_component(still))
    elif rules := _rules(by_year):
        for change, rule in rules:
            found.add_component(_component(change, rule))
    else:
        for change in changes:
            if change.local.year <= last + 1:
                found.add_component(_component(change))
    return found


def _changes(zone: ZoneInfo, year: int) -> Iterator[Change]:
    """The changes of a year. No zone changes its clocks twice within a few days."""
    here = dt.datetime(year, 1, 1, tzinfo=dt.UTC)
    while here.year == year:
        there = here + dt.timedelta(days=7)
        if _offset(here, zone) != _offset(there, zone):
            yield _change(here, there, zone)
        here = there


def _change(before: dt.datetime, after: dt.datetime, zone: ZoneInfo) -> Change:
    old = _offset(before, zone)
    while after - before > SECOND:
        middle = before + (after - before) // 2
        before, after = (middle, after) if _offset(middle, zone) == old else (before, middle)
    moment = after.replace(microsecond=0)
    new = moment.astimezone(zone)
    local = (moment + old).replace(tzinfo=None)
    return Change(
        local=local, before=old, after=_offset(moment, zone), name=new.tzname() or "", summer=bool(new.dst())
    )


def _offset(moment: dt.datetime, zone: ZoneInfo) -> dt.timedelta:
    return moment.astimezone(zone).utcoffset() or dt.timedelta()


def _rules(by_year: Sequence[Sequence[Change]]) -> list[tuple[Change, vRecur]]:
    """The first year's changes, each with its rule; nothing where the later ones do not follow them."""
    rules = []
    for changes in zip(*by_year, strict=False):
        weekday = _weekday(changes)
        if weekday is None or len({change.alike for change in changes}) > 1:
            return []
        rule = vRecur(freq="yearly", bymonth=changes[0].local.month, byday=weekday)
        rules.append((changes[0], rule))
    return rules if all(len(year) == len(rules) for year in by_year) else []


def _weekday(changes: Sequence[Change]) -> str | None:
    """ "-1SU" for the last Sunday of a month, "2SU" for the second; None if the changes do not share one."""
    days = [change.local.date() for change in changes]
    named = {WEEKDAYS[day.weekday()] for day in days}
    if len(named) > 1:
        return None
    if all((day + dt.timedelta(days=7)).month != day.month for day in days):
        return f"-1{named.pop()}"
    weeks = {(day.day - 1) // 7 + 1 for day in days}
    return f"{weeks.pop()}{named.pop()}" if len(weeks) == 1 else None


def _component(change: Change, rule: vRecur | None = None) -> TimezoneStandard | TimezoneDaylight:
    part = TimezoneDaylight() if change.summer else TimezoneStandard()
    part.add("dtstart", change.local)
    part.add("tzoffsetfrom", change.before)
    part.add("tzoffsetto", change.after)
    part.add("tzname", change.name)
    if rule:
        part.add("rrule", rule)
    return part
