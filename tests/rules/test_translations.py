from __future__ import annotations

from itertools import combinations

import pytest

from offersite.rules import translations
from offersite.rules.translations import other_language
from tests.rules.finding import findings, found

SENTENCES = {
    "de": "Ein Treffen über die Daten, welche die Gemeinden sammeln und mit der Bevölkerung teilen.",
    "en": "A meeting about the data that municipalities gather and how they can be shared with residents.",
    "fr": "Une rencontre sur les données que les communes recueillent et partagent avec la population.",
    "it": "Un incontro sui dati che i Comuni raccolgono e sul modo di condividerli con la popolazione.",
}

SHORT = {
    "de": "Wie und mit wem?",
    "en": "How and with whom?",
    "fr": "Avec qui et comment ?",
    "it": "Come e con chi?",
}


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("under", SENTENCES)
def test_a_sentence_is_known_for_its_language(language: str, under: str) -> None:
    assert other_language(SENTENCES[language], under) == ("" if language == under else language)


@pytest.mark.parametrize(
    "text", ["Forum net zéro de SuisseEnergie pour les communes", "Smart City Dialog PLUS " * 4]
)
def test_a_name_is_of_no_language(text: str) -> None:
    assert other_language(text, "de") == ""


def test_of_a_language_whose_words_are_not_known_nothing_is_said() -> None:
    assert other_language(SENTENCES["it"], "rm") == ""


def test_no_small_word_is_of_two_languages() -> None:
    assert [(one & other) for one, other in combinations(translations.WORDS.values(), 2) if one & other] == []


def test_one_text_in_two_languages() -> None:
    same = {"de": SENTENCES["de"], "rm": SENTENCES["de"]}
    assert found(translations.check, {"events.0.text": same}) == ["events.0.text.rm language.same"]
    assert found(translations.check, {"events.0.text": {"de": SENTENCES["fr"]}}) == [
        "events.0.text.de language.other"
    ]
    assert found(translations.check, {"events.0.text": SENTENCES["fr"]}) == []


def test_one_text_in_several_languages_is_told_once() -> None:
    sentence = "Ein Treffen über die Beete, welche die Nachbarn pflegen und teilen."
    (each,) = findings(
        translations.check, {"events.0.text": dict.fromkeys(("de", "rm", "fr", "it"), sentence)}
    )
    assert (each.path[-1], each.arguments) == ("rm", {"other": "de", "language": "rm, fr, it"})


@pytest.mark.parametrize(("one", "other"), list(combinations(SENTENCES, 2)))
def test_two_languages_that_are_exchanged_are_told_once(one: str, other: str) -> None:
    for sentences in (SENTENCES, SHORT):
        right = {one: sentences[one], other: sentences[other]}
        assert found(translations.check, {"events.0.text": right}) == []
        wrong = {one: sentences[other], other: sentences[one]}
        (told,) = findings(translations.check, {"events.0.text": wrong})
        assert (told.path[-1], told.message) == (one, "language.exchanged")
        assert told.arguments == {"language": one, "other": other}


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("mit der Bevölkerung und den Gemeinden", "fr", "de"),
        ("avec les communes", "fr", ""),
        ("Romanel-sur-Lausanne", "de", ""),
        ("Smart City", "it", ""),
    ],
)
def test_a_few_small_words_are_sure_where_none_is_of_its_own(text: str, language: str, told: str) -> None:
    assert other_language(text, language) == told
