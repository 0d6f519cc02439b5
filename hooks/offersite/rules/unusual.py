"""Hours that no session of its kind usually has, and dates never settled: probably slips of the pen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..model import Event, Offer, Site
from ..model.walk import Path
from ..problems.problem import Finding
from .context import Context

MORNING = dt.time(6)
DAY = dt.timedelta(days=1)
YEARS_AHEAD = 3  # no session is announced earlier


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Each event beside the length of its offer's sessions, the hours people are awake, and today."""
    offers = {offer.id: offer for offer in site.offers}
    years = {each.year for each in site.programme.years}
    for index, event in enumerate(site.events):
        path: Path = ("events", index)
        if event.status != "cancelled" and event.start < event.end and not event.endless:
            yield from _hours(event, offers.get(event.offer), path)
        if event.status == "survey" and event.end.date() < context.today:
            yield Finding((*path, "status"), "event.undecided", {}, "warning")
        far = event.start.year - event.updated.year > YEARS_AHEAD
        if far and event.start.year in years:  # else the year is doubted itself
            arguments = {"updated": event.updated.isoformat(), "limit": YEARS_AHEAD}
            yield Finding((*path, "updated"), "event.early", arguments, "warning")


def _hours(event: Event, offer: Offer | None, path: Path) -> Iterator[Finding]:
    """At night, else far from the lengths that the offer lists for this format."""
    minutes = round((event.end - event.start).total_seconds() / 60)
    lengths = [each.minutes for each in offer.sessions if each.format == event.format] if offer else []
    low, high = (
        min((each.low for each in lengths), default=0),
        max((each.high for each in lengths), default=0),
    )
    overnight = event.end.date() > event.start.date() and event.end.time() != dt.time.min
    if (overnight and 2 * high < DAY / dt.timedelta(minutes=1)) or event.start.time() < MORNING:
        arguments = {"start": f"{event.start:%Y-%m-%d %H:%M}", "end": f"{event.end:%Y-%m-%d %H:%M}"}
        yield Finding((*path, "end" if overnight else "start"), "event.hours", arguments, "warning")
    elif lengths and not low / 2 <= minutes <= 2 * high:
        usual = f"{low}" if low == high else f"{low}–{high}"
        arguments = {"minutes": str(minutes), "offer": event.offer, "usual": usual}
        yield Finding((*path, "end"), "event.length", arguments, "warning")
