"""An e-mail begun for its reader says what was typed, to those who answer for the region."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest

from offersite.model import Enquiry, Letter, Programme
from offersite.settings import Language
from offersite.views.base import Link
from offersite.views.contacts import RegionContacts, view_contacts
from offersite.views.enquiries import (
    Asking,
    ask_for_dates,
    ask_what_is_possible,
    mailto,
    view_asking,
    view_enquiries,
)
from tests.samples import GERMAN, ROMANSH, repairs, say

OFFER = "sewing-course"


def links(language: Language = GERMAN, admission: Enquiry | None = None, **values: object) -> dict[str, Link]:
    """By region, the links of the one offer that has an enquiry; `values` change its texts."""
    site, localiser = repairs(), say(language)
    offer = next(each for each in site.offers if each.id == OFFER)
    assert offer.enquiry is not None
    enquiry = Enquiry.model_validate(offer.enquiry.model_dump() | values)
    sources = {source.id: localiser.cite(source) for source in site.programme.sources}
    regions = view_contacts(site.programme, localiser, sources)
    update = {"enquiry": enquiry, "admission": admission}
    changed = [x.model_copy(update=update) if x.id == OFFER else x for x in site.offers]
    enquiries = view_enquiries(changed, regions, localiser)
    assert list(enquiries) == [OFFER]
    return dict(enquiries[OFFER])


def fields(href: str) -> dict[str, str]:
    assert href.startswith("mailto:")
    return {
        name: unquote(value) for name, _, value in (x.partition("=") for x in href.split("?")[1].split("&"))
    }


def test_a_link_as_rfc_6068_writes_it() -> None:
    href = mailto(["a.b+c@example.org", "d@example.org"], "2 & 3 = 5?", "Wo?\n\nÖl + Fett, 100%")
    assert href == (
        "mailto:a.b%2Bc@example.org,d@example.org?subject=2%20%26%203%20%3D%205%3F"
        "&body=Wo%3F%0D%0A%0D%0A%C3%96l%20%2B%20Fett%2C%20100%25"
    )


def test_a_region_with_a_contact_is_written_to_its_own() -> None:
    href = links(ROMANSH)["capricorn"].href
    assert href.startswith("mailto:capricorn@example.org?")
    assert fields(href) == {
        "subject": "Curs da cusir: annunzia + fil, 100% launa – Val Capricorn",
        "body": "Chau!\r\n\r\nNum & vitg:\r\nTge è rut?",
    }


def test_a_region_without_a_contact_is_written_to_those_known() -> None:
    assert links()["evla"].href.startswith("mailto:muntanella@example.org,capricorn@example.org?")


def test_the_link_is_named_in_the_language_of_the_page() -> None:
    assert {link.name for link in links(ROMANSH).values()} == {"S’annunziar & empustar fil"}


def test_without_any_contact_there_is_nobody_to_write_to() -> None:
    site, localiser = repairs(), say()
    alone = site.programme.model_copy(update={"contacts": []})
    assert view_enquiries(site.offers, view_contacts(alone, localiser, {}), localiser) == {OFFER: {}}


def asking(programme: Programme, **values: Any) -> list[Asking]:
    """The e-mails about the one offer that has an enquiry, changed by `values`."""
    localiser = say()
    sources = {source.id: localiser.cite(source) for source in programme.sources}
    regions: list[RegionContacts] = view_contacts(programme, localiser, sources)
    offer = next(each for each in repairs().offers if each.id == OFFER)
    return view_asking(offer.model_copy(update=values), regions, localiser)


def test_who_is_asked_is_named_by_regions_where_that_depends_on_them() -> None:
    _, found = asking(repairs().programme)
    assert found.label == "Sich anmelden & Faden bestellen"
    assert [link.name for link in found.links] == ["Murmeltal", "Steinbocktal", "Enziantal und Adlertal"]
    assert len({link.href for link in found.links}) == 3


def test_who_reads_of_one_region_names_it() -> None:
    site, localiser = repairs(), say()
    sources = {source.id: localiser.cite(source) for source in site.programme.sources}
    regions = view_contacts(site.programme, localiser, sources)
    offer = next(each for each in site.offers if each.id == OFFER)
    for chosen, named in ((regions[1:2], True), (regions, False)):
        subjects = [
            fields(x.href)["subject"] for each in view_asking(offer, chosen, localiser) for x in each.links
        ]
        assert subjects
        assert [subject.endswith(" – Steinbocktal") for subject in subjects] == [named] * len(subjects)


def test_who_is_asked_in_every_region_is_one_link() -> None:
    first = repairs().programme.contacts[0]
    _, found = asking(repairs().programme.model_copy(update={"contacts": [first]}))
    [link] = found.links
    assert link.name == "Sich anmelden & Faden bestellen"
    assert link.href.startswith(f"mailto:{first.email}?")


def test_nobody_is_asked_where_nobody_is_known() -> None:
    assert asking(repairs().programme.model_copy(update={"contacts": []})) == []


def test_how_to_be_let_in_is_asked_first() -> None:
    """By each who reads of the offer, be it on its page, on that of a region or in the finder."""
    texts = {"label": "Um Einlass bitten", "subject": "Einlass", "body": "Hallo! {topic}"}
    admission = Enquiry.model_validate(texts)
    found = asking(repairs().programme, admission=admission)
    assert [each.label for each in found] == ["Um Einlass bitten", "Sich anmelden & Faden bestellen"]
    assert {fields(link.href)["body"] for link in found[0].links} == {"Hallo!"}
    assert {link.name for link in links(admission=admission).values()} == {"Um Einlass bitten"}


def test_an_e_mail_that_asks_for_dates() -> None:
    href = ask_for_dates(["a@example.org"], say().words("Flicken & Nähen"), say(), region=True).href
    assert href.startswith("mailto:a@example.org?")
    assert fields(href) == {
        "subject": "Nächste Termine: Flicken & Nähen",
        "body": "Guten Tag\r\n\r\nWelche Termine sind als Nächstes vorgesehen, und wie kann man teilnehmen?"
        "\r\n\r\nTal:\r\nDorf:\r\nName:\r\nFunktion:\r\n\r\nFreundliche Grüsse",
    }


def test_an_e_mail_of_somebody_for_whom_there_is_no_offer_tells_the_answers() -> None:
    href = ask_what_is_possible(["a@example.org"], ["Wer? Die Nachbarin"], "Flicken & Nähen", say()).href
    assert href.startswith("mailto:a@example.org?")
    assert fields(href) == {
        "subject": "Frage zu den Angeboten: Flicken & Nähen",
        "body": "Guten Tag\r\n\r\nAuf Ihrer Website passt kein Angebot zu allen meinen Antworten, "
        "die unten stehen. Was wäre möglich?"
        "\r\n\r\nWer? Die Nachbarin\r\nDorf:\r\nName:\r\n\r\nFreundliche Grüsse",
    }


@pytest.mark.parametrize("subject", ["Eins\nzwei", "Eins\n\nzwei\n", "Eins\t zwei"])
def test_a_subject_is_one_line(subject: str) -> None:
    """Else what follows could pass for another field of the e-mail's head."""
    assert fields(links(subject=subject)["evla"].href)["subject"] == "Eins zwei – Adlertal"


def test_an_e_mail_is_set_in_type_with_plain_spaces() -> None:
    href = links(subject='Name\u202f: "Öl"', body="L'huile\u00a0!\n  - 10 %")["evla"].href
    assert fields(href) == {"subject": "Name : «Öl» – Adlertal", "body": "L’huile !\r\n  - 10 %"}


def test_nothing_stands_where_a_topic_may_be_proposed() -> None:
    body = "Unser Thema: {topic}\n\nGruss"
    assert fields(links(body=body)["evla"].href)["body"] == "Unser Thema:\r\n\r\nGruss"


def test_a_letter_keeps_its_lines() -> None:
    assert Letter.model_validate("Eins\n\n  zwei\n").root == {"*": "Eins\n\n  zwei"}
