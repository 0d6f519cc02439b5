"""The search finds the right page first, works by keyboard alone, and helps where it finds nothing.

On the made-up programme's site, whose words are known.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from browser.pages import HEIGHT, PHONE
from browser.serving import served
from offersite.build.search_index import index
from tests.browser.looking import LOOKS, Scheme, barriers
from tests.browser.places import place
from tests.browser.queries import FIRST
from tests.browser.searching import FOUND, RESULTS, first_of_each, folded, paths, search, search_again
from tests.support import nightly, parse, text_of

pytestmark = pytest.mark.browser

KEPT_BACK = re.compile("ERR_|^csp: ")
"""What is said of a request that a test does not let through, or a browser without scripts."""
QUIRKS = "xyzzyqwrt"
ROOTS = FIRST
"""Of the made-up programme."""
IN_ONE = ["rm/", *nightly([""])]
"""Of the language in a folder, where the words are not the point; nights look at both."""
QUERIES = ["", "Toaster", QUIRKS]
IN_TURN = [(QUIRKS, *LOOKS[1])]
"""That nothing was found, in one look: `test_axe.py` sees what was. Nights see every query in all of them."""
IN_ALL = [(query, *look) for query, look in product(QUERIES, LOOKS)]
MANY = {"": "Werkzeug", "rm/": "reparaturas"}
"""Words of many of its pages."""


@pytest.fixture(autouse=True)
def _quiet(faults: list[str]) -> Iterator[None]:
    """Nothing is complained of in the console, and no other host is asked."""
    yield
    assert [each for each in faults if not KEPT_BACK.search(each)] == []


def open_dialog(page: Page, address: str) -> Locator:
    """The dialog, opened over a page by its key."""
    page.goto(address)
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    return dialog


def type_into(dialog: Locator, query: str) -> None:
    dialog.get_by_role("searchbox").fill(query)
    dialog.locator(FOUND).wait_for()


@pytest.mark.parametrize("root", IN_ONE)
def test_the_page_expected_comes_first(page: Page, repairs_url: str, root: str) -> None:
    """Romansh has no stemmer. `tests/content` asks the same of the project's programme."""
    wanted = {query: f"{root}{path}" for query, path in FIRST[root].items()}
    assert first_of_each(page, f"{repairs_url}{root}", list(wanted)) == wanted


@pytest.mark.parametrize("query", ["Murmeltier", *nightly(["Haustiere"])])
def test_a_result_leads_to_the_question(page: Page, repairs_url: str, query: str) -> None:
    """By its own words, and by words that lead to it."""
    assert search(page, repairs_url, query)[0] == "faq/"
    link = page.locator(".results li").first.locator(".part a")
    heading = link.inner_text()
    link.click()
    page.wait_for_url("**/faq/#marmots-allowed")
    assert folded(page.locator("#marmots-allowed").inner_text()) == folded(heading)


def test_what_was_copied_from_a_page(page: Page, repairs_url: str) -> None:
    """With the signs that say where lines may break."""
    assert search(page, repairs_url, "Flick\u00adabend") == search_again(page, "Flickabend") != []


@pytest.mark.nightly
def test_phrase_that_no_page_holds(page: Page, repairs_url: str) -> None:
    """Then those pages come that hold some of its words, and it is said."""
    found = search(page, repairs_url, "Toaster und Einhorn")
    assert found[0] == "events/muntanella-toaster-night/"
    said = page.locator(".searching").get_attribute("data-partly") or ""
    assert page.get_by_role("status").inner_text() == said.replace("{count}", str(len(found)))


@pytest.mark.parametrize("root", IN_ONE)
def test_results_bear_heading_and_section_in_the_readers_language(
    page: Page, repairs_url: str, repairs_site: Path, root: str
) -> None:
    """Each bears the heading of its page and its section, and all are in the language of the reader."""
    other = tuple(each for each in ROOTS if each not in ("", root))
    found = search(page, repairs_url + root, MANY[root])
    assert len(found) > 5
    for path, item in zip(found, page.locator(".results li").all(), strict=True):
        assert path.startswith(root)
        assert not path.startswith(other)
        built = parse(repairs_site / path / "index.html")
        assert folded(item.get_by_role("heading", level=2).inner_text()) == text_of(built.xpath("//h1")[0])
        trail = [text_of(each) for each in built.cssselect(".trail li")][1:2]
        assert [folded(each) for each in item.locator(".section").all_inner_texts()] == trail
        assert folded(item.locator(".excerpt").inner_text())
        assert "'" not in item.inner_text()


