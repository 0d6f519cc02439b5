"""vCard 3.0 (RFC 2426): a file for each contact, which adds it to an address book.

Not 4.0, which many address books read in part or not at all: there a phone number is an address, and they
show `tel:+41…` as the number. In 3.0 it is plain text, and every card has an N.
"""

from __future__ import annotations

from collections.abc import Iterator

from icalendar import Component, vN, vText, vUri

from ..model import Programme
from ..pages.values import Asset
from ..settings import Settings
from ..views.contacts import ContactView, everyone
from ..views.site import SiteView
from .identity import identity


class VCard(Component):
    """Written by icalendar: a vCard's lines are folded, escaped and ended as a calendar's are."""

    name = "VCARD"
    canonical_order = ("VERSION",)  # type: ignore[assignment]  # 4.0 wants it first, 3.0 does not mind


def cards(site: SiteView, programme: Programme, settings: Settings) -> Iterator[Asset]:
    """The cards of all contacts in the language of `site`."""
    for contact in everyone(site.contacts):
        yield Asset(contact.card, _card(contact, site, programme, settings.address).to_ical())


def _card(contact: ContactView, site: SiteView, programme: Programme, address: str) -> VCard:
    card = VCard()
    card.add("version", "3.0")
    card.add("uid", identity(programme.id, f"contact/{contact.id}").urn)
    card.add("fn", vText(contact.person or contact.role))
    card.add("n", _name(contact.person) if contact.person else vN((contact.role, "", "", "", "")))
    if contact.person:
        card.add("title", vText(contact.role))
    card.add("org", vText(site.shell.name))
    card.add("email", vText(contact.email), {"TYPE": "INTERNET"})
    if contact.phone:
        card.add("tel", vText(contact.phone), {"TYPE": "WORK"})
    card.add("source", vUri(address + contact.card))
    return card


def _name(person: str) -> vN:
    """Address books sort by the family name: here the last word, as the data does not tell it."""
    given, _, family = person.rpartition(" ")
    return vN((family, given, "", "", ""))
