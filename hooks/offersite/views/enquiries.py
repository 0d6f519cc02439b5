"""The e-mails that readers can send about an offer, begun for them: mailto links as RFC 6068 writes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

from ..model import Enquiry, Offer
from .base import Link
from .contacts import RegionContacts
from .localiser import Localiser

Enquiries = Mapping[str, Mapping[str, Link]]
"""By the id of an offer and that of a region: the link that opens the e-mail."""


def view_enquiries(offers: Iterable[Offer], regions: Sequence[RegionContacts], say: Localiser) -> Enquiries:
    """For each offer that people are invited to write about, and each region for which anyone is known."""
    asked = {offer.id: offer.enquiry.about() for offer in offers if offer.enquiry}
    return {
        offer: {each.id: _link(enquiry, each, say) for each in regions if each.contacts or each.known}
        for offer, enquiry in asked.items()
    }


def _link(enquiry: Enquiry, region: RegionContacts, say: Localiser) -> Link:
    people = region.contacts or region.known
    href = mailto([each.email for each in people], say.letter(enquiry.subject), say.letter(enquiry.body))
    return Link(say.line(enquiry.label), href)


def mailto(addresses: Iterable[str], subject: str, body: str) -> str:
    """The link to a new e-mail. Blanks become %20, since a `+` would stay one; lines end in %0D%0A."""
    to = ",".join(quote(address, safe="@") for address in addresses)
    lines = "\r\n".join(body.split("\n"))
    return f"mailto:{to}?subject={quote(subject, safe='')}&body={quote(lines, safe='')}"
