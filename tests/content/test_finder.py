"""What every result of the finder says of the programme's offers, and the way there from home."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page, expect

from browser.pages import HEIGHT, PHONE, ROOTS
from tests.content.facts import facts
from tests.site.built import Built, built
from tests.site.walking import LISTS, TO_OFFER, Visit, results, target
from tests.support import text_of

FINDER = facts("finder")
OFFER = FINDER["offer"]


def card(visit: Visit, site: Built, offer: str) -> html.HtmlElement:
    """What a result says of an offer."""
    place = site.root(site.language(visit.path)) + offer
    for selector in LISTS.values():
        for each in visit[selector]:
            if target(site, visit.path, each.cssselect(TO_OFFER)[0]) == place:
                return each
    raise AssertionError(f"{visit.path}: nothing of {offer}")


@pytest.mark.build
def test_every_result_says_for_whom_and_what_is_expected(own: Built) -> None:
    for visit in results(own):
        said = text_of(card(visit, own, f"offers/{OFFER}/"))
        missing = [words for words in FINDER["says"][own.language(visit.path)] if words not in said]
        assert missing == [], visit.path


@pytest.mark.build
def test_the_offer_is_excluded_for_those_alone_who_may_not_come(own: Built) -> None:
    for visit in results(own):
        element = card(visit, own, f"offers/{OFFER}/")
        excluded = "excluded" in (element.getparent().getparent().get("class") or "")  # type: ignore[union-attr]
        who = own.below(visit.path).split("/")[1]
        assert excluded == (who not in FINDER["open_to"]), visit.path


@pytest.mark.build
def test_sessions_without_a_date_are_told_as_what_they_are(own: Built, past_site: Path) -> None:
    undated = FINDER["undated"]
    for number, site in enumerate((own, built(past_site))):
        for tag in own.tags:
            said = text_of(site.page(tag, undated["page"]).cssselect(".fit .dates")[0])
            assert undated["says"][tag][number] in said
            assert bool(re.search(undated["sources"], said)) == (number == 1)


@pytest.mark.build
def test_the_next_event_for_all_of_the_country(own: Built, past_site: Path) -> None:
    page, language, says = (FINDER["event"][name] for name in ("page", "language", "says"))
    (event,) = own.page(language, page).cssselect(".answer .coming")
    assert says in text_of(event)
    assert built(past_site).page(language, page).cssselect(".answer .coming") == []


@pytest.mark.browser
@pytest.mark.browser_context_args(java_script_enabled=False)
def test_answers_from_home_lead_to_a_result_and_back(page: Page) -> None:
    walk = FINDER["walk"]
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(ROOTS[walk["language"]])
    for answer in walk["answers"]:
        page.get_by_role("link", name=answer).click()
    expect(page.locator("h1")).to_contain_text(walk["result"])
    expect(page.locator(".ask")).to_contain_text(walk["contact"])

    page.locator(".given summary").click()
    page.locator(".given").get_by_role("link", name=walk["change"]).click()
    for answer in walk["other_answers"]:
        page.get_by_role("link", name=answer).click()
    expect(page.locator("h1")).to_contain_text(walk["other_result"])

    page.locator("a.back").click()
    expect(page.locator("h1")).to_have_text(walk["back"])
