"""What the data counts, so that texts can say it: `{offers.count}`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import Site


def counts(site: Site) -> Mapping[str, int]:
    """How many there are of each thing, by the name that texts call it by."""
    programme = site.programme
    things = {
        "offers": len(site.offers),
        "criteria": len(site.comparison),
        "questions": len(site.faq),
        "topics": len(site.topics),
        "experiences": len(site.experiences),
        "regions": len(programme.region_ids()),
        "regions-with-contact": _answered(site),
        "contacts": len(programme.contacts),
        "audiences": len(programme.audiences),
        "formats": len(programme.formats),
        "years": len(programme.years),
    }
    return {f"{name}.count": count for name, count in things.items()}


def _answered(site: Site) -> int:
    """The regions somebody answers for: all of them where a contact is for all together."""
    served = {region for contact in site.programme.contacts for region in contact.regions}
    own = site.programme.region_ids()
    return len(served.intersection(own)) if served.issubset(own) else len(own)
