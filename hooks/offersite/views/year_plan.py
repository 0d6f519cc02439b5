"""A year's plan by offer: region by region what there is to see, and then what has only a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..drawings.dots import Form
from ..language.words import Words
from ..model import Offer
from .base import Link
from .events import EventView
from .foreseen import Cell, ForeseenRow, ForeseenViews

UNDATED: frozenset[Form] = frozenset(("open", "possible"))


@dataclass(frozen=True, slots=True)
class RegionCell:
    """What is foreseen in a region; `href` is its page.

    What is dated for all regions together counts for none, and they have no page.
    """

    name: Words
    href: str | None
    cell: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferPlan:
    """What stands in a year's plan for an offer."""

    offer: Link
    as_needed: Words | None
    """Said once, since it holds for all regions."""
    regions: list[RegionCell]
    """Those of which there is something to see."""
    undated: list[RegionCell]
    """Of a year that is over, those of which nothing is known but a number."""
    whole: list[RegionCell]
    """What is dated for all regions together."""

    @property
    def rows(self) -> list[RegionCell]:
        """All of them, in the order in which they are read."""
        return [*self.regions, *self.undated, *self.whole]

    @property
    def forms(self) -> list[Form]:
        """The dots that are drawn."""
        return [form for each in self.rows for form in each.cell.forms]


def plan_year(
    foreseen: ForeseenViews, year: int, rows: Sequence[ForeseenRow], events: Sequence[EventView]
) -> list[OfferPlan]:
    """The plan that shows the `rows` of a year, and what of its `events` is for all regions together."""
    offers = zip(foreseen.site.offers, rows, strict=False)
    plans = [_plan(foreseen, year, offer, row, events) for offer, row in offers]
    return [plan for plan in plans if plan.as_needed or plan.rows]


def _plan(
    foreseen: ForeseenViews, year: int, offer: Offer, row: ForeseenRow, events: Sequence[EventView]
) -> OfferPlan:
    programme, say = foreseen.site.programme, foreseen.say
    regions, undated = list[RegionCell](), list[RegionCell]()
    for region, cell in zip(programme.region_ids(), row.cells, strict=True):
        if cell and (cell.forms or not offer.as_needed):
            over = year < foreseen.today.year and UNDATED.issuperset(cell.forms)
            place = RegionCell(foreseen.names[region], say.links.to("region", region), cell)
            (undated if over else regions).append(place)
    own = [event for event in events if event.event.offer == offer.id]
    whole = [
        RegionCell(foreseen.names[region.id], None, foreseen.wide(here))
        for region in programme.regions
        if region.whole and (here := [event for event in own if event.event.region == region.id])
    ]
    as_needed = say.label("as_needed") if offer.as_needed else None
    return OfferPlan(offer=row.offer, as_needed=as_needed, regions=regions, undated=undated, whole=whole)
