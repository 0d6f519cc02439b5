"""Every page as readers get it, in a language that nothing is translated into and that runs the other way."""

from __future__ import annotations

import copy
import gzip
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from lxml import html

from offersite.generator import Generated
from offersite.language.hyphens import SOFT
from offersite.model import Address, Site, Text
from offersite.model.markdown import Docs
from offersite.model.walk import walk
from offersite.pages.values import Asset
from offersite.settings import Language
from offersite.translations.state import State
from offersite.views.site import view_site
from tests import unprinted
from tests.samples import GERMAN, ROMANSH, SETTINGS, TODAY, repairs, say
from tests.support import ROOT, text_of

pytestmark = pytest.mark.slow  # whole pages are made

ARABIC = Language("ar", "العربية", "ar", "ar/")
HOSTILE = " \"><img src=x onerror=1> & ' </title></script>--><!--"
MARKUP = re.compile(r"[<>]|&\w+;")
NAMES = {"Deutsch", "Rumantsch", "Unterschratten", "Oberzipfel"}
"""Of languages in themselves, and what the data gives once for all languages."""


def generated(site: Site) -> Generated:
    settings = replace(SETTINGS, home=ROOT, templates=ROOT / "overrides", languages=(GERMAN, ROMANSH, ARABIC))
    sites = {each.tag: view_site(site, settings, each, TODAY) for each in settings.languages}
    return Generated(
        settings=settings, data=site, sites=sites, problems=(), docs=Docs(), translations=State()
    )


@cache
def rendered(tag: str) -> dict[str, html.HtmlElement]:
    made = generated(repairs())
    renderer = unprinted.renderer(made)
    files = [*renderer.all_pages(made.sites[tag]), renderer.not_found()]
    return {file.path: parsed(file) for file in files}


def test_whom_to_call_about_a_topic_is_in_sight() -> None:
    """Beside the e-mail that proposes it, which may not open."""
    phones = [f"tel:{each.phone}" for each in repairs().programme.contacts if each.phone]
    assert phones
    for path in ("topics/index.html", "topics/textiles/index.html"):
        calls = rendered("de")[path].cssselect("section[aria-labelledby=_contact] a[href^=tel]")
        assert [call.get("href") for call in calls] == phones, path
        assert all(text_of(call).startswith("+") for call in calls)


def test_whom_else_a_contact_is_for_is_said_before_the_call() -> None:
    for path in ("contact/index.html", "regions/evla/index.html"):
        cards = rendered("de")[path].cssselect(".contact")
        below = [text_of(card).index("+") for card in cards]
        also = [text_of(card).find("Dort ist noch niemand zuständig") for card in cards]
        assert max(also) > 0, path
        assert all(words < call for words, call in zip(also, below, strict=True)), path


def test_no_page_weighs_what_templates_are_indented_by() -> None:
    made = generated(repairs())
    for file in unprinted.renderer(made).all_pages(made.sites["de"]):
        assert not re.search(rb"\n +<", file.content), file.path


def parsed(file: Asset) -> html.HtmlElement:
    return html.document_fromstring(file.content, parser=html.HTMLParser(encoding="utf-8"))


