"""The comparison says something of every offer for every criterion, and of each audience one thing."""

from __future__ import annotations

from collections.abc import Iterator, Set

from ..model import Criterion, Offer, Site
from ..model.walk import Path
from ..problems.problem import Finding
from .context import Context


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Each criterion fills a cell for every offer; each offer says how often it takes place, and for whom."""
    audiences = {audience.id for audience in site.programme.audiences}
    for index, offer in enumerate(site.offers):
        yield from _frequency(offer, ("offers", index))
        yield from _not_open(offer, audiences, ("offers", index, "where_appropriate"))
    for index, criterion in enumerate(site.comparison):
        yield from _cells(criterion, site.offers, ("comparison", index), context)


def _frequency(offer: Offer, path: Path) -> Iterator[Finding]:
    if offer.per_year and offer.as_needed:
        yield Finding((*path, "as_needed"), "offer.frequency-twice", on_key=True)
    elif not offer.per_year and not offer.as_needed:
        yield Finding(path, "offer.frequency-missing", {"offer": offer.id})


def _not_open(offer: Offer, audiences: Set[str], path: Path) -> Iterator[Finding]:
    for index, audience in enumerate(offer.where_appropriate):
        if audience in audiences and audience not in offer.open_to:
            yield Finding((*path, index), "offer.not-open", {"value": audience})


def _cells(criterion: Criterion, offers: list[Offer], path: Path, context: Context) -> Iterator[Finding]:
    if criterion.shows and criterion.cells:
        yield Finding((*path, "cells"), "criterion.twice", {"field": criterion.shows}, on_key=True)
    elif criterion.shows:
        yield from _fields(criterion.shows, offers, context)
    elif not criterion.cells:
        yield Finding(path, "criterion.empty", {"offer": offers[0].id if offers else "an-offer"})
    elif {offer.id for offer in offers}.issuperset(criterion.cells):  # else another id may be meant for it
        for offer in offers:
            if offer.id not in criterion.cells:
                yield Finding((*path, "cells"), "criterion.cell", {"offer": offer.id}, on_key=True)


def _fields(field: str, offers: list[Offer], context: Context) -> Iterator[Finding]:
    """A list that is empty leaves its cell empty; a price may well be unknown."""
    for index, offer in enumerate(offers):
        if getattr(offer, field) == [] and offer.id not in context.broken:
            yield Finding(("offers", index, field), "criterion.field", {"field": field}, on_key=True)
