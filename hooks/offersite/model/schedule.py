"""What is true of an event in every language: decided once, for pages, feeds and open data alike.

An event says only what is its own: the rest comes from its offer, its region, its format and the programme's
clock. What depends on the day is asked with the day, so that feeds and open data need none.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal
from zoneinfo import ZoneInfo

from . import Site
from .events import Event
from .offers import Offer
from .programme import Format, Region, Way

State = Literal["survey", "confirmed", "held", "cancelled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduledEvent:
    """An event with everything that the rest of the data says of it. Times are in the programme's zone."""

    event: Event
    """As the editors wrote it."""
    offer: Offer
    format: Format
    region: Region
    regions: list[str]
    """The ids of the regions that it concerns: its own, and all that are counted if that stands for them."""
    way: Way
    """How to take part."""
    open_to: list[str]
    """The ids of the audiences who may attend."""
    where_appropriate: list[str]
    """Those of them who may where appropriate: the offer says so, of its own audiences."""
    start: dt.datetime
    end: dt.datetime
    moved_from: dt.datetime | None

    @property
    def until(self) -> dt.datetime:
        """The end of its last day: from then on it is over."""
        return dt.datetime.combine(self.end.date() + dt.timedelta(days=1), dt.time(), self.end.tzinfo)

    def is_over(self, today: dt.date) -> bool:
        """Whether its last day has passed."""
        return self.end.date() < today

    def state(self, today: dt.date) -> State:
        """Its status as the day `today` sees it: only what was confirmed is ever held."""
        return "held" if self.event.status == "confirmed" and self.is_over(today) else self.event.status


def schedule(site: Site) -> list[ScheduledEvent]:
    """Every event, soonest first; those that start at the same time by id.

    Raises `KeyError` for what refers to nothing: `site` has passed the rules.
    """
    programme, zone = site.programme, ZoneInfo(site.programme.time_zone)
    offers = {offer.id: offer for offer in site.offers}
    formats = {form.id: form for form in programme.formats}
    ways = {way.id: way for way in programme.ways}
    regions, counted = {region.id: region for region in programme.regions}, programme.region_ids()

    def scheduled(event: Event) -> ScheduledEvent:
        offer, region = offers[event.offer], regions[event.region]
        return ScheduledEvent(
            event=event,
            offer=offer,
            format=formats[event.format],
            region=region,
            regions=[region.id, *(counted if region.whole else [])],
            way=ways[event.take_part or offer.take_part],
            open_to=event.open_to or offer.open_to,
            where_appropriate=[] if event.open_to else offer.where_appropriate,
            start=event.start.replace(tzinfo=zone),
            end=event.end.replace(tzinfo=zone),
            moved_from=event.moved_from.replace(tzinfo=zone) if event.moved_from else None,
        )

    return [scheduled(event) for event in sorted(site.events, key=lambda event: (event.start, event.id))]
