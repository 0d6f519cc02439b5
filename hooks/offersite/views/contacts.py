"""Whom to ask, by region."""

from __future__ import annotations

from dataclasses import dataclass

import phonenumbers

from ..language.words import Words
from ..model import Contact, Programme, Region
from .base import SourceView
from .localiser import Localiser


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionContacts:
    """A region with whom to ask; `absent` says it where there is nobody, and `known` are the others'."""

    id: str
    name: Words
    href: str | None
    """The region's page; None for the entry that stands for all regions."""
    contacts: list[ContactView]
    absent: Words | None
    known: list[ContactView]


def view_contacts(
    programme: Programme, say: Localiser, sources: dict[str, SourceView]
) -> list[RegionContacts]:
    """Every counted region, and those that stand for all if somebody answers for them, in the data's order.

    Who answers for all regions is asked in each that has nobody closer.
    """
    known = [_contact(contact, say, sources) for contact in programme.contacts]
    answering = {
        region.id: [
            view
            for view, contact in zip(known, programme.contacts, strict=True)
            if region.id in contact.regions
        ]
        for region in programme.regions
    }
    for_all = [view for region in programme.regions if region.whole for view in answering[region.id]]
    return [
        _region(region, answering[region.id] or for_all, known, say)
        for region in programme.regions
        if answering[region.id] or not region.whole
    ]


def _region(
    region: Region, contacts: list[ContactView], known: list[ContactView], say: Localiser
) -> RegionContacts:
    name, href = say.line(region.name), None if region.whole else say.links.to("region", region.id)
    if contacts:
        return RegionContacts(id=region.id, name=name, href=href, contacts=contacts, absent=None, known=[])
    absent = say.label(
        "no_contact", region=say.line(region.within), contact=say.join([contact.role for contact in known])
    )
    return RegionContacts(id=region.id, name=name, href=href, contacts=[], absent=absent, known=known)


def _contact(contact: Contact, say: Localiser, sources: dict[str, SourceView]) -> ContactView:
    shown = group_phone(contact.phone) if contact.phone else None
    return ContactView(
        id=contact.id,
        role=say.line(contact.role),
        person=contact.person,
        phone=contact.phone,
        phone_shown=shown,
        email=contact.email,
        source=sources[contact.source],
        card=f"{say.links.to('page', 'contact')}{contact.id}.vcf",
    )


def group_phone(phone: str) -> str:
    """An E.164 number grouped as its country groups it, with no-break spaces: +41 21 861 00 96."""
    shown = phonenumbers.format_number(
        phonenumbers.parse(phone), phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    return str(shown).replace(" ", "\u00a0")
