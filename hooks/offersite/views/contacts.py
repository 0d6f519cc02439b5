"""Whom to ask, by region."""

from __future__ import annotations

from dataclasses import dataclass

import phonenumbers

from ..language.words import Words
from ..model import Contact, Programme, Region
from .base import SourceView
from .localiser import Localiser


@dataclass(frozen=True, slots=True)
class ContactView:
    """A contact; `phone` is E.164, `phone_shown` is grouped for reading."""

    id: str
    role: Words
    person: str | None
    phone: str | None
    phone_shown: str | None
    email: str
    source: SourceView
    card: str
    """The path of the file for address books, with its language."""


@dataclass(frozen=True, slots=True)
class RegionContacts:
    """A region with its contacts; `absent` says it where there is none, and `known` are the others'."""

    id: str
    name: Words
    href: str
    contacts: list[ContactView]
    absent: Words | None
    known: list[ContactView]


def view_contacts(
    programme: Programme, say: Localiser, sources: dict[str, SourceView]
) -> list[RegionContacts]:
    """Every counted region, in the order of the data."""
    views = {contact.id: _contact(contact, say, sources) for contact in programme.contacts}
    return [
        _region(region, programme.contacts, views, say) for region in programme.regions if not region.whole
    ]


def _region(
    region: Region, contacts: list[Contact], views: dict[str, ContactView], say: Localiser
) -> RegionContacts:
    name, href = say.line(region.name), say.links.to("region", region.id)
    own = [views[contact.id] for contact in contacts if region.id in contact.regions]
    if own:
        return RegionContacts(region.id, name, href, own, None, [])
    known = list(views.values())
    absent = say.label(
        "no_contact", region=say.line(region.within), contact=say.join([contact.role for contact in known])
    )
    return RegionContacts(region.id, name, href, [], absent, known)


def _contact(contact: Contact, say: Localiser, sources: dict[str, SourceView]) -> ContactView:
    shown = group_phone(contact.phone) if contact.phone else None
    return ContactView(
        contact.id,
        say.line(contact.role),
        contact.person,
        contact.phone,
        shown,
        contact.email,
        sources[contact.source],
        f"{say.links.to('page', 'contact')}{contact.id}.vcf",
    )


def group_phone(phone: str) -> str:
    """An E.164 number grouped as its country groups it, with no-break spaces: +41 21 861 00 96."""
    shown = phonenumbers.format_number(
        phonenumbers.parse(phone), phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    return str(shown).replace(" ", "\u00a0")
