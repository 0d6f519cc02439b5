"""Contact cards, as vobject reads them."""

from __future__ import annotations

import re

import vobject

from offersite.feeds.contact_cards import cards
from offersite.model import Site
from offersite.settings import Language
from offersite.views.site import view_site
from tests.samples import GERMAN, ROMANSH, SETTINGS, TODAY, repairs


def made(language: Language = GERMAN, site: Site | None = None) -> dict[str, bytes]:
    site = site or repairs()
    found = cards(view_site(site, SETTINGS, language, TODAY), site.programme, SETTINGS)
    return {asset.path: asset.content for asset in found}


def test_every_contact_has_a_card_in_each_language() -> None:
    names = [contact.id for contact in repairs().programme.contacts]
    assert list(made()) == [f"contact/{name}.vcf" for name in names]
    assert list(made(ROMANSH)) == [f"rm/contact/{name}.vcf" for name in names]


def test_the_card_of_a_person() -> None:
    content = made(ROMANSH)["rm/contact/muntanella-bench.vcf"]
    assert content.startswith(b"BEGIN:VCARD\r\nVERSION:3.0\r\n")
    card = vobject.readOne(content.decode())
    assert card.fn.value == "Flurina Fadengrad"
    assert (card.n.value.family, card.n.value.given) == ("Fadengrad", "Flurina")
    assert card.title.value == "Coordinaziun Val Muntanella"
    assert card.org.value == ["Stivas da reparaturas Quatter Vals"]
    assert card.email.value == "muntanella@example.org"
    assert (card.tel.value, card.tel.params) == ("+41555000001", {"TYPE": ["WORK"]})
    assert card.source.value == f"{SETTINGS.address}rm/contact/muntanella-bench.vcf"


def test_the_card_of_an_office_names_its_organisation() -> None:
    card = vobject.readOne(made()["contact/capricorn-bench.vcf"].decode())
    assert card.fn.value == card.n.value.family == "Werkstatttelefon Steinbocktal"
    assert (card.n.value.given, card.org.value) == ("", ["Flickstuben Viertäler"])
    assert "title" not in card.contents


def test_a_number_is_dialled_as_it_stands() -> None:
    """As plain text: many address books show an address such as tel:+41… as the number."""
    for content in made().values():
        (line,) = [each for each in content.split(b"\r\n") if each.startswith(b"TEL")]
        assert re.fullmatch(rb"TEL;TYPE=WORK:\+[0-9]+", line)


def test_identifiers_are_the_same_in_every_language() -> None:
    german = [vobject.readOne(each.decode()).uid.value for each in made().values()]
    romansh = [vobject.readOne(each.decode()).uid.value for each in made(ROMANSH).values()]
    assert german == romansh
    assert len(set(german)) == len(german)


def test_texts_are_escaped_and_folded() -> None:
    programme = repairs().programme
    name = 'Zäh; lang, \\ "Flick" ' + "ü" * 60
    contact = programme.contacts[0].model_copy(update={"person": name})
    changed = programme.model_copy(update={"contacts": [contact]})
    (content,) = made(site=repairs().model_copy(update={"programme": changed})).values()
    assert max(map(len, content.split(b"\r\n"))) <= 75
    card = vobject.readOne(content.decode())
    assert card.fn.value == name
    assert f"{card.n.value.given} {card.n.value.family}" == name
