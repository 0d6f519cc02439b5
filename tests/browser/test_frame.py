"""What stands around every page: targets to hit, one order for eye and ear, and nothing that moves."""

from __future__ import annotations

import re
from io import BytesIO
from math import ceil
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from browser.pages import DESKTOP, HEIGHT, KINDS, NARROW, NOT_FOUND, PHONE, ROOTS, WORDY
from tests.browser.places import LANGUAGES, MAIN_FIRST, OTHER_LANGUAGES
from tests.support import TODAY, nightly

pytestmark = pytest.mark.browser

TABLET = 768
IN_LANGUAGES = [*LANGUAGES, *nightly(OTHER_LANGUAGES)]
WIDE = 1000  # from here on the menu is open
TARGET = 44  # pixels
PAPER = 673  # a sheet of A4 between its margins
LEAST_LINE = 16
RULED = ["home", "topic", "region", "contact"]
RULED_TOO = ["offers", "topics", "event", "free"]
"""Of which nights look at those whose parts the others have."""
LETTERS = 22  # of a name that fits
SHEET = re.compile(rb"/Type */Page\b")
BOXES = """elements => elements.map((element) => {
  const {x, y, width, height} = element.getBoundingClientRect();
  return {name: element.textContent.trim(), x, y, width, height};
})"""


def boxes(page: Page, address: str, width: int, selector: str) -> list[dict[str, Any]]:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(address)
    button = page.locator(".menu-button")
    if button.is_visible() and button.get_attribute("aria-expanded") == "false":
        button.click()
    found: list[dict[str, Any]] = page.locator(selector).locator("visible=true").evaluate_all(BOXES)
    assert found
    return found


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_the_link_to_the_home_page_is_as_wide_as_what_it_shows(page: Page, width: int) -> None:
    (link,) = boxes(page, ROOTS[WORDY], width, ".brand a")
    shown = boxes(page, ROOTS[WORDY], width, ".brand a > *")
    assert link["x"] + link["width"] <= max(each["x"] + each["width"] for each in shown) + 1


def test_what_is_chosen_on_the_home_page_is_as_large_as_a_finger(page: Page) -> None:
    chosen = boxes(page, ROOTS[WORDY], PHONE, "main :is(.answers, .tags) a")
    assert [each for each in chosen if each["height"] < TARGET] == []


@pytest.mark.parametrize("width", [PHONE, TABLET, DESKTOP])
def test_targets_of_the_header_are_large_and_their_order_is_that_of_sight(page: Page, width: int) -> None:
    """From line to line, and in a line from left to right: the menu comes directly after its button."""
    found = boxes(page, ROOTS[WORDY], width, ".site-header :is(a, button)")
    assert [each for each in found if each["height"] < TARGET] == []
    middles = [(round((each["y"] + each["height"] / 2) / TARGET), each["x"]) for each in found]
    assert middles == sorted(middles), found


def test_on_phones_links_of_the_footer_are_read_in_the_order_of_sight(page: Page) -> None:
    found = boxes(page, ROOTS[WORDY], PHONE, ".site-footer :is(a, button)")
    places = [(round(each["y"]), each["x"]) for each in found]
    assert places == sorted(places), found


@pytest.mark.parametrize("width", [NARROW, PHONE, TABLET])
def test_below_wide_screens_the_icon_of_the_search_ends_with_the_page(page: Page, width: int) -> None:
    (icon,) = boxes(page, KINDS["faq"], width, ".to-search svg")
    side = page.locator("main").evaluate("main => parseFloat(getComputedStyle(main).paddingRight)")
    assert abs(icon["x"] + icon["width"] - (width - side)) < 2


def test_on_phones_what_is_short_in_the_footer_stands_in_twos(page: Page) -> None:
    """In every list of it; names of other sites have a line."""
    for links in ("nth-child(2) li:nth-last-child(-n + 2)", "last-child li:nth-child(-n + 2)"):
        pair = boxes(page, ROOTS[WORDY], PHONE, f".site-footer > :{links} a")
        assert len({each["x"] for each in pair}) == 2
        assert len({each["y"] for each in pair}) == 1


@pytest.mark.parametrize("width", [PHONE, TABLET])
def test_rules_of_the_open_menu_reach_from_edge_to_edge_and_its_words_begin_with_the_page(
    page: Page, width: int
) -> None:
    links = boxes(page, ROOTS[WORDY], width, ".menu a")
    assert {(each["x"], each["width"]) for each in links} == {(0, width)}
    words = page.locator(".menu a").first.evaluate("link => getComputedStyle(link).paddingLeft")
    assert words == page.locator("main").evaluate("main => getComputedStyle(main).paddingLeft")


@pytest.mark.parametrize("kind", ["comparison", *nightly(kind for kind in KINDS if kind != "comparison")])
def test_the_open_menu_is_as_high_on_every_page(page: Page, kind: str) -> None:
    (home,), (other,) = (
        boxes(page, address, PHONE, ".site-header") for address in (KINDS["home"], KINDS[kind])
    )
    assert home["height"] == other["height"]


