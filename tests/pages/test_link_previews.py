"""Which picture goes with a link to which page, and what it says."""

from __future__ import annotations

from offersite.pages.link_previews import NAME, picture_of, pictures
from offersite.pages.table import pages
from offersite.settings import Language
from tests.samples import ROMANSH
from tests.samples import view as site


def test_one_for_each_offer_and_one_for_the_rest() -> None:
    shown = site(ROMANSH)
    drawn = [picture.path for picture in pictures(shown)]
    assert drawn == [f"rm/{NAME}", *(f"{offer.href}{NAME}" for offer in shown.offers)]
    assert len(drawn) == 6
    used = {picture_of(page, shown).path for page in pages(shown)}
    assert used == set(drawn)


def test_a_page_below_the_offers_has_its_own() -> None:
    shown = site()
    found = {page.path: picture_of(page, shown).path for page in pages(shown)}
    assert found["offers/repair-van/"] == f"offers/repair-van/{NAME}"
    assert found["offers/"] == found["faq/"] == found["topics/clockwork/"] == NAME


def test_its_language_is_one_that_typst_takes() -> None:
    brazil = Language("pt-BR", "Português", "pt_BR", "pt-BR/")
    assert {picture.language for picture in pictures(site(brazil))} == {"pt"}


def test_a_preview_says_what_its_page_is_about() -> None:
    general, first, *_ = pictures(site())
    assert (general.name, general.body) == ("Flickstuben Viertäler", "Verein Flickstuben Viertäler")
    assert general.title == "Flicken statt wegwerfen, in vier Tälern"
    assert general.alt == "Flicken statt wegwerfen, in vier Tälern – Flickstuben Viertäler"
    assert (first.title, first.language) == ("Flickabend", "de")
    assert first.lines == [line[:1].upper() + line[1:] for line in first.lines]
    assert first.lines
