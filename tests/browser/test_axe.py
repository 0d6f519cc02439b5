"""axe-core finds no barrier on any kind of page, on phones and desktops, in light and dark."""

from __future__ import annotations

from importlib.resources import files
from itertools import cycle, product
from typing import Literal

import pytest
from playwright.sync_api import Page

from browser.barriers import OPTIONS, RUN, Findings
from browser.pages import DESKTOP, HEIGHT, KINDS, NOT_FOUND, OTHERS, PHONE, ROOTS, SOURCE, addresses
from tests.browser.places import REPAIRS_IN_BOTH
from tests.support import nightly

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
LOOKS = list(product((PHONE, DESKTOP), SCHEMES))
PAGES = [*addresses([SOURCE], list(KINDS)), NOT_FOUND]
IN_TURN = [(address, *look) for address, look in zip(PAGES, cycle(LOOKS), strict=False)]
"""Every kind of page in one of the looks, each look on several; nights see every one in all of them."""
TRANSLATED = addresses(OTHERS, ["home", "offer", "comparison"])
IN_ALL = [(address, *look) for address, look in product([*PAGES, *TRANSLATED], LOOKS)]

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


def barriers(page: Page) -> list[str]:
    """What axe finds, a line for each element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    page.evaluate("new Promise(requestAnimationFrame)")  # what follows the settings has followed them
    found: Findings = page.evaluate(RUN, OPTIONS)
    return [f"{each['rule']}: {each['element']}" for each in found["barriers"]]


@pytest.mark.parametrize(
    "seen", [*IN_TURN, *nightly(each for each in IN_ALL if each not in IN_TURN)], ids=str
)
def test_no_barriers(page: Page, seen: tuple[str, int, Scheme]) -> None:
    address, width, scheme = seen
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme)
    page.goto(address)
    assert barriers(page) == []


@pytest.mark.parametrize("language", [SOURCE, *nightly(OTHERS)])
def test_open_menu(page: Page, language: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(ROOTS[language])
    page.locator(".menu-button").click()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert barriers(page) == [], scheme


@pytest.mark.parametrize("scheme", ["dark", *nightly(["light"])])
@pytest.mark.parametrize("address", REPAIRS_IN_BOTH)
def test_another_programme(page: Page, repairs_url: str, address: str, scheme: Scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(repairs_url + address)
    assert barriers(page) == []


def test_search_results(page: Page, repairs_url: str) -> None:
    page.goto(f"{repairs_url}search/?q=Toaster")
    page.locator(".results a").first.wait_for()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert barriers(page) == [], scheme
