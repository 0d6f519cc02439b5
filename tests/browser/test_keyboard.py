"""Everything can be reached and used by keyboard, in an order that makes sense, and is seen to be."""

from __future__ import annotations

from typing import TypedDict

import pytest
from playwright.sync_api import Page, expect

from browser.pages import DESKTOP, HEIGHT, KINDS, NARROW, OTHERS, PHONE, ROOTS, SETTINGS, SOURCE
from tests.browser.looking import SCROLLING, tab_to
from tests.browser.places import MAIN_FIRST, place
from tests.support import nightly, typed

pytestmark = pytest.mark.browser

STOP = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const box = element.getBoundingClientRect();
  const outlines = [null, "::before"]  // a card's name has it around the card
    .map((part) => getComputedStyle(element, part))
    .filter((style) => style.outlineStyle !== "none" && style.content !== "none");
  const shown = element.checkVisibility({opacityProperty: true, visibilityProperty: true});
  const rect = element.getClientRects()[0];
  const middle = Math.min(rect.top + rect.height / 2, innerHeight - 1);  // it may be higher than the window
  const hit = document.elementFromPoint(rect.left + Math.min(8, rect.width / 2), middle);
  return {
    name: `${element.tagName} ${element.textContent.trim()}`,
    index: [...document.querySelectorAll("*")].indexOf(element),
    outlined: outlines.some((style) => parseFloat(style.outlineWidth) >= 2),
    visible: shown && box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth,
    covered: !(hit && (element.contains(hit) || hit.contains(element))),
  };
}"""

FOCUSABLE = """() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
  .filter((element) => element.getAttribute("tabindex") !== "-1")
  .filter((element) => element.checkVisibility({visibilityProperty: true})).length"""


class Stop(TypedDict):
    """Where the Tab key led."""

    name: str
    index: int
    outlined: bool
    visible: bool
    covered: bool


def open_page(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(address)


def stops(page: Page) -> list[Stop]:
    """Where the Tab key leads from the top of the page until it leaves it."""
    page.locator(".skip").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    found: list[Stop] = []
    while len(found) < 200:
        stop: Stop | None = page.evaluate(STOP)
        if stop is None or (found and stop["index"] == found[0]["index"]):
            return found
        found.append(stop)
        page.keyboard.press("Tab")
    raise AssertionError(f"the Tab key goes round in circles: {found[-5:]}")


@pytest.mark.parametrize("width", [NARROW, *nightly([DESKTOP])])
@pytest.mark.parametrize("kind", MAIN_FIRST)
def test_tab_leads_through_all_that_is_shown_in_its_order(page: Page, kind: str, width: int) -> None:
    """From the top to the bottom, through everything that is shown and nothing that is hidden."""
    open_page(page, KINDS[kind], width)
    found = stops(page)
    assert [each["index"] for each in found] == sorted(each["index"] for each in found)
    assert [each["name"] for each in found if not each["visible"]] == []
    assert [each["name"] for each in found if not each["outlined"]] == []
    assert [each["name"] for each in found if each["covered"]] == []
    assert len(found) == page.evaluate(FOCUSABLE)


@pytest.mark.parametrize("language", [SOURCE, *nightly(OTHERS)])
def test_the_skip_link_leads_to_the_content(page: Page, language: str) -> None:
    open_page(page, f"{ROOTS[language]}offers/", PHONE)
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("main a").first).to_be_focused()


def test_the_menu_opens_and_closes_by_keyboard(page: Page) -> None:
    open_page(page, "faq/", PHONE)
    button, link = page.locator(".menu-button"), page.locator(".menu a").first
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(link).to_be_hidden()

    tab_to(page, button)
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(link).to_be_visible()

    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(link).to_be_hidden()

    page.keyboard.press("Space")
    expect(link).to_be_visible()
    page.keyboard.press("Space")
    expect(link).to_be_hidden()

    page.keyboard.press("Enter")
    address = link.evaluate("link => link.href")
    tab_to(page, link)
    page.keyboard.press("Enter")
    expect(page).to_have_url(address)


def test_menu_without_button_on_wide_screens(page: Page) -> None:
    open_page(page, "", DESKTOP)
    expect(page.locator(".menu-button")).to_be_hidden()
    expect(page.locator(".menu a").last).to_be_visible()


@pytest.mark.parametrize("width", [PHONE, *nightly([DESKTOP])])
def test_the_languages_are_switched_by_keyboard(page: Page, width: int) -> None:
    """It leads to the same page in each language, and says which one is shown."""
    open_page(page, KINDS["offer"], width)
    others = [each for each in SETTINGS.languages if each != SETTINGS.source]
    for language in (*others, SETTINGS.source):
        tab_to(page, page.locator(".languages").get_by_role("link", name=language.name))
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert place(page.url) == language.root + KINDS["offer"]
        expect(page.locator("html")).to_have_attribute("lang", language.tag)
        expect(page.locator(".languages [aria-current]")).to_have_text(language.name)


def test_a_table_scrolls_by_keyboard(page: Page, repairs_url: str) -> None:
    """On a phone a table scrolls inside a group that has a name and takes the focus."""
    open_page(page, f"{repairs_url}rules/", PHONE)
    caption = typed(page.locator("caption").inner_text())
    group = page.get_by_role("group", name=caption, exact=True)
    tab_to(page, group)
    page.keyboard.press("ArrowRight")
    page.wait_for_function("element => element.scrollLeft > 0", arg=group.element_handle())


@pytest.mark.parametrize("kind", MAIN_FIRST)
def test_whatever_scrolls_can_be_scrolled(page: Page, kind: str) -> None:
    """Every box that scrolls sideways has a name, takes the focus, and follows the arrow keys."""
    open_page(page, KINDS[kind], NARROW)
    scroll_what_scrolls(page)


def test_whatever_scrolls_of_another_programme(page: Page, repairs_url: str) -> None:
    open_page(page, f"{repairs_url}rules/", NARROW)
    assert scroll_what_scrolls(page) >= 1


def scroll_what_scrolls(page: Page) -> int:
    """Checks each of the boxes that scroll sideways, and says how many there are."""
    boxes = page.evaluate_handle(SCROLLING).get_properties().values()
    for box in boxes:
        element = box.as_element()
        assert element is not None
        assert element.get_attribute("role") in ("region", "group"), element.inner_text()
        assert element.get_attribute("tabindex") == "0"  # Chromium goes there without it, others do not
        assert element.get_attribute("aria-label") or element.get_attribute("aria-labelledby")
        element.focus()
        assert element.evaluate("element => element === document.activeElement")
        page.keyboard.press("ArrowRight")
        page.wait_for_function("element => element.scrollLeft > 0", arg=element)
    return len(boxes)


@pytest.mark.browser_context_args(java_script_enabled=False)
@pytest.mark.parametrize("width", [PHONE, *nightly([DESKTOP])])
def test_every_link_is_reached_without_javascript(page: Page, width: int) -> None:
    """The menu stays open, its button away, and every link can be reached."""
    open_page(page, "", width)
    expect(page.locator(".menu-button")).to_be_hidden()
    found = stops(page)
    assert [each["name"] for each in found if not each["visible"] or not each["outlined"]] == []
    assert len(found) == page.evaluate(FOCUSABLE)
    for link in page.locator(".menu a").all():
        assert f"A {link.inner_text()}" in [each["name"] for each in found]