def test_a_page_that_is_outdated_in_parts_is_told_as_that(
    page: Page, repairs_site: Path, tmp_path: Path
) -> None:
    for folder in ("assets", "search", "faq", "topics/textiles"):
        shutil.copytree(repairs_site / folder, tmp_path / folder)
    shutil.copy(repairs_site / "robots.txt", tmp_path)
    outdated = tmp_path / "topics/textiles/index.html"
    note = '<p data-pagefind-ignore data-pagefind-meta="outdated:!">–</p><h1'
    outdated.write_text(outdated.read_text("utf-8").replace("<h1", note, 1), "utf-8")
    index(tmp_path)
    with served(tmp_path) as address:
        page.goto(f"{address}search/?q=Textilien")
        page.locator(FOUND).wait_for()
        said = page.locator(".searching").get_attribute("data-outdated") or "?"
        told = {
            place(each.locator("a").first.get_attribute("href") or ""): each.inner_text()
            for each in page.locator(".results li").all()
        }
        assert [said in text for text in told.values()] == [True], told


@pytest.mark.parametrize("root", IN_ONE)
@pytest.mark.parametrize("query", [QUIRKS, *nightly(["avocado", "gibbons"])])
def test_where_nothing_is_found_readers_are_led_on(
    page: Page, repairs_url: str, root: str, query: str
) -> None:
    """It is said, with what to do; the pages that help instead can be reached. Pagefind alone would take
    the first letter for the word."""
    assert search(page, repairs_url + root, query) == []
    said = page.locator(".searching").get_attribute("data-none")
    assert page.get_by_role("status").inner_text() == said
    links = page.locator(".elsewhere a")
    wanted = [f"{root}{path}" for path in ("contact/", "topics/", "faq/")]
    assert [place(each.evaluate("link => link.href")) for each in links.all()] == wanted
    expect(links.first).to_be_visible()


@pytest.mark.parametrize("root", IN_ONE)
def test_typing_searches_and_the_address_keeps_the_query(page: Page, repairs_url: str, root: str) -> None:
    """The topics stand there until something is asked. Typing is enough, Enter works, and the address keeps
    the query for the way back.
    """
    page.goto(f"{repairs_url}{root}search/")
    field = page.get_by_role("searchbox")
    expect(field).to_be_focused()
    topics = page.get_by_role("region", name=re.compile("Themen|Temas"))
    expect(topics.locator("a").first).to_be_visible()
    field.press_sequentially("Toaster")
    field.press("Enter")
    page.locator(FOUND).wait_for()
    expect(topics).to_be_hidden()
    expect(page.locator(".results mark").first).to_be_visible()
    expect(page).to_have_url(f"{repairs_url}{root}search/?q=Toaster")
    expect(page).to_have_title(re.compile("^Toaster – .+ – "))
    page.locator(RESULTS).first.click()
    page.wait_for_url("**/topics/small-appliances/")
    page.go_back()
    page.locator(FOUND).wait_for()
    assert paths(page)[0] == f"{root}topics/small-appliances/"
    expect(field).to_have_value("Toaster")


@pytest.mark.alone
def test_a_query_in_the_address_is_searched_at_once(page: Page, repairs_url: str) -> None:
    """It is said, where the topics would stand, before what finds has come; the field has the focus."""
    held = hold(page, r"/find\.js")
    page.goto(f"{repairs_url}search/?q=Toaster", wait_until="commit")
    part = page.locator(".searching")
    expect(page.get_by_role("status")).to_have_text(part.get_attribute("data-searching") or "?")
    expect(page.get_by_role("region", name="Themen")).to_be_hidden()
    expect(page.get_by_role("searchbox")).to_be_focused()
    release(page, held)
    page.locator(FOUND).wait_for()
    expect(page.get_by_role("searchbox")).to_be_focused()


