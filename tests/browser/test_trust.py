"""What a browser would complain of or give away: nothing, on any kind of page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.pages import DESKTOP, KINDS, NARROW, NOT_FOUND, OTHERS, PHONE, ROOTS, SOURCE, addresses
from tests.browser.looking import sticking_out
from tests.browser.places import MAIN, OTHER_KINDS, REPAIRS_IN_BOTH
from tests.support import nightly

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "address",
    [
        *addresses([SOURCE], MAIN),
        NOT_FOUND,
        *nightly([*addresses([SOURCE], OTHER_KINDS), *addresses(OTHERS, list(KINDS))]),
    ],
)
def test_no_complaint_no_stranger_no_sideways_scrolling(page: Page, faults: list[str], address: str) -> None:
    page.goto(address, wait_until="load")
    for width in (DESKTOP, PHONE, NARROW):
        faults += sticking_out(page, width)
    assert faults == []


@pytest.mark.parametrize("address", REPAIRS_IN_BOTH)
def test_another_programme_complains_of_nothing_either(
    page: Page, faults: list[str], repairs_url: str, address: str
) -> None:
    page.goto(repairs_url + address, wait_until="load")
    for width in (NARROW, PHONE, DESKTOP):
        assert sticking_out(page, width) == []
    assert faults == []


def test_search_asks_nobody_else(page: Page, faults: list[str], repairs_url: str) -> None:
    page.goto(f"{repairs_url}search/?q=Toaster")
    page.locator(".results a").first.wait_for()
    assert faults == []


def test_an_unknown_address_leads_on_from_any_depth(page: Page, base_url: str) -> None:
    """The 404 page is served at any depth: its links and styles must not be relative to it."""
    answer = page.goto("no/such/page/")
    assert answer is not None
    assert answer.status == 404
    assert page.locator("html").get_attribute("lang") == SOURCE
    assert page.locator("section[lang]").count() == len(ROOTS)
    assert page.evaluate("document.styleSheets[0].cssRules.length") > 0
    language, root = list(ROOTS.items())[-1]
    page.locator(f"section[lang={language}] .links a").first.click()
    expect(page).to_have_url(base_url + root)
