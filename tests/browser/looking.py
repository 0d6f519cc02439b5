"""What several tests look for on a page: barriers, what sticks out, how the keyboard gets there."""

from __future__ import annotations

from importlib.resources import files
from itertools import product
from typing import Literal

from playwright.sync_api import Locator, Page

from browser.barriers import OPTIONS, RUN, Findings
from browser.pages import DESKTOP, HEIGHT, PHONE

Scheme = Literal["light", "dark"]

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
LOOKS = list(product((PHONE, DESKTOP), SCHEMES))
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
STICKING_OUT = """() => {
  const inside = (element) => element.closest("[role=region][tabindex='0']");
  const wide = document.documentElement.clientWidth;
  return [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > wide + 0.5 && !inside(element))
    .map((element) => `${element.tagName} ${element.className}: ${element.textContent.trim().slice(0, 60)}`);
}"""
"""What reaches beyond the window's right edge, but for tables, which scroll inside their region."""
SCROLLING = """() => [...document.querySelectorAll("body *")].filter((element) =>
  element.scrollWidth > element.clientWidth
  && ["auto", "scroll"].includes(getComputedStyle(element).overflowX))"""
"""The boxes that scroll sideways."""


def barriers(page: Page) -> list[str]:
    """What axe finds, a line for each element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    page.evaluate("new Promise(requestAnimationFrame)")  # what follows the settings has followed them
    found: Findings = page.evaluate(RUN, OPTIONS)
    return [f"{each['rule']}: {each['element']}" for each in found["barriers"]]


def sticking_out(page: Page, width: int) -> list[str]:
    """What makes the page scroll sideways in a window of that width."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    if page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"):
        return []
    return [f"wider than {width}", *page.evaluate(STICKING_OUT)]


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until `target` has the focus."""
    for _ in range(100):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError("the Tab key does not lead there")
