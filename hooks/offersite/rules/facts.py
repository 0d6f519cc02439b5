"""What cannot be so: a source still to be written, a price in no currency, a place on another continent,
a year of a story that is far ahead.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from ..model import Coordinates, Site
from ..problems.problem import Finding
from .context import Context
from .references import select

AHEAD = 10  # years that a story may look ahead; its goals are set for round ones
ZONES = "zoneinfo/zone.tab"
PLACE = re.compile(r"([+-])(\d\d)(\d\d)(?:\d\d)?([+-])(\d{3})(\d\d)(?:\d\d)?")  # ISO 6709: +4723+00832


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Sources, prices, positions and milestones."""
    for index, source in enumerate(site.programme.sources):
        if source.date and source.date > context.today and not context.asked:
            arguments = {"date": source.date.isoformat(), "today": context.today.isoformat()}
            yield Finding(("programme", "sources", index, "date"), "source.date", arguments)
    for index, offer in enumerate(site.offers):
        if offer.price and not site.programme.currency:
            yield Finding(("offers", index, "price"), "offer.currency", {"value": offer.price})
    centre = _place_of(site.programme.time_zone)
    for index, event in enumerate(site.events):
        position = event.place and event.place.position
        if centre and position and _exchanged(position, centre):
            arguments = {"value": f"[{position.longitude:g}, {position.latitude:g}]"}
            yield Finding(("events", index, "place", "position"), "position.exchanged", arguments, "warning")
    for path, year in select(site, "experiences.*.parts.*.milestones.*.year"):
        if year > context.today.year + AHEAD and year % 5:
            arguments = {"value": str(year), "count": str(year - context.today.year)}
            yield Finding(path, "milestone.year", arguments, "warning")


def _exchanged(position: Coordinates, centre: Coordinates) -> bool:
    """Whether the two numbers, exchanged, lie much closer to where the programme is."""
    latitude, longitude = position
    if abs(longitude) > 90:
        return False
    return 4 * _distance(Coordinates(longitude, latitude), centre) < _distance(position, centre)


def _distance(one: Coordinates, other: Coordinates) -> float:
    """In degrees, as far as it matters."""
    turned = abs(one.longitude - other.longitude)
    east = min(turned, 360 - turned) * math.cos(math.radians(other.latitude))
    return math.hypot(one.latitude - other.latitude, east)


@cache
def _place_of(zone: str) -> Coordinates | None:
    """The chief place of a time zone, as the IANA's zone.tab has it."""
    table = (files("tzdata") / ZONES).read_text("utf-8")
    for line in table.splitlines():
        if line.split("\t")[2:3] == [zone] and (found := PLACE.match(line.split("\t")[1])):
            north, east = (int(f"{found[n]}{found[n + 1]}") for n in (1, 4))
            return Coordinates(north, east)
    return None
