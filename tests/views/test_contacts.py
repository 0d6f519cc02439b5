"""Every region says whom to ask, also where nobody is known."""

from __future__ import annotations

import pytest

from offersite.feeds.contact_cards import cards
from offersite.model import Contact
from offersite.settings import Language
from offersite.views.contacts import RegionContacts, everyone, group_phone, view_contacts
from offersite.views.enquiries import view_enquiries
from offersite.views.site import view_site
from tests.samples import GERMAN, ROMANSH, SETTINGS, TODAY, repairs, say


def regions(language: Language = GERMAN) -> list[RegionContacts]:
    programme, localiser = repairs().programme, say(language)
    sources = {source.id: localiser.cite(source) for source in programme.sources}
    return view_contacts(programme, localiser, sources)


def changed(*contacts: Contact) -> list[RegionContacts]:
    programme, localiser = repairs().programme, say()
    sources = {source.id: localiser.cite(source) for source in programme.sources}
    return view_contacts(programme.model_copy(update={"contacts": [*contacts]}), localiser, sources)


def test_every_counted_region_in_the_order_of_the_data() -> None:
    assert [region.id for region in regions()] == ["muntanella", "capricorn", "genziana", "evla"]


def test_a_region_with_its_contact() -> None:
    (contact,) = regions(ROMANSH)[0].contacts
    assert contact.role == "Coordinaziun Val Muntanella"
    assert contact.person == "Flurina Fadengrad"
    assert contact.phone == "+41555000001"
    assert contact.phone_shown == "+41\u00a055\u00a0500\u00a000\u00a001"
    assert contact.email == "muntanella@example.org"
    assert regions(ROMANSH)[0].asked == [contact]
    assert regions()[0].known == []


def test_a_region_without_a_contact_asks_those_known() -> None:
    evla = regions()[3]
    assert evla.contacts == []
    assert [contact.id for contact in evla.known] == ["muntanella-bench", "capricorn-bench"]
    assert evla.asked == evla.known


def test_a_contact_says_for_which_regions_it_is_and_for_which_others_besides() -> None:
    first, second = everyone(regions())
    assert (first.serves, second.serves) == ("Murmeltal", "Steinbocktal")
    assert first.also == second.also
    assert first.also == first.brief == say().label("contact_also", regions="im Enziantal und im Adlertal")


def test_the_other_regions_are_told_only_to_those_who_may_be_from_one() -> None:
    served, _, _, alone = regions()
    assert [each.also for each in everyone([served])] == [None]
    told = {each.also for each in alone.asked}
    assert None not in told
    for mixed in ([served, alone], [alone, served]):
        assert {each.also for each in everyone(mixed)} == told


def test_a_region_that_has_nobody_is_told_so_first() -> None:
    *_, alone = regions()
    first = say().label("contact_instead", region="im Adlertal").capitalised
    assert {each.instead for each in alone.asked} == {first}
    assert {each.instead for each in everyone([alone])} == {first}
    assert {each.instead for each in everyone(regions())} == {None}


def test_one_region_without_a_contact() -> None:
    first, second = repairs().programme.contacts
    served = second.model_copy(update={"regions": ["capricorn", "genziana"]})
    contact = everyone(changed(first, served))[1]
    assert contact.serves == "Steinbocktal und Enziantal"
    assert contact.also == say().label("contact_also", regions="im Adlertal")


def test_the_only_contact_known_says_so() -> None:
    first, _ = repairs().programme.contacts
    (contact,) = everyone(changed(first))
    assert contact.serves is None
    others = "im Steinbocktal, im Enziantal und im Adlertal"
    assert contact.also == say().label("contact_only", regions=others)
    assert contact.brief == say().label("contact_sole")
    first_said = say().label("contact_instead_only", region="im Adlertal").capitalised
    assert [each.instead for each in changed(first)[-1].asked] == [first_said]


def test_where_every_region_has_its_contact_no_other_is_named() -> None:
    first, _ = repairs().programme.contacts
    (contact,) = everyone(changed(first.model_copy(update={"regions": repairs().programme.region_ids()})))
    assert contact.also is None


def test_each_contact_is_shown_once_however_many_regions_it_has() -> None:
    first, second = repairs().programme.contacts
    found = changed(first.model_copy(update={"regions": ["muntanella", "genziana"]}), second)
    assert [each.id for each in everyone(found)] == [first.id, second.id]


def test_a_programme_without_contacts_names_nobody() -> None:
    assert everyone(changed()) == []


def test_who_answers_for_all_is_asked_where_nobody_is_closer() -> None:
    """On every page, in calendars, in e-mails; and has a card."""
    first, second = repairs().programme.contacts
    contacts = [first, second.model_copy(update={"regions": ["all-valleys"]})]
    programme = repairs().programme.model_copy(update={"contacts": contacts})
    site = view_site(repairs().model_copy(update={"programme": programme}), SETTINGS, GERMAN, TODAY)
    closest = dict.fromkeys(("muntanella", "capricorn", "genziana", "evla", "all-valleys"), second)
    closest["muntanella"] = first
    ids = {region: contact.id for region, contact in closest.items()}
    assert {each.id: each.contacts[0].id for each in site.contacts} == ids
    assert {region: each.id for region, each in site.feeds.organisers.items()} == ids
    assert {each.id: each.contacts.contacts[0].id for each in site.regions} == {
        region: contact for region, contact in ids.items() if region != "all-valleys"
    }
    (enquiries,) = view_enquiries(repairs().offers, site.contacts, say()).values()
    for region, link in enquiries.items():
        assert link.href.startswith(f"mailto:{closest[region].email}?")
    assert [each.id for each in site.contacts if each.known or not each.href] == ["all-valleys"]
    assert [each.also for each in everyone(site.contacts)] == [None, None]
    assert [card.path for card in cards(site, programme, SETTINGS)] == [
        f"contact/{contact.id}.vcf" for contact in contacts
    ]


@pytest.mark.parametrize(
    ("phone", "grouped"),
    [
        ("+41218610096", "+41 21 861 00 96"),
        ("+4930123456", "+49 30 123456"),
        ("+33123456789", "+33 1 23 45 67 89"),
        ("+390612345678", "+39 06 1234 5678"),
    ],
)
def test_phone_numbers_are_grouped_as_in_their_country(phone: str, grouped: str) -> None:
    assert group_phone(phone) == grouped.replace(" ", "\u00a0")