def attributes(page: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for element in page.iter():
        yield from ((f"{element.tag!s} {name!s}", str(value)) for name, value in element.attrib.items())


@pytest.mark.slow
def test_no_attribute_holds_markup() -> None:
    """Wherever a text of the source language stands in, also one of the site's own words."""
    pages = rendered("ar")
    assert len(pages) > 50
    found = {(name, value) for page in pages.values() for name, value in attributes(page)}
    assert {name for name, value in found if MARKUP.search(value)} == set()
    assert len({value for name, value in found if name in ("meta content", "nav aria-label")}) > 50


def test_an_offer_has_the_same_small_mark_wherever_it_stands() -> None:
    pages = rendered("de")
    listed = [html.tostring(each) for each in pages["offers/index.html"].cssselect("svg.offer-mark")]
    for offer, expected in zip(repairs().offers, listed, strict=True):
        (mark,) = pages[f"offers/{offer.id}/index.html"].cssselect("svg.offer-mark")
        assert html.tostring(mark) == expected
        assert mark.get("aria-hidden") == "true"
        assert len(gzip.compress(expected)) <= 450


def test_taking_part_follows_the_summary_of_an_offer() -> None:
    for offer in repairs().offers:
        page = rendered("de")[f"offers/{offer.id}/index.html"]
        (section,) = page.cssselect(".opening:has(h1 + .summary) + section")
        assert text_of(section.cssselect("h2")[0]).startswith(f"{say().label('take_part')}: ")
        assert section.cssselect(".answer")  # what comes next is a part of what decides
        ways = [link.get("href", "") for link in section.cssselect("a.action:not(.answer *):not(.sheet)")]
        assert ways
        assert all(way.startswith("mailto:") for way in ways) if offer.enquiry else ways == ["#_ask"]


def test_an_unknown_price_leads_to_who_may_tell_it() -> None:
    links = rendered("de")["compare/index.html"].cssselect(".unknown a")
    unknown = [offer.id for offer in repairs().offers if offer.price is None]
    assert [link.get("href") for link in links] == [f"../offers/{offer}/#_ask" for offer in unknown]
    assert all(text_of(link).startswith("Preis erfragen – ") for link in links)


def test_what_an_experience_says_in_short_leads_nowhere() -> None:
    """Where it is said at length, the same words stand again."""
    (lessons,) = rendered("de")["experiences/oberzipfel/index.html"].cssselect(".lessons")
    assert text_of(lessons)
    assert not lessons.cssselect("a")


def test_an_experience_stands_once_on_the_page_of_all_topics() -> None:
    page = rendered("de")["topics/index.html"]
    for each in (each for each in repairs().experiences if each.topics):
        links = page.cssselect(f"main a[href='../experiences/{each.id}/']")
        assert len(links) == 1
        (section,) = page.cssselect("section[aria-labelledby=_experiences]")
        assert {f"../topics/{topic}/" for topic in each.topics} <= {
            a.get("href") for a in section.cssselect("a")
        }


def test_a_card_is_headed_by_whom_to_ask() -> None:
    for path, level in {"contact/index.html": "h2", "regions/muntanella/index.html": "h3"}.items():
        cards = rendered("de")[path].cssselect(".contact")
        assert cards
        people = {contact.person or contact.role.root["de"] for contact in repairs().programme.contacts}
        assert {text_of(card.cssselect(level)[0]) for card in cards} <= people


def test_the_tile_of_an_area_leads_to_its_region_or_to_the_choice_between_several() -> None:
    page = rendered("de")["contact/index.html"]
    (tiles,) = page.cssselect("svg.tiles")
    areas = [area for area in repairs().areas if area.tile]
    links = tiles.xpath(".//a")
    assert len(links) == len(areas)
    for area, link in zip(areas, links, strict=True):
        href = link.get("href")
        if len(area.regions) > 1:
            path, _, anchor = href.partition("#")
            assert path == "../contact/"
            (choice,) = page.xpath(f"//li[@id='{anchor}']")
            found = [each.get("href") for each in choice.cssselect("a")]
            assert text_of(choice).startswith(area.name.root["de"])
        else:
            found = [href]
        assert found == [f"../regions/{region}/" for region in area.regions]
    assert {link.get("tabindex") for link in links} == {"-1"}, "the list beside it is for the keyboard"


def test_notes_stand_together_at_the_end_and_each_leads_back() -> None:
    page = rendered("de")["experiences/oberzipfel/index.html"]
    assert len(page.cssselect("a[role=doc-noteref]")) == 3
    assert "von Hand geschrieben" in text_of(page.cssselect(".sources")[0]), "that on the source is with it"
    (notes,) = page.cssselect("section[role=doc-endnotes]")
    references = page.cssselect("section a[role=doc-noteref]")
    assert not notes.cssselect("a[role=doc-noteref]")
    assert [each.text for each in references] == ["1", "2", "3"], "as the list counts"
    assert [each.get("href") for each in references] == [
        f"#{note.get('id')}" for note in notes.cssselect("li")
    ]
    backlinks = [each.get("href") for each in notes.cssselect("li > a[role=doc-backlink]")]
    assert backlinks == [f"#{each.get('id')}" for each in references]


def test_each_language_of_the_page_for_missing_addresses_breaks_its_own_words() -> None:
    site = copy.deepcopy(repairs())
    site.pages.not_found.title.root.update(dict.fromkeys(["de", "rm"], "Datenschutzerklärung"))
    page = parsed(unprinted.renderer(generated(site)).not_found())
    titles = [section.cssselect("h1, h2")[0].text_content() for section in page.cssselect("main > section")]
    assert titles[:2] == [f"Datenschutz{SOFT}erklärung", "Datenschutzerklärung"], "of Romansh none are known"


@pytest.mark.slow
def test_hostile_texts_are_text_where_they_stand_in_too() -> None:
    """Whatever the source language says, pages in the other one keep their elements and attributes."""
    site = copy.deepcopy(repairs())
    for _, text in walk(site):
        for tag in text.root if isinstance(text, Text) and not isinstance(text, Address) else ():
            text.root[tag] += HOSTILE
    made = generated(site)
    for file in unprinted.renderer(made).all_pages(made.sites["ar"]):
        assert b"onerror" in file.content, file.path
        assert skeleton(parsed(file)) == skeleton(rendered("ar")[file.path]), file.path


def skeleton(page: html.HtmlElement) -> list[tuple[str, list[str]]]:
    """Elements and the names of their attributes; how many lines a drawn text has depends on its length."""
    return [(str(each.tag), sorted(map(str, each.attrib))) for each in page.iter() if each.tag != "tspan"]


def test_titles_hold_none_either() -> None:
    titles = {str(page.findtext("head/title")) for page in rendered("ar").values()}
    assert [title for title in titles if MARKUP.search(title)] == []


def test_a_page_runs_as_its_language_does() -> None:
    for path, page in rendered("ar").items():
        expected = None if path == "404.html" else "rtl"
        assert page.get("dir") == expected, path
    assert {page.get("dir") for page in rendered("de").values()} == {None}


@pytest.mark.parametrize(("tag", "other"), [("ar", "ltr"), ("de", "rtl")])
def test_what_runs_the_other_way_says_so(tag: str, other: str) -> None:
    for path, page in rendered(tag).items():
        if path == "404.html":
            continue
        marked = page.xpath("body//*[@lang][not(ancestor::svg)]")
        for each in marked:
            turned = (each.get("lang") == "ar") != (tag == "ar")
            assert each.get("dir") == (other if turned else None), path
        moved = page.cssselect("meta[http-equiv=refresh]")  # such a page does not switch languages
        assert moved or any(each.get("dir") for each in marked), path


def test_the_page_of_missing_addresses_turns_with_each_language() -> None:
    sections = rendered("de")["404.html"].findall(".//section")
    assert [(each.get("lang"), each.get("dir")) for each in sections] == [
        ("de", None),
        ("rm", None),
        ("ar", "rtl"),
    ]


@pytest.mark.parametrize("path", ["ar/index.html", "ar/events/van-bicycle-day/index.html"])
def test_nothing_untranslated_is_left_unmarked(path: str) -> None:
    """Every word of the page is either said to be German, or comes from CLDR, or is its address."""
    page = rendered("ar")[path]
    said = {
        str(text).strip(" \xa0,·\n")
        for text in page.xpath("body//text()[not(ancestor::*[@lang='de']) and not(ancestor::svg)]")
    }
    address = f"https://repair.example/sub/{path.removesuffix('index.html')}"
    assert {text for text in said if re.search(r"[A-Za-z]{3}", text)} - NAMES == {address}
