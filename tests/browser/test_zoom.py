"""Enlarged text and narrow windows: everything can be read, and nothing scrolls sideways but tables."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.layout import parted, unreadable
from browser.pages import DESKTOP, HEIGHT, KINDS, NARROW, NOT_FOUND, PHONE, ROOTS, WORDY, addresses
from tests.browser.looking import sticking_out
from tests.browser.places import LANGUAGES, MAIN, MAIN_FIRST, OTHER_KINDS, OTHER_LANGUAGES, REPAIRS_IN_BOTH
from tests.support import nightly

pytestmark = pytest.mark.browser

LARGEST = 1600
SHORT = 256
"""A window of 1280 × 1024 pixels at 400 % is 320 × 256 CSS pixels."""

LARGE_TEXT = "document.documentElement.style.fontSize = '200%'"

# A style sheet made by a script, which the Content-Security-Policy does not concern.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""

NO_SPACING = "document.adoptedStyleSheets = []"

PAGES = [
    *addresses([WORDY], MAIN),
    *nightly(addresses([WORDY], OTHER_KINDS)),
    *nightly(addresses([tag for tag in ROOTS if tag != WORDY], list(KINDS))),
    NOT_FOUND,
]

STUCK = """() => [...document.querySelectorAll("body *")]
  .filter((each) => ["fixed", "sticky"].includes(getComputedStyle(each).position) && each.checkVisibility())
  .map((each) => [each, each.getBoundingClientRect()])
  .filter(([each, box]) => box.width > innerWidth / 2 && box.height > innerHeight / 3)
  .map(([each]) => `${each.tagName} ${each.className}`)"""
"""What stays in sight while the page scrolls, and takes more than a third of the window."""


def faults(page: Page, width: int) -> list[str]:
    """What goes wrong in a window of that width."""
    return sticking_out(page, width) + unreadable(page)


def open_page(page: Page, address: str) -> None:
    page.goto(address, wait_until="load")


@pytest.mark.parametrize("address", PAGES)
def test_everything_can_be_read(page: Page, address: str) -> None:
    """At every width; with wider spacing (WCAG 1.4.12); with text of twice the size (1.4.4)."""
    open_page(page, address)
    for width in (NARROW, 700, 1000, DESKTOP):
        assert faults(page, width) == [], width
    page.evaluate(SPACING)
    for width in (NARROW, DESKTOP):
        assert faults(page, width) == [], f"spacing, {width}"
    page.evaluate(NO_SPACING)
    page.evaluate(LARGE_TEXT)
    for width in (PHONE, DESKTOP):
        assert faults(page, width) == [], f"large text, {width}"


@pytest.mark.parametrize(
    "address",
    [
        *addresses([WORDY], ["calendar"]),
        *nightly(addresses([WORDY], [kind for kind in KINDS if kind != "calendar"])),
    ],
)
def test_no_name_is_parted_without_a_hyphen(page: Page, address: str) -> None:
    """Neither in its own column nor in that of another width."""
    open_page(page, address)
    for width in (NARROW, PHONE, 640, 768, 1000, 1030):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        assert parted(page, "dt, th, h1, h2, h3") == [], width


@pytest.mark.parametrize("kind", ["comparison", *nightly([kind for kind in KINDS if kind != "comparison"])])
def test_the_largest_screens_show_all_of_it_an_eighth_larger(page: Page, kind: str) -> None:
    """Type and what is drawn alike; the same words are on the same lines."""
    open_page(page, ROOTS[WORDY] + KINDS[kind])
    sizes = []
    for width in (LARGEST - 1, LARGEST):
        assert faults(page, width) == [], width
        drawn = page.locator("h1, main svg, .brand img").locator("visible=true")
        sizes.append(drawn.evaluate_all("all => all.map((each) => each.getBoundingClientRect().height)"))
    before, after = sizes
    assert after == pytest.approx([1.125 * each for each in before], abs=0.1)


@pytest.mark.parametrize("address", REPAIRS_IN_BOTH)
def test_another_programme_is_read_enlarged(page: Page, repairs_url: str, address: str) -> None:
    open_page(page, repairs_url + address)
    for width in (NARROW, DESKTOP):
        assert faults(page, width) == [], width


@pytest.mark.browser_context_args(device_scale_factor=4, viewport={"width": NARROW, "height": SHORT})
@pytest.mark.parametrize("kind", MAIN_FIRST)
def test_everything_can_be_read_at_400_percent(page: Page, kind: str) -> None:
    """What stays in sight leaves room to read in a window that has become so low."""
    open_page(page, ROOTS[WORDY] + KINDS[kind])
    page.evaluate("scrollTo(0, 300)")
    assert page.evaluate(STUCK) == []
    page.evaluate("scrollTo(0, 0)")
    assert page.evaluate("devicePixelRatio") == 4
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW
    assert unreadable(page) == []


# The letters of words by the lines on which they stand: a word on two lines was broken.
BROKEN = """all => all.flatMap((each) => {
  const text = each.firstChild;
  return [...text.data.matchAll(/[^\\s\\u00ad\\u2011-]+/g)].filter((word) => {
    const range = document.createRange();
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return new Set([...range.getClientRects()].map((box) => box.top)).size > 1;
  }).map((word) => word[0]);
})"""


@pytest.mark.parametrize("language", [*LANGUAGES, *nightly(OTHER_LANGUAGES)])
def test_no_word_of_the_brand_breaks(page: Page, language: str) -> None:
    """The search beside it stands on a row of its own where it needs the room."""
    open_page(page, ROOTS[language])
    for size, width in (("100%", PHONE // 2), ("100%", NARROW), ("100%", PHONE), ("200%", PHONE)):
        page.evaluate("size => document.documentElement.style.fontSize = size", size)
        page.set_viewport_size({"width": width, "height": HEIGHT})
        assert page.locator(".brand :is(span, small)").evaluate_all(BROKEN) == [], (size, width)
        assert page.evaluate("document.querySelector('.site-header').offsetHeight") < HEIGHT / 2
        assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("language", [*LANGUAGES, *nightly(OTHER_LANGUAGES)])
def test_with_large_text_no_word_of_the_foot_breaks(page: Page, language: str) -> None:
    """Its columns stand one below the other then; with text of usual size beside each other."""
    open_page(page, ROOTS[language])
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    links = page.locator(".site-footer > :last-child a")
    edges = "all => new Set(all.map((each) => each.getBoundingClientRect().left)).size"
    assert links.evaluate_all(edges) == 2
    page.evaluate(LARGE_TEXT)
    assert links.evaluate_all(edges) == 1
    assert page.locator(".site-footer a").evaluate_all(BROKEN) == []


@pytest.mark.parametrize("width", [NARROW, PHONE])
def test_an_open_menu_is_read_enlarged(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    open_page(page, ROOTS[WORDY])
    page.locator(".menu-button").click()
    assert faults(page, width) == []
