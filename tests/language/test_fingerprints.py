"""Wordings that differ in typography or layout alone have one fingerprint."""

from __future__ import annotations

import pytest

from offersite.language.fingerprints import fingerprint, normal


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
