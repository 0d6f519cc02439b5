"""Dates and hours exist, and no more sessions are dated than are foreseen."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from zoneinfo import ZoneInfo, available_timezones

from ..model import Event, Site
from ..model.dates import zone_of
from ..model.numbers import WEEK
from ..model.walk import Path
from ..problems.problem import Finding
from ..problems.suggestions import choices
from .context import Context

DAY = 24 * 60  # minutes


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Each event for itself, then all of them beside what is foreseen."""
    zone = zone_of(site.programme.time_zone)
    if zone is None:
        yield _no_zone(site.programme.time_zone)
    for index, event in enumerate(site.events):
        path: Path = ("events", index)
        yield from _hours(event, path, zone)
        yield from _year(event, path, site, context)
        misplaced = [*_place(event, path, site)]  # as a format has it that is not meant
        yield from misplaced or _format(event, path, site, context)
    yield from _years(site)
    yield from _foreseen(site, context)


def _no_zone(name: str) -> Finding:
    """Of the zones of a continent, none is nearer to its name than another."""
    zones = sorted(available_timezones())
    below = [each for each in zones if each.startswith(f"{name}/")]
    arguments = choices(name, below or zones) | {"value": name}
    if below:
        return Finding(("programme", "time_zone"), "time.zones", arguments | {"nearest": ""})
    return Finding(("programme", "time_zone"), "time.zone", arguments)


def _hours(event: Event, path: Path, zone: ZoneInfo | None) -> Iterator[Finding]:
    written = {"start": _written(event.start), "end": _written(event.end)}
    if event.end <= event.start:
        yield Finding((*path, "end"), "event.end", written)
    if event.endless:
        yield Finding((*path, "end"), "event.long", written | {"limit": WEEK // DAY})
    elif zone:
        yield from _changed_hours(event, path, zone)


def _changed_hours(event: Event, path: Path, zone: ZoneInfo) -> Iterator[Finding]:
    """Hours that the change of clocks skips or doubles."""
    for field, moment in (("start", event.start), ("end", event.end)):
        first, second = (moment.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
        if first.utcoffset() == second.utcoffset():
            continue
        skipped = first.astimezone(dt.UTC).astimezone(zone).replace(tzinfo=None) != moment
        message = "time.skipped" if skipped else "time.doubled"
        yield Finding((*path, field), message, {"value": _written(moment), "zone": zone.key})


def _written(moment: dt.datetime) -> str:
    """As editors write it."""
    return f"{moment:%Y-%m-%d %H:%M}"


def _year(event: Event, path: Path, site: Site, context: Context) -> Iterator[Finding]:
    years = [each.year for each in site.programme.years]
    if event.start.year not in years and "programme/years/" not in context.broken:
        yield Finding((*path, "start"), "event.year", {"year": event.start.year}, "warning")


def _format(event: Event, path: Path, site: Site, context: Context) -> Iterator[Finding]:
    offer = next((each for each in site.offers if each.id == event.offer), None)
    if offer is None or offer.id in context.broken:
        return
    formats = [session.format for session in offer.sessions]
    known = {each.id for each in site.programme.formats}
    if event.format not in formats and known.issuperset(formats):  # else the offer's own is misspelt
        arguments = {"value": event.format, "offer": offer.id, "known": ", ".join(formats) or "–"}
        yield Finding((*path, "format"), "event.format", arguments, "warning")


def _place(event: Event, path: Path, site: Site) -> Iterator[Finding]:
    form = next((each for each in site.programme.formats if each.id == event.format), None)
    if form is None:
        return
    if form.place and event.place is None:
        yield Finding((*path, "format"), "event.place-missing", {"format": form.id})
    if not form.place and event.place:
        yield Finding((*path, "place"), "event.place-needless", {"format": form.id}, on_key=True)


def _years(site: Site) -> Iterator[Finding]:
    first: dict[int, int] = {}
    for index, year in enumerate(site.programme.years):
        if first.setdefault(year.year, index) != index:
            path = ("programme", "years", index, "year")
            use = ("programme", "years", first[year.year], "year")
            yield Finding(path, "year.duplicate", {"value": year.year, "first": use})


def _foreseen(site: Site, context: Context) -> Iterator[Finding]:
    """The first event too many of each offer, region and year."""
    offers = {each.id: each for each in site.offers if not each.as_needed and each.id not in context.broken}
    years = {each.year for each in site.programme.years}
    dated: dict[tuple[str, str, int], list[int]] = defaultdict(list)
    for index, event in enumerate(site.events):
        if event.status != "cancelled" and event.offer in offers and event.start.year in years:
            dated[event.offer, event.region, event.start.year].append(index)
    counted = set(site.programme.region_ids())
    for (offer, region, year), indices in dated.items():
        if not counted.issuperset(offers[offer].per_year):  # a region is misspelt, perhaps this one
            continue
        foreseen = offers[offer].per_year.get(region)
        most = foreseen.high if foreseen else 0
        if region in counted and len(indices) > most:
            last = sorted(indices, key=lambda index: site.events[index].start)[most]
            arguments = {
                "dated": len(indices),
                "foreseen": most,
                "offer": offer,
                "region": region,
                "year": year,
            }
            yield Finding(("events", last), "event.foreseen", arguments)
