"""A page that editors write in Markdown shows pictures, tables and code of any width."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.pages import HEIGHT, NARROW, PHONE
from tests.browser.looking import SCROLLING
from tests.support import nightly

pytestmark = pytest.mark.browser

PICTURE = 1600
"""Pixels that it is wide."""


@pytest.mark.parametrize("width", [NARROW, *nightly([PHONE])])
@pytest.mark.parametrize("root", ["", *nightly(["rm/"])])
def test_a_large_picture_fits(page: Page, repairs_url: str, root: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(f"{repairs_url}/{root}rules/", wait_until="load")
    assert page.evaluate("document.querySelector('main img').naturalWidth") == PICTURE
    box = page.locator("main img").bounding_box()
    assert box
    assert box["x"] + box["width"] <= width
    assert box["width"] / box["height"] == pytest.approx(1600 / 500, abs=0.02)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [NARROW, *nightly([PHONE])])
@pytest.mark.parametrize("place", [".site-footer li a", ".trail li:last-child", ".menu li a"])
def test_a_title_of_one_long_word_fits(page: Page, repairs_url: str, place: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(f"{repairs_url}/rules/")
    if place.startswith(".menu"):
        page.locator(".menu-button").click()
    page.locator(place).first.evaluate("element => element.textContent = 'Reparatur'.repeat(9)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_only_a_table_scrolls(page: Page, repairs_url: str) -> None:
    """By keyboard, in a box of its own that has a name; code breaks into lines."""
    page.set_viewport_size({"width": NARROW, "height": HEIGHT})
    page.goto(f"{repairs_url}/rules/")
    (handle,) = page.evaluate_handle(SCROLLING).get_properties().values()
    box = handle.as_element()
    assert box
    assert box.query_selector("table")
    assert box.get_attribute("role") == "group"
    assert box.get_attribute("aria-label") == "Werkzeug"
    box.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("element => element.scrollLeft > 0", arg=box)
