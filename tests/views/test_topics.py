"""A topic gathers everything that touches it; a question leads to its offers."""

from __future__ import annotations

import pytest

from offersite.language.words import Words
from offersite.settings import Language
from offersite.views.topics import QuestionView, TopicView, points_beyond
from tests.samples import GERMAN, ROMANSH, repairs, view


def topic(name: str, language: Language = GERMAN) -> TopicView:
    return next(each for each in view(language).topics if each.id == name)


def question(name: str, language: Language = GERMAN) -> QuestionView:
    return next(each for each in view(language).questions if each.id == name)


def test_a_topic_has_all_that_touches_it() -> None:
    site, shown = repairs(), topic("woodwork", ROMANSH)
    assert shown.href == "rm/topics/woodwork/"
    assert [link.href for link in shown.offers] == [
        f"rm/offers/{offer.id}/" for offer in site.offers if "woodwork" in offer.topics
    ]
    assert [link.href for link in shown.experiences] == ["rm/experiences/oberzipfel/"]
    assert [event.id for event in shown.events.upcoming] == ["evla-chair-night", "van-at-the-valley-fair"]


@pytest.mark.parametrize(
    ("summary", "shown"),
    [
        ("Sharp scissors and knives, and scythes.", []),
        ("Knives and scissors.", ["Knives", "Sharp scissors"]),
        ("Sharpening, with knives and scissors.", ["Knives", "Sharp scissors"]),
        ("", ["Knives", "Sharp scissors"]),
    ],
)
def test_points_are_shown_where_they_say_a_word_more_than_the_summary(summary: str, shown: list[str]) -> None:
    points = [Words("knives"), Words("sharp scissors")]
    assert points_beyond(Words(summary), points) == shown


def test_topics_and_questions_keep_the_order_of_the_data() -> None:
    site, shown = repairs(), view()
    assert [each.id for each in shown.topics] == [each.id for each in site.topics]
    assert [each.id for each in shown.questions] == [each.id for each in site.faq]


@pytest.mark.parametrize(("language", "root"), [(GERMAN, ""), (ROMANSH, "rm/")])
def test_a_question_has_an_anchor_on_the_page_of_questions(language: Language, root: str) -> None:
    for written in repairs().faq:
        shown = question(written.id, language)
        assert shown.href == f"{root}faq/#{written.id}"
        assert [link.href for link in shown.about] == [f"{root}offers/{offer}/" for offer in written.about]
        assert shown.answer is not None
