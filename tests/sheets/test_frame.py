"""Every sheet says as of when it is, where it comes from and where what is outdated stands."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from offersite.model import Site, Text
from offersite.sheets.fact_sheets import fact_sheets
from offersite.sheets.frame import DISPLAYS, EVERYWHERE, WORDS
from offersite.views.site import view_site
from tests.samples import ROMANSH, SETTINGS, TODAY, repairs
from tests.sheets.made_up import sheets
from tests.support import ROOT

FOLDER = ROOT / "overrides" / "sheets"


def led(site: Site, texts: Sequence[Text], *kinds: str) -> set[str]:
    """Where sheets of some kinds lead, if these texts are outdated."""
    pairs = [(each.root["de"], each.root["rm"]) for each in texts]
    found = fact_sheets(view_site(site, SETTINGS, ROMANSH, TODAY, outdated=pairs))
    return {each.data["outdated"]["href"] for each in found if each.kind in kinds and each.data["outdated"]}


def test_its_edition_is_the_date_of_the_newest_source() -> None:
    dates = {source.id: source.date for source in repairs().programme.sources}
    contacts = [dates[contact.source] for contact in repairs().programme.contacts]
    [offer] = [each for each in repairs().offers if each.id == "repair-van"]
    asked = [dates[each.source] for each in repairs().faq if "repair-van" in each.about]
    newest = max(date for date in (dates[offer.source], *contacts, *asked) if date)
    sheet = sheets()["offers/repair-van/repair-van-de.pdf"]
    assert sheet.date == newest
    assert str(newest.year) in sheet.data["edition"]
    assert sheet.data["date"] == [newest.year, newest.month, newest.day]


def test_one_whose_sources_bear_no_date_has_no_edition() -> None:
    site = repairs()
    sources = [source.model_copy(update={"date": None}) for source in site.programme.sources]
    site = site.model_copy(update={"programme": site.programme.model_copy(update={"sources": sources})})
    sheet = sheets(site)["offers/repair-van/repair-van-de.pdf"]
    assert (sheet.date, sheet.data["edition"], sheet.data["date"]) == (None, None, [1970, 1, 1])


def test_where_the_address_is_not_known_no_code_leads_to_it() -> None:
    for sheet in sheets(address="/").values():
        assert sheet.data["href"] is None
        assert "repair.example" not in json.dumps(sheet.data)


@pytest.mark.parametrize("address", [SETTINGS.address, "/"])
def test_an_outdated_text_leads_to_the_page_of_its_source(address: str) -> None:
    """On the sheets that show it alone; where the site's address is not known, to the language."""
    summary, settings = repairs().offers[0].summary.root, replace(SETTINGS, address=address)
    pairs = [(summary["de"], summary["rm"])]
    site = view_site(repairs(), settings, ROMANSH, TODAY, outdated=pairs)
    found = {sheet.path: sheet for sheet in fact_sheets(site)}
    marked = {path: each.data["outdated"] for path, each in found.items() if each.data["outdated"]}
    here = f"offers/{repairs().offers[0].id}/"
    assert {path.rpartition("/")[0] + "/" for path in marked} == {f"rm/{here}"}
    assert len(marked) == 1 + len(DISPLAYS)
    for each in marked.values():
        assert each["words"] == site.shell.words["outdated"]
        assert each["language"] == {"lang": "de", "text": "Deutsch"}
        assert each["href"] == (f"{address}{here}" if address != "/" else None)


def test_what_another_page_says_leads_there() -> None:
    """As far as nothing else of the sheet is outdated."""
    site = repairs()
    answer, summary, role = site.faq[0].answer, site.offers[0].summary, site.programme.contacts[0].role
    here, asked = f"{SETTINGS.address}offers/{site.offers[0].id}/", f"{SETTINGS.address}faq/#{site.faq[0].id}"
    for texts, expected in (([answer], {asked}), ([answer, summary], {asked, here})):
        assert led(site, texts, "offer") == expected
    assert led(site, [site.comparison[0].name], "offer", "comparison") == {f"{SETTINGS.address}compare/"}
    assert led(site, [role], "year") == {f"{SETTINGS.address}contact/"}


def test_what_is_seen_from_afar_is_no_older_for_the_role_of_a_person_who_is_named() -> None:
    """It is named in their place alone."""
    site = repairs()
    (contact, *others) = site.programme.contacts
    for person, expected in (("Ida", set()), (None, {f"{SETTINGS.address}contact/"})):
        contacts = [contact.model_copy(update={"person": person}), *others]
        programme = site.programme.model_copy(update={"contacts": contacts})
        changed = site.model_copy(update={"programme": programme})
        assert led(changed, [contact.role], *DISPLAYS) == expected


def test_no_outdated_source_is_told_on_what_names_none() -> None:
    titles = [(each.title.root["de"], each.title.root["rm"]) for each in repairs().programme.sources[:1]]
    found = fact_sheets(view_site(repairs(), SETTINGS, ROMANSH, TODAY, outdated=titles))
    marked = {each.kind for each in found if each.data["outdated"]}
    assert "offer" in marked
    assert marked.isdisjoint(DISPLAYS)


@pytest.mark.parametrize("kind", WORDS)
def test_a_template_says_every_word_that_it_is_given(kind: Any) -> None:
    """Typst stops at one that it is not given."""
    shared, display, own = (
        (FOLDER / f"{name}.typ").read_text("utf-8") for name in ("sheet", "display", kind)
    )
    own += display if kind in DISPLAYS else ""
    for word in WORDS[kind]:
        assert re.search(rf'words\.{word}\b|"{word}"', own + shared), word
    for word in EVERYWHERE:
        assert re.search(rf"words\.{word}\b", shared), word
