"""Which pages there are, and which of them have to say that something is not translated."""

from __future__ import annotations

import dataclasses
import re
from itertools import combinations

import pytest

from offersite.language.descriptions import LEAST, MOST
from offersite.pages.table import SHOWN, not_found, pages
from offersite.pages.values import Page
from offersite.settings import Language
from offersite.views.site import view_site
from tests.samples import GERMAN, ROMANSH, SETTINGS, TODAY, repairs, view

FOUND = ("menders/hardly/open", "menders/hardly/hands-on", "menders/plenty/hands-on")
GAPS = {
    "offers/sewing-course/",
    "offers/repair-evening/",  # lists the event whose subject is not translated
    "faq/",
    "topics/",
    "topics/paper-and-books/",
    "topics/woodwork/",
    "calendar/",
    "calendar/2031/",
    "calendar/2031/offer/repair-evening/",
    "calendar/2031/region/evla/",
    "calendar/2031/format/at-the-workbench/",
    "events/evla-chair-night/",
    "experiences/unterschratten/",
    "events/genziana-clock-night/",  # and it would be the next of its offer
    "events/muntanella-toaster-night/",
    *(f"find/{each}/flowers-and-eagles/" for each in FOUND),
    "regions/evla/",
}

FILTERED = re.compile("calendar/[0-9]+/.")


def made(language: Language) -> dict[str, Page]:
    listed = list(pages(view(language)))
    paths = [page.path for page in listed]
    assert len(paths) == len(set(paths))
    return {page.path: page for page in listed}


def test_home_asks_what_the_finder_asks_first_and_shows_a_few_of_all() -> None:
    site = view()
    many = dataclasses.replace(site, topics=site.topics * SHOWN)
    home = next(page.view for page in pages(many) if page.kind == "home")
    assert home["question"] == site.finder[0].question
    assert [each["href"] for each in home["topics"]] == [each.href for each in many.topics[:SHOWN]]
    assert [each["town"] for each in home["experiences"]] == [each.town for each in site.experiences]


def test_there_is_a_page_for_everything() -> None:
    site = repairs()
    fixed = {"", "offers/", "compare/", "find/", "faq/", "topics/", "calendar/", "experiences/", "contact/"}
    below_the_finder = {
        path for path in made(GERMAN) if path.startswith("find/")
    }  # see tests/site/test_finder.py
    filtered = {path for path in made(GERMAN) if FILTERED.match(path)}  # see tests/site/test_calendar.py
    assert set(made(GERMAN)) == fixed | below_the_finder | filtered | {
        "search/",
        "calendar/subscribe/",
        "open-data/",
        "glossary/",
        *(f"compare/{one.id}/{two.id}/" for one, two in combinations(site.offers, 2)),
        *(f"offers/{offer.id}/" for offer in site.offers),
        *(f"topics/{topic.id}/" for topic in site.topics),
        *(f"events/{event.id}/" for event in site.events),
        *(f"experiences/{experience.id}/" for experience in site.experiences),
        *(f"calendar/{year.year}/" for year in site.programme.years),
        "events/evla-table-night/",  # as they were
        "topics/two-wheels/",
        *(f"regions/{region}/" for region in site.programme.region_ids()),
    }


def test_pages_are_the_same_in_every_language() -> None:
    assert list(made(GERMAN)) == list(made(ROMANSH))


def test_pages_with_gaps_say_so_and_no_others() -> None:
    assert {path for path, page in made(ROMANSH).items() if page.untranslated} == GAPS
    assert not any(page.untranslated for page in made(GERMAN).values())


def test_the_glossary_names_its_terms_in_a_row() -> None:
    site = view_site(repairs(), SETTINGS, GERMAN, TODAY)
    found = {page.path: page for page in pages(dataclasses.replace(site, terms=site.terms * 3))}
    assert found["glossary/"].head.description.startswith("LM, LM und LM: ")


