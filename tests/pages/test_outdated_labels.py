"""Labels that stand in templates alone make the pages that show them outdated, and no others."""

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


def renderer(main: Repository, name: str) -> Renderer:
    """Of the programme, after the German of a label has changed."""
    labels = main.settings.data / "labels.yaml"
    for german in ("Vorher", "Nachher"):
        labels.write_text(LABELS.format(name, german, "Avant"), "utf-8")
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


@pytest.mark.parametrize("name", ["vcard", "source", "sheet_link"])
def test_the_pages_that_show_a_label_say_so(main: Repository, name: str) -> None:
    """`vcard` in a macro, `source` before a colon, `sheet_link` in what links to a fact sheet."""
    pages = renderer(main, name)
    found = notes(pages, "rm")
    assert {*found.values()} == {(True, True), (False, False)}
    assert {noted for _, noted in notes(pages, "de").values()} == {False}


def test_a_part_that_pages_share_is_noted_on_each(main: Repository) -> None:
    found = notes(renderer(main, "skip"), "rm")
    assert {*found.values()} == {(True, True)}
    found = notes(renderer(main, "more_information"), "rm")
    assert {*found.values()} == {(True, True)}
