"""Syllables end where Pyphen, which parses the whole dictionary first, ends them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyphen import Pyphen

from offersite.language.syllables import Syllables, syllables

DATA = Path(__file__).parents[1] / "programmes" / "village-repairs" / "data"
WORDS = sorted(
    {word for file in DATA.glob("*.yaml") for word in re.findall(r"[^\W\d_]{4,}", file.read_text("utf-8"))}
)


@pytest.mark.parametrize("language", ["de", "fr", "it", "en", "hu", "bg", "nl"])
def test_words_end_as_they_do_by_the_whole_dictionary(language: str) -> None:
    whole, known = Pyphen(lang=language, left=1, right=1), syllables(language)
    assert known
    assert {word: known.ends(word) for word in WORDS} == {
        word: [*map(int, whole.positions(word))] for word in WORDS
    }


def test_a_dictionary_is_read_in_its_encoding_without_its_comments() -> None:
    lines = "ISO8859-1", "% a1b is no pattern", "LEFTHYPHENMIN 2", ".ä1b ", "^^e91c/é=c,1,1", "c2d", "c1", ""
    known = Syllables("\r\n".join(lines).encode("latin-1"))
    assert known.ends("äbécab") == [1, 3, 4]
    assert known.ends("cd") == []


def test_a_language_without_a_dictionary_has_none() -> None:
    assert syllables("rm") is None
