from __future__ import annotations

from offersite.model import Synonym
from offersite.views.synonyms import view_keywords
from tests.samples import ROMANSH, say


def synonym(target: str, words: object, *also: str) -> Synonym:
    return Synonym.model_validate({"leads_to": target, "words": words, "also": also})


def test_words_lead_to_their_page_in_each_language() -> None:
    entries = [
        synonym("topic:bicycles", {"de": "Fahrrad, Zweirad", "rm": "bicicletta"}),
        synonym("page:home", "SMS"),
        synonym("topic:bicycles", "Bike"),
    ]
    assert {path: each.words for path, each in view_keywords(entries, say()).items()} == {
        "topics/bicycles/": ["Fahrrad", "Zweirad", "Bike"],
        "": ["SMS"],
    }
    assert view_keywords(entries, say(ROMANSH))["topics/bicycles/"].words == ["bicicletta", "Bike"]


def test_words_of_a_question_belong_to_its_page() -> None:
    entries = [synonym("page:faq", "Hilfe"), synonym("faq:who", "Leute, Team"), synonym("faq:what", "Dinge")]
    (keywords,) = view_keywords(entries, say()).values()
    assert keywords.words == ["Hilfe", "Leute", "Team", "Dinge"]
    assert keywords.parts_in_a_row == "who: Leute, Team; what: Dinge"


def test_pages_that_come_next_bear_the_words_below_their_own() -> None:
    entries = [synonym("page:faq", "Hilfe"), synonym("topic:bicycles", "Bike", "page:faq", "faq:who")]
    keywords = view_keywords(entries, say())
    assert keywords["topics/bicycles/"].words == ["Bike"]
    assert keywords["topics/bicycles/"].parts == {}
    assert keywords["faq/"].words == ["Hilfe"]
    assert keywords["faq/"].parts_in_a_row == "_content: Bike; who: Bike"
