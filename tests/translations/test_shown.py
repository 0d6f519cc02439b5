from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html

from offersite.generator import Generated, generate
from offersite.language.words import outdated
from offersite.pages.rendering import Renderer, every_page
from offersite.revisions.history import published
from tests import unprinted
from tests.history import TODAY, Repository
from tests.support import ROOT


def generated(main: Repository) -> Generated:
    return generate(main.settings, TODAY, published(main.settings, TODAY))


def renderer(main: Repository) -> Renderer:
    settings = replace(main.settings, home=ROOT, templates=ROOT / "overrides")
    return unprinted.renderer(replace(generated(main), settings=settings))


def test_texts_say_themselves_that_they_are_outdated(main: Repository) -> None:
    """What the data counts is written out in them; the source is never outdated."""
    main.edit("de: Nein. Mehr dazu", "de: Selten, {offers.count}. Mehr dazu", "faq")
    sites = generated(main).sites
    assert {tag: outdated(site.questions) for tag, site in sites.items()} == {"de": False, "rm": True}
    assert not outdated(sites["rm"].offers, sites["rm"].shell)


@pytest.mark.parametrize(
    ("old", "new", "title"), [("erfunden", "echt", False), ("Impressum", "Wer wir sind", True)]
)
def test_a_free_page_is_outdated_as_a_whole(main: Repository, old: str, new: str, title: bool) -> None:
    """Its title alone stands on other pages."""
    imprint = main.settings.docs / "imprint.md"
    imprint.write_text(imprint.read_text("utf-8").replace(old, new), "utf-8")
    pages = renderer(main)
    noted = {
        each.href: bool(html.document_fromstring(pages.render(each)).cssselect("main > .note"))
        for site in pages.generated.sites.values()
        for _, each in pages.frames(site)
        if each.page.kind in ("free", "faq")
    }
    assert noted == {"imprint/": False, "rm/imprint/": True, "faq/": False, "rm/faq/": title}


def test_the_page_leads_to_that_of_the_source(main: Repository) -> None:
    main.edit("de: Nein. Mehr dazu", "de: Selten. Mehr dazu", "faq")
    pages = renderer(main)
    (note,) = (
        html.document_fromstring(pages.page(page, site).content).cssselect("main > .note")
        for site in [pages.generated.sites["rm"]]
        for page in every_page(site, pages.generated)
        if page.path == "faq/"
    )
    assert [(each.get("href"), each.get("hreflang"), each.text) for each in note[0].cssselect("a")] == [
        ("../../faq/#tools", "de", "Deutsch")
    ]


def test_what_stands_on_every_page_is_outdated_there(main: Repository) -> None:
    """Such as the programme's name, of which no page's own view knows."""
    main.edit("name: Gartentreff", "name: {de: Gartentreff, rm: Iert}", "programme")
    main.commit()
    main.edit("name: {de: Gartentreff", "name: {de: Gartentreffen", "programme")
    sites = generated(main).sites
    assert sites["rm"].shell.name.outdated
    assert not sites["de"].shell.name.outdated


def test_nothing_is_outdated_where_nothing_is_compared(main: Repository) -> None:
    main.edit("de: Nein. Mehr dazu", "de: Selten. Mehr dazu", "faq")
    assert not outdated(generate(main.settings, TODAY).sites["rm"].questions)


def test_words_of_the_programme_are_outdated_wherever_they_are_filled_in(main: Repository) -> None:
    labels = main.settings.data / "labels.yaml"
    for german in ("Im", "Unterwegs im"):
        labels.write_text(
            f"labels:\n  region_lead:\n    de: {german} {{region}}\n    rm: En {{region}}\n", "utf-8"
        )
        if german == "Im":
            main.commit()
    assert [each.lead.outdated for each in generated(main).sites["rm"].regions] == [True, True]
