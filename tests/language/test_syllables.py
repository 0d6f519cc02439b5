"""Syllables end where Pyphen has them end, of whose dictionaries only what words ask for is read."""

from __future__ import annotations

import pytest
from pyphen import Pyphen

from offersite.language.syllables import ends, is_known

WORDS = ["Ablageinhalte", "erfolgreichen", "Gemeindeverwaltung", "sostenibilità", "L’électricité", "kulissza"]


@pytest.mark.parametrize(
    ("tag", "name"),
    [("it", "it_IT"), ("fr-CH", "fr"), ("en", "en_GB"), ("pt", "pt_BR"), ("hu", "hu_HU"), ("af", "af_ZA")],
)
def test_in_any_language_they_are_those_of_pyphen(tag: str, name: str) -> None:
    known = Pyphen(lang=name, left=1, right=1)
    assert {word: ends(word, tag) for word in WORDS} == {word: known.positions(word) for word in WORDS}


def test_the_dictionary_of_german_has_slips_that_are_read_all_the_same() -> None:
    """Such as two digits beside each other, of which the first stands before nothing."""
    assert ends("Ablageinhalte", "de-CH") == [4, 5, 8, 11]


def test_of_some_languages_there_is_none() -> None:
    assert is_known("de-CH")
    assert not is_known("rm")