@pytest.mark.parametrize("selector", [".menu a", ".languages a"])
def test_nothing_moves_from_page_to_page(page: Page, selector: str) -> None:
    one, other = (boxes(page, KINDS[kind], DESKTOP, selector) for kind in ("offers", "faq"))
    assert one == other


@pytest.mark.parametrize("language", IN_LANGUAGES)
def test_on_wide_screens_the_languages_stand_beside_the_search_and_the_menu_takes_one_line(
    page: Page, language: str
) -> None:
    page.goto(ROOTS[language])
    page.evaluate("document.fonts.ready")
    for width in (WIDE, 1010, 1024, 1040, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        for selector in (":is(.to-search, .languages) a", ".menu a"):
            found = page.locator(selector).evaluate_all(BOXES)
            ends = {each["y"] + each["height"] for each in found}
            assert ends == {found[0]["y"] + TARGET}, (selector, width)


@pytest.mark.parametrize(
    "kind",
    [*(kind for kind in RULED if kind in KINDS), *nightly(kind for kind in RULED_TOO if kind in KINDS)],
)
def test_on_wide_screens_all_begins_on_the_lines_of_three_columns(page: Page, kind: str) -> None:
    """Header, text and headings, cards, and panels as the lists of the footer: none is a little beside."""
    columns = {round(each["x"]) for each in boxes(page, KINDS[kind], DESKTOP, ".site-footer > *")}
    assert len(columns) == 3
    parts = (
        ".site-header > *, "
        "main :is(h1, h2, h2 + *, .answer, .contact, .card, .card > *):not(.answer *, .note *)"
    )
    beside = [
        each
        for each in page.locator(parts).locator("visible=true").evaluate_all(BOXES)
        if round(each["x"]) not in columns
    ]
    assert beside == []


def test_a_table_that_fits_is_no_stop(page: Page, repairs_url: str) -> None:
    page.goto(f"{repairs_url}rules/")
    table = page.locator(".table")
    expect(table).to_have_js_property("tabIndex", 0)
    more = page.locator(".table tr > :nth-child(n+3)")
    more.evaluate_all("cells => cells.forEach((cell) => cell.remove())")
    expect(table).to_have_js_property("tabIndex", -1)
    page.set_viewport_size({"width": NARROW, "height": HEIGHT})
    expect(table).to_have_js_property("tabIndex", 0)


@pytest.mark.parametrize("language", IN_LANGUAGES)
def test_the_brand_takes_a_line_of_a_phone_for_22_letters(page: Page, language: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(ROOTS[language])
    page.evaluate("document.fonts.ready")
    (name,) = page.locator(".brand span").evaluate_all(BOXES)
    assert name["height"] < (ceil(len(name["name"]) / LETTERS) + 1) * LEAST_LINE


@pytest.mark.parametrize("kind", MAIN_FIRST)
def test_lists_stay_lists(page: Page, kind: str) -> None:
    """Safari takes a list whose markers are `none` for plain text."""
    page.goto(KINDS[kind])
    bare = "lists => lists.filter((list) => getComputedStyle(list).listStyleType === 'none').length"
    assert page.locator("ul, ol").evaluate_all(bare) == 0


@pytest.mark.parametrize("kind", ["offer", *nightly(["home"])])
def test_paper_says_where_it_comes_from_and_of_which_day(page: Page, kind: str) -> None:
    page.goto(KINDS[kind])
    expect(page.locator(".printed")).to_be_hidden()
    page.emulate_media(media="print")
    address = page.locator("link[rel=canonical]").get_attribute("href")
    expect(page.locator(".printed")).to_contain_text(str(address))
    expect(page.locator(".printed")).to_contain_text(TODAY[:4])
    expect(page.locator(".site-footer")).to_be_hidden()


@pytest.mark.parametrize("kind", ["home", "comparison", *nightly(["offer", "region"])])
def test_on_paper_the_head_is_whole_and_ruled_as_wide_as_the_text(page: Page, kind: str) -> None:
    page.set_viewport_size({"width": PAPER, "height": HEIGHT})
    page.goto(KINDS[kind])
    page.emulate_media(media="print")
    head, mark, told, title = (
        page.locator(part).evaluate_all(BOXES)[0] for part in (".site-header", ".brand img", ".printed", "h1")
    )
    assert mark["y"] >= head["y"]
    assert mark["x"] == title["x"] == head["x"] == 0
    assert told["x"] + told["width"] == head["width"] == PAPER


def test_what_was_not_found_takes_one_sheet_of_paper(page: Page) -> None:
    """What only leads elsewhere is left out."""
    page.goto(NOT_FOUND)
    assert len(SHEET.findall(page.pdf(format="A4"))) == 1


@pytest.mark.parametrize("step", [40, *nightly([20])])
def test_on_paper_a_list_of_cards_breaks_between_its_rows(page: Page, step: int) -> None:
    """However low the sheet: what cannot break anywhere would break anywhere, as below a heading."""
    page.goto(KINDS["topics"])
    first = page.locator(".card h2").first.inner_text()
    for height in range(150, 290, step):
        sheets = PdfReader(BytesIO(page.pdf(width="210mm", height=f"{height}mm"))).pages
        assert first in sheets[0].extract_text(), height