@pytest.mark.nightly
def test_an_emptied_field_empties_the_results(page: Page, repairs_url: str) -> None:
    search(page, repairs_url, "Toaster")
    page.get_by_role("searchbox").fill("")
    expect(page.get_by_role("status")).to_be_empty()
    expect(page.locator(".results li")).to_have_count(0)
    expect(page.locator(".elsewhere")).to_be_hidden()


def test_numbers_and_short_words_are_found_as_they_are(page: Page, repairs_url: str) -> None:
    """Not as the start of another word, nor where half of one starts alike: 2032, SMS, Tische."""
    assert search(page, repairs_url, "2032") != search_again(page, "2034") == []
    assert search_again(page, "SMS") != search_again(page, "SM") == []
    assert search_again(page, "tick") == []


def test_a_legal_page_that_mentions_a_name_comes_after_those_that_tell_of_it(
    page: Page, repairs_url: str
) -> None:
    found = search(page, repairs_url, "Oberzipfel")
    assert found.index("experiences/") < found.index("imprint/")


def test_three_letters_that_are_no_word_find_the_pages_whose_names_begin_so(
    page: Page, repairs_url: str
) -> None:
    """Whoever types on, or stops there, sees where it leads; in texts they are the start of too much."""
    assert search(page, repairs_url, "Hor")[0] == "regions/genziana/"
    assert search_again(page, "fli") == search_again(page, "Fli") != []
    assert search_again(page, "nie") == []


@pytest.mark.parametrize(
    ("query", "first"),
    [("SMS", "contact/"), pytest.param("Hornalp", "regions/genziana/", marks=pytest.mark.nightly)],
)
def test_a_word_that_the_excerpt_does_not_hold_stands_with_the_result(
    page: Page, repairs_url: str, repairs_site: Path, query: str, first: str
) -> None:
    """So that one sees why it is there, be it used elsewhere on the page or not; the page says what it is."""
    assert search(page, repairs_url, query)[0] == first
    expect(page.locator(".results .section").first).to_have_text(re.compile(rf"Stichwort: {query}$"))
    if query == "SMS":
        [described] = parse(repairs_site / first / "index.html").cssselect("meta[name=description]")
        shown = page.locator(".results .excerpt").first.inner_text()
        assert folded(shown) == folded(described.get("content") or "")


@pytest.mark.parametrize("root", IN_ONE)
def test_excerpts_begin_with_a_sentence_or_say_that_they_do_not_and_mark_words_without_their_full_stop(
    page: Page, repairs_url: str, root: str
) -> None:
    search(page, repairs_url + root, MANY[root])
    for excerpt in page.locator(".results .excerpt").all_inner_texts():
        assert re.match(r"… |[^\w]*[A-ZÀ-Ý\d]", excerpt), excerpt
    marked = page.locator(".results mark").all_inner_texts()
    assert marked
    assert [each for each in marked if re.search(r"^\W|\W$", each)] == []


@pytest.mark.nightly
def test_a_region_and_what_leads_to_the_contacts_lead_to_its_contact(page: Page, repairs_url: str) -> None:
    """With the number to call, or the address, in the excerpt."""
    assert search(page, repairs_url, "Hornalp SMS") == ["regions/genziana/"]
    item = page.locator(".results li").first
    expect(item.locator(".excerpt")).to_have_text(re.compile(r"Anrufen \+41\s"))
    expect(item.locator(".excerpt a").first).to_have_attribute("href", re.compile(r"^tel:\+41\d{9}$"))
    assert (item.locator(".part a").get_attribute("href") or "").endswith("#_contact")


