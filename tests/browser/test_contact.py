"""Whom to ask is called with a thumb."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from browser.pages import DESKTOP, HEIGHT, KINDS, NARROW, PHONE, ROOTS, WORDY
from tests.browser.places import LANGUAGES, OTHER_LANGUAGES, all_in_languages
from tests.support import nightly

pytestmark = pytest.mark.browser

FINGER = 44  # pixels of CSS: WCAG 2.2, 2.5.5
PAPER = 673  # pixels between the margins of a sheet
BARS = 144  # of a browser, which cover a part of a phone's window


@pytest.mark.parametrize("kind", ["contact", "offer", *nightly(["region", "result"])])
def test_each_way_is_as_large_as_a_finger(page: Page, kind: str) -> None:
    page.goto(ROOTS[WORDY] + KINDS[kind])
    for width in (320, PHONE):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        boxes = [way.bounding_box() for way in page.locator(".ways a").all()]
        assert boxes
        for box in boxes:
            assert box
            assert min(box["height"], box["width"]) >= FINGER, width


@pytest.mark.parametrize("kind", ["contact", "subscribe", *nightly(["region", "year"])])
def test_a_file_is_fetched_with_a_finger(page: Page, kind: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(ROOTS[WORDY] + KINDS[kind])
    links = page.locator("main a:visible").filter(has_text=re.compile(r"\((?:vCard|\.ics)\)"))
    assert links.count()
    for link in links.all():
        box = link.bounding_box()
        assert box
        assert box["height"] >= FINGER


def test_the_ways_to_who_alone_answers_stand_beside_who_it_is(
    page: Page, base_url: str, repairs_url: str
) -> None:
    """Several stand beside each other, the ways of each below who it is."""
    page.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    for address in (base_url, repairs_url):
        page.goto(f"{address}contact/")
        cards = page.locator(".contact")
        who, ways = (cards.first.locator(f"> :{which}-child").bounding_box() for which in ("first", "last"))
        assert who
        assert ways
        assert (who["y"] == ways["y"]) == (cards.count() == 1)
        assert len(set(cards.evaluate_all("all => all.map((each) => each.offsetTop)"))) == 1


def test_the_title_is_as_large_and_stands_where_it_does_on_other_pages(page: Page, base_url: str) -> None:
    page.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    titles = []
    for kind in ("faq", "contact", "region"):
        page.goto(base_url + KINDS[kind])
        title = page.locator("h1")
        box = title.bounding_box()
        assert box
        titles.append(
            (title.evaluate("each => getComputedStyle(each).fontSize"), box["x"], box["y"], box["width"])
        )
    assert len(set(titles)) == 1, titles


def test_the_regions_stand_beside_their_map(page: Page, base_url: str, repairs_url: str) -> None:
    """Below whom to ask, where one alone answers: nothing has half of the width for itself."""
    page.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    for address in (base_url, repairs_url):
        page.goto(f"{address}contact/")
        drawn = [each.bounding_box() for each in page.locator(".charted > *").all()]
        regions = page.locator(".named").bounding_box()
        assert regions
        assert all(each and each["x"] + each["width"] <= regions["x"] for each in drawn)
        assert regions["y"] < max(each["y"] + each["height"] for each in drawn if each) - 100


def test_the_letters_of_the_map_are_larger_than_text_and_not_than_a_heading(
    page: Page, base_url: str
) -> None:
    page.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    page.goto(f"{base_url}contact/")
    text, letters, heading = (
        page.locator(part).evaluate("each => parseFloat(getComputedStyle(each).fontSize)")
        for part in ("body", ".tiles text >> nth=0", "#_regions")
    )
    letters *= page.locator(".tiles").evaluate("map => map.clientWidth / map.viewBox.baseVal.width")
    assert text < letters < heading


def test_the_regions_follow_their_map_before_the_areas_of_several(page: Page, base_url: str) -> None:
    """As they are read aloud: on a phone below each other; on a wide screen these stand below the map."""
    page.goto(f"{base_url}contact/")
    parts = page.locator(".charted, .areas h3")
    for width in (PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        tops = parts.evaluate_all("all => all.map((each) => each.getBoundingClientRect().top)")
        assert tops == sorted(tops)
        assert len(tops) > 2


@pytest.mark.parametrize("tag", [*LANGUAGES, *nightly(OTHER_LANGUAGES)])
def test_the_regions_of_an_area_have_two_lines_at_most(page: Page, tag: str) -> None:
    """Their names break between words, and not at their hyphens."""
    page.goto(ROOTS[tag] + KINDS["contact"])
    for width in (NARROW, PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        lines = page.locator(".shared a").evaluate_all("""all => all.map((each) => {
          const words = document.createRange();
          words.selectNodeContents(each);
          return new Set([...words.getClientRects()].map((box) => Math.round(box.bottom))).size;
        })""")
        assert lines
        assert max(lines) <= 2, width


@pytest.mark.parametrize("tag", [*LANGUAGES, *nightly(OTHER_LANGUAGES)])
def test_what_it_is_who_one_is_where_and_whom_to_ask_share_the_first_screen_of_a_phone(
    page: Page, tag: str
) -> None:
    """One below the other, as they are read."""
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(ROOTS[tag])
    parts = page.locator("h1, .lead, .answers a, .answer .subject:visible, .actions a, .near a")
    for each in parts.all():
        expect(each).to_be_in_viewport(ratio=1)
    tops = parts.evaluate_all("all => all.map((each) => each.getBoundingClientRect().top)")
    assert tops == sorted(tops)


@pytest.mark.parametrize("tag", [*LANGUAGES, *nightly(OTHER_LANGUAGES)])
def test_on_a_wide_home_page_what_to_do_stands_on_the_rows_of_the_answers(page: Page, tag: str) -> None:
    page.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    page.goto(ROOTS[tag])
    answers, actions = (
        page.locator(f".opening {pressed}").evaluate_all(
            "all => all.map((each) => each.getBoundingClientRect()).map((box) => `${box.y}+${box.height}`)"
        )
        for pressed in (".answers a", ".action")
    )
    assert actions
    assert set(actions) <= set(answers)


@pytest.mark.parametrize("address", all_in_languages("region"))
def test_a_region_is_called_above_the_bars_of_a_browser(page: Page, base_url: str, address: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(base_url + address)
    way = page.locator(".ways a").first.bounding_box()
    assert way
    assert way["y"] + way["height"] <= HEIGHT - BARS


def test_an_e_mail_address_breaks_before_its_sign_alone(page: Page) -> None:
    page.goto(ROOTS[WORDY] + KINDS["offer"])
    halves = page.locator(".ways .whole")
    assert "".join(halves.all_inner_texts()).count("@") == halves.count() / 2 >= 1
    for width in (320, PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        line = halves.first.evaluate("half => parseFloat(getComputedStyle(half).lineHeight)")
        assert halves.evaluate_all("all => Math.max(...all.map((half) => half.offsetHeight))") < 1.5 * line


@pytest.mark.parametrize("kind", ["offer", "topic"])
def test_on_a_wide_screen_an_e_mail_address_stays_on_one_line(page: Page, base_url: str, kind: str) -> None:
    page.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    page.goto(base_url + KINDS[kind])
    tops = page.locator(".ways .whole").evaluate_all(
        "all => all.map((half) => half.getBoundingClientRect().top)"
    )
    assert tops[::2] == tops[1::2] != []


@pytest.mark.parametrize("kind", ["contact", "offer", *nightly(["region", "result"])])
def test_on_paper_an_e_mail_address_stands_on_one_line(page: Page, kind: str) -> None:
    page.set_viewport_size({"width": PAPER, "height": HEIGHT})
    page.goto(ROOTS[WORDY] + KINDS[kind])
    page.emulate_media(media="print")
    tops = page.locator(".ways .whole:visible").evaluate_all(
        "all => all.map((half) => half.getBoundingClientRect().top)"
    )
    assert tops[::2] == tops[1::2]
    assert page.evaluate("document.documentElement.scrollWidth") == PAPER


@pytest.mark.parametrize("width", [320, *nightly([PHONE])])
def test_each_area_of_the_map_is_hit_and_leads_to_all_of_its_regions(
    page: Page, repairs_url: str, width: int
) -> None:
    """Its tile is one target, without gaps to the next; the regions it leads to are as large as a finger."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(f"{repairs_url}contact/")
    tiles = page.locator(".tiles a")
    assert tiles.count() == page.locator(".tiles text").count()
    for tile in tiles.all():
        box = tile.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= FINGER
    shared = page.locator(".tiles a[href*='#']")
    assert shared.count()
    for tile in shared.all():
        tile.click()
        choices = page.locator(":target a")
        expect(choices.last).to_be_in_viewport()
        expect(tile).to_be_in_viewport()
        assert choices.count() == tile.locator("path").count()
        for choice in choices.all():
            box = choice.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= FINGER


