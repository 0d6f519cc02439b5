from __future__ import annotations

import pytest

from offersite.rules import glossary
from tests.rules.finding import findings

TERM = {"id": "soil", "term": {"de": "Boden", "rm": "terren"}}


def said(text: object, *refused: str, place: str = "events.0.text") -> dict[str, object]:
    """What is refused in a text, and what is to stand instead."""
    changes = {"glossary": [TERM | {"refused": {"de": [*refused]}}], place: text}
    found = findings(glossary.check, changes)
    assert {(each.message, each.severity) for each in found} <= {("glossary.refused", "warning")}
    return {str(each.arguments["value"]): each.arguments["instead"] for each in found}


@pytest.mark.parametrize(
    ("text", "refused", "values"),
    [
        ("Im Dreck", "Dreck", ["Dreck"]),
        ("Dreckig und dreckig", "Dreck", []),
        ("Dreckig, Dreck", "Dreck*", ["Dreckig", "Dreck"]),
        ("Die Straße, ß", "*ß*", ["Straße", "ß"]),
        ("S und ß", "ß", ["ß"]),
        ("Ans Beet, ans Beet, ANS BEET", "ans Beet", ["Ans Beet", "ans Beet"]),
        ("ans\nBeet", "ans Beet", ["ans\nBeet"]),
        ("l’orto, l'orto", "l'orto", ["l'orto"]),
        ("a.b, axb", "a.b", ["a.b"]),
        ("[Dreck](offer:beds)", "Dreck", ["Dreck"]),
    ],
)
def test_whole_words_as_they_are_written(text: str, refused: str, values: list[str]) -> None:
    assert said({"de": text, "rm": text}, refused) == dict.fromkeys(values, "Boden")


def test_a_glossary_that_changes_is_another_for_the_same_text() -> None:
    text = {"de": "Im Dreck am Weg", "rm": "terren"}
    for refused in (["Weg"], ["Dreck"], ["Weg"], ["Dreck", "Weg"]):
        assert [*said(text, *refused)] == refused


def test_what_is_no_text_of_ours_in_that_language_is_not_looked_at() -> None:
    assert said({"de": "Boden", "rm": "Dreck"}, "Dreck") == {}
    assert said("Dreck", "Dreck", place="events.0.subject") == {}
    assert said({"de": "Dreck", "rm": "terren"}, "Dreck", place="synonyms.0.words") == {}


def test_languages_that_the_site_does_not_have() -> None:
    changes = {"glossary": [TERM | {"short": {"d": ["B."]}, "refused": {"dee": ["Dreck"], "rm": ["x"]}}]}
    found = [(".".join(map(str, each.path)), each.message) for each in findings(glossary.check, changes)]
    assert found == [
        ("glossary.0.short.d", "language.unknown"),
        ("glossary.0.refused.dee", "language.unknown"),
    ]
