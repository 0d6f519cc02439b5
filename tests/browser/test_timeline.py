"""The drawn path can be read at every width: its words are large enough, meet nothing, and are told once."""

from __future__ import annotations

from itertools import combinations
from typing import TypedDict

import pytest
from playwright.sync_api import Page

from browser.pages import DESKTOP, HEIGHT, NARROW, PHONE, ROOTS, addresses

pytestmark = pytest.mark.browser

SWITCH = 768  # where the wide drawing takes the narrow one's place
LEAST = 12  # pixels: the smallest type
OWN = addresses(list(ROOTS), ["experience"])
"""The words beside the drawing differ with the language."""
REPAIRS = [
    *("experiences/oberzipfel/", "rm/experiences/oberzipfel/"),
    *("experiences/unterschratten/", "rm/experiences/unterschratten/"),  # where nothing rises
]
# The drawing that is shown: its own box, its words and points with theirs, and the list of the same.
DRAWN = """() => {
  const box = (element) => {
    const {left, top, right, bottom} = element.getBoundingClientRect();
    return [left, top, right, bottom];
  };
  const words = (element) => element.textContent.trim().replace(/\\s+/g, " ");
  const shown = [...document.querySelectorAll("svg.timeline")].filter((svg) => svg.checkVisibility());
  return shown.map((svg) => ({
    box: box(svg),
    scale: svg.getBoundingClientRect().width / svg.viewBox.baseVal.width,
    sizes: [...svg.querySelectorAll("text")].map((text) => parseFloat(getComputedStyle(text).fontSize)),
    milestones: [...svg.querySelectorAll(".milestone")].map(words),
    texts: [...svg.querySelectorAll("text")].map(box),
    points: [...svg.querySelectorAll("circle")].map(box),
    listed: [...svg.parentElement.querySelectorAll("li")].map(words),
    hidden: svg.getAttribute("aria-hidden"),
  }));
}"""

Box = tuple[float, float, float, float]


class Drawn(TypedDict):
    """A drawing as it is shown, in pixels."""

    box: Box
    scale: float
    sizes: list[float]
    milestones: list[str]
    texts: list[Box]
    points: list[Box]
    listed: list[str]
    hidden: str


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("address", OWN)
def test_the_drawn_path(page: Page, address: str) -> None:
    page.goto(address)
    check_at_every_width(page)


@pytest.mark.parametrize("address", REPAIRS)
def test_the_drawn_path_of_another_programme(page: Page, repairs_url: str, address: str) -> None:
    page.goto(repairs_url + address)
    check_at_every_width(page)


def check_at_every_width(page: Page) -> None:
    for width in (NARROW, PHONE, SWITCH - 1, SWITCH, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        (drawn,) = page.evaluate(DRAWN)
        check(drawn, width)


def check(drawn: Drawn, width: int) -> None:
    assert len(drawn["milestones"]) >= 2
    assert drawn["milestones"] == drawn["listed"]  # the same words in the same order
    assert drawn["hidden"] == "true"  # for the list beside it is what is read aloud
    assert min(drawn["sizes"]) * drawn["scale"] >= LEAST, width
    for one, other in combinations([*drawn["texts"], *drawn["points"]], 2):
        assert not meet(one, other), (width, one, other)
    left, top, right, bottom = drawn["box"]
    for each in drawn["texts"]:
        assert left - 1 <= each[0] < each[2] <= right + 1, (width, each)
        assert top - 1 <= each[1] < each[3] <= bottom + 1, (width, each)


def test_the_path_is_read_aloud_once(page: Page, repairs_url: str) -> None:
    page.goto(repairs_url + REPAIRS[0])
    section = page.locator("section:has(svg.timeline)")
    told = section.aria_snapshot()
    for milestone in section.locator("li").all_inner_texts():
        year, _, label = " ".join(milestone.split()).partition(" ")
        if year.isdigit():
            assert told.count(label) == 1, told
            assert told.count(year) == 1, told