def test_the_map_shows_the_tones_of_the_list(page: Page, repairs_url: str) -> None:
    page.goto(f"{repairs_url}contact/")
    tones = page.locator(".areas h3[class]").evaluate_all(
        "all => all.map(x => getComputedStyle(x, '::before').backgroundColor)"
    )
    fills = page.locator(".tiles path").evaluate_all("all => all.map(x => getComputedStyle(x).fill)")
    assert len(set(tones)) == len(tones) == 4
    assert set(fills) <= set(tones)


def test_where_the_readers_own_colours_hold_regions_are_told_apart_by_outlines(
    page: Page, repairs_url: str
) -> None:
    """On the map as in the list beside it: all are of one tone."""
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.goto(f"{repairs_url}contact/")
    fills, strokes = (
        set(page.locator(".tiles path").evaluate_all(f"all => all.map(x => getComputedStyle(x).{paint})"))
        for paint in ("fill", "stroke")
    )
    assert fills == {page.evaluate("getComputedStyle(document.body).backgroundColor")}
    assert strokes == {page.evaluate("getComputedStyle(document.body).color")}
    listed = outlines(page, ".areas h3[class]", "['borderTopStyle', 'borderTopWidth']", "'::before'")
    drawn = outlines(page, ".tiles path", "['strokeDasharray', 'strokeWidth']", "null")
    assert len(listed) == len({*listed.values()}) == 4
    assert len(drawn) == len({*drawn.values()}) > 1
    assert drawn.keys() <= listed.keys()


def outlines(page: Page, what: str, styles: str, part: str) -> dict[str, str]:
    """How what is drawn of each region is outlined."""
    found = page.locator(what).evaluate_all(
        f"""all => all.map((each) => [each.getAttribute("class"), {styles}.map((style) =>
          getComputedStyle(each, {part})[style]).join(" ")])"""
    )
    assert len({*map(tuple, found)}) == len(dict(found)), "one outline for each region"
    return dict(found)
