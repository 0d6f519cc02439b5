"""Every known fact of the programme stands at its place, in each language.

`facts/places.yaml` ties the number of each fact to a page, a place on it and its words.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from offersite.build.writing import write
from offersite.generator import generate
from offersite.pages.table import pages
from offersite.reading.settings import read_settings
from tests.content.facts import facts
from tests.site.built import Built, built
from tests.support import ROOT, copy_programme, text_of
from tests.unprinted import renderer

LANGUAGES = ["de", "fr", "it", "en"]
TABLE = facts("places")
EVERY = set(range(1, 37))
YEAR, DATED = "calendar/2024/", "events/interest-group-forum-net-zero/"

pytestmark = pytest.mark.build


@pytest.fixture(scope="module")
def early_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the project's own site says of that year and of its dated event, before the year it foresees."""
    home = copy_programme(ROOT, tmp_path_factory.mktemp("early"))
    day = dt.date(2023, 6, 15)
    made = renderer(generate(replace(read_settings(home / "mkdocs.yml"), as_of=day), day))
    for site in made.generated.sites.values():
        paths = (YEAR, DATED)
        write(home / "site", (made.page(page, site) for page in pages(site) if page.path in paths))
    return home / "site"


def name(place: dict[str, Any]) -> str:
    return f"[{place['fact']}] /{place['page']} {place['at']}"


def test_the_words_are_words() -> None:
    """YAML reads some words as something else: an unquoted `No` is no text."""
    listed = [place[key] for place in TABLE["places"] for key in ("says", "never") if key in place]
    listed += [words for row in TABLE["comparison"]["cells"].values() for words in row.values()]
    assert all(isinstance(each, str) and each for row in listed for words in row.values() for each in words)


def test_every_fact_has_a_place_in_every_language() -> None:
    placed = {language: {31} for language in LANGUAGES}  # 31 is the table `foreseen`
    said = [(place["fact"], place["says"]) for place in TABLE["places"]]
    said += [(fact, words) for row in TABLE["comparison"]["cells"].values() for fact, words in row.items()]
    for fact, words in said:
        assert set(words) == set(LANGUAGES), fact
        for language in LANGUAGES:
            assert words[language], fact
            placed[language].add(fact)
    assert placed == dict.fromkeys(LANGUAGES, EVERY)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", TABLE["places"], ids=name)
