from __future__ import annotations

import pytest

from offersite.rules import placeholders
from tests.rules.finding import found


def said(text: str) -> list[str]:
    return [each.rpartition(" ")[2] for each in found(placeholders.check, {"events.0.text": text})]


@pytest.mark.parametrize(
    "word", [*sorted(placeholders.WHOLE), "[Titel]", "TODO: Datum", "(tbd)", "…", "???", "..."]
)
def test_a_placeholder_is_no_text(word: str) -> None:
    assert said(word) == said(word.upper()) == ["text.placeholder"]


@pytest.mark.parametrize("words", placeholders.LISTS["within"])
def test_a_placeholder_within_a_text(words: str) -> None:
    assert said(f"Es gibt {words} und mehr.") == ["text.placeholder"]


@pytest.mark.parametrize("words", placeholders.LISTS["asking"])
def test_brackets_that_ask_for_a_text(words: str) -> None:
    assert said(f"Treffpunkt: [Adresse {words}].") == ["text.placeholder"]


@pytest.mark.parametrize("words", [*placeholders.LISTS["notes"], "?"])
def test_a_note_for_colleagues_is_told(words: str) -> None:
    assert said(f"Ein Abend am Beet ({words}).") == ["text.note"]


@pytest.mark.parametrize("example", placeholders.LISTS["examples"])
def test_an_example_left_in_is_told(example: str) -> None:
    assert said(f"Siehe {example}.") == ["text.example"]


@pytest.mark.parametrize(
    "text",
    [
        "Ein Test am Beet",
        "Das Angebot ist noch zu ergänzen.",
        "«Die Gemeinden […] planen.»",
        "Was ist zu prüfen?",
        "[ergänzen](page:faq)",
        "Ihr Name (fakultativ)",
        "Todo el día",
        "Wer kommt?!",
    ],
)
def test_what_is_meant_as_it_stands(text: str) -> None:
    assert said(text) == []


def test_in_names_too_and_a_dash_may_fill_a_cell() -> None:
    changes = {"experiences.0.author.name": "TBD", "comparison.0.cells": {"beds": "–"}}
    assert found(placeholders.check, changes) == ["experiences.0.author.name text.placeholder"]


def test_in_the_words_of_the_site_and_of_searches_too() -> None:
    changes = {"labels.menu": {"de": "TODO"}, "synonyms.0.words": {"de": "à compléter"}}
    assert found(placeholders.check, changes) == [
        "synonyms.0.words.de text.placeholder",
        "labels.menu.de text.placeholder",
    ]
    assert found(placeholders.check, {"labels.menu": {"de": "To be announced"}}) == []
