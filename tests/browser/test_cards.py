"""A card opens wherever it is pressed, is one stop of the Tab key, and leaves its other links in reach."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from browser.pages import DESKTOP, HEIGHT, KINDS, PHONE, ROOTS, WORDY
from tests.browser.places import LANGUAGES, OTHER_LANGUAGES
from tests.support import nightly

pytestmark = pytest.mark.browser

NAME = "h2 > a, h3 > a"
UNEVEN = 12  # pixels between the tops of boxes whose first lines stand on one
REACHED = """link => {
  link.scrollIntoView({ block: "center" });
  const { x, y, width, height } = link.getClientRects()[0];
  return link.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}"""


@pytest.mark.parametrize("kind", ["home", "offers", "experiences"])
@pytest.mark.parametrize("width", [PHONE, *nightly([DESKTOP])])
def test_a_card_opens_wherever_it_is_pressed(page: Page, kind: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(KINDS[kind])
    card = page.locator(".card").last
    wanted = card.locator(NAME).evaluate("link => link.href")
    size = card.bounding_box()
    assert size
    card.click(position={"x": size["width"] - 4, "y": size["height"] - 4})
    expect(page).to_have_url(wanted)


def test_on_the_home_page_three_stand_beside_each_other_or_none(page: Page) -> None:
    """Where each stands below another, it is ruled off from it; beside each other, each has its rule."""
    page.goto(KINDS["home"])
    cards = page.locator(".card")
    ruled = "all => all.map((each) => parseFloat(getComputedStyle(each).borderTopWidth) > 0)"
    for width in (PHONE, 600, 640, 700, 767, 768):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        tops = cards.evaluate_all("all => all.map((each) => each.getBoundingClientRect().top)")
        beside = tops.count(tops[0])
        assert beside == 1 or beside >= min(3, len(tops)), width
        assert cards.evaluate_all(ruled) == [beside > 1, *[True] * (len(tops) - 1)], width


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_on_the_home_page_marks_are_explained_before_they_are_met(page: Page, width: int) -> None:
    """On a phone between the heading and the first, on wide screens on the line of the heading."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(ROOTS[WORDY])
    heading, key, mark = (
        page.locator(f"section:has(> .cards) {part}").first.bounding_box()
        for part in ("> h2", "> .note", ".offer-mark")
    )
    assert heading
    assert key
    assert mark
    assert key["y"] + key["height"] <= mark["y"]
    assert (key["y"] < heading["y"] + heading["height"]) == (width == DESKTOP)


@pytest.mark.parametrize("language", [*LANGUAGES, *nightly(OTHER_LANGUAGES)])
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_facts_of_an_offer_stand_below_each_other(page: Page, language: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(ROOTS[language] + KINDS["offers"])
    lists = page.locator(".card > .told").evaluate_all("""all => all.map((list) =>
      [...list.children, list.nextElementSibling].map((each) => each.getBoundingClientRect())
        .map(({top, bottom}) => [top, bottom]))""")
    assert lists
    for boxes in lists:
        assert all(bottom <= top for (_, bottom), (top, _) in pairwise(boxes))


@pytest.mark.parametrize("kind", ["home", "offers"])
@pytest.mark.parametrize("width", [DESKTOP, *nightly([768])])
def test_names_of_offers_hang_below_their_marks_and_facts_stand_on_one_line(
    page: Page, kind: str, width: int
) -> None:
    """However many lines a name beside it has."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(ROOTS[WORDY] + KINDS[kind])
    cards = page.locator(".card")
    tops, below, text, facts = zip(
        *cards.evaluate_all("""all => all.map((card) => {
          const [mark, name, text, fact] = [".offer-mark", "h2, h3", "p", ".told"].map((part) =>
            card.querySelector(part)?.getBoundingClientRect());
          return [mark.top, name.top - mark.bottom, text.top - name.bottom, fact?.top ?? 0];
        })"""),
        strict=True,
    )
    assert max(below) < UNEVEN + 1
    assert max(text) < UNEVEN
    rows = {round(top): round(fact) for top, fact in zip(tops, facts, strict=True)}
    assert all(rows[round(top)] == round(fact) for top, fact in zip(tops, facts, strict=True))


@pytest.mark.parametrize("kind", ["offers", *nightly(["home", "topics"])])
def test_its_other_links_are_reached(page: Page, kind: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(KINDS[kind])
    links = page.locator(".card a").all()
    assert links
    for link in links:
        assert link.evaluate(REACHED), link.inner_text()


@pytest.mark.parametrize("kind", ["home", "topics"])
def test_the_ring_of_the_focus_stands_around_it(page: Page, kind: str) -> None:
    page.goto(KINDS[kind])
    name = page.locator(f".card:first-child :is({NAME})")
    page.keyboard.press("Tab")
    name.focus()
    ring = name.evaluate(
        """link => {
          const { outlineStyle, width, height } = getComputedStyle(link, "::before");
          const card = link.closest(".card");
          return [outlineStyle, parseFloat(width) - card.clientWidth, parseFloat(height) - card.clientHeight];
        }"""
    )
    assert ring == ["solid", pytest.approx(0, abs=1), pytest.approx(0, abs=1)]


def test_what_the_address_asks_for_is_seen(page: Page) -> None:
    page.goto(KINDS["topics"])
    asked = page.locator(".card").nth(2)
    ground = "each => getComputedStyle(each).backgroundColor"
    before = asked.evaluate(ground)
    page.goto(f"{KINDS['topics']}#{asked.get_attribute('id')}")
    expect(asked).to_be_in_viewport()
    assert asked.evaluate(ground) != before


def test_on_a_wide_screen_all_that_is_told_of_a_topic_begins_on_one_line(page: Page) -> None:
    page.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    page.goto(KINDS["topics"])
    cards = page.locator(".card").evaluate_all(
        "all => all.map((card) => [...card.children].map((each) => each.getBoundingClientRect().top))"
    )
    assert cards
    for tops in cards:
        assert max(tops) - min(tops) < UNEVEN
