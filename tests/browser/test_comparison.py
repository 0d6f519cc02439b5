"""The comparison: one table, whatever it looks like; and what sticks while it scrolls."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import FloatRect, Locator, Page

from browser.pages import DESKTOP, HEIGHT, NARROW, PHONE
from offersite.reading.load import read
from tests.support import REPAIRS, ROOT

pytestmark = pytest.mark.browser

SITES = pytest.mark.parametrize("compared", ["own", "repairs"], indirect=True)
SHORT = 500  # pixels: less than the table is high


@pytest.fixture
def compared(request: pytest.FixtureRequest) -> tuple[str, int, int]:
    """The address of a comparison, the number of its criteria and of its offers."""
    fixture, home = {"own": ("base_url", ROOT), "repairs": ("repairs_url", REPAIRS)}[request.param]
    data = read(home / "data").site
    assert data
    return f"{request.getfixturevalue(fixture)}compare/", len(data.comparison), len(data.offers)


def box(element: Locator) -> FloatRect:
    found = element.bounding_box()
    assert found
    return found


def open_at(page: Page, address: str, width: int, height: int = HEIGHT) -> Locator:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address)
    return page.locator(".table")


@SITES
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_to_assistive_technology_it_is_a_table(
    page: Page, compared: tuple[str, int, int], width: int
) -> None:
    address, criteria, offers = compared
    open_at(page, address, width)
    nodes: list[dict[str, Any]] = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")[
        "nodes"
    ]
    roles = Counter(node["role"]["value"] for node in nodes if not node["ignored"])
    assert {role: roles[role] for role in ("table", "row", "columnheader", "rowheader", "cell")} == {
        "table": 1,
        "row": 1 + criteria,
        "columnheader": 1 + offers,
        "rowheader": criteria,
        "cell": criteria * offers,
    }
    assert (roles["gridcell"], roles["LayoutTable"]) == (0, 0)


@SITES
def test_what_styles_add_is_not_read(page: Page, compared: tuple[str, int, int]) -> None:
    """The criterion stands above each value to be seen; it is read as the head of its row."""
    address, criteria, offers = compared
    open_at(page, address, PHONE)
    shown = page.locator(".comparison td").evaluate_all(
        "cells => cells.map((cell) => getComputedStyle(cell, '::before').content)"
    )
    heads = page.locator(".comparison tbody th").all_inner_texts()
    assert shown == [f'"{head}" / ""' for head in heads for _ in range(offers)]
    nodes: list[dict[str, Any]] = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")[
        "nodes"
    ]
    said = Counter(node["name"]["value"] for node in nodes if node["role"]["value"] == "StaticText")
    cells = " ".join(page.locator(".comparison td").all_inner_texts())
    assert all(said[head] == 1 for head in heads if head not in cells)
    assert len(heads) == criteria


@SITES
@pytest.mark.parametrize("width", [NARROW, PHONE])
def test_on_phones_an_offer_after_the_other(page: Page, compared: tuple[str, int, int], width: int) -> None:
    address, criteria, offers = compared
    open_at(page, address, width)
    column: list[FloatRect] = []
    for number in range(2, offers + 2):
        column.append(box(page.locator(f".comparison thead th:nth-child({number})")))
        cells = page.locator(f".comparison td:nth-child({number})")
        assert cells.count() == criteria
        column += [box(cells.nth(row)) for row in range(criteria)]
    for above, below in pairwise(column):
        assert above["y"] + above["height"] <= below["y"] + 1
    assert {round(each["x"]) for each in column} == {round(column[0]["x"])}
    assert max(each["x"] + each["width"] for each in column) <= width
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_on_phones_the_heads_of_the_rows_take_no_room(page: Page, base_url: str) -> None:
    open_at(page, f"{base_url}compare/", PHONE)
    for head in page.locator(".comparison th:first-child").all():
        assert box(head)["width"] == box(head)["height"] == 1


def test_the_head_stays_in_sight(page: Page, repairs_url: str) -> None:
    region = open_at(page, f"{repairs_url}compare/", DESKTOP, SHORT)
    first = page.locator(".comparison tbody tr").first
    before = box(first)["y"]
    region.evaluate("element => element.scrollTop = 200")
    assert box(first)["y"] == pytest.approx(before - 200, abs=1)
    for head in page.locator(".comparison thead th").all():
        assert box(head)["y"] == pytest.approx(box(region)["y"], abs=2)
    assert page.evaluate(
        """() => {
          const box = document.querySelector("thead th:last-child").getBoundingClientRect();
          return document.elementFromPoint(box.x + 20, box.y + 12).closest("th") !== null;
        }"""
    )


def test_the_first_column_stays_in_sight(page: Page, repairs_url: str) -> None:
    region = open_at(page, f"{repairs_url}compare/", 900, SHORT)
    cell = page.locator(".comparison td").first
    before = box(cell)["x"]
    region.evaluate("element => { element.scrollLeft = 150; element.scrollTop = 100; }")
    assert box(cell)["x"] == pytest.approx(before - 150, abs=1)
    for head in page.locator(".comparison th:first-child").all():
        assert box(head)["x"] == pytest.approx(box(region)["x"], abs=2)
    corner = page.locator(".comparison thead th:first-child")
    assert box(corner)["y"] == pytest.approx(box(region)["y"], abs=2)


def test_it_scrolls_by_keyboard(page: Page, base_url: str) -> None:
    open_at(page, f"{base_url}compare/", DESKTOP, SHORT)
    region = page.get_by_role("region", name=page.locator("caption").inner_text(), exact=True)
    region.focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_function("element => element.scrollTop > 0", arg=region.element_handle())


@pytest.mark.parametrize("width", [NARROW, PHONE])
def test_a_pair_stands_side_by_side_on_phones(page: Page, repairs_url: str, width: int) -> None:
    open_at(page, f"{repairs_url}compare/repair-evening/sewing-course/", width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    for row in page.locator(".pair tbody tr").all():
        head, one, two = (box(row.locator(f":scope > :nth-child({number})")) for number in (1, 2, 3))
        assert head["y"] + head["height"] <= one["y"] + 1
        assert one["y"] == two["y"]
        assert one["x"] + one["width"] <= two["x"] + 1
