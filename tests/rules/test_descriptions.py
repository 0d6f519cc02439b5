from __future__ import annotations

import pytest

from offersite.language.descriptions import LEAST, MOST, TITLE
from offersite.rules import descriptions
from tests.rules.finding import found

SAID = "Wann wir im Garten sind, wer mitmachen kann und was es dazu braucht, an einem Ort gesagt"


@pytest.mark.parametrize(
    ("place", "length", "message"),
    [
        ("pages.faq.description", LEAST - 1, "description.length"),
        ("pages.faq.description", LEAST, ""),
        ("pages.faq.description", MOST, ""),
        ("pages.faq.description", MOST + 1, "description.length"),
        ("topics.0.description", LEAST - 1, "description.length"),
        ("offers.0.description", MOST + 1, "description.length"),
        ("experiences.0.description", MOST + 1, "description.length"),
        ("offers.0.summary", 5, ""),
        ("offers.0.summary", MOST + 1, "description.summary"),
        ("pages.faq.title", TITLE, ""),
        ("pages.faq.title", TITLE + 1, "title.long"),
        ("experiences.0.title", TITLE + 1, "title.long"),
        ("offers.0.name", TITLE + 1, ""),
    ],
)
def test_a_description_is_neither_too_short_nor_too_long(place: str, length: int, message: str) -> None:
    assert found(descriptions.check, {place: "x" * length}) == ([f"{place} {message}"] if message else [])


def test_a_long_summary_stands_beside_a_description() -> None:
    assert found(descriptions.check, {"topics.0.summary": "x" * 200, "topics.0.description": SAID}) == []


def test_every_language_is_measured() -> None:
    text = {"de": SAID, "rm": "curt"}
    assert found(descriptions.check, {"topics.0.description": text}) == [
        "topics.0.description.rm description.length"
    ]


@pytest.mark.parametrize("other", [SAID, {"de": SAID, "rm": SAID + "!"}])
def test_two_pages_say_the_same(other: object) -> None:
    found_twice = found(descriptions.check, {"pages.faq.description": SAID, "topics.0.description": other})
    place = "topics.0.description" if isinstance(other, str) else "topics.0.description.de"
    assert found_twice == [f"{place} description.twice"]


def test_two_summaries_that_stand_for_descriptions_say_the_same() -> None:
    said = {"topics.0.summary": SAID, "topics.1.summary": SAID}
    assert found(descriptions.check, said) == ["topics.1.summary description.twice"]
    assert found(descriptions.check, said | {"topics.0.description": f"{SAID}!"}) == []


def test_two_languages_may_say_the_same() -> None:
    first, second = {"de": SAID, "rm": SAID + "!"}, {"de": SAID + "?", "rm": SAID}
    assert found(descriptions.check, {"topics.0.description": first, "topics.1.description": second}) == []
