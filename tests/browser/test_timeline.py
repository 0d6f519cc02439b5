"""The axis of an experience is to scale at every width and size of type, always seen, and read aloud once."""

from __future__ import annotations

from itertools import pairwise
from typing import TypedDict

import pytest
from playwright.sync_api import Page, expect

from browser.pages import DESKTOP, HEIGHT, NARROW, PHONE
from tests.browser.places import in_languages
from tests.support import nightly, typed

pytestmark = pytest.mark.browser

OWN = in_languages(["experience"])
"""The words beside the years differ with the language."""
REPAIRS = [
    "experiences/oberzipfel/",
    "experiences/unterschratten/",  # leads nowhere
]
IN_BOTH = [*REPAIRS, *nightly(f"rm/{each}" for each in REPAIRS)]
SIZES = ("100%", "200%")
# Each line of the axis: its year, where it starts, its words, whether they stay inside, and what draws it.
LINES = """() => [...document.querySelectorAll(".timeline li")].map((line) => {
  const dot = getComputedStyle(line, "::before");
  const {left, right} = document.querySelector("main").getBoundingClientRect();
  const year = line.querySelector("time")?.textContent;
  return {
    year: parseInt(year ?? "0"),
    top: line.getBoundingClientRect().top,
    words: line.textContent.trim().replace(/\\s+/g, " "),
    inside: [...line.children].every((part) => {
      const box = part.getBoundingClientRect();
      return box.left >= left && box.right <= right + 1;
    }),
    drawn: [dot.borderTopColor, dot.borderTopWidth],
    told: !line.ariaHidden,
  };
})"""
GROUND = "() => getComputedStyle(document.body).backgroundColor"


class Line(TypedDict):
    """A line of the axis as it is shown; `year` is 0 where it has none."""

    year: int
    top: float
    words: str
    inside: bool
    drawn: list[str]
    told: bool


def lines(page: Page) -> list[Line]:
    found: list[Line] = page.evaluate(LINES)
    return found


def scale(page: Page) -> set[float]:
    """How many pixels a year takes from each line to the next: one number if the axis is to scale."""
    years = [line for line in lines(page) if line["year"]]
    return {round((b["top"] - a["top"]) / (b["year"] - a["year"]), 1) for a, b in pairwise(years)}


@pytest.mark.parametrize("address", OWN)
def test_the_axis_is_to_scale(page: Page, address: str) -> None:
    page.goto(address)
    check_at_every_width(page)


@pytest.mark.parametrize("address", IN_BOTH)
def test_the_axis_of_another_programme_is_to_scale(page: Page, repairs_url: str, address: str) -> None:
    page.goto(repairs_url + address)
    check_at_every_width(page)


def check_at_every_width(page: Page) -> None:
    pixels = []
    for size in SIZES:
        page.evaluate("size => document.documentElement.style.fontSize = size", size)
        for width in (NARROW, PHONE, DESKTOP):
            page.set_viewport_size({"width": width, "height": HEIGHT})
            found = scale(page)
            assert max(found) - min(found) <= 0.1, (size, width, found)
            assert all(line["inside"] for line in lines(page)), (size, width)
        pixels.append(max(found))
    assert pixels[1] >= 1.9 * pixels[0], "it grows with the type"


@pytest.mark.parametrize("address", IN_BOTH)
def test_every_line_is_drawn_in_forced_colours(page: Page, repairs_url: str, address: str) -> None:
    page.goto(repairs_url + address)
    page.emulate_media(forced_colors="active")
    ground = page.evaluate(GROUND)
    for line in lines(page):
        colour, width = line["drawn"]
        assert colour != ground
        assert float(width.removesuffix("px")) >= 1


@pytest.mark.parametrize("address", IN_BOTH)
def test_the_path_is_read_aloud_once(page: Page, repairs_url: str, address: str) -> None:
    """Years in which nothing happened keep the distance: marks for the eye alone, without a year that looks
    like one whose words are missing."""
    page.goto(repairs_url + address)
    expect(page.locator(".timeline .between > *")).to_have_count(0)
    told = typed(page.locator(".timeline").aria_snapshot())
    assert told.count("listitem") == sum(line["told"] for line in lines(page))
    for line in lines(page):
        assert bool(line["words"]) == line["told"]
        assert line["told"] or not line["year"]
        assert not line["year"] or str(line["year"]) in told, told
        assert all(word in told for word in typed(line["words"]).split()), told


def test_notes_and_their_places_lead_to_each_other(page: Page, repairs_url: str) -> None:
    page.goto(address := repairs_url + REPAIRS[0])
    notes = page.locator("[role=doc-endnotes] li")
    references = page.locator("[role=doc-noteref]")
    assert notes.count() == references.count() >= 3
    for number, reference in enumerate(references.all()):
        reference.click()
        target = notes.nth(number)
        expect(page).to_have_url(f"{address}#{target.get_attribute('id')}")
        assert reference.get_attribute("aria-describedby") == target.get_attribute("id")
        target.locator("[role=doc-backlink]").click()
        expect(page).to_have_url(f"{address}#{reference.get_attribute('id')}")


@pytest.mark.parametrize("address", [OWN[0], *REPAIRS[:1]])
def test_a_note_is_pressed_with_a_finger(page: Page, base_url: str, repairs_url: str, address: str) -> None:
    """24 pixels high, as wide as its number in a sentence (WCAG 2.5.8), and none covers another."""
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto((repairs_url if address in REPAIRS else base_url) + address)
    boxes = page.locator("[role=doc-noteref], [role=doc-backlink]").evaluate_all(
        "all => all.map((each) => each.getBoundingClientRect())"
    )
    assert min(each["height"] for each in boxes) >= 24
    assert min(each["width"] for each in boxes) >= 12
    for one, other in pairwise(boxes):
        assert one["right"] <= other["x"] + 0.1 or one["y"] != other["y"]
