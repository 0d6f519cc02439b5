"""What pages are searched with besides their own words: names they have elsewhere, the editors' words, and
those of people who ask whom to call, what comes next, or for the price."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ..model.synonyms import listed
from ..views.areas import sought_areas
from ..views.links import path_to
from ..views.site import SiteView
from ..views.synonyms import Keywords

ASKED = "_contact"
"""The part of a region's page that says whom to ask."""
NEXT = "_next"
"""The part of the calendar's that says what comes next."""
PRICE = "_price"
"""The part of an offer's page, and of the comparison where the programme lists no row of its own for it."""


def page_keywords(site: SiteView) -> Mapping[str, Keywords]:
    """The words of each page by its path: the names it has elsewhere, then the editors' words.

    What leads to the contacts, or to a region, leads to that part of the region's page as well: Ticino phone,
    or Ticino alone; what leads to the calendar, to what comes next.
    """
    names = {path_to(name): link.name.plain for name, link in site.shell.menu}
    names |= {path_to("experience", each.id): each.town.plain for each in site.experiences}
    more = {path: [name] for path, name in names.items()}
    more |= {path_to("region", region): words for region, words in sought_areas(site.data.areas).items()}
    found = defaultdict(Keywords, site.keywords)
    for path, own in more.items():
        found[path] = Keywords([*own, *found[path].words], found[path].parts)
    asking = found[path_to("contact")].words
    for path in (path_to("region", each.id) for each in site.regions if each.contacts.asked):
        words = found[path].words
        found[path] = Keywords(words, {ASKED: [*asking, *words]} if asking or words else {})
    dates = found[path_to("calendar")].words
    found[path_to("calendar")] = Keywords(dates, {NEXT: dates})
    return found | _prices(site, found)


def _prices(site: SiteView, found: Mapping[str, Keywords]) -> dict[str, Keywords]:
    """Of the pages that tell prices. An offer whose price is not known is not found as one that is free."""
    offers = site.data.offers
    if all(offer.price is None for offer in offers):
        return {}
    words = site.shell.words
    price, free = listed(words["price_sought"].plain), listed(words["free_sought"].plain)
    row = next((each.id for each in site.data.comparison if each.shows == "price"), PRICE)
    told = {path_to("comparison"): (price, {row: [*price, *free]})}
    for offer in offers:
        own = free if offer.price == 0 else []
        told[path_to("offer", offer.id)] = own, {PRICE: [*price, *own]}
    return {
        path: Keywords([*found[path].words, *own], {**found[path].parts, **parts})
        for path, (own, parts) in told.items()
    }
