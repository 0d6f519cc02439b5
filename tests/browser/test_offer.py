"""What an offer's page, a result of the finder and the panel at the head of pages ask their readers to do."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.pages import DESKTOP, HEIGHT, PHONE, WORDY
from tests.browser.places import all_in_languages, in_languages
from tests.support import nightly

pytestmark = pytest.mark.browser

FILLED = """() => [...document.querySelectorAll("main .action")]
  .filter((each) => each.checkVisibility())
  .map((each) => [getComputedStyle(each).backgroundColor, each.getBoundingClientRect().bottom])
  .filter(([colour]) => colour !== "rgba(0, 0, 0, 0)")
  .map(([, bottom]) => bottom)"""
"""Of each filled button, where it ends."""
ASKING = in_languages(["offer", "result"])
ANSWERING = in_languages(["home", "calendar", "year", "region", "offer", "result"])
OFFERS = all_in_languages("offer")
IN_ONE = all_in_languages("offer", [WORDY])
"""For what does not depend on the language."""
TOPS = """() => {
  const columns = [...document.querySelectorAll(".glance > :not(.sheets)")];
  return [...document.querySelectorAll("main :is(a, summary)")]
    .filter((each) => each.checkVisibility() && !each.closest(".topics li + li"))
    .map((each) => [
      columns.findIndex((column) => column.contains(each)),
      Math.round(each.getBoundingClientRect().top),
    ]);
}"""
"""Of all that takes the focus, in which column of what decides it stands, if in any, and how far down.
Of topics, which run down one column and then the next, the first."""
SEEN = """(selector) => [...document.querySelectorAll(selector)]
  .filter((each) => each.checkVisibility({contentVisibilityAuto: true}))
  .map((each) => each.textContent.trim())"""
LONGEST = 3_000  # of what a phone says of an offer, without whom to ask and its dates: there may be many
ASKED = ".glance > .ask"
FACTS = ".deciding > .told"
SHEETS = ".glance > .sheets"
WORDS = """all => all.map((link) => {
  const words = document.createRange();
  words.selectNodeContents(link.lastChild);
  return words.getClientRects().length;
})"""
"""On how many lines the words of each button stand."""
BOXES = """(all) => all
  .filter((each) => parseFloat(getComputedStyle(each).borderWidth) && each.checkVisibility())"""
"""The links that have a frame."""
BUTTONS = "main :is(.take-part, .answer, .ways) a"
BEGINNINGS = f"""all => ({BOXES})(all).map((button) => {{
  const inside = document.createRange();
  inside.selectNodeContents(button);
  const start = inside.getBoundingClientRect().left - button.getBoundingClientRect().left;
  const column = button.parentElement;
  const beside = [...column.children].filter((each) => each.offsetTop === button.offsetTop);
  const end = Math.max(...beside.map((each) => each.offsetLeft + each.offsetWidth));
  return [column.offsetLeft + column.clientWidth - end, Math.round(start)];
}})"""
"""Of each button, how much room its row leaves in the column, and how far in its icon or words begin."""
TABLET = 800
TOUCHED = 44  # pixels that a finger covers
TALLEST = HEIGHT / 3  # of a panel on a phone, with the band it stands on


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
def test_the_panel_leaves_room_and_the_words_of_each_button_have_a_line(
    page: Page, base_url: str, address: str
) -> None:
    """The fact sheet of a year ends it, below all else, and what its file is may have a line of its own."""
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(base_url + address)
    page.locator(".answer .sheet").evaluate_all("all => all.forEach((each) => each.remove())")
    assert page.locator(".answer").evaluate("(panel) => panel.getBoundingClientRect().height") <= TALLEST
    assert set(page.locator(".answer .action").evaluate_all(WORDS)) <= {1}


@pytest.mark.parametrize("address", ANSWERING)
def test_on_a_wide_screen_buttons_fill_their_column_and_what_they_say_begins_on_one_line(
    page: Page, base_url: str, address: str
) -> None:
    page.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    page.goto(base_url + address)
    buttons = page.locator(BUTTONS).evaluate_all(BEGINNINGS)
    assert {room for room, _ in buttons} == {0}
    assert len({start for _, start in buttons}) == 1


@pytest.mark.parametrize("address", ASKING)
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_taking_part_has_the_one_box_and_what_else_one_may_do_stands_in_rows_as_high_as_a_finger(
    page: Page, base_url: str, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(base_url + address)
    boxes = f"all => ({BOXES})(all).length"
    assert page.locator(".glance .choose a").evaluate_all(boxes) >= 1  # where several are asked, one each
    assert page.locator(".glance a:not(.choose a)").evaluate_all(boxes) == 0
    rows = page.locator(".glance :is(.ways, .actions) a")
    heights = rows.evaluate_all("all => all.map((each) => each.getBoundingClientRect().height)")
    assert min(heights, default=TOUCHED) >= TOUCHED


@pytest.mark.parametrize("address", IN_ONE)
def test_what_takes_the_focus_does_so_in_the_order_in_which_it_is_seen(
    page: Page, base_url: str, address: str
) -> None:
    """What decides has two columns where there is room, of which whom to ask ends the first. On wide screens
    it has three, of which whom to ask is the third.
    """
    page.goto(base_url + address)
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    tops = [top for _, top in page.evaluate(TOPS)]
    assert tops == sorted(tops)
    for width in (TABLET, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        places = page.evaluate(TOPS)
        columns = [column for column, _ in places if column >= 0]
        assert columns == sorted(columns)
        assert 0 in columns
        assert len(set(columns)) > 1  # what is told between them takes none
        for each in {column for column, _ in places}:
            tops = [top for column, top in places if column == each]
            assert tops == sorted(tops)
        divisions = page.locator(".glance > :not(.sheets)")
        (left, start), (right, beside), (last, asked) = divisions.evaluate_all(
            "all => all.map((each) => [each.offsetLeft, each.offsetTop])"
        )
        assert left < right
        assert start == beside
        if width == TABLET:
            assert (last, asked > start) == (left, True)
        else:
            assert (last > right, asked) == (True, beside)
        inside = [at for at, (column, _) in enumerate(places) if column >= 0]
        assert inside == list(range(inside[0], inside[-1] + 1))
        assert all(top < start for _, top in places[: inside[0]])


@pytest.mark.parametrize("address", OFFERS)
def test_on_a_wide_screen_columns_begin_on_the_page_s_lines(page: Page, base_url: str, address: str) -> None:
    page.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    page.goto(base_url + address)
    columns, lines = (
        page.locator(parts).evaluate_all(
            "all => all.map((each) => Math.round(each.getBoundingClientRect().left))"
        )
        for parts in (".glance > *", ".site-footer > *")
    )
    assert set(columns) == set(lines)


@pytest.mark.parametrize("address", OFFERS)
def test_on_a_phone_an_offer_is_short_with_what_is_next_on_the_first_screen(
    page: Page, base_url: str, address: str
) -> None:
    """Below a button to take part: where one chooses among several, what they take more is left out."""
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(base_url + address)
    asked, panel = (page.locator(f".glance {each}").first.bounding_box() for each in (".choose", ".answer"))
    assert asked
    assert panel
    assert asked["y"] + asked["height"] <= panel["y"]
    assert panel["y"] + panel["height"] - max(0, asked["height"] - TOUCHED) <= HEIGHT
    whom_to_ask = page.locator(ASKED).bounding_box()
    assert whom_to_ask
    assert page.evaluate("document.querySelector('main').offsetHeight") - whom_to_ask["height"] <= LONGEST


@pytest.mark.parametrize("address", IN_ONE)
@pytest.mark.parametrize("width", [PHONE, DESKTOP, *nightly([TABLET])])
def test_what_is_to_print_ends_the_panel_the_fact_sheet_first_each_as_large_as_a_finger(
    page: Page, base_url: str, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(base_url + address)
    found = page.locator("main a[type='application/pdf']")
    assert page.locator(f"{SHEETS} > li > a").count() == found.count()
    facts, asked, band = (page.locator(each).bounding_box() for each in (FACTS, ASKED, ".glance"))
    assert facts
    assert asked
    assert band
    above = facts if width == TABLET else asked
    places = [each.bounding_box() for each in found.all()]
    assert len(places) > 2
    for each in places:
        assert each
        assert each["height"] >= TOUCHED
        assert above["y"] + above["height"] < each["y"] < band["y"] + band["height"]
    fact_sheet, *displays = [each["y"] for each in places if each]
    assert len(set(displays)) == 1
    assert fact_sheet < displays[0]


@pytest.mark.parametrize("address", OFFERS)
def test_on_paper_it_is_whole(page: Page, base_url: str, address: str) -> None:
    page.goto(base_url + address)
    texts = page.evaluate("() => [...document.querySelectorAll('.part details > div[id]')].length")
    page.emulate_media(media="print")
    assert page.evaluate(SEEN, "main .sheet, main .links:not(.topics) a") == []
    assert len(page.evaluate(SEEN, ".part details > div[id]")) == texts
