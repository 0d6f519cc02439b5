"""The comparison: one table at every width, which no one has to scroll but with the page."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO
from itertools import combinations, pairwise
from typing import Any

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect
from pypdf import PdfReader

from browser.pages import DESKTOP, HEIGHT, NARROW, PHONE
from offersite.reading.load import read
from tests.support import REPAIRS, ROOT, nightly

pytestmark = pytest.mark.browser

TABLET = 768
SITES = pytest.mark.parametrize("compared", ["repairs", *nightly(["own"])], indirect=True)
PLAIN = pytest.mark.browser_context_args(java_script_enabled=False)


@pytest.fixture
def compared(request: pytest.FixtureRequest) -> tuple[str, int]:
    """The address of a comparison, and the number of its offers."""
    fixture, home = {"own": ("base_url", ROOT), "repairs": ("repairs_url", REPAIRS)}[request.param]
    data = read(home / "data").site
    assert data
    return f"{request.getfixturevalue(fixture)}compare/", len(data.offers)


def box(element: Locator) -> FloatRect:
    (found,) = boxes(element)
    return found


def boxes(elements: Locator) -> list[FloatRect]:
    """Where they stand in the window, asked at once: one by one takes seconds in a large table."""
    found: list[FloatRect] = elements.evaluate_all("all => all.map((each) => each.getBoundingClientRect())")
    return found


def open_at(page: Page, address: str, width: int) -> Locator:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(address)
    return page.locator(".comparison")


def open_all(page: Page, address: str, width: int = PHONE) -> Locator:
    """On a phone without scripts, with every offer ticked."""
    table = open_at(page, address, width)
    for label in page.locator(".choosers label").all()[2:]:
        label.click()
    return table


def tree(page: Page) -> list[dict[str, Any]]:
    found = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    return [node for node in found["nodes"] if not node["ignored"]]


@SITES
@PLAIN
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_to_assistive_technology_it_is_a_table(page: Page, compared: tuple[str, int], width: int) -> None:
    address, offers = compared
    table = (open_all if width == PHONE else open_at)(page, address, width)
    rows = table.locator("tbody tr:not(.group, .alike)").count()
    roles = Counter(node["role"]["value"] for node in tree(page))
    assert roles["table"] == 1
    assert roles["columnheader"] == 1 + offers
    assert roles["cell"] == rows * offers + table.locator(".alike").count()
    assert roles["rowheader"] >= rows
    assert (roles["gridcell"], roles["LayoutTable"]) == (0, 0)


@SITES
@pytest.mark.parametrize("width", [NARROW, DESKTOP, *nightly([PHONE, TABLET])])
def test_nothing_scrolls_inside_the_page(page: Page, compared: tuple[str, int], width: int) -> None:
    open_at(page, compared[0], width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    inner = page.locator("main *").evaluate_all(
        "all => all.filter((each) => /auto|scroll/.test(getComputedStyle(each).overflow)).length"
    )
    assert inner == 0


@SITES
def test_the_heads_stay_in_sight(page: Page, compared: tuple[str, int]) -> None:
    table = open_at(page, compared[0], DESKTOP)
    table.locator("tbody tr").last.scroll_into_view_if_needed()
    page.mouse.wheel(0, 10)
    page.set_viewport_size({"width": DESKTOP, "height": 400})
    table.locator("tbody tr").nth(-3).evaluate("row => row.scrollIntoView({block: 'center'})")
    for head in table.locator("thead th").all():
        assert box(head)["y"] == pytest.approx(0, abs=1)
    assert page.evaluate(
        """() => {
          const box = document.querySelector("thead th:last-child").getBoundingClientRect();
          return document.elementFromPoint(box.x + 20, box.y + 12).closest("thead") !== null;
        }"""
    )


@SITES
def test_the_heads_hide_nothing_that_is_led_to(page: Page, compared: tuple[str, int]) -> None:
    """Nor what takes the focus, wherever a browser puts it (WCAG 2.4.11)."""
    table = open_at(page, compared[0], DESKTOP)
    for found in (table.locator("tbody tr[id]").first, table.locator("td a").first):
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        found.evaluate("element => element.scrollIntoView({block: 'nearest'})")
        head = box(table.locator("thead th").last)
        assert box(found)["y"] >= head["y"] + head["height"]


@pytest.mark.nightly
@SITES
@pytest.mark.parametrize("width", [NARROW, DESKTOP])
def test_in_a_low_window_the_heads_leave_room_to_read(
    page: Page, compared: tuple[str, int], width: int
) -> None:
    table = open_at(page, compared[0], width)
    page.set_viewport_size({"width": width, "height": 300})
    table.locator("tbody tr").nth(-3).evaluate("row => row.scrollIntoView({block: 'center'})")
    for head in table.locator("thead th:visible").all():
        expect(head).not_to_be_in_viewport()


@SITES
@PLAIN
@pytest.mark.parametrize("width", [PHONE, *nightly([NARROW])])
def test_on_phones_without_scripts_sight_and_reading_have_one_order(
    page: Page, compared: tuple[str, int], width: int
) -> None:
    table = open_all(page, compared[0], width)
    cells = boxes(table.locator("tbody :is(th, td)"))
    assert all(above["y"] + above["height"] <= below["y"] + 1 for above, below in pairwise(cells))
    unnamed = table.locator("td[data-label]").evaluate_all(
        """cells => cells.filter((cell) => !["::before", "::after"].some((each) =>
          getComputedStyle(cell, each).content === `"${cell.dataset.label}" / ""`)).length"""
    )
    assert unnamed == 0, "read as the head of the column, and only to be seen here"


@SITES
def test_on_phones_with_large_type_each_stands_below_the_other(page: Page, compared: tuple[str, int]) -> None:
    """And no head takes the room of what is read (WCAG 1.4.4)."""
    table = open_at(page, compared[0], PHONE)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for each in [*boxes(table.locator("thead th:visible:has(a)")), *boxes(table.locator("td:visible"))]:
        assert each["width"] == box(table)["width"]
    table.locator("tbody tr:visible").nth(-3).evaluate("row => row.scrollIntoView({block: 'center'})")
    for head in table.locator("thead a").all():
        expect(head).not_to_be_in_viewport()


@SITES
def test_columns_of_offers_are_equally_wide(page: Page, compared: tuple[str, int]) -> None:
    heads = open_at(page, compared[0], DESKTOP).locator("thead th:has(a)")
    assert len({round(each["width"]) for each in boxes(heads)}) == 1


@SITES
def test_what_is_not_known_is_asked_by_the_name_of_its_offer(page: Page, compared: tuple[str, int]) -> None:
    table = open_at(page, compared[0], DESKTOP)
    for link in table.locator("td .note a").all():
        name = link.evaluate("link => link.closest('td').dataset.label").replace("\u00ad", "")
        expect(link).to_have_accessible_name(re.compile(rf"\w – {re.escape(name)}$"))


@SITES
@pytest.mark.parametrize("width", [PHONE, *nightly([NARROW])])
def test_on_phones_two_are_chosen(page: Page, compared: tuple[str, int], width: int) -> None:
    """The first two, before anything is ticked; what is for nobody whom these are for is left out."""
    address, offers = compared
    table = open_at(page, address, width)
    boxes_to_tick, heads = page.locator(".choosers input"), table.locator("thead th:visible a")
    names = table.locator("thead a").all_inner_texts()
    assert page.locator(".choosers label").all_inner_texts() == names
    links = page.locator(".pairs a")
    counts = page.locator(".pairs .note").all_text_contents()
    said = [f"{name}. {each}" for name, each in zip(links.all_text_contents(), counts, strict=True)]

    def expect_chosen(one: int, other: int) -> None:
        expect(heads).to_have_text([names[one], names[other]])
        assert boxes_to_tick.evaluate_all("all => all.map((each) => each.checked)") == [
            place in (one, other) for place in range(offers)
        ]
        told = said[[*combinations(range(offers), 2)].index((one, other))]
        expect(page.locator(".choosers [role=status]")).to_have_text(told)
        cells = iter(boxes(table.locator("tbody tr:not(.group, .alike) td:visible")))
        for left, right in zip(cells, cells, strict=True):
            assert left["y"] == right["y"]
            assert left["x"] + left["width"] <= right["x"] + 1
        for people in table.locator(".audiences tr:not(.group):visible").all():
            expect(people.locator(".open:visible")).not_to_have_count(0)

    expect_chosen(0, 1)
    expect(links.locator("visible=true")).to_have_count(0)
    labels = page.locator(".choosers label")
    labels.nth(0).click()
    labels.nth(offers - 1).click()
    expect_chosen(1, offers - 1)
    labels.nth(1).click()
    labels.nth(0).click()
    expect_chosen(0, offers - 1)
    page.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    expect(heads).to_have_text(names)
    expect(links.locator("visible=true")).to_have_count(len(said))


@SITES
@PLAIN
def test_on_phones_two_are_chosen_without_scripts(page: Page, compared: tuple[str, int]) -> None:
    table = open_at(page, compared[0], PHONE)
    heads, labels = table.locator("thead th:visible a"), page.locator(".choosers label")
    names = labels.all_inner_texts()
    expect(heads).to_have_text(names[:2])
    labels.first.click()
    labels.last.click()
    expect(heads).to_have_text([names[1], names[-1]])
    expect(table.locator("tbody tr").first.locator("td:visible")).to_have_count(2)


@pytest.mark.nightly
@SITES
@PLAIN
@pytest.mark.parametrize("width", [PHONE, *nightly([NARROW])])
def test_on_phones_without_scripts_more_than_two_stand_one_below_the_other(
    page: Page, compared: tuple[str, int], width: int
) -> None:
    address, offers = compared
    table = open_all(page, address, width)
    row = table.locator("tbody tr").first.locator("td")
    expect(row.locator("visible=true")).to_have_count(offers)
    expect(page.locator(".choosers small")).to_be_hidden()
    assert all(above["y"] + above["height"] <= below["y"] + 1 for above, below in pairwise(boxes(row)))
    assert marked(table) == 0
    for label in page.locator(".choosers label").all()[2:]:
        label.click()
    expect(row.locator("visible=true")).to_have_count(2)
    assert marked(table) == 0, "nothing counts what these two differ in"


@SITES
def test_on_phones_a_third_takes_the_place_of_the_first(page: Page, compared: tuple[str, int]) -> None:
    """Of the one that was ticked first, wherever it stands, as is said; nor does an address ask for more."""
    address = compared[0]
    table = open_at(page, address, PHONE)
    expect(page.locator(".choosers small")).to_be_visible()
    heads, labels = table.locator("thead th:visible a"), page.locator(".choosers label")
    names = labels.all_inner_texts()
    replaced = page.locator(".choosers [role=status] > :first-child")
    labels.last.click()
    expect(heads).to_have_text([names[1], names[-1]])
    expect(replaced).to_contain_text(names[0])
    labels.first.click()
    expect(heads).to_have_text([names[0], names[-1]])
    expect(replaced).to_contain_text(names[1])
    ids = page.locator(".choosers input").evaluate_all("all => all.map((each) => each.value)")
    page.goto(f"{address}?{'&'.join(f'offer={each}' for each in ids)}")
    expect(heads).to_have_text(names[:2])
    expect(page).to_have_url(f"{address}?offer={ids[0]}&offer={ids[1]}")


@pytest.mark.nightly
@SITES
def test_on_phones_one_alone_asks_for_another(page: Page, compared: tuple[str, int]) -> None:
    """And stays alone where the address is opened again."""
    table = open_at(page, compared[0], PHONE)
    heads, labels = table.locator("thead th:visible a"), page.locator(".choosers label")
    status = page.locator(".choosers [role=status]")
    names = labels.all_inner_texts()
    counts = status.inner_text()
    labels.first.click()
    for _ in ("ticked", "asked for"):
        expect(heads).to_have_text([names[1]])
        expect(status).to_have_text(re.compile(r"\w"))
        assert status.inner_text() != counts
        assert marked(table) == 0
        page.goto(page.url)
    labels.nth(1).click()
    for _ in ("ticked", "asked for"):
        expect(heads).to_have_count(0)
        page.goto(page.url)
    labels.first.click()
    labels.nth(1).click()
    expect(status).to_have_text(counts)


@SITES
def test_whoever_comes_from_an_offer_finds_it_chosen(page: Page, compared: tuple[str, int]) -> None:
    """By each link on its page, and by the menu on any page of it."""
    address, offers = compared
    table = open_at(page, address, PHONE)
    heads = table.locator("thead th:visible a")
    names = table.locator("thead a").all_text_contents()
    last = table.locator("thead a").last.evaluate("link => link.href")
    page.goto(last)
    linked = page.locator("main a[href*='/compare/']").evaluate_all("links => links.map((link) => link.href)")
    page.evaluate("link => location.assign(link)", address)
    expect(heads).to_have_text([names[0], names[offers - 1]])
    assert linked
    for link in linked:
        page.goto(link)
        expect(heads.filter(has_text=names[offers - 1])).to_be_visible()


@SITES
@PLAIN
def test_on_phones_what_takes_the_focus_is_seen(page: Page, compared: tuple[str, int]) -> None:
    """Where all stand below each other, too: the names of the offers lead to their pages (WCAG 2.4.7)."""
    address, offers = compared
    table = open_all(page, address)
    assert [each["width"] > 40 and each["height"] > 16 for each in boxes(table.locator("thead a"))] == [
        True
    ] * offers
    clipped = (
        "all => all.filter((each) => getComputedStyle(each.closest('th, thead')).clipPath !== 'none').length"
    )
    assert table.locator("thead a").evaluate_all(clipped) == 0
    first = table.locator("tbody td").first
    assert all(each["y"] + each["height"] <= box(first)["y"] for each in boxes(table.locator("thead a")))


def marked(table: Locator, counts: Locator | None = None) -> int:
    """How many rows bear the sign that two differ, read aloud in words; so does their count, if any do."""
    shown = """all => all.filter((each) => {
      const sign = getComputedStyle(each, "::before");
      return each.checkVisibility() && sign.display !== "none" && sign.content.includes("≠");
    }).map((each) => getComputedStyle(each, "::before").content.split(" / ")[1])"""
    found = table.locator("tbody th").evaluate_all(shown)
    assert all(re.search(r"\w", spoken) for spoken in found)
    counts = counts or table.page.locator(".choosers p")
    assert counts.evaluate_all(shown) == (['""'] if found else [])
    assert all(box(each)["y"] < box(table)["y"] for each in counts.locator("visible=true").all())
    return len(found)


def counted(told: Locator) -> int:
    found = re.search(r"\d+", told.inner_text())
    assert found
    return int(found[0])


@SITES
def test_on_phones_rows_that_differ_are_marked(page: Page, compared: tuple[str, int]) -> None:
    """As many as the chooser counts; none where all stand beside each other."""
    address, offers = compared
    table = open_at(page, address, PHONE)
    labels = page.locator(".choosers label")
    for chosen in range(1, offers):
        if chosen > 1:
            labels.nth(chosen - 1).click()
            labels.nth(chosen).click()
        assert marked(table) == counted(page.locator(".choosers [role=status]")) > 0
    page.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    assert marked(table) == 0


def test_on_the_page_of_a_pair_rows_that_differ_are_marked_as_well(page: Page, base_url: str) -> None:
    """As many as it counts, at the end of their line: their names have one edge with all others."""
    open_at(page, f"{base_url}compare/", DESKTOP)
    for address in [link.get_attribute("href") or "" for link in page.locator(".pairs a").all()]:
        table = open_at(page, f"{base_url}compare/{address.partition('compare/')[2]}", DESKTOP)
        summary = page.locator(".summary")
        for width in (DESKTOP, PHONE):
            page.set_viewport_size({"width": width, "height": HEIGHT})
            assert marked(table, summary) == counted(summary) > 0
            assert not table.locator(".differs:has(.unknown, .closed)").count()
            names = table.locator("tbody:not(.audiences) th").evaluate_all(
                """all => all.map((each) => {
                  const range = document.createRange();
                  range.selectNodeContents(each);
                  return range.getBoundingClientRect().x;
                })"""
            )
            assert len({round(each) for each in names}) == 1


@pytest.mark.nightly
@SITES
@PLAIN
def test_on_phones_names_have_the_width_where_all_are_shown(page: Page, compared: tuple[str, int]) -> None:
    """Above the two that are chosen they share it."""
    table = open_all(page, compared[0])
    for head in boxes(table.locator("thead th:has(a)")):
        assert head["width"] == box(table)["width"]


@SITES
def test_on_paper_it_takes_one_sheet(page: Page, compared: tuple[str, int]) -> None:
    page.goto(compared[0])
    assert len(PdfReader(BytesIO(page.pdf(format="A4"))).pages) == 1


@pytest.mark.parametrize("width", [PHONE, *nightly([NARROW])])
def test_on_phones_choosing_is_the_first_thing_to_do(page: Page, base_url: str, width: int) -> None:
    """And what is chosen is seen at once."""
    table = open_at(page, f"{base_url}compare/", width)
    labels = boxes(page.locator(".choosers label"))
    assert all(each["height"] >= 44 for each in labels)
    assert max(each["y"] for each in labels) < min(
        box(each)["y"] for each in page.locator(".action:visible").all()
    )
    if width == PHONE:
        assert box(table.locator("tbody td:visible").first)["y"] < HEIGHT * 0.85


@SITES
def test_what_is_chosen_is_found_again(page: Page, compared: tuple[str, int]) -> None:
    """By the way back, in another language, and not where the address asks for what is not there."""
    address, offers = compared
    table = open_at(page, address, PHONE)
    heads, labels = table.locator("thead th:visible a"), page.locator(".choosers label")
    opening = heads.all_inner_texts()
    labels.first.click()
    labels.last.click()
    chosen = heads.all_inner_texts()
    assert chosen == [labels.nth(1).inner_text(), labels.last.inner_text()] != opening
    with page.expect_navigation():
        heads.last.click()
    page.go_back()
    expect(heads).to_have_text(chosen)
    page.goto(page.url)
    expect(heads).to_have_text(chosen)
    with page.expect_navigation():
        page.locator(".languages a:not([aria-current])").first.click()
    assert page.url.split("?")[1:] != []
    assert page.locator(".choosers input").evaluate_all("all => all.map((each) => each.checked)") == [
        place in (1, offers - 1) for place in range(offers)
    ]
    page.goto(f"{address}?offer=nothing")
    assert heads.all_inner_texts() == opening


@pytest.mark.parametrize(
    ("path", "parts"),
    [
        ("offers/", ("h2", "p >> nth=0", ".told > :nth-child(1)", ".told > :nth-child(3)")),
        ("", (".offer-mark", "h3")),
    ],
)
def test_offers_beside_each_other_begin_on_the_same_lines(
    page: Page, repairs_url: str, path: str, parts: tuple[str, ...]
) -> None:
    page.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    page.goto(f"{repairs_url}{path}")
    cards = page.locator(".card").all()
    for part in parts:
        tops: dict[float, set[float]] = {}
        for card in cards:
            tops.setdefault(box(card)["y"], set()).add(round(box(card.locator(part))["y"]))
        assert len(tops) < len(cards)
        assert [len(each) for each in tops.values()] == [1] * len(tops), part


@pytest.mark.parametrize("width", [NARROW, PHONE])
def test_a_pair_stands_side_by_side_on_phones(page: Page, repairs_url: str, width: int) -> None:
    open_at(page, f"{repairs_url}compare/repair-evening/sewing-course/", width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    cells = iter(boxes(page.locator(".pair tbody tr:not(.group, .alike) > *")))
    for head, one, two in zip(cells, cells, cells, strict=True):
        assert head["y"] + head["height"] <= one["y"] + 1
        assert one["y"] == two["y"]
        assert one["x"] + one["width"] <= two["x"] + 1


@SITES
def test_values_begin_on_the_line_of_their_criterion(page: Page, compared: tuple[str, int]) -> None:
    """What is drawn of them stands below their words, nearer to these than to those that follow."""
    line = """(each) => {
      const words = document.createRange();
      words.selectNodeContents(each);
      return Math.round(words.getClientRects()[0].top);
    }"""
    table = open_at(page, compared[0], DESKTOP)
    for row in table.locator("tbody tr:has(.duration)").all():
        firsts = row.locator("th, .value:first-child > span").evaluate_all(f"all => all.map({line})")
        assert len(firsts) == 1 + compared[1]
        assert len(set(firsts)) == 1
        for cell in row.locator("td").all():
            words, drawn = boxes(cell.locator(".value > span")), boxes(cell.locator(".duration"))
            ends = [each["y"] + each["height"] for each in words]
            for end, own, following in zip(ends, drawn, words[1:], strict=False):
                assert 0 <= own["y"] - end < following["y"] - (own["y"] + own["height"])


def test_dots_stand_beside_their_region_or_leave_it_to_the_number(page: Page, base_url: str) -> None:
    """Below their names they would be stacks of rings in a narrow column."""
    page.goto(f"{base_url}compare/")
    roomy = None if page.locator(".crowded, .many").count() else DESKTOP
    for width in (PHONE, TABLET, 960, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        values = page.locator(".value:has(.dots)").filter(visible=True)
        drawn = values.filter(has=page.locator(".dots:visible"))
        assert drawn.count() == (values.count() if width == roomy else 0), width
        parts = (boxes(drawn.locator(part)) for part in ("span", "b", ".dots"))
        for region, number, dots in zip(*parts, strict=True):
            assert region["x"] + region["width"] <= number["x"], width
            assert number["x"] + number["width"] <= dots["x"], width
