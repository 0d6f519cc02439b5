"""A topic is proposed to those who answer for the offers that take proposals, in an e-mail that names it."""

from __future__ import annotations

from urllib.parse import unquote

from offersite.settings import Language
from offersite.views.base import Link
from offersite.views.contacts import view_contacts
from offersite.views.proposals import view_proposals
from tests.samples import GERMAN, ROMANSH, repairs, say


def proposals(name: str | None, language: Language = GERMAN, regions: int | None = None) -> list[Link]:
    """The e-mails that propose a topic or, without a name, any; where there are no more than `regions`."""
    site, localiser = repairs(), say(language)
    topic = next(each for each in site.topics if each.id == name) if name else None
    sources = {source.id: localiser.cite(source) for source in site.programme.sources}
    contacts = view_contacts(site.programme, localiser, sources)
    return view_proposals(topic, site.offers, contacts[:regions], localiser)


def test_the_topic_stands_in_its_place() -> None:
    (one,) = proposals("textiles", regions=1)
    name = one.name.replace("\u00a0", " ")
    assert name == "Dafür anmelden (Nähkurs für Ungeduldige)", "a single one names no regions"
    assert one.href.startswith("mailto:muntanella@example.org?")
    assert unquote(one.href).endswith("Was ist kaputt? Textilien")
    assert " – Textilien&" in unquote(one.href), "also in the subject"


def test_of_several_e_mails_each_says_for_which_regions_it_is() -> None:
    found = proposals("textiles", ROMANSH)
    assert [link.name.replace("\u00a0", " ") for link in found] == [
        "S’annunziar per quai (Curs da cusir per persunas nunpazientas · Val Muntanella)",
        "S’annunziar per quai (Curs da cusir per persunas nunpazientas · Val Capricorn)",
        "S’annunziar per quai (Curs da cusir per persunas nunpazientas · Val Genziana · Val Evla)",
    ]
    assert all("Textilias" in unquote(link.href) for link in found)


def test_any_topic_leaves_its_place_open() -> None:
    (one,) = proposals(None, regions=1)
    assert one.name.replace("\u00a0", " ") == "Anmelden (Nähkurs für Ungeduldige)"
    assert unquote(one.href).endswith("Was ist kaputt?")
    assert len(proposals(None)) == len(proposals("textiles"))


def test_offers_that_take_none_or_not_this_one() -> None:
    assert proposals("clockwork") == []
