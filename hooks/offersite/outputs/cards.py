"""vCard 4.0 (RFC 6350): a file for each contact, which adds it to an address book."""

from __future__ import annotations

from collections.abc import Iterator

from icalendar import Component, vN, vText, vUri

from ..model import Programme
from ..settings import Settings
from ..views.contacts import ContactView
from ..views.site import SiteView
from .identity import identity
from .values import Asset


class Card(Component):
    """Written by icalendar: a vCard's lines are folded, escaped and ended as a calendar's are."""

    name = "VCARD"
    canonical_order = ("VERSION",)  # type: ignore[assignment]  # RFC 6350, 6.7.9: comes first


def cards(site: SiteView, programme: Programme, settings: Settings) -> Iterator[Asset]:
    """The cards of all contacts in the language of `site`."""
    found = {each.id: each for region in site.contacts for each in (*region.contacts, *region.known)}
    for contact in found.values():
        yield Asset(contact.card, _card(contact, site, programme, settings.address).to_ical())


def _card(contact: ContactView, site: SiteView, programme: Programme, address: str) -> Card:
    card = Card()
    card.add("version", "4.0")
    card.add("kind", "individual" if contact.person else "org")
    card.add("uid", vUri(identity(programme.id, f"contact/{contact.id}").urn))
    card.add("fn", vText(contact.person or contact.role))
    if contact.person:
        card.add("n", _name(contact.person))
        card.add("title", vText(contact.role))
    card.add("org", vText(site.shell.body))
    card.add("email", vText(contact.email))
    if contact.phone:
        card.add("tel", vUri(f"tel:{contact.phone}"), {"VALUE": "uri"})
    card.add("source", vUri(address + contact.card))
    return card


def _name(person: str) -> vN:
    """Address books sort by the family name: here the last word, as the data does not tell it."""
    given, _, family = person.rpartition(" ")
    return vN((family, given, "", "", ""))
