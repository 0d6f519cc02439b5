"""What is long folds on phones, and opens for whoever is led there; without scripts nothing is hidden."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.pages import DESKTOP, HEIGHT, PHONE

pytestmark = pytest.mark.browser

STORY = "experiences/oberzipfel/"
SMALLEST = 24  # pixels (WCAG 2.2, 2.5.8)
TOUCHED = 44  # pixels that a finger covers

# Whether the mark is seen, and which way it points.
MARK = """(summary) => {
  const style = getComputedStyle(summary, "::before");
  const ground = getComputedStyle(document.body).backgroundColor;
  const seen = style.display !== "none" && style.opacity !== "0" && style.borderRightColor !== ground;
  return [seen, style.rotate];
}"""


def folds(page: Page) -> Locator:
    return page.locator("details.fold")


def test_only_phones_fold(page: Page, repairs_url: str) -> None:
    for width, opened in ((DESKTOP, True), (PHONE, False)):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.goto(repairs_url + STORY)
        assert folds(page).count() >= 3
        assert {each.get_attribute("open") is not None for each in folds(page).all()} == {opened}
        heights = folds(page).locator("summary").evaluate_all("all => all.map((each) => each.offsetHeight)")
        assert opened or min(heights) >= TOUCHED
        expect(page.locator("#short-ways")).to_be_visible()  # the powers are what the page is about


def test_what_a_link_leads_to_is_open(page: Page, repairs_url: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(repairs_url + STORY)
    card = page.locator("#patience p").first
    expect(card).to_be_hidden()
    page.evaluate("location.hash = 'patience'")
    expect(card).to_be_in_viewport()
    page.goto("about:blank")
    page.goto(f"{repairs_url}{STORY}#patience")
    expect(card).to_be_in_viewport()
    reference = page.locator("#_reference-1")
    expect(reference).to_be_hidden()
    page.locator("[role=doc-backlink]").first.click()
    expect(reference).to_be_in_viewport()


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_scripts_all_is_open(page: Page, repairs_url: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(repairs_url + STORY)
    assert all(each.get_attribute("open") is not None for each in folds(page).all())


def test_its_mark_points_where_it_unfolds_to_and_paper_has_none(page: Page, repairs_url: str) -> None:
    """Down, or back up. One mark in all browsers, also where the reader's own colours hold."""
    page.emulate_media(forced_colors="active")
    page.goto(repairs_url + STORY)
    summary = folds(page).first.locator("summary")
    assert summary.evaluate(MARK) == [True, "-135deg"]
    summary.click()
    assert summary.evaluate(MARK) == [True, "45deg"]
    page.emulate_media(media="print", forced_colors="none")
    assert summary.evaluate(MARK)[0] is False


def test_where_all_stands_open_its_mark_is_seen_by_whoever_asks_for_it(page: Page, repairs_url: str) -> None:
    page.goto(repairs_url + STORY)
    summary = folds(page).first.locator("summary")
    assert summary.evaluate(MARK)[0] is False
    summary.hover()
    assert summary.evaluate(MARK)[0] is True
    page.mouse.move(-1, -1)
    page.keyboard.press("Tab")  # who has used a key is shown the focus
    summary.focus()
    assert summary.evaluate(MARK)[0] is True
    summary.press("Enter")
    summary.blur()
    assert summary.evaluate(MARK) == [True, "45deg"]


def test_paper_has_all_of_it(page: Page, repairs_url: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(repairs_url + STORY)
    page.emulate_media(media="print")
    expect(page.locator("#_note-1")).to_be_visible()


def test_the_ways_back_of_notes_can_be_hit(page: Page, repairs_url: str) -> None:
    page.goto(repairs_url + STORY)
    for each in page.locator("[role='doc-backlink']").all():
        box = each.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= SMALLEST
