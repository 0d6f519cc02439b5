from __future__ import annotations

import pytest

from offersite.rules import synonyms
from tests.rules.finding import findings, found

WORDS = "synonyms.0.words"
TARGET = "synonyms.0.leads_to"


def test_sound_synonyms_pass() -> None:
    assert found(synonyms.check) == []


@pytest.mark.parametrize(
    "target",
    ["offer:beds", "topic:seeds", "event:summer", "experience:school", "faq:tools", "page:home"],
)
def test_synonyms_lead_to_whatever_has_a_page(target: str) -> None:
    assert found(synonyms.check, {TARGET: target}) == []


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("topic:soils", "link.unknown"),
        ("page:imprint", "link.unknown"),
        ("soil", "synonym.target"),
        ("topics:soil", "synonym.target"),
        ("https://example.org/", "synonym.target"),
    ],
)
def test_targets_that_do_not_exist(target: str, message: str) -> None:
    assert found(synonyms.check, {TARGET: target}) == [f"{TARGET} {message}"]


def test_a_broken_target_is_not_unknown() -> None:
    assert found(synonyms.check, {TARGET: "topic:winter"}, broken=["winter"]) == []


@pytest.mark.parametrize("words", ["Erde,", ", Erde", "Erde, , Humus"])
def test_no_word_between_commas(words: str) -> None:
    assert found(synonyms.check, {f"{WORDS}.de": words}) == [f"{WORDS}.de synonym.empty"]


def test_a_word_that_stands_twice() -> None:
    (finding,) = findings(synonyms.check, {f"{WORDS}.de": "Erde, erde"})
    assert finding.arguments == {"value": "erde", "first": ("synonyms", 0, "words", "de")}
    assert found(synonyms.check, {"synonyms.1.words": "Humus"}) == ["synonyms.1.words synonym.twice"]
    assert found(synonyms.check, {"synonyms.1.words": {"de": "terra", "rm": "Erde"}}) == []


@pytest.mark.parametrize(
    ("target", "meant"), [("soil", "topic:soil"), ("topics:soil", "topic:soil"), ("x", "")]
)
def test_an_id_alone_is_told_with_what_it_is_of(target: str, meant: str) -> None:
    (finding,) = findings(synonyms.check, {TARGET: target})
    assert finding.arguments["nearest"] == meant


@pytest.mark.parametrize(("target", "message"), [("topic:soils", "link.unknown"), ("soil", "synonym.target")])
def test_the_pages_that_come_next_exist(target: str, message: str) -> None:
    assert found(synonyms.check, {"synonyms.0.also": ["topic:seeds"]}) == []
    assert found(synonyms.check, {"synonyms.0.also": ["topic:seeds", target]}) == [
        f"synonyms.0.also.1 {message}"
    ]
