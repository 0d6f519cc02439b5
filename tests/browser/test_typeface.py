"""The typeface comes from the site and moves nothing when it arrives."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.pages import KINDS

pytestmark = pytest.mark.browser

LOADED = "document.fonts.ready.then(() => document.fonts.check('700 16px Typeface') && document.fonts.size)"


def test_it_is_the_sites(page: Page) -> None:
    page.goto("", wait_until="load")
    assert page.evaluate(LOADED)
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("Typeface,")


@pytest.mark.alone
def test_it_is_asked_for_once(page: Page) -> None:
    """The preload and the stylesheet mean the same file."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(KINDS["offer"], wait_until="load")
    page.evaluate(LOADED)
    assert len([url for url in asked if url.endswith(".woff2")]) == 1


def test_no_italics_are_made_of_its_upright_letters(page: Page, repairs_url: str) -> None:
    """It has none of its own: what is emphasised is bold."""
    page.goto(f"{repairs_url}experiences/oberzipfel/")
    styles = page.locator("body *").evaluate_all("all => all.map((each) => getComputedStyle(each).fontStyle)")
    assert set(styles) == {"normal"}
    bold = page.locator("main em").evaluate_all("all => all.map((each) => getComputedStyle(each).fontWeight)")
    assert set(bold) == {"700"}
