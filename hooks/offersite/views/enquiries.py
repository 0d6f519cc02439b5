"""The e-mails that readers can send about an offer, begun for them: mailto links as RFC 6068 writes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from ..language.words import Words
from ..model import Enquiry, Offer
from .base import Link
from .contacts import RegionContacts
from .localiser import PLAIN_SPACES, Localiser

Enquiries = Mapping[str, Mapping[str, Link]]
"""By the id of an offer and that of a region: the link that opens the e-mail."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What an e-mail is about, and a link to each addressee, named by regions where there are several."""

    label: Words
    links: list[Link]


def view_enquiries(offers: Iterable[Offer], regions: Sequence[RegionContacts], say: Localiser) -> Enquiries:
    """The way to take part of each offer that has one, in each region for which anyone is known."""
    asked = [region for region in regions if region.asked]
    return {
        offer.id: {each.id: _link(offer.enquiries[0].about(), each, say, each.name) for each in asked}
        for offer in offers
        if offer.enquiries
    }


def view_asking(offer: Offer, regions: Sequence[RegionContacts], say: Localiser) -> list[Asking]:
    """The e-mails about an offer that somebody in these regions receives, the way to take part first.

    They name the region if it is a single one.
    """
    names = {region.id: region.name for region in regions}
    about = regions[0].name if len(regions) == 1 and regions[0].href else None
    enquiries = [by_region(each.about(), regions, say, about) for each in offer.enquiries]
    return [_asking(links, names, say) for links in enquiries if links]


def by_region(
    enquiry: Enquiry, regions: Sequence[RegionContacts], say: Localiser, about: str | None = None
) -> Mapping[str, Link]:
    """The link that opens an e-mail `about` something, in each region for which anyone is known."""
    return {each.id: _link(enquiry, each, say, about) for each in regions if each.asked}


def _asking(links: Mapping[str, Link], names: Mapping[str, Words], say: Localiser) -> Asking:
    regions: dict[Link, list[Words]] = {}
    for region, link in links.items():
        regions.setdefault(link, []).append(names[region])
    label = next(iter(regions)).name
    if len(regions) == 1:
        return Asking(label, list(regions))
    return Asking(label, [Link(say.join(there).capitalised, link.href) for link, there in regions.items()])


def _link(enquiry: Enquiry, region: RegionContacts, say: Localiser, about: str | None) -> Link:
    emails = [each.email for each in region.asked]
    subject = " – ".join(filter(None, [say.letter(enquiry.subject), about])).translate(PLAIN_SPACES)
    href = mailto(emails, subject, say.letter(enquiry.body))
    return Link(say.line(enquiry.label), href)


def ask_for_dates(addresses: Iterable[str], about: str, say: Localiser, *, region: bool) -> Link:
    """The link to an e-mail that asks when the next events are of the offers or regions it is `about`.

    Its sender says who asks, and from which `region` where that is open.
    """
    open_region = [say.label("region")] if region else []
    sender = [*open_region, say.label("column_city"), say.label("letter_name"), say.label("letter_role")]
    subject, question = say.label("ask_dates_subject", about=about), say.label("ask_dates_body")
    href = _letter(addresses, subject, question, [f"{name}:" for name in sender], say)
    return Link(say.label("ask_dates"), href)


def ask_what_is_possible(
    addresses: Iterable[str], answers: Iterable[str], about: str, say: Localiser
) -> Link:
    """The link to an e-mail of somebody to whose `answers`, each with its question, no offer fits."""
    sender = [f"{name}:" for name in (say.label("column_city"), say.label("letter_name"))]
    subject, question = say.label("ask_possible_subject", about=about), say.label("ask_possible_body")
    href = _letter(addresses, subject, question, [*answers, *sender], say)
    return Link(say.label("ask_possible"), href)


def _letter(
    addresses: Iterable[str], subject: str, question: str, lines: Iterable[str], say: Localiser
) -> str:
    """The link to an e-mail that asks one question, above these lines."""
    told = "\n".join(say.words(line) for line in lines)
    letter = "\n\n".join([say.label("letter_greeting"), question, told, say.label("letter_closing")])
    return mailto(addresses, subject.translate(PLAIN_SPACES), letter.translate(PLAIN_SPACES))


def mailto(addresses: Iterable[str], subject: str, body: str) -> str:
    """The link to a new e-mail. Blanks become %20, since a `+` would stay one; lines end in %0D%0A."""
    to = ",".join(quote(address, safe="@") for address in addresses)
    lines = "\r\n".join(body.split("\n"))
    return f"mailto:{to}?subject={quote(subject, safe='')}&body={quote(lines, safe='')}"