def test_without_a_glossary_there_is_no_page_of_it() -> None:
    site = repairs().model_copy(update={"glossary": []})
    assert "glossary/" not in {page.path for page in pages(view_site(site, SETTINGS, GERMAN, TODAY))}


@pytest.mark.parametrize("language", [GERMAN, ROMANSH], ids=str)
def test_descriptions_of_pages_that_are_listed_are_neither_too_long_nor_too_short(language: Language) -> None:
    for path, page in made(language).items():
        assert not page.indexed or LEAST <= len(page.head.description) <= MOST, path


def test_what_is_not_for_search_engines() -> None:
    """The search itself, and what says again in another form what other pages say."""
    for path, page in made(GERMAN).items():
        again = path.startswith(("find/", "compare/")) and path not in ("find/", "compare/")
        again = again or bool(FILTERED.match(path)) or page.kind == "moved"
        assert page.indexed != (again or path == "search/"), path


@pytest.mark.parametrize(
    ("path", "section", "above"),
    [
        ("", "", []),
        ("faq/", "faq", [""]),
        ("offers/repair-van/", "offers", ["", "offers/"]),
        ("regions/evla/", "contact", ["", "contact/"]),
        ("calendar/2031/", "calendar", ["", "calendar/"]),
        ("find/", "offers", ["", "offers/"]),
        ("find/school/", "offers", ["", "offers/", "find/"]),
        ("compare/repair-evening/tool-chest/", "comparison", ["", "compare/"]),
        ("events/van-bicycle-day/", "calendar", ["", "calendar/", "calendar/2031/"]),
    ],
)
def test_each_page_has_its_section_and_trail(path: str, section: str, above: list[str]) -> None:
    page = made(GERMAN)[path]
    assert page.section == section
    assert [link.href for link in page.trail] == above


def test_an_events_description_names_date_place_offer_and_subject() -> None:
    description = made(GERMAN)["events/muntanella-toaster-night/"].head.description
    assert description.replace("\u00a0", " ") == (
        "Mittwoch, 12. Februar 2031, 19:00–21:30 Uhr, Alte Käserei, Brunnengasse 3, Oberzipfel. "
        "Flickabend – Toaster, Mixer und Lampen"
    )


def test_the_page_for_missing_addresses_is_found_by_nobody() -> None:
    page = not_found(view(ROMANSH))
    assert page.path == ""
    assert not page.indexed


def test_pages_are_searched_with_their_other_names_and_the_words_that_lead_to_them() -> None:
    listed = made(ROMANSH)
    assert listed["contact/"].keywords.words == ["Contact", "SMS", "DM"]
    assert listed["faq/"].keywords.parts == {"marmots-allowed": ["animals", "animal da chasa"]}
    assert listed["topics/bicycles/"].keywords.words == ["bicicletta", "bicicletta electrica"]
    assert listed["topics/woodwork/"].keywords.words == []
    assert listed["experiences/unterschratten/"].keywords.words == ["Unterschratten"]
    assert listed["regions/genziana/"].keywords.words == ["Hornalp"]
    assert listed["regions/genziana/"].keywords.parts == {"_contact": ["Contact", "SMS", "DM", "Hornalp"]}


def test_pages_cite_the_sources_of_the_events_they_show() -> None:
    site, found = view(GERMAN), made(GERMAN)
    shown = {f"topics/{topic.id}/": topic.events for topic in site.topics}
    shown |= {f"offers/{offer}/": events for offer, events in site.offer_events.items()}
    for path, events in shown.items():
        assert {each.source for each in events.upcoming + events.past} <= {*found[path].head.sources}, path
    assert any(len(found[path].head.sources) > 1 for path in shown if path.startswith("topics/"))


def test_the_page_of_all_topics_shows_what_takes_place_next_on_each() -> None:
    """Not an event that is cancelled."""
    topics = made(GERMAN)["topics/"].view["topics"]
    shown = {each["id"]: [event.id for event in each["events"]] for each in topics}
    assert shown["woodwork"] == ["van-at-the-valley-fair"]
    assert shown["paper-and-books"] == []
