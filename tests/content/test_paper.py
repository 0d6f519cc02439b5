"""Pages fill the sheets that they are printed on."""

from __future__ import annotations

import io

import pypdf
import pytest
from playwright.sync_api import Page

from browser.pages import KINDS, ROOTS, SOURCE, WORDY
from tests.browser.places import MAIN_FIRST, all_in_languages, in_languages
from tests.content.facts import facts
from tests.support import nightly

pytestmark = pytest.mark.browser

PAPER = facts("paper")


def lines(page: Page, address: str) -> list[int]:
    """Of each sheet that the page takes, how many lines it bears."""
    page.goto(address)
    sheets = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, format="A4"))).pages
    return [len(sheet.extract_text().splitlines()) for sheet in sheets]


@pytest.mark.parametrize("language", [WORDY, *nightly({SOURCE} - {WORDY})])
@pytest.mark.parametrize("kind", MAIN_FIRST)
def test_no_sheet_of_paper_bears_only_the_last_lines(page: Page, kind: str, language: str) -> None:
    sheets = lines(page, ROOTS[language] + KINDS[kind])
    assert len(sheets) == 1 or sheets[-1] >= PAPER["lines_on_the_last"]


@pytest.mark.parametrize("address", all_in_languages("comparison"))
def test_a_comparison_takes_one_sheet(page: Page, address: str) -> None:
    """Of all offers, and of each two."""
    page.goto(address)
    pairs = page.locator(".pairs a").evaluate_all("links => links.map((each) => each.pathname)")
    assert pairs
    assert {each: len(lines(page, each)) for each in (address, *pairs)} == dict.fromkeys((address, *pairs), 1)


@pytest.mark.parametrize("address", in_languages(["region", "subscribe"]))
def test_a_region_and_subscribing_take_one_sheet(page: Page, address: str) -> None:
    """What only leads elsewhere is left out."""
    assert len(lines(page, address)) == 1


@pytest.mark.parametrize("address", all_in_languages("offer"))
def test_an_offer_is_short(page: Page, address: str) -> None:
    sheets = lines(page, address)
    assert len(sheets) <= PAPER["offer"]["sheets"]
    assert sheets[-1] >= PAPER["offer"]["lines_on_the_last"]


@pytest.mark.parametrize("address", all_in_languages("experience"))
def test_an_experience_is_short(page: Page, address: str) -> None:
    assert len(lines(page, address)) <= PAPER["experience"]["sheets"]
