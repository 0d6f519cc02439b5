"""axe-core finds no barrier on any kind of page, on phones and desktops, in light and dark."""

from __future__ import annotations

from itertools import cycle, product

import pytest
from playwright.sync_api import Page

from browser.pages import HEIGHT, KINDS, NOT_FOUND, OTHERS, PHONE, ROOTS, SOURCE, addresses
from tests.browser.looking import LOOKS, SCHEMES, Scheme, barriers
from tests.browser.places import REPAIRS_IN_BOTH
from tests.support import nightly

pytestmark = pytest.mark.browser

PAGES = [*addresses([SOURCE], list(KINDS)), NOT_FOUND]
IN_TURN = [(address, *look) for address, look in zip(PAGES, cycle(LOOKS), strict=False)]
"""Every kind of page in one of the looks, each look on several; nights see every one in all of them."""
TRANSLATED = addresses(OTHERS, ["home", "offer", "comparison"])
IN_ALL = [(address, *look) for address, look in product([*PAGES, *TRANSLATED], LOOKS)]


@pytest.mark.parametrize(
    "seen", [*IN_TURN, *nightly(each for each in IN_ALL if each not in IN_TURN)], ids=str
)
def test_no_kind_of_page_has_a_barrier(page: Page, seen: tuple[str, int, Scheme]) -> None:
    address, width, scheme = seen
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme)
    page.goto(address)
    assert barriers(page) == []


@pytest.mark.parametrize("language", [SOURCE, *nightly(OTHERS)])
def test_an_open_menu_has_no_barrier(page: Page, language: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(ROOTS[language])
    page.locator(".menu-button").click()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert barriers(page) == [], scheme


@pytest.mark.parametrize("scheme", ["dark", *nightly(["light"])])
@pytest.mark.parametrize("address", REPAIRS_IN_BOTH)
def test_another_programme_has_no_barrier(page: Page, repairs_url: str, address: str, scheme: Scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(repairs_url + address)
    assert barriers(page) == []


def test_search_results_have_no_barrier(page: Page, repairs_url: str) -> None:
    page.goto(f"{repairs_url}search/?q=Toaster")
    page.locator(".results a").first.wait_for()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert barriers(page) == [], scheme
