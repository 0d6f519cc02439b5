"""The pages of the offers: all, each, side by side, and those of the finder."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from offersite.model import Line
from offersite.pages.making import some
from offersite.pages.offer_pages import (
    comparison_page,
    finder_page,
    offer_pages,
    offers_page,
    pair_pages,
    step_pages,
)
from offersite.views.contacts import everyone
from offersite.views.site import view_site
from tests.samples import GERMAN, SETTINGS, TODAY, repairs
from tests.samples import view as site


def test_a_card_for_each_offer() -> None:
    [page] = offers_page(site())
    assert [card["href"] for card in page.view["offers"]] == [
        f"offers/{offer.id}/" for offer in repairs().offers
    ]
    assert {name for card in page.view["offers"] for name in card} == {
        "name",
        "href",
        "summary",
        "essentials",
    }
    assert page.view["legend"] == site().legend


def test_the_page_of_an_offer_leads_to_all_that_goes_with_it() -> None:
    pages = {page.path: page for page in offer_pages(site())}
    assert list(pages) == [f"offers/{offer.id}/" for offer in repairs().offers]
    for offer in repairs().offers:
        page = pages[f"offers/{offer.id}/"]
        asked = [question.id for question in repairs().faq if offer.id in question.about]
        assert [each["href"] for each in page.view["questions"]] == [f"faq/#{each}" for each in asked]
        assert {event.event.offer for event in page.view["events"].upcoming} <= {offer.id}
        assert page.view["contacts"] == everyone(site().contacts)
        assert len(page.view["asking"]) == len(offer.enquiries)
        assert page.head.description == (offer.description or offer.summary).root["de"]
        shown = [each.source for each in page.view["events"].upcoming + page.view["events"].past]
        assert page.head.sources == list(dict.fromkeys([page.view["offer"].source, *shown]))


def test_a_question_of_who_may_take_part_stands_with_the_way_in() -> None:
    faq = [each.model_copy(update={"take_part": each.id == "what-to-bring"}) for each in repairs().faq]
    changed = view_site(repairs().model_copy(update={"faq": faq}), SETTINGS, GERMAN, TODAY)
    (page,) = [page for page in offer_pages(changed) if page.path == "offers/sewing-course/"]
    (asked,) = [each for each in changed.questions if each.id == "what-to-bring"]
    assert page.view["admission"] == [some(asked, "id", "question", "answer")]
    assert [each["href"] for each in page.view["questions"]] == ["faq/#why-pay-for-sewing"]


def test_what_is_held_as_needed_is_asked_for_once() -> None:
    """Its panel asks for it with the same e-mail as its way in."""
    data = repairs()
    programme = data.programme.model_copy(update={"contacts": data.programme.contacts[:1]})
    offers = [x.model_copy(update={"as_needed": x.id == "sewing-course"}) for x in data.offers]
    made = view_site(
        data.model_copy(update={"programme": programme, "offers": offers}), SETTINGS, GERMAN, TODAY
    )
    pages = {page.path: page.view for page in offer_pages(made)}
    assert made.panels.offers["sewing-course"].ask in made.asking["sewing-course"][0].links
    assert pages["offers/sewing-course/"]["answer"].ask is None
    assert pages["offers/repair-evening/"]["answer"].ask is not None


def test_each_two_offers_side_by_side() -> None:
    [whole], pairs = comparison_page(site()), list(pair_pages(site()))
    ids = [offer.id for offer in repairs().offers]
    assert [page.path for page in pairs] == [f"compare/{a}/{b}/" for a, b in combinations(ids, 2)]
    assert [pair["link"].href for pair in whole.view["pairs"]] == [page.path for page in pairs]
    assert [link.href for link in whole.view["table"].offers] == [f"offers/{each}/" for each in ids]
    assert all(page.head.description.startswith(f"{page.head.title}. ") for page in pairs)


def test_offers_are_chosen_where_there_is_more_than_one_pair() -> None:
    for count, choosing in ((0, False), (1, False), (3, True)):
        [page] = comparison_page(replace(site(), pairs=site().pairs[:count]))
        assert page.view["choosing"] is choosing
        assert page.view["ids"] == [offer.id for offer in repairs().offers]


def test_the_comparison_to_which_an_offer_leads_has_it_chosen() -> None:
    for page in offer_pages(site()):
        assert page.view["comparison"].href == f"compare/?offer={page.view['offer'].id}"


def test_the_title_of_a_pair_has_short_names_and_its_heading_has_not() -> None:
    evening, *others = repairs().offers
    short = evening.model_copy(update={"short": Line({"de": "Abend"})})
    data = repairs().model_copy(update={"offers": [short, *others]})
    first = next(pair_pages(view_site(data, SETTINGS, GERMAN, TODAY)))
    assert first.document_title == "Abend neben Nähkurs"
    assert first.head.title == "Flickabend neben Nähkurs für Ungeduldige"


def test_steps_of_the_finder_are_told_apart() -> None:
    """By the answers before them, in the browser's title and in what search engines would show."""
    [first], steps = finder_page(site()), list(step_pages(site()))
    assert first.path == "find/"
    assert steps
    for said in ([page.document_title for page in steps], [page.head.description for page in steps]):
        assert len(set(said)) == len(steps)


def test_the_title_of_a_result_begins_with_the_offers_that_fit() -> None:
    for page in step_pages(site()):
        if result := page.view.result:
            fits = [str(each.offer.name) for each in result.fits]
            assert page.document_title.startswith(fits[0] if fits else "Nichts passt genau (")
