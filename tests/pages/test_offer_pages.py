"""The pages of the offers: all, each, side by side, and those of the finder."""

from __future__ import annotations

from itertools import combinations

from offersite.pages.offer_pages import (
    comparison_page,
    finder_page,
    offer_pages,
    offers_page,
    pair_pages,
    step_pages,
)
from offersite.views.contacts import everyone
from tests.samples import repairs
from tests.samples import view as site


def test_a_card_for_each_offer() -> None:
    [page] = offers_page(site())
    assert [card["href"] for card in page.view] == [f"offers/{offer.id}/" for offer in repairs().offers]
    assert {name for card in page.view for name in card} == {"name", "href", "summary", "essentials"}


def test_the_page_of_an_offer_leads_to_all_that_goes_with_it() -> None:
    pages = {page.path: page for page in offer_pages(site())}
    assert list(pages) == [f"offers/{offer.id}/" for offer in repairs().offers]
    for offer in repairs().offers:
        page = pages[f"offers/{offer.id}/"]
        asked = [question.id for question in repairs().faq if offer.id in question.about]
        assert [each["href"] for each in page.view["questions"]] == [f"faq/#{each}" for each in asked]
        assert {event.event.offer for event in page.view["events"].upcoming} <= {offer.id}
        assert page.view["contacts"] == everyone(site().contacts)
        assert (page.view["asking"] is not None) == (offer.enquiry is not None)
        assert page.head.description == page.view["offer"].summary.plain
        assert [source.title for source in page.head.sources] == [page.view["offer"].source.title]


def test_each_two_offers_side_by_side() -> None:
    [whole], pairs = comparison_page(site()), list(pair_pages(site()))
    ids = [offer.id for offer in repairs().offers]
    assert [page.path for page in pairs] == [f"compare/{a}/{b}/" for a, b in combinations(ids, 2)]
    assert [link.href for link in whole.view["pairs"]] == [page.path for page in pairs]
    assert [link.href for link in whole.view["table"].offers] == [f"offers/{each}/" for each in ids]
    assert all(page.head.description.startswith(f"{page.head.title}. ") for page in pairs)


def test_steps_of_the_finder_are_told_apart() -> None:
    """By the answers before them, in the browser's title and in what search engines would show."""
    [first], steps = finder_page(site()), list(step_pages(site()))
    assert first.path == "find/"
    assert steps
    for said in ([page.document_title for page in steps], [page.head.description for page in steps]):
        assert len(set(said)) == len(steps)
