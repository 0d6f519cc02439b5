from __future__ import annotations

from dataclasses import replace

from lxml import html

from offersite.generator import generate
from offersite.pages.rendering import every_page
from offersite.pages.table import not_found
from offersite.revisions.history import published
from tests import unprinted
from tests.history import TODAY, Repository
from tests.support import ROOT


def test_pages_with_an_outdated_text_say_so(main: Repository) -> None:
    """As they show it, what the data counts written out; the source's own pages don't."""
    main.edit("de: Nein. Mehr dazu", "de: Ja, {offers.count}. Mehr dazu", "faq")
    imprint = main.settings.docs / "imprint.md"
    imprint.write_text(imprint.read_text("utf-8").replace("erfunden", "echt"), "utf-8")
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    behind = {
        tag: [page.path for page in every_page(site, generated) if page.outdated]
        for tag, site in generated.sites.items()
    }
    assert behind["de"] == []
    assert {"faq/", "imprint/"} <= set(behind["rm"])
    assert "calendar/" not in behind["rm"]


def test_the_page_leads_to_that_of_the_source(main: Repository) -> None:
    main.edit("de: Nein. Mehr dazu", "de: Ja. Mehr dazu", "faq")
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    renderer = unprinted.renderer(
        replace(generated, settings=replace(main.settings, home=ROOT, templates=ROOT / "overrides"))
    )
    (note,) = (
        html.document_fromstring(renderer.page(page, site).content).cssselect("main > .note")
        for site in [generated.sites["rm"]]
        for page in every_page(site, generated)
        if page.path == "faq/"
    )
    assert [(each.get("href"), each.get("hreflang"), each.text) for each in note[0].cssselect("a")] == [
        ("../../faq/", "de", "Deutsch")
    ]


def behind(main: Repository, tag: str = "rm") -> set[str]:
    """The paths of the pages in a language that say so."""
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    return {page.path for page in every_page(generated.sites[tag], generated) if page.outdated}


def test_a_text_that_begins_with_a_capital_where_it_is_shown(main: Repository) -> None:
    main.edit("      - Tausch", "      - {de: tauschen, rm: barattar}", "topics")
    main.commit()
    main.edit("de: tauschen", "de: verkaufen", "topics")
    assert behind(main) == {"topics/seeds/"}


def test_what_stands_on_every_page(main: Repository) -> None:
    """Such as the programme's name, of which no page's own view knows."""
    main.edit("name: Gartentreff", "name: {de: Gartentreff, rm: Iert}", "programme")
    main.commit()
    main.edit("name: {de: Gartentreff", "name: {de: Gartentreffen", "programme")
    assert {"", "faq/", "imprint/", "events/spring/"} <= behind(main)
    assert behind(main, "de") == set()


def test_the_page_of_unknown_addresses_says_so(main: Repository) -> None:
    main.edit("title: Not Found", "title: {de: Nicht gefunden, rm: Betg chattà}", "pages")
    main.commit()
    main.edit("de: Nicht gefunden", "de: Nichts da", "pages")
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    assert not_found(generated.sites["rm"]).outdated
    assert not not_found(generated.sites["de"]).outdated


def test_nothing_is_outdated_where_nothing_is_compared(main: Repository) -> None:
    main.edit("de: Nein. Mehr dazu", "de: Ja. Mehr dazu", "faq")
    generated = generate(main.settings, TODAY)
    assert not any(page.outdated for site in generated.sites.values() for page in every_page(site, generated))


def test_words_of_the_programme_are_outdated_wherever_they_are_filled_in(main: Repository) -> None:
    labels = main.settings.data / "labels.yaml"
    labels.write_text('labels:\n  region_lead:\n    de: "Im {region}"\n    rm: "En {region}"\n', "utf-8")
    main.commit()
    labels.write_text(
        'labels:\n  region_lead:\n    de: "Unterwegs im {region}"\n    rm: "En {region}"\n', "utf-8"
    )
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    behind = [page.kind for page in every_page(generated.sites["rm"], generated) if page.outdated]
    assert {*behind} == {"region"}
