"""Hours, numbers and the questions of French stay on one line."""

from __future__ import annotations

import pytest

from offersite.language.breaks import JOINER, unbroken


@pytest.mark.parametrize("language", ["fr", "de", "it", "en", "rm", "xx"])
def test_ranges_never_break_at_their_dash(language: str) -> None:
    once = unbroken("10:00–11:30, 2–3 – 4", language)
    assert once == f"10:00–{JOINER}11:30, 2–{JOINER}3 – 4"
    assert unbroken(once, language) == once


@pytest.mark.parametrize("language", ["fr", "de", "it", "en"])
@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("e-permis, E-Mail und x-mal", "e-|permis, E-|Mail und x-|mal"),
        ("Smart-City-Konzept oder -Strategie", "Smart-City-Konzept oder -|Strategie"),
        ("(-in), «e-government»", "(-|in), «e-|government»"),
    ],
)
def test_no_line_ends_behind_a_hyphen_and_one_letter_or_none(typed: str, held: str, language: str) -> None:
    held = held.replace("|", JOINER)
    assert unbroken(typed, language) == unbroken(held, language) == held


@pytest.mark.parametrize("language", ["fr", "fr-CH"])
@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("Y a-t-il une date ?", "Y a-|t-|il une date ?"),
        ("Qu’est-ce que l’IA ? Sont-elles prêtes", "Qu’est-|ce que l’IA ? Sont-|elles prêtes"),
        ("Peut-on (dit-il), aura-t-elle", "Peut-|on (dit-|il), aura-|t-|elle"),
        ("c’est-à-dire, Saint-Ilpize", "c’est-à-dire, Saint-Ilpize"),
    ],
)
def test_french_questions_never_break_at_their_hyphens(typed: str, held: str, language: str) -> None:
    held = held.replace("|", JOINER)
    assert unbroken(typed, language) == unbroken(held, language) == held


@pytest.mark.parametrize("language", ["de", "it", "en"])
def test_hyphens_of_other_languages_stay(language: str) -> None:
    text = "take-on, Stadt- und Landleben, A4-Blatt, 3-4, x - y, a--b"
    assert unbroken(text, language) == text
