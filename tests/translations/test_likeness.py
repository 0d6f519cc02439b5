from __future__ import annotations

import pytest

from offersite.translations.likeness import fingerprint, normal, respelt


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('Il dit "oui" : bien', "Il dit «\u202foui\u202f»\u202f: bien"),
        ("L'offre", "L’offre"),
        ("9-11 h", "9–11 h"),
        ("Un\n\nparagraphe  ici.", "Un paragraphe ici"),
        ("Straße…", "Straße..."),
    ],
)
def test_typography_and_layout_change_nothing(one: str, other: str) -> None:
    assert normal(one) == normal(other)
    assert fingerprint(one) == fingerprint(other)


@pytest.mark.parametrize(("one", "other"), [("Non.", "Oui."), ("2024", "2025"), ("a, b", "a b"), ("a", "A")])
def test_words_digits_and_commas_change_something(one: str, other: str) -> None:
    assert normal(one) != normal(other)
    assert fingerprint(one) != fingerprint(other)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Der Austasch", "Der Austausch"),
        ("Nien.", "Nein."),
        ("ein, zwei", "ein zwei"),
        ("Gemeinden", "Gemeinde"),
        ("Die Straße", "Die Strasse"),
        ("mit zu machen, E-Mail", "mitzumachen, Email"),
    ],
)
def test_one_slip_in_a_word(before: str, after: str) -> None:
    assert respelt(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Nein", "Ja"),
        ("um 9 Uhr", "um 8 Uhr"),
        ("ein Weg", "ein guter Weg"),
        ("topic:", "topic: {topic}"),
        ("ab", "cd"),
    ],
)
def test_another_word_is_no_slip(before: str, after: str) -> None:
    assert not respelt(before, after)


def test_a_link_that_names_a_heading_otherwise_says_the_same() -> None:
    assert respelt("Siehe [Ort](a.md#ort).", "Siehe [Ort](a.md#der-platz).")
    assert not respelt("Siehe [Ort](a.md#ort).", "Siehe [Ort](gaerten.md#ort).")
