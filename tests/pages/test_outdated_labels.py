"""Labels that are outdated make the pages that show them so, and no others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from lxml import html

from offersite.generator import generate
from offersite.pages.rendering import Renderer, every_page
from offersite.revisions.history import published
from tests import unprinted
from tests.history import TODAY, Repository
from tests.support import ROOT

LABELS = "labels:\n  {}:\n    de: {}\n    rm: {}\n"


def renderer(main: Repository, name: str, filled_in: str = "") -> Renderer:
    """Of the programme, after the German of a label has changed."""
    labels = main.settings.data / "labels.yaml"
    for german in ("Vorher", "Nachher"):
        labels.write_text(LABELS.format(name, german + filled_in, "Avant" + filled_in), "utf-8")
        if german == "Vorher":
            main.commit()
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    return unprinted.renderer(
        replace(generated, settings=replace(main.settings, home=ROOT, templates=ROOT / "overrides"))
    )


def notes(pages: Renderer, tag: str) -> Mapping[str, tuple[bool, bool]]:
    """Of each page, whether it shows the label of before, and whether it says that it is outdated."""
    site = pages.generated.sites[tag]
    said = site.shell.words["outdated"].plain
    found = {}
    for page in every_page(site, pages.generated):
        if page.kind == "translations":  # which is about that
            continue
        text = pages.page(page, site).content.decode()
        beside = html.document_fromstring(text).cssselect("main > .note")
        found[page.path] = "Avant" in text, any(each.text_content().startswith(said) for each in beside)
    return found


@pytest.mark.parametrize(
    ("name", "filled_in"),
    [
        ("vcard", ""),
        ("source", ""),
        ("sheet_link", ""),
        ("sheet_year", " {year}"),
        ("feed_title", " {name}"),
        ("letter_greeting", ""),
    ],
)
def test_the_pages_that_show_a_label_say_so(main: Repository, name: str, filled_in: str) -> None:
    """`vcard` in a macro, `source` before a colon, `sheet_link` in what links to a fact sheet, as
    `sheet_year`, which is filled in; so is `feed_title`, in a view; `letter_greeting` in an e-mail.
    """
    pages = renderer(main, name, filled_in)
    found = notes(pages, "rm")
    assert {*found.values()} == {(True, True), (False, False)}
    assert {noted for _, noted in notes(pages, "de").values()} == {False}


def test_the_page_of_unknown_addresses_says_so_in_the_language_whose_words_are_outdated(
    main: Repository,
) -> None:
    for name, expected in (("search_field", {"rm"}), ("vcard", set())):
        page = html.document_fromstring(renderer(main, name).not_found().content)
        notes = {part.get("lang", "de"): part.cssselect(".note a") for part in page.cssselect("section")}
        assert {tag for tag, links in notes.items() if links} == expected
        for link in notes["rm"]:
            assert (link.get("href"), link.get("hreflang")) == ("/", "de")


def test_a_part_that_pages_share_is_noted_on_each(main: Repository) -> None:
    found = notes(renderer(main, "skip"), "rm")
    assert {*found.values()} == {(True, True)}
    found = notes(renderer(main, "more_information"), "rm")
    assert {*found.values()} == {(True, True)}