def test_fact_stands_at_its_place(site: Path, place: dict[str, Any], language: str) -> None:
    element = only(built(site).page(language, place["page"]), place["at"])
    assert missing(element, place["says"][language]) == [], text_of(element)
    never = place.get("never", {}).get(language, [])
    assert missing(element, never) == never, "must not stand here"
    if "links" in place:
        assert place["links"][language] in [link.get("href") for link in element.cssselect("a")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("criterion", TABLE["comparison"]["cells"])
def test_every_cell_of_the_comparison(site: Path, criterion: str, language: str) -> None:
    page = built(site).page(language, "compare/")
    never = TABLE["comparison"]["never"].get(criterion, {})
    row = TABLE["comparison"]["cells"][criterion]
    assert set(row) == {22, 23, 24}
    for fact, words in row.items():
        cell = compared(page, criterion, TABLE["comparison"]["offers"][fact])
        assert missing(cell, words[language]) == [], f"[{fact}] {text_of(cell)}"
        unwanted = never.get(fact, {}).get(language, [])
        assert missing(cell, unwanted) == unwanted, fact


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_comparison_has_these_criteria_and_offers(site: Path, language: str) -> None:
    page = built(site).page(language, "compare/")
    rows = [str(row.get("id")) for row in page.cssselect("table.comparison tbody tr[id]:not([id^=_])")]
    assert sorted(rows) == sorted(TABLE["comparison"]["cells"])
    heads = page.cssselect("table.comparison thead th")[1:]
    offers = list(TABLE["comparison"]["offers"].values())
    assert [offer_of(head) for head in heads] == offers


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("day", "state"), [("early_site", "open"), ("site", "open"), ("past_site", "past")])
def test_the_numbers_foreseen_are_those_of_the_source(
    request: pytest.FixtureRequest, day: str, state: str, language: str
) -> None:
    """[31]: numbers by region and offer, and of what has no date what is known of it on that day."""
    foreseen = TABLE["foreseen"]
    page = built(request.getfixturevalue(day)).page(language, YEAR)
    plans = {offer_of(plan.cssselect("h3")[0]): plan for plan in page.cssselect("ul.foreseen > li")}
    assert set(plans) == {*foreseen["numbers"], "dialogue"}
    for offer, numbers in foreseen["numbers"].items():
        cells = [cell for cell in plans[offer].cssselect("dl > div, p > span") if cell.cssselect("a")]
        names = [text_of(cell.cssselect("a")[0]).casefold() for cell in cells]
        assert names == [x.casefold() for x in foreseen["regions"][language]], offer
        assert [text_of(cell.cssselect("strong")[0]) for cell in cells] == numbers, offer
        assert missing(plans[offer], foreseen["undated"][language]) == [], offer
    assert missing(plans["dialogue"], foreseen["as_needed"][language]) == []
    assert not any(sign.isdigit() for sign in text_of(plans["dialogue"]))
    key = only(page, ".year .key")
    other = foreseen["past" if state == "open" else "open"][language][:1]
    assert missing(key, foreseen[state][language]) == []
    assert missing(key, other) == other


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("day", "over"), [("early_site", False), ("site", False), ("past_site", True)])
def test_the_state_of_the_dated_event(
    request: pytest.FixtureRequest, past_site: Path, day: str, over: bool, language: str
) -> None:
    """[32]: it has been held once its day is over; nobody writes that down.

    Until then its date stands alone, and the page holds what is told from the next day on. Its own page
    tells it once, beside the title.
    """
    held = text_of(only(built(past_site).page(language, YEAR), "ol.events > li .state"))
    site: Built = built(request.getfixturevalue(day))
    listed = only(site.page(language, YEAR), "ol.events > li")
    assert listed.get("class") == ("held" if over else None)
    assert [text_of(state) for state in listed.cssselect(".state")] == ([held] if over else [])
    later = [(x.get("data-until"), x.get("data-then")) for x in listed.cssselect("[data-then]")]
    assert later == ([] if over else [("2024-11-14T00:00+01:00", held)])
    page = site.page(language, DATED)
    for element in (only(page, "h1 + .summary"), listed):
        assert [time.get("datetime") for time in element.cssselect("time")] == ["2024-11-13T10:00+01:00"]
    assert bool(page.cssselect(".opening > .answer .outcome")) == over
    assert bool(page.cssselect("[data-until] + [hidden] .outcome")) == (not over)


def only(page: html.HtmlElement, selector: str) -> html.HtmlElement:
    """The one element that `selector` finds."""
    found = page.cssselect(selector)
    assert len(found) == 1, f"{selector} finds {len(found)} elements"
    return found[0]


def compared(page: html.HtmlElement, criterion: str, offer: str) -> html.HtmlElement:
    """The cell of the comparison for a criterion and an offer, found by the head of its column."""
    heads = page.cssselect("table.comparison thead th")
    column = next(number for number, head in enumerate(heads) if offer_of(head) == offer)
    return only(page, f"tr#{criterion} > :nth-child({column + 1})")


def offer_of(head: html.HtmlElement) -> str:
    """The id of the offer that a head of a row or column leads to."""
    return next((str(link.get("href")).split("/")[-2] for link in head.cssselect("a")), "")


def missing(element: html.HtmlElement, words: list[str]) -> list[str]:
    """Those of `words` that the element does not say."""
    said = folded(text_of(element))
    return [each for each in words if not re.search(pattern(each), said)]


def pattern(words: str) -> str:
    """`a|b` is a or b, `a … b` is a and later b."""
    return re.escape(folded(words)).replace(r"\|", "|").replace(r"\ …\ ", ".*")


def folded(text: str) -> str:
    return text.casefold().replace("’", "'")
