"""Which fact sheets there are, and what each says."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from offersite.model import Site, Text
from offersite.settings import Language
from offersite.sheets.fact_sheets import DISPLAYS, EVERYWHERE, WORDS, Sheet, fact_sheets
from offersite.views.site import view_site
from tests.samples import GERMAN, ROMANSH, SETTINGS, TODAY, repairs
from tests.support import ROOT, typed

FOLDER = ROOT / "overrides" / "sheets"


def sheets(
    site: Site | None = None,
    language: Language = GERMAN,
    today: dt.date = TODAY,
    address: str = SETTINGS.address,
) -> dict[str, Sheet]:
    settings = replace(SETTINGS, address=address)
    return {x.path: x for x in fact_sheets(view_site(site or repairs(), settings, language, today))}


def test_each_offer_year_and_experience_has_one_and_the_comparison() -> None:
    found = sheets(language=ROMANSH)
    site = repairs()
    assert [sheet.kind for sheet in found.values()] == [
        *(kind for _ in site.offers for kind in ("offer", "poster", "slide")),
        "comparison",
        *("year" for _ in site.programme.years),
        *("experience" for _ in site.experiences),
    ]
    assert "rm/offers/repair-van/repair-van-rm.pdf" in found
    assert found["rm/compare/comparison-rm.pdf"].pages == ["compare/"]


def test_one_offer_is_compared_with_none() -> None:
    one = repairs().model_copy(update={"offers": repairs().offers[:1], "faq": [], "events": []})
    assert "comparison" not in {sheet.kind for sheet in sheets(one).values()}


@pytest.mark.parametrize(("count", "tables"), [(2, [2]), (4, [4]), (5, [3, 2])])
def test_the_comparison_stands_beside_each_other_as_far_as_it_can_be_read(
    count: int, tables: list[int]
) -> None:
    site = repairs().model_copy(update={"offers": repairs().offers[:count], "faq": [], "events": []})
    said = sheets(site)["compare/comparison-de.pdf"].data["tables"]
    assert [len(table["offers"]) for table in said] == tables
    for table in said:
        cells = [row["cells"] for row in table["criteria"]] + [row["open"] for row in table["audiences"]]
        assert {len(row) for row in cells} == {len(table["offers"])}
        assert [each["meaning"] for each in table["key"]] == ["Vorgesehen", "Allfälliger weiterer Termin"]
        assert table["legend"]
    [offer, *_] = sheets(site).values()
    assert bool(offer.data["tables"]) == (count <= 4)


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


@pytest.mark.parametrize(
    ("day", "kinds"),
    [
        (dt.date(2032, 12, 31), {"year", "offer", *DISPLAYS}),
        (dt.date(2040, 1, 1), {"year", "comparison", "offer", *DISPLAYS}),
    ],
)
def test_what_it_says_does_not_depend_on_the_day_but_for_events_and_old_numbers(
    day: dt.date, kinds: set[str]
) -> None:
    later = sheets(today=day)
    assert {sheet.kind for path, sheet in sheets().items() if sheet.data != later[path].data} == kinds


def test_an_offer_without_dates_to_come_says_what_its_page_says() -> None:
    van, chest = "offers/repair-van/repair-van-de.pdf", "offers/tool-chest/tool-chest-de.pdf"
    assert sheets()[van].data["undated"] == []
    [as_needed] = sheets()[chest].data["undated"]
    assert typed(as_needed) == "Termine: nach Bedarf, Auf Anruf"
    none, old = sheets(today=dt.date(2033, 1, 1))[van].data["undated"]
    assert none == "Uns ist kein kommender Termin bekannt."
    assert "2031" in old


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


def led(site: Site, texts: Sequence[Text], *kinds: str) -> set[str]:
    """Where sheets of some kinds lead, if these texts are outdated."""
    pairs = [(each.root["de"], each.root["rm"]) for each in texts]
    found = fact_sheets(view_site(site, SETTINGS, ROMANSH, TODAY, outdated=pairs))
    return {each.data["outdated"]["href"] for each in found if each.kind in kinds and each.data["outdated"]}


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
