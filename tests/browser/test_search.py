"""The search finds the right page first, works by keyboard alone, and helps where it finds nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.pages import DESKTOP, HEIGHT, PHONE, ROOTS
from tests.browser.places import place
from tests.browser.queries import EVENT, FIRST, QUESTIONS, REPAIRS_FIRST
from tests.browser.test_axe import SCHEMES, barriers
from tests.support import nightly, parse, text_of

pytestmark = pytest.mark.browser

FOUND = ".found:not(:empty)"
RESULTS = ".results li > a"
QUIRKS = "xyzzyqwrt"


@pytest.fixture(autouse=True)
def _quiet(page: Page) -> Iterator[None]:
    """Nothing is complained of in the console, and no other host is asked."""
    said: list[str] = []
    hosts: set[str | None] = set()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: hosts.add(urlsplit(request.url).hostname))
    yield
    assert said == []
    assert hosts <= {"127.0.0.1"}


def search(page: Page, root: str, query: str) -> list[str]:
    """The paths of what the search page finds for `?q=`."""
    page.goto(f"{root}search/?q={quote(query)}")
    page.locator(FOUND).wait_for()
    return paths(page)


def paths(page: Page) -> list[str]:
    return [place(each.evaluate("link => link.href")) for each in page.locator(RESULTS).all()]


def open_dialog(page: Page, address: str = "offers/") -> Locator:
    """The dialog, opened over a page by its key."""
    page.goto(address)
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    return dialog


def type_into(dialog: Locator, query: str) -> None:
    dialog.get_by_role("searchbox").fill(query)
    dialog.locator(FOUND).wait_for()


def first_of_each(page: Page, root: str, queries: dict[str, str]) -> dict[str, str]:
    """Every query typed into the same field, and the path that comes first for it."""
    page.goto(f"{root}search/")
    field, status = page.get_by_role("searchbox"), page.get_by_role("status")
    found = {}
    for query in queries:
        field.fill("")
        expect(status).to_be_empty()
        field.fill(query)
        expect(status).not_to_be_empty()
        found[query] = next(iter(paths(page)), "")
    return found


@pytest.mark.parametrize("language", ROOTS)
def test_the_page_expected_comes_first(page: Page, language: str) -> None:
    root, queries = ROOTS[language], FIRST[language]
    assert len(queries) >= 30
    assert first_of_each(page, root, queries) == {query: root + path for query, path in queries.items()}


@pytest.mark.parametrize("root", REPAIRS_FIRST)
def test_the_page_expected_comes_first_in_another_programme(page: Page, repairs_url: str, root: str) -> None:
    """Romansh has no stemmer."""
    queries = REPAIRS_FIRST[root]
    wanted = {query: f"{root}{path}" for query, path in queries.items()}
    assert first_of_each(page, f"{repairs_url}{root}", queries) == wanted


@pytest.mark.parametrize("language", ROOTS)
def test_results(page: Page, site: Path, language: str) -> None:
    """Each bears the heading of its page and its section, and all are in the language of the reader."""
    other = tuple(root for root in ROOTS.values() if root not in ("", ROOTS[language]))
    found = search(page, ROOTS[language], "Smart City")
    assert len(found) > 5
    for path, item in zip(found, page.locator(".results li").all(), strict=True):
        assert path.startswith(ROOTS[language])
        assert not path.startswith(other)
        built = parse(site / path / "index.html")
        assert folded(item.locator("> a").inner_text()) == text_of(built.xpath("//h1")[0])
        trail = [text_of(each) for each in built.cssselect(".trail li")][1:2]
        assert [folded(each) for each in item.locator(".section").all_inner_texts()] == trail
        assert folded(item.locator(".excerpt").inner_text())
        assert "'" not in item.inner_text()


def folded(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("query", "part", "excerpt"),
    [
        ("Aucun compte rendu", "public-minutes", "compte rendu"),
        ("procès-verbal", "public-minutes", "sont-elles publiques"),
        ("quorum", "minimum-participants", "nombre minimal"),
        ("différences", "differences", "différences"),
    ],
)
def test_a_result_leads_to_the_question(page: Page, query: str, part: str, excerpt: str) -> None:
    """By its own words, and by words that lead to it."""
    assert search(page, "", query)[0] == QUESTIONS
    item = page.locator(".results li").first
    heading = item.locator(".part a").inner_text()
    assert excerpt in folded(item.locator(".excerpt").inner_text())
    item.locator(".part a").click()
    page.wait_for_url(f"**/{QUESTIONS}#{part}")
    assert folded(page.locator(f"#{part}").inner_text()) == folded(heading)


def test_phrase_that_no_page_holds(page: Page) -> None:
    """Then those pages come that hold some of its words, and it is said."""
    found = search(page, "en/", "unicorns at Kursaal")
    assert found[0] == f"en/{EVENT}"
    said = page.locator(".searching").get_attribute("data-partly") or ""
    assert page.get_by_role("status").inner_text() == said.replace("{count}", str(len(found)))


@pytest.mark.parametrize(
    ("language", "query", "excerpt"),
    [
        ("fr", "le numéro de téléphone", r"Téléphone \+41"),
        ("fr", "prix", r"Prix\.? Gratuit\b"),
        ("de", "Preis", r"Preis\.? Kostenlos\b"),
    ],
)
def test_excerpts_keep_label_and_value_apart(page: Page, language: str, query: str, excerpt: str) -> None:
    search(page, ROOTS[language], query)
    assert re.search(excerpt, folded(page.locator(".excerpt").first.inner_text()))


@pytest.mark.parametrize("language", ROOTS)
@pytest.mark.parametrize("query", [QUIRKS, *nightly(["avocado", "gibbons"])])
def test_nothing_found(page: Page, language: str, query: str) -> None:
    """It is said, with what to do; the pages that help instead can be reached. Pagefind alone would take
    the first letter for the word."""
    assert search(page, ROOTS[language], query) == []
    said = page.locator(".searching").get_attribute("data-none")
    assert page.get_by_role("status").inner_text() == said
    links = page.locator(".elsewhere a")
    wanted = [f"{ROOTS[language]}{path}" for path in ("topics/", "faq/", "contact/")]
    assert [place(each.evaluate("link => link.href")) for each in links.all()] == wanted
    expect(links.first).to_be_visible()


@pytest.mark.parametrize("language", ROOTS)
def test_search_page(page: Page, language: str) -> None:
    """Typing is enough, Enter works, and the address keeps the query for the way back."""
    page.goto(f"{ROOTS[language]}search/")
    field = page.get_by_role("searchbox")
    expect(field).to_be_focused()
    field.press_sequentially("Pully")
    field.press("Enter")
    page.locator(".results mark").first.wait_for()
    assert urlsplit(page.url).query == "q=Pully"
    page.locator(RESULTS).first.click()
    page.wait_for_url("**/experiences/pully/")
    page.go_back()
    page.locator(FOUND).wait_for()
    assert paths(page)[0] == f"{ROOTS[language]}experiences/pully/"
    expect(field).to_have_value("Pully")


def test_emptied_field(page: Page) -> None:
    search(page, "", "offre")
    page.get_by_role("searchbox").fill("")
    expect(page.get_by_role("status")).to_be_empty()
    expect(page.locator(".results li")).to_have_count(0)
    expect(page.locator(".elsewhere")).to_be_hidden()


@pytest.mark.browser_context_args(java_script_enabled=False)
@pytest.mark.parametrize("language", ROOTS)
def test_without_javascript(page: Page, language: str) -> None:
    """The link in the header leads to the page, which says where to look instead."""
    page.goto(ROOTS[language])
    expect(page.locator(".to-search kbd")).to_be_hidden()
    page.locator(".to-search a").click()
    assert place(page.url) == f"{ROOTS[language]}search/"
    expect(page.locator("noscript .notice")).to_be_visible()
    expect(page.locator("form.search")).to_be_hidden()


def test_nothing_of_it_is_loaded_before_it_is_used(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto("", wait_until="networkidle")
    assert [path for path in asked if re.search(r"search|find", path)] == []


@pytest.mark.parametrize("root", ROOTS.values())
def test_by_keyboard_alone(page: Page, root: str) -> None:
    """Opened by "/", searched, a result followed by Tab and Enter."""
    dialog = open_dialog(page, f"{root}faq/")
    name = page.locator(".to-search a").evaluate("link => link.firstChild.textContent.trim()")
    expect(page.get_by_role("dialog", name=name)).to_be_visible()
    page.keyboard.type("Pully")
    dialog.locator(FOUND).wait_for()
    for _ in range(2):  # past the button
        page.keyboard.press("Tab")
    expect(dialog.locator(RESULTS).first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{root}experiences/pully/")


def test_arrow_keys(page: Page) -> None:
    dialog = open_dialog(page)
    type_into(dialog, "offres")
    links = dialog.locator(".results a")
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    for _ in range(3):
        page.keyboard.press("ArrowUp")
    expect(dialog.get_by_role("searchbox")).to_be_focused()


@pytest.mark.parametrize("typed", ["", "Pully"])
def test_escape_gives_the_focus_back(page: Page, typed: str) -> None:
    page.goto("offers/")
    link = page.locator(".to-search a")
    link.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("searchbox").fill(typed)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(link).to_be_focused()
    page.keyboard.press("/")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    expect(page.locator("dialog")).to_have_count(1)


def test_tab_stays_between_dialog_and_browser(page: Page) -> None:
    dialog = open_dialog(page)
    for _ in range(12):
        page.keyboard.press("Tab")
        inside = (
            "() => document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
        assert page.evaluate(inside)
    expect(dialog).to_be_visible()


def test_ways_to_close(page: Page) -> None:
    dialog = open_dialog(page)
    dialog.locator(".close").click()
    expect(dialog).to_be_hidden()
    page.locator(".to-search a").click()
    expect(dialog).to_be_visible()
    dialog.click(position={"x": 3, "y": 3})  # its own edge is not beside it
    expect(dialog).to_be_visible()
    page.mouse.click(5, HEIGHT - 5)
    expect(dialog).to_be_hidden()


def test_enter_leads_to_all_results(page: Page) -> None:
    dialog = open_dialog(page, "de/offers/dialog-plus/")
    dialog.get_by_role("searchbox").fill("Angebot")
    page.keyboard.press("Enter")
    page.wait_for_url("**/de/search/?q=Angebot")
    page.locator(FOUND).wait_for()
    assert len(paths(page)) > 8


def test_a_result_on_the_page_itself(page: Page) -> None:
    dialog = open_dialog(page, QUESTIONS)
    type_into(dialog, "quorum")
    dialog.locator(".part a").first.click()
    page.wait_for_url("**#minimum-participants")
    expect(dialog).to_be_hidden()


def test_nothing_found_in_the_dialog(page: Page) -> None:
    dialog = open_dialog(page, "it/offers/dialog-plus/")
    type_into(dialog, QUIRKS)
    link = dialog.locator(".elsewhere a").last
    link.click()
    page.wait_for_url("**/it/contact/")


@pytest.mark.parametrize("address", ["offers/", "search/"])
def test_slash_typed_into_the_field_is_a_letter(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")  # on the search's own page, the field has the focus already
    field = page.get_by_role("searchbox")
    expect(field).to_be_focused()
    field.fill("")
    page.keyboard.type("a/b")
    expect(field).to_have_value("a/b")
    expect(page.get_by_role("dialog")).to_have_count(0 if "search" in address else 1)


def test_slash_on_the_search_page_leads_to_its_field(page: Page) -> None:
    search(page, "", "offre")
    page.locator(RESULTS).first.focus()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.locator("dialog")).to_have_count(0)


@pytest.mark.parametrize("keys", ["Control+/", "Alt+/", "Meta+/"])
def test_slash_with_another_key_is_not_ours(page: Page, keys: str) -> None:
    page.goto("offers/")
    page.keyboard.press(keys)
    page.wait_for_timeout(300)
    expect(page.locator("dialog")).to_have_count(0)


def test_slash_typed_with_shift(page: Page) -> None:
    """As on Swiss keyboards, where it is Shift and 7."""
    page.goto("offers/")
    page.evaluate(
        "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '/', shiftKey: true, bubbles: true}))"
    )
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_key_can_be_turned_off(page: Page) -> None:
    """WCAG 2.1.4: by keyboard, for good, and on again."""
    dialog = open_dialog(page)
    link = page.locator(".to-search a")
    expect(link).to_have_attribute("aria-keyshortcuts", "/")
    expect(link.locator("kbd")).to_be_visible()
    box = dialog.get_by_role("checkbox")
    expect(box).to_be_checked()
    box.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Escape")
    for address in ("offers/", "de/faq/"):
        page.goto(address)
        expect(link.locator("kbd")).to_be_hidden()
        assert link.get_attribute("aria-keyshortcuts") is None
        page.keyboard.press("/")
        page.wait_for_timeout(300)
        expect(page.locator("dialog")).to_have_count(0)
    link.click()
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    box.check()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(dialog).to_be_visible()


def test_a_click_with_another_key_is_the_browsers(page: Page) -> None:
    page.goto("offers/")
    with page.context.expect_page() as opened:
        page.locator(".to-search a").click(modifiers=["Control"])
    assert opened.value.url == "about:blank" or place(opened.value.url) == "search/"
    expect(page.locator("dialog")).to_have_count(0)


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("query", ["", "offre", QUIRKS])
def test_no_barriers_in_the_dialog(page: Page, width: int, query: str) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    dialog = open_dialog(page)
    if query:
        type_into(dialog, query)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert barriers(page) == [], scheme


@pytest.mark.parametrize("root", ["", "rm/"])
def test_dialog_of_another_programme(page: Page, repairs_url: str, root: str) -> None:
    dialog = open_dialog(page, f"{repairs_url}{root}offers/")
    type_into(dialog, "toaster")
    assert paths(page)[0] == f"{root}topics/small-appliances/"
    dialog.locator(RESULTS).first.click()
    page.wait_for_url(f"**/{root}topics/small-appliances/")
