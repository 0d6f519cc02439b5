from __future__ import annotations

import pytest
from pydantic import ValidationError

from offersite.model import Address, Line, PlainScalar, Prose
from offersite.model.text import Cell


def refused(value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        Line.model_validate(value)
    return caught.value.errors()[0]["type"]


def test_once_for_all_languages() -> None:
    text = Line.model_validate(PlainScalar("Kursaal"))
    assert text.universal
    assert text.find("it", "fr") == ("Kursaal", None)


def test_a_language_or_else_the_source() -> None:
    text = Line.model_validate({"fr": "commune", "de": "Gemeinde"})
    assert text.find("de", "fr") == ("Gemeinde", "de")
    assert text.find("it", "fr") == ("commune", "fr")
    assert not text.universal


def test_a_line_is_one_line() -> None:
    assert Line.model_validate("  a \n  b\tc\u00a0d ").root == {"*": "a b c\u00a0d"}
    assert Line.model_validate("a\r\nb\rc").root == {"*": "a b c"}


def test_prose_keeps_its_paragraphs() -> None:
    assert Prose.model_validate("a\n\nb\n").root == {"*": "a\n\nb"}


def test_what_is_no_text_is_refused() -> None:
    wrong: list[object] = [None, [], {}, {"fr": ["a"]}, {"fr": None}, {"fr": " "}, " ", "\u200b\u00ad"]
    forms = ["text.form"] * 3 + ["text.list"] + ["text.empty"] * 4
    assert [refused(each) for each in wrong] == forms


def test_what_was_checked_is_no_text() -> None:
    assert Line.model_validate({"fr": "Oui", "checked": {"de": PlainScalar("1a2b3c")}}).root == {"fr": "Oui"}
    assert refused({"checked": {"de": "1a2b3c"}}) == "text.form"
    assert {refused({"fr": "Oui", "checked": each}) for each in (None, "1a2b3c", {"de": "?"})} == {
        "text.checked"
    }


def test_an_address_in_each_language() -> None:
    pages = {"fr": "https://example.org/fr", "de": "https://example.org/de"}
    assert Address.model_validate(pages).root == pages
    with pytest.raises(ValidationError):
        Address.model_validate({"fr": "https://example.org/fr", "de": "/de"})


def test_an_accent_of_no_letter_is_nothing() -> None:
    assert {refused(each) for each in ("\u0301", " \u0308", "\u200b")} == {"text.empty"}


def test_a_line_names_something_but_a_cell_may_hold_a_dash() -> None:
    assert {refused(each) for each in ("–", "…", "?!")} == {"text.wordless"}
    assert Line.model_validate("24").root == {"*": "24"}
    assert Cell.model_validate(" – ").root == {"*": "–"}