@pytest.mark.parametrize(
    ("root", "suggested"),
    [
        ("", {"Fahrad": "Fahrrad", "Flikcabend": "Flickabend", "Angebto": "Angebot"}),
        pytest.param("rm/", {"bicicleta": "bicicletta"}, marks=pytest.mark.nightly),
    ],
)
def test_what_may_have_been_meant(page: Page, repairs_url: str, root: str, suggested: dict[str, str]) -> None:
    """A letter is missing, or two are swapped, be it that the word begins like others or not; what is
    suggested finds something.
    """
    page.goto(f"{repairs_url}{root}search/")
    for typed, meant in suggested.items():
        search_again(page, typed)
        page.get_by_role("button", name=meant, exact=True).click()
        page.locator(FOUND).wait_for()
        expect(page.get_by_role("searchbox")).to_have_value(meant)
        expect(page.get_by_role("searchbox")).to_be_focused()
        expect(page.locator(RESULTS).first).to_be_visible()
        expect(page.locator(".meant")).to_be_empty()


@pytest.mark.nightly
def test_nothing_else_was_meant(page: Page, repairs_url: str) -> None:
    """Where the words are known or begin so, where none is near, and where they are short."""
    search(page, repairs_url, "Fahrad")
    expect(page.get_by_role("button", name="Fahrrad")).to_be_visible()  # all that suggests is there
    for query in ("Toaster", "Toast", QUIRKS, "SM"):
        search_again(page, query)
        page.wait_for_timeout(300)
        assert page.locator(".meant").inner_text() == "", query


@pytest.mark.nightly
def test_addresses_are_no_words(page: Page, repairs_url: str, repairs_site: Path) -> None:
    """Else a word would be found that only an address holds."""
    (address, *_) = parse(repairs_site / "contact" / "index.html").cssselect("main a[href^='mailto:']")
    host = text_of(address).partition("@")[2].partition(".")[0]
    assert search(page, repairs_url, host) == []


@pytest.mark.browser_context_args(java_script_enabled=False)
@pytest.mark.parametrize("root", IN_ONE)
def test_without_javascript_readers_are_told_where_to_look(page: Page, repairs_url: str, root: str) -> None:
    """The link in the header leads to the page, which says where to look instead."""
    page.goto(repairs_url + root)
    expect(page.locator(".to-search kbd")).to_be_hidden()
    page.locator(".to-search a").click()
    expect(page).to_have_url(f"{repairs_url}{root}search/")
    expect(page.locator("noscript .notice")).to_be_visible()
    expect(page.locator("form.search")).to_be_hidden()


