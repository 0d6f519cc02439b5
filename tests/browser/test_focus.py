"""Whatever has the focus shows it, by an outline that stands out from what it is drawn on."""

from __future__ import annotations

from itertools import product
from typing import Literal, TypedDict

import pytest
from playwright.sync_api import Page, expect

from browser.pages import DESKTOP, HEIGHT, NOT_FOUND, PHONE, SOURCE, addresses
from tests.browser.places import MAIN, OTHER_KINDS, REPAIRS
from tests.support import nightly

pytestmark = pytest.mark.browser

CONTRAST = 3.0
WIDTH = 2.0
Settings = dict[str, Literal["light", "dark", "active", "none"]]
SETTINGS: list[Settings] = [
    {"color_scheme": "light", "forced_colors": "none"},
    {"color_scheme": "dark", "forced_colors": "none"},
    {"color_scheme": "light", "forced_colors": "active"},
    {"color_scheme": "dark", "forced_colors": "active"},
]
IN_TURN = list(zip((PHONE, DESKTOP, DESKTOP, PHONE), SETTINGS, strict=True))
"""Each of the settings at one width, each width in two of them; nights see all at both."""
AT_NIGHT = [look for look in product((PHONE, DESKTOP), SETTINGS) if look not in IN_TURN]

# The outline lies on what surrounds the element, or on the element itself where it is drawn inwards.
OUTLINES = """() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const clear = (colour) => channels(colour)[3] === 0;
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour).map((each) => each / 255)
      .map((each) => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (...colours) => {
    const [high, low] = colours.map(luminance).sort((one, other) => other - one);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (element) => {
    const colour = getComputedStyle(element).backgroundColor;
    return clear(colour) && element.parentElement ? ground(element.parentElement) : colour;
  };
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((element) => element.checkVisibility({visibilityProperty: true}))
    .map((element) => {
      element.focus();
      const [own, around] = [getComputedStyle(element), getComputedStyle(element, "::before")];
      const style = own.outlineStyle === "none" ? around : own; // a card's name has it around the card
      const inwards = parseFloat(style.outlineOffset) < 0;
      return {
        name: `${element.tagName} ${element.className}: ${element.textContent.trim().slice(0, 50)}`,
        focused: element.matches(":focus-visible"),
        width: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
        contrast: contrast(style.outlineColor, ground(inwards ? element : element.parentElement)),
      };
    });
}"""


class Outline(TypedDict):
    """How an element shows that it has the focus."""

    name: str
    focused: bool
    width: float
    contrast: float


def faint(page: Page) -> list[str]:
    """What does not take the focus, or shows it too faintly."""
    page.keyboard.press("Tab")  # so that the browser shows the focus from now on
    outlines: list[Outline] = page.evaluate(OUTLINES)
    assert outlines
    return [
        f"{each['name']} ({each['width']} px, {each['contrast']:.2f}:1)"
        for each in outlines
        if not each["focused"] or each["width"] < WIDTH or each["contrast"] < CONTRAST
    ]


@pytest.mark.parametrize(
    "address", [*addresses([SOURCE], MAIN), NOT_FOUND, *nightly(addresses([SOURCE], OTHER_KINDS))]
)
@pytest.mark.parametrize("looks", [IN_TURN, *nightly([AT_NIGHT])])
def test_focus_is_seen(page: Page, address: str, looks: list[tuple[int, Settings]]) -> None:
    page.goto(address)
    for width, settings in looks:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.emulate_media(**settings)  # type: ignore[arg-type]
        assert faint(page) == [], (width, settings)


def test_focus_on_what_is_pressed(page: Page, repairs_url: str) -> None:
    """A switch keeps its own colours where the reader's hold; its outline lies on the reader's."""
    page.emulate_media(color_scheme="light", forced_colors="active")
    page.goto(repairs_url)
    switch = page.locator(".scheme")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    assert faint(page) == []


@pytest.mark.parametrize("address", [REPAIRS[0], *nightly(REPAIRS[1:4])])
def test_focus_is_seen_in_another_programme(page: Page, repairs_url: str, address: str) -> None:
    page.goto(repairs_url + address)
    assert faint(page) == []
