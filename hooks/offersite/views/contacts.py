"""Whom to ask, by region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

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
    serves: Words | None
    """The regions it answers for, where there is another contact to tell it from."""
    also: Words | None = None
    """That it is also for regions that have nobody of their own; told to readers who may be from one."""
    brief: Words | None = None
    """The same where there is more to say: of the only one no more than that."""
    instead: Words | None = None
    """The same, said first to readers of one such region."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionContacts:
    """A region with those who answer for it; where nobody does, `known` are the others'."""

    id: str
    name: Words
    href: str | None
    """The region's page; None for the entry that stands for all regions."""
    contacts: list[ContactView]
    known: list[ContactView]

    @property
    def asked(self) -> list[ContactView]:
        """Whom its readers can ask."""
        return self.contacts or self.known


def view_contacts(
    programme: Programme, say: Localiser, sources: dict[str, SourceView]
) -> list[RegionContacts]:
    """Every counted region, and those that stand for all if somebody answers for them, in the data's order.

    Who answers for all regions is asked in each that has nobody closer.
    """
    served = {region for contact in programme.contacts for region in contact.regions}
    everywhere = any(region.whole and region.id in served for region in programme.regions)
    alone = [x for x in programme.regions if not (x.whole or everywhere or x.id in served)]
    also = _also(alone, len(programme.contacts), say)
    brief = say.label("contact_sole") if also and len(programme.contacts) == 1 else also
    own = {x.id: _contact(x, programme, say, sources[x.source]) for x in programme.contacts}
    known = [replace(contact, also=also, brief=brief) for contact in own.values()]
    answering = {
        region.id: [own[contact.id] for contact in programme.contacts if region.id in contact.regions]
        for region in programme.regions
    }
    for_all = [view for region in programme.regions if region.whole for view in answering[region.id]]
    return [
        RegionContacts(
            id=region.id,
            name=say.line(region.name),
            href=None if region.whole else say.links.to("region", region.id),
            contacts=answering[region.id] or for_all,
            known=_instead(known, region, say) if region in alone else [],
        )
        for region in programme.regions
        if answering[region.id] or not region.whole
    ]


def everyone(regions: Sequence[RegionContacts]) -> list[ContactView]:
    """Whom the readers of these regions can ask, each once: as those see it who have nobody of their own."""
    people: dict[str, ContactView] = {}
    several = len(regions) > 1
    for each in (contact for region in regions for contact in region.asked):
        if each.also or each.id not in people:
            people[each.id] = replace(each, instead=None) if several else each
    return list(people.values())


def _also(alone: list[Region], contacts: int, say: Localiser) -> Words | None:
    if not alone:
        return None
    regions = say.join([say.line(region.within) for region in alone])
    if contacts == 1:
        return say.label("contact_only", regions=regions)
    return say.label("contact_also", regions=regions).capitalised


def _instead(contacts: list[ContactView], region: Region, say: Localiser) -> list[ContactView]:
    within = say.line(region.within)
    said = say.label("contact_instead_only" if len(contacts) == 1 else "contact_instead", region=within)
    return [replace(contact, instead=said.capitalised) for contact in contacts]


def _contact(contact: Contact, programme: Programme, say: Localiser, source: SourceView) -> ContactView:
    served = [say.line(region.name) for region in programme.regions if region.id in contact.regions]
    return ContactView(
        id=contact.id,
        role=say.line(contact.role),
        person=contact.person,
        phone=contact.phone,
        phone_shown=group_phone(contact.phone) if contact.phone else None,
        email=contact.email,
        source=source,
        card=f"{say.links.to('page', 'contact')}{contact.id}.vcf",
        serves=say.join(served) if len(programme.contacts) > 1 else None,
    )


def group_phone(phone: str) -> str:
    """An E.164 number grouped as its country groups it, with no-break spaces: +41 21 861 00 96."""
    shown = phonenumbers.format_number(
        phonenumbers.parse(phone), phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    return str(shown).replace(" ", "\u00a0")