@pytest.mark.alone
def test_nothing_of_it_is_loaded_before_it_is_used(page: Page, repairs_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(repairs_url, wait_until="networkidle")
    assert [path for path in asked if re.search(r"search|find\.", path)] == []


@pytest.mark.parametrize("root", IN_ONE)
def test_it_works_by_the_keyboard_alone(page: Page, repairs_url: str, root: str) -> None:
    """Opened by "/", searched, a result followed by Tab and Enter."""
    dialog = open_dialog(page, f"{repairs_url}{root}faq/")
    name = page.locator(".to-search a").evaluate("link => link.firstChild.textContent.trim()")
    expect(page.get_by_role("dialog", name=name)).to_be_visible()
    page.keyboard.type("Toaster")
    dialog.locator(FOUND).wait_for()
    for _ in range(2):  # past the button
        page.keyboard.press("Tab")
    expect(dialog.locator(RESULTS).first).to_be_focused()
    expect(dialog.get_by_role("heading", level=3).first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{root}topics/small-appliances/")


def test_arrow_keys_go_through_the_results(page: Page, repairs_url: str) -> None:
    dialog = open_dialog(page, repairs_url)
    type_into(dialog, "Werkzeug")
    links = dialog.locator(".results a")
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    for _ in range(3):
        page.keyboard.press("ArrowUp")
    expect(dialog.get_by_role("searchbox")).to_be_focused()


def test_a_button_opens_the_dialog(page: Page, repairs_url: str) -> None:
    """Said to do so, and pressed by Space as well; on the search's own page it is the link to it, where it
    does not stand beside the page's own field.
    """
    page.goto(f"{repairs_url}offers/")
    button = page.locator(".to-search").get_by_role("button")
    expect(button).to_have_attribute("aria-haspopup", "dialog")
    button.focus()
    page.keyboard.press("Space")
    field = page.get_by_role("dialog").get_by_role("searchbox")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    assert page.evaluate("scrollY") == 0
    page.goto(f"{repairs_url}search/")
    expect(page.locator(".to-search a")).to_be_hidden()
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    expect(page.locator(".to-search").get_by_role("link")).to_have_attribute("aria-current", "page")


@pytest.mark.parametrize("typed", ["Toaster", *nightly([""])])
def test_escape_gives_the_focus_back(page: Page, repairs_url: str, typed: str) -> None:
    page.goto(f"{repairs_url}offers/")
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


@pytest.mark.nightly
def test_tab_stays_between_dialog_and_browser(page: Page, repairs_url: str) -> None:
    dialog = open_dialog(page, repairs_url)
    for _ in range(12):
        page.keyboard.press("Tab")
        inside = (
            "() => document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
        assert page.evaluate(inside)
    expect(dialog).to_be_visible()


def hold(page: Page, pattern: str) -> list[Route]:
    """What the page asks for and `pattern` names is held back until the test lets it through."""
    held: list[Route] = []
    page.route(re.compile(pattern), lambda route: held.append(route))
    return held


def release(page: Page, held: list[Route]) -> None:
    for route in held:
        route.continue_()
    page.unroute_all()


@pytest.mark.nightly
@pytest.mark.alone
def test_on_a_slow_network_it_opens_at_once(page: Page, repairs_url: str) -> None:
    """The dialog opens at once, says that it searches, and takes up what was typed meanwhile."""
    held = hold(page, r"/(search|find)\.js")
    dialog = open_dialog(page, f"{repairs_url}offers/")
    page.keyboard.type("Toaster")
    said, searching = dialog.get_by_role("status"), dialog.locator(".searching")
    expect(said).to_have_text(searching.get_attribute("data-searching") or "?")
    release(page, held)
    dialog.locator(FOUND).wait_for()
    assert paths(page)[0] == "topics/small-appliances/"
    expect(dialog.get_by_role("searchbox")).to_be_focused()


@pytest.mark.nightly
@pytest.mark.alone
@pytest.mark.parametrize("address", ["offers/", "search/"])
def test_while_the_index_comes_nothing_is_said_to_be_missing(
    page: Page, repairs_url: str, address: str
) -> None:
    """It is said that the search goes on, not that nothing was found."""
    page.goto(repairs_url + address)
    page.keyboard.press("/")
    field, said = page.get_by_role("searchbox"), page.get_by_role("status")
    field.fill(QUIRKS)
    page.locator(FOUND).wait_for()
    held = hold(page, "/fragment/")
    field.fill("Werkzeug")
    expect(said).to_have_text(page.locator(".searching").get_attribute("data-searching") or "?")
    expect(page.locator(RESULTS)).to_have_count(0)
    expect(page.locator(".elsewhere")).to_be_hidden()
    release(page, held)
    page.locator(FOUND).wait_for()
    expect(page.locator(RESULTS).first).to_be_visible()


@pytest.mark.nightly
@pytest.mark.alone
def test_results_appear_as_they_come(page: Page, repairs_url: str) -> None:
    """Whoever has the focus on one of them keeps it when the others come."""
    page.goto(f"{repairs_url}search/")
    held: list[Route] = []
    seen: list[str] = []

    def first_two(route: Route) -> None:
        seen.append(route.request.url)
        if len(seen) > 2:
            held.append(route)
        else:
            route.continue_()

    page.route(re.compile("/fragment/"), first_two)
    page.get_by_role("searchbox").fill(MANY[""])
    expect(page.locator(RESULTS)).to_have_count(2)
    expect(page.locator(".results")).to_have_attribute("aria-busy", "true")
    focused = page.locator(RESULTS).nth(1)
    focused.focus()
    address = focused.get_attribute("href")
    release(page, held)
    page.locator(FOUND).wait_for()
    assert page.locator(RESULTS).count() > 2
    assert page.evaluate("document.activeElement.getAttribute('href')") == address


@pytest.mark.alone
@pytest.mark.parametrize(
    "pattern", ["/pagefind/pagefind", *nightly([r"/search\.js", r"/find\.js", "/fragment/"])]
)
def test_what_cannot_be_loaded_is_told(page: Page, repairs_url: str, pattern: str) -> None:
    """It is said, wherever it fails; and the button leads to the search's own page."""
    page.route(re.compile(pattern), lambda route: route.abort())
    dialog = open_dialog(page, f"{repairs_url}rm/offers/")
    page.keyboard.type("toaster")
    failed = dialog.locator(".searching").get_attribute("data-failed") or "?"
    expect(dialog.get_by_role("status")).to_have_text(failed)
    page.unroute_all()
    page.keyboard.press("Enter")
    page.wait_for_url("**/rm/search/?q=toaster")
    page.locator(FOUND).wait_for()
    assert paths(page)[0] == "rm/topics/small-appliances/"


@pytest.mark.nightly
@pytest.mark.alone
def test_a_network_that_goes_and_comes_again(page: Page, repairs_url: str) -> None:
    """It is not said that nothing was found."""
    search(page, repairs_url, "Toaster")
    part, said = page.locator(".searching"), page.get_by_role("status")
    page.route("**/pagefind/**", lambda route: route.abort("internetdisconnected"))
    page.get_by_role("searchbox").fill("Velo")
    expect(said).to_have_text(part.get_attribute("data-failed") or "?")
    page.unroute("**/pagefind/**")
    page.get_by_role("searchbox").fill("Velos")
    page.locator(RESULTS).first.wait_for()
    assert paths(page)[0] == "topics/bicycles/"


def test_it_closes_by_its_button_and_beside_it(page: Page, repairs_url: str) -> None:
    dialog = open_dialog(page, repairs_url)
    button = dialog.locator(".close").bounding_box()
    assert button
    assert min(button["width"], button["height"]) >= 44
    dialog.locator(".close").click()
    expect(dialog).to_be_hidden()
    page.locator(".to-search a").click()
    expect(dialog).to_be_visible()
    dialog.click(position={"x": 3, "y": 3})  # its own edge is not beside it
    expect(dialog).to_be_visible()
    page.mouse.click(5, HEIGHT - 5)
    expect(dialog).to_be_hidden()


def test_enter_leads_to_all_results(page: Page, repairs_url: str) -> None:
    dialog = open_dialog(page, f"{repairs_url}rm/offers/repair-evening/")
    dialog.get_by_role("searchbox").fill(MANY["rm/"])
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/rm/search/?q={MANY['rm/']}")
    page.locator(FOUND).wait_for()
    assert len(paths(page)) > 8


@pytest.mark.nightly
def test_a_result_on_the_page_itself(page: Page, repairs_url: str) -> None:
    dialog = open_dialog(page, f"{repairs_url}faq/")
    type_into(dialog, "Haustiere")
    dialog.locator(".part a").first.click()
    page.wait_for_url("**#marmots-allowed")
    expect(dialog).to_be_hidden()


def test_nothing_is_said_of_nothing_while_a_letter_more_may_find_it(page: Page, repairs_url: str) -> None:
    """For half a second after each letter."""
    dialog = open_dialog(page, repairs_url)
    page.locator(".searching").evaluate(
        """part => {
          let typed;
          part.querySelector("[type=search]").addEventListener("input", () => { typed = performance.now(); });
          const status = part.querySelector("[role=status]");
          window.waited = new Promise((resolve) => new MutationObserver(() => {
            if (status.textContent === part.dataset.none) resolve(performance.now() - typed);
          }).observe(status, {childList: true}));
        }"""
    )
    dialog.get_by_role("searchbox").press_sequentially(QUIRKS)
    assert page.evaluate("window.waited") > 500


@pytest.mark.nightly
def test_nothing_found_in_the_dialog(page: Page, repairs_url: str) -> None:
    dialog = open_dialog(page, f"{repairs_url}rm/offers/repair-evening/")
    type_into(dialog, QUIRKS)
    link = dialog.locator(".elsewhere a").first
    link.click()
    page.wait_for_url("**/rm/contact/")


@pytest.mark.parametrize("address", ["offers/", *nightly(["search/"])])
def test_slash_typed_into_the_field_is_a_letter(page: Page, repairs_url: str, address: str) -> None:
    page.goto(repairs_url + address)
    page.keyboard.press("/")  # on the search's own page, the field has the focus already
    field = page.get_by_role("searchbox")
    expect(field).to_be_focused()
    field.fill("")
    page.keyboard.type("a/b")
    expect(field).to_have_value("a/b")
    expect(page.get_by_role("dialog")).to_have_count(0 if "search" in address else 1)


@pytest.mark.nightly
def test_slash_on_the_search_page_leads_to_its_field(page: Page, repairs_url: str) -> None:
    search(page, repairs_url, "Toaster")
    page.locator(RESULTS).first.focus()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.nightly
def test_slash_with_another_key_is_not_ours(page: Page, repairs_url: str) -> None:
    page.goto(f"{repairs_url}offers/")
    for keys in ("Control+/", "Alt+/", "Meta+/"):
        page.keyboard.press(keys)
        page.wait_for_timeout(100)
        expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.nightly
def test_a_slash_typed_with_shift_opens_it(page: Page, repairs_url: str) -> None:
    """As on Swiss keyboards, where it is Shift and 7."""
    page.goto(f"{repairs_url}offers/")
    page.evaluate(
        "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '/', shiftKey: true, bubbles: true}))"
    )
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_key_can_be_turned_off(page: Page, repairs_url: str) -> None:
    """WCAG 2.1.4: by keyboard, for good, and on again."""
    dialog = open_dialog(page, repairs_url)
    link = page.locator(".to-search a")
    expect(link).to_have_attribute("aria-keyshortcuts", "/")
    expect(link.locator("kbd")).to_be_visible()
    box = dialog.get_by_role("checkbox")
    expect(box).to_be_checked()
    box.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Escape")
    for address in ("offers/", "rm/faq/"):
        page.goto(repairs_url + address)
        expect(link.locator("kbd")).to_be_hidden()
        assert link.get_attribute("aria-keyshortcuts") is None
        page.keyboard.press("/")
        page.wait_for_timeout(300)
        expect(page.get_by_role("dialog")).to_have_count(0)
    link.click()
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    box.check()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(dialog).to_be_visible()


@pytest.mark.nightly
@pytest.mark.browser_context_args(has_touch=True, is_mobile=True)
def test_without_a_mouse_the_setting_shows_once_there_is_a_keyboard(page: Page, repairs_url: str) -> None:
    """WCAG 2.1.4 again: who can press the key can turn it off, and on."""
    box = page.get_by_role("dialog").get_by_role("checkbox")
    page.goto(repairs_url)
    page.locator(".to-search a").click()
    expect(box).to_be_hidden()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    box.uncheck()
    expect(box).to_be_visible()
    page.goto(f"{repairs_url}offers/")
    page.locator(".to-search a").click()
    box.check()
    expect(box).to_be_visible()


@pytest.mark.nightly
@pytest.mark.alone
def test_the_setting_waits_for_its_script(page: Page, repairs_url: str) -> None:
    """What a reader unticks before would be ticked again."""
    box = page.get_by_role("dialog").get_by_role("checkbox")
    page.route("**/search.js", lambda route: route.abort())
    page.goto(repairs_url)
    page.keyboard.press("/")
    expect(box).to_be_disabled()
    page.unroute("**/search.js")
    page.reload()
    page.keyboard.press("/")
    expect(box).to_be_enabled()


@pytest.mark.nightly
def test_a_click_with_another_key_is_the_browsers(page: Page, repairs_url: str) -> None:
    page.goto(f"{repairs_url}offers/")
    with page.context.expect_page() as opened:
        page.locator(".to-search a").click(modifiers=["Control"])
    assert opened.value.url == "about:blank" or place(opened.value.url) == "search/"
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize(
    "shown", [*IN_TURN, *nightly(each for each in IN_ALL if each not in IN_TURN)], ids=str
)
def test_no_barriers_in_the_dialog(page: Page, repairs_url: str, shown: tuple[str, int, Scheme]) -> None:
    query, width, scheme = shown
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme)
    dialog = open_dialog(page, repairs_url)
    if query:
        type_into(dialog, query)
    assert barriers(page) == []
