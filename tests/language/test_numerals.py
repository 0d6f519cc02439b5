from __future__ import annotations

import pytest
from babel import Locale

from offersite.language.numerals import FIRST, _words, numeral


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ["deux", "trois", "douze", "13"]),
        ("de-CH", ["zwei", "drei", "zwölf", "13"]),
        ("rm", ["2", "trais", "dudesch", "13"]),
        ("pl", ["2", "3", "12", "13"]),
    ],
)
def test_words_up_to_twelve_and_digits_above(language: str, words: list[str]) -> None:
    assert [numeral(number, language) for number in (2, 3, 12, 13)] == words


@pytest.mark.parametrize("language", sorted(_words()))
def test_each_language_has_one_word_for_each_number(language: str) -> None:
    Locale.parse(language)
    words = [numeral(number, language) for number in range(FIRST, 13)]
    assert len(set(words)) == len(_words()[language]) == 11
    assert numeral(1, language) == "1"
