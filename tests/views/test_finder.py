"""The finder asks what is worth asking, and its addresses last."""

from __future__ import annotations

from itertools import product

import pytest

from offersite.model import Line
from tests.samples import ROMANSH, repairs, say
from tests.views.found import pages, plain


def test_a_question_leads_on_by_each_answer() -> None:
    page = pages()["find/menders/"]
    assert page.title == "Und die Übung?"
    assert page.question
    assert page.question.help == "Niemand muss etwas können."
    assert [(x.name, x.href) for x in page.question.answers] == [
        ("Reichlich", "find/menders/plenty/"),
        ("Kaum", "find/menders/hardly/"),
    ]
    assert [(x.question, x.answer, x.change) for x in page.given] == [
        ("Wer kommt?", "Tüftlerinnen und Tüftler", "find/")
    ]
    assert page.back == "find/"
    assert pages()["find/"].back is None


def test_where_one_offer_alone_is_open_a_question_says_so_at_once() -> None:
    offers = [
        each.model_copy(update={"open_to": ["villagers"]}) if each.id != "tool-chest" else each
        for each in repairs().offers
    ]
    asked = pages(repairs().model_copy(update={"offers": offers}))["find/school/"].question
    assert asked
    assert asked.text == "Welches Tal?"
    assert asked.only == "Für Sie gibt es genau eines: Werkzeugverleih."
    assert [page.question.only for page in pages().values() if page.question and page.question.only] == []


def test_addresses_with_answers_to_what_is_not_asked_lead_to_pages_without_them() -> None:
    """What is asked depends on offers and events, and people have kept the address."""
    found = pages().values()
    leads = {ids: page.ids for page in found for ids in page.others}
    assert leads["neighbours", "plenty"] == ("neighbours",)
    assert leads["neighbours", "hardly", "open", "ibex"] == ("neighbours", "open", "ibex")
    own = {page.ids for page in found}
    for questions in range(len(repairs().finder) + 1):
        for answers in product(*(each.answers for each in repairs().finder[:questions])):
            ids = tuple(each.id for each in answers)
            assert (ids in leads) != (ids in own), ids


def test_answers_in_a_row_are_short_where_they_can_be() -> None:
    site = repairs()
    long, *others = site.finder[0].answers
    answers = [long.model_copy(update={"short": Line({"de": "Nachbarn"})}), *others]
    first = site.finder[0].model_copy(update={"answers": answers})
    shown = pages(site.model_copy(update={"finder": [first, *site.finder[1:]]}))
    assert shown[f"find/{long.id}/"].given[0].answer == say().line(long.text or Line({}))
    told = {path: page.answers.replace("\u00a0", " ") for path, page in shown.items()}
    assert told[f"find/{long.id}/hands-on/marmot/"] == "Nachbarn · Um selbst Hand anzulegen · Murmeltal"


def test_an_answer_without_text_has_the_names_of_what_it_refers_to() -> None:
    first = pages()["find/"].question
    assert first
    assert [each.name for each in first.answers][1] == "Tüftlerinnen und Tüftler"
    last = pages(language=ROMANSH)["find/school/open/"].question
    assert last
    assert [each.name for each in last.answers] == [
        "Val Muntanella",
        "Val Capricorn",
        "Val Genziana, Val Evla",
    ]


def test_links_stay_in_the_language() -> None:
    page = pages(language=ROMANSH)["find/menders/"]
    assert page.question
    assert page.question.answers[0].href == "rm/find/menders/plenty/"
    assert page.back == "rm/find/"


def test_a_short_name_begins_the_title_of_a_result_and_only_that() -> None:
    offers = [each.model_copy(update={"short": Line({"de": f"Kurz {each.id}"})}) for each in repairs().offers]
    found = pages(repairs().model_copy(update={"offers": offers}))
    named = {path: page for path, page in found.items() if page.short.startswith("Kurz ")}
    assert named
    for path, page in named.items():
        assert page.title == pages()[path].title
        assert page.answers == pages()[path].answers


@pytest.mark.parametrize(
    ("path", "answers"),
    [
        ("find/menders/", "Tüftlerinnen und Tüftler"),  # no other page asks the same
        ("find/menders/plenty/", "Tüftlerinnen und Tüftler · Reichlich"),
        ("find/menders/plenty/hands-on/ibex/", "Reichlich · Steinbocktal"),
        ("find/school/hands-on/ibex/", "Steinbocktal"),
    ],
)
def test_titles_leave_out_the_answers_that_all_with_the_same_beginning_share(path: str, answers: str) -> None:
    assert plain([pages()[path].answers]) == [answers]
