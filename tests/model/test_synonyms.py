from __future__ import annotations

import pytest

from offersite.model.synonyms import listed


@pytest.mark.parametrize(
    ("wording", "words"),
    [
        ("LEG", ["LEG"]),
        ("LEG, smart meter ,ZEV", ["LEG", "smart meter", "ZEV"]),
        ("LEG,, ZEV,", ["LEG", "", "ZEV", ""]),
    ],
)
def test_words_are_separated_by_commas_and_a_missing_one_is_seen(wording: str, words: list[str]) -> None:
    assert listed(wording) == words
