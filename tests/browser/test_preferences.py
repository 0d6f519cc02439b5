"""What readers have set in their system holds: less motion, colours of their own."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.layout import unreadable
from browser.pages import DESKTOP, HEIGHT, KINDS, PHONE
from tests.browser.places import MAIN_FIRST

pytestmark = pytest.mark.browser

MOVING = """() => [...document.querySelectorAll("*")].flatMap((element) =>
  ["", "::before", "::after"].flatMap((pseudo) => {
    const style = getComputedStyle(element, pseudo || null);
    const lasts = (durations) => durations.split(", ").some((each) => parseFloat(each) > 0.01);
    const moves = style.scrollBehavior === "smooth" || lasts(style.transitionDuration)
      || style.animationName !== "none" && lasts(style.animationDuration);
    return moves ? [`${element.tagName} ${element.className}${pseudo}`] : [];
  }))"""

# What one can press and is told apart from its surroundings by its background.
FILLED = """() => {
  const ground = (element) => {
    const colour = getComputedStyle(element).backgroundColor;
    return colour === "rgba(0, 0, 0, 0)" && element.parentElement ? ground(element.parentElement) : colour;
  };
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().bottom > 0)
    .filter((element) => ground(element) !== ground(element.parentElement));
}"""

# The colours of backgrounds are then the system's, and shadows are gone; lines stay.
BORDERLESS = """(elements) => elements.filter((element) => {
  const style = getComputedStyle(element);
  return ["Top", "Right", "Bottom", "Left"].some((side) =>
    style[`border${side}Style`] === "none" || parseFloat(style[`border${side}Width`]) < 1
    || style[`border${side}Color`] === style.backgroundColor);
}).map((element) => `${element.tagName} ${element.className}: ${element.textContent.trim()}`)"""


def written(page: Page) -> list[str]:
    drawn = {*page.locator("svg text").all_text_contents()}
    return [line for line in page.locator("body").inner_text().splitlines() if line not in drawn]


@pytest.mark.parametrize("kind", MAIN_FIRST)
def test_nothing_moves_where_readers_want_less_motion(page: Page, kind: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(KINDS[kind])
    assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("kind", MAIN_FIRST)
def test_in_forced_colours_buttons_look_like_such_and_words_are_read(page: Page, kind: str) -> None:
    """Buttons still look like such, and every word can be read, but for what is drawn beside names."""
    page.goto(KINDS[kind])
    for width in (PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.emulate_media(forced_colors="none")
        filled = page.evaluate_handle(FILLED)
        words = written(page)
        page.emulate_media(forced_colors="active")
        assert page.evaluate(BORDERLESS, filled) == [], width
        assert written(page) == words
        assert unreadable(page) == []
