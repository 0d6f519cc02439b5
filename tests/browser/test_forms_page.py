"""The page of the forms asks no other host, speaks to whoever edits, and leads to an entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.serving import served
from offersite.build.forms import forms
from offersite.build.writing import write
from offersite.editing.names import field_name
from offersite.generator import generate
from offersite.model import Site
from offersite.problems.catalogue import available
from offersite.reading.settings import read_settings
from tests.browser.editing import editor
from tests.samples import TODAY, repairs
from tests.support import REPAIRS

pytestmark = pytest.mark.nightly
REPOSITORY, ADDRESS = "https://github.com/valleys/repairs", "https://example.org/repairs/"
STATUS = "https://www.githubstatus.com/"
"""What Sveltia CMS would like to ask besides, whether GitHub is well; the page may not."""
FILES = {path.name: path.read_text("utf-8") for path in (REPAIRS / "data").glob("*.yaml")}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The forms of the made-up programme, below a folder as project pages are."""
    site = tmp_path_factory.mktemp("site")
    settings = read_settings(REPAIRS / "mkdocs.yml")
    on = replace(settings, forms=True, repository=REPOSITORY, address=ADDRESS)
    write(site / "repairs", forms(generate(on, TODAY)))
    (site / "robots.txt").write_text("Sitemap: https://example.org/sitemap.xml\n", "utf-8")
    icon = site / "repairs" / "assets" / "icon.svg"
    icon.parent.mkdir()
    icon.write_bytes(Path("docs/assets/icon.svg").read_bytes())
    with served(site) as found:
        yield f"{found}repairs/"


def heard(page: Page) -> tuple[list[str], list[str]]:
    """What the page asks for, and what goes wrong in it; both grow."""
    asked: list[str] = []
    wrong: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    return asked, wrong


def test_whoever_is_not_signed_in_asks_no_other_host(browser: Browser, address: str) -> None:
    window = browser.new_context(base_url=address, locale="de-CH")
    page = window.new_page()
    asked, wrong = heard(page)
    page.goto("edit/")
    page.get_by_role("button").first.wait_for()
    page.wait_for_load_state("networkidle")
    assert {each for each in asked if not each.startswith((address, "data:", "blob:"))} == set()
    assert [each for each in wrong if STATUS not in each] == []
    assert page.title() == f"{repairs().programme.name.find('de', 'de')[0]} – Redaktion"
    window.close()


def test_every_form_opens_and_asks_no_other_host(browser: Browser, address: str) -> None:
    with editor(browser, address, TODAY, FILES) as edited:
        asked, wrong = heard(edited.page)
        for key in Site.model_fields:
            edited.page.get_by_text(field_name(Site, key, "en"), exact=True).first.click()
            expect(edited.field(key)).to_be_visible()
            edited.page.get_by_role("button", name="Cancel Editing").click()
        assert {each for each in asked if not each.startswith((address, "data:", "blob:"))} == set()
        assert wrong == []


def test_icons_are_those_of_this_host(browser: Browser, address: str) -> None:
    with editor(browser, address, TODAY, FILES) as edited:
        edited.open("events")
        icon = edited.page.locator(".material-symbols-outlined", has_text="arrow_back").first
        expect(icon).to_be_visible()
        edited.page.evaluate("document.fonts.ready")
        size = icon.bounding_box()
        assert size
        assert size["width"] <= 32, "the word is shown instead"


@pytest.mark.parametrize(
    ("locale", "language"), [("de-CH", "de"), ("fr-CH", "fr"), ("it-CH", "it"), ("es", "de")]
)
def test_labels_are_in_the_language_of_the_browser(
    browser: Browser, address: str, locale: str, language: str
) -> None:
    window = browser.new_context(base_url=address, locale=locale)
    page = window.new_page()
    with page.expect_response("**/edit/config.*.json") as answer:
        page.goto("edit/")
    assert answer.value.url.endswith(f"config.{language}.json")
    window.close()


def test_an_address_leads_to_its_entry(browser: Browser, address: str) -> None:
    with editor(browser, address, TODAY, FILES) as edited:
        edited.page.goto("edit/messages.de.json")
        edited.page.goto("edit/?at=offers.1#/collections/_singletons/entries/offers")
        box = edited.page.locator('[data-key-path="offers.1.name.de"] input')
        name = repairs().offers[1].name.find("de", "de")[0]
        expect(box).to_have_value(name)
        expect(box).to_be_in_viewport()
        assert edited.page.locator('[data-key-path="offers.0.name.de"]').count() == 0


def test_an_address_leads_to_a_free_page(browser: Browser, address: str) -> None:
    pages = {path.name: path.read_text("utf-8") for path in (REPAIRS / "docs").glob("*.md")}
    with editor(browser, address, TODAY, pages, folder="docs") as edited:
        edited.page.goto("edit/messages.de.json")
        edited.page.goto("edit/?at=page#/collections/_singletons/entries/rules_rm_md")
        text = edited.page.locator('[data-key-path="page.text"] textarea')
        expect(text).to_have_value(pages["rules.rm.md"].split("---\n", 2)[2].strip())
        text.fill(text.input_value().replace("la", "LA", 1))
        edited.save()
        edited.is_saved()
        head, middle, body = pages["rules.rm.md"].rpartition("---\n")
        assert edited.files(folder="docs")["rules.rm.md"] == head + middle + body.replace("la", "LA", 1)


def test_the_languages_of_a_text_stand_side_by_side(browser: Browser, address: str) -> None:
    with editor(browser, address, TODAY, FILES) as edited:
        edited.page.goto("edit/messages.de.json")
        edited.page.goto("edit/?at=offers.0#/collections/_singletons/entries/offers")
        boxes = [edited.field(f"offers.0.summary.{tag}").bounding_box() for tag in ("de", "rm")]
        assert boxes[0]
        assert boxes[1]
        assert boxes[0]["y"] == boxes[1]["y"]
        assert boxes[0]["x"] < boxes[1]["x"]


def test_the_page_may_ask_no_other_host(browser: Browser, address: str) -> None:
    window = browser.new_context(base_url=address)
    page = window.new_page()
    page.goto("edit/")
    refused = page.evaluate(
        """() => new Promise((resolve) => {
          addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
          fetch("https://other.example/").catch(() => {});
        })"""
    )
    assert refused == "connect-src"
    window.close()


def test_without_scripts_the_page_says_what_to_do(browser: Browser, address: str) -> None:
    window = browser.new_context(base_url=address, java_script_enabled=False)
    page = window.new_page()
    page.goto("edit/")
    sentences = page.locator("noscript p")  # whose text Playwright does not look for
    expect(sentences).to_have_count(len(available()))
    expect(sentences.first).to_be_visible()
    window.close()
