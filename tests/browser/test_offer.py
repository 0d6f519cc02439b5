"""What an offer's page, a result of the finder and the panel at the head of pages ask their readers to do."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.pages import HEIGHT, PHONE, ROOTS, addresses

pytestmark = pytest.mark.browser

FILLED = """() => [...document.querySelectorAll("main .action")]
  .filter((each) => each.checkVisibility())
  .map((each) => [getComputedStyle(each).backgroundColor, each.getBoundingClientRect().bottom])
  .filter(([colour]) => colour !== "rgba(0, 0, 0, 0)")
  .map(([, bottom]) => bottom)"""
"""Of each filled button, where it ends."""
LANGUAGES = list(ROOTS)
ASKING = addresses(LANGUAGES, ["offer", "result"])
ANSWERING = addresses(LANGUAGES, ["home", "calendar", "year", "region", "offer", "result"])
TALLEST = 220  # of a panel on a phone: a quarter of its window


@pytest.mark.parametrize("address", ASKING)
def test_taking_part_is_the_one_filled_button_and_on_the_first_screen(
    page: Page, base_url: str, address: str
) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(base_url + address)
    (bottom,) = page.evaluate(FILLED)
    assert bottom <= HEIGHT


@pytest.mark.parametrize(
    "path", ["offers/sewing-course/", "offers/tool-chest/", "find/neighbours/open/flowers-and-eagles/"]
)
def test_one_button_is_filled_whoever_is_asked(page: Page, repairs_url: str, path: str) -> None:
    """By region, by nobody's e-mail, of the second of several offers."""
    page.goto(repairs_url + path)
    assert len(page.evaluate(FILLED)) == 1


@pytest.mark.browser_context_args(java_script_enabled=False)
@pytest.mark.parametrize("address", ANSWERING)
def test_the_panel_leaves_room(page: Page, base_url: str, address: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(base_url + address)
    assert page.locator(".answer").evaluate("(panel) => panel.getBoundingClientRect().height") <= TALLEST
