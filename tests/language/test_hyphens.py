"""Long words break where a reader would break them."""

from __future__ import annotations

import pytest

from offersite.language.hyphens import LEAST, SOFT, hyphenated

JOINED = [
    "Benutzer|konten",
    "Besuchs|statistik",
    "Daten|verarbeitung",
    "Doppel|spurigkeiten",
    "Echtzeit|informationen",
    "Elektrizitäts|gemeinschaften",
    "Empfänger|kreis",
    "Energie|strategie",
    "Gastgeber|stadt",
    "Haupt|navigation",
    "Heraus|forderungen",
    "Kalender|programm",
    "Klima|strategie",
    "Laden|inhaberinnen",
    "Mehrjahres|strategie",
    "Ortsteil|vertretung",
    "Prozess|technologie",
    "Schwerpunkt|thema",
    "Video|konferenz",
    "Voraus|setzungen",
    "Zeit|umstellung",
    "Zusammen|schluss",
]
"""Words of German that dictionaries part elsewhere, or that look alike."""


@pytest.mark.parametrize("shown", JOINED)
def test_a_compound_breaks_where_its_words_meet(shown: str) -> None:
    assert hyphenated(shown.replace("|", ""), "de").replace(SOFT, "|") == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("de", "Interessen|gemeinschaft"),
        ("de", "Elektrizitäts|gemeinschaft"),
        ("de", "Austausch|angebote"),
        ("de", "Verwaltungs|personal"),
        ("de", "Gemeinde|exekutive"),
        ("de", "Stadt|entwicklung"),
        ("de", "Datenschutz|erklärung"),
        ("de", "Mobilitäts|observatorium"),
        ("de", "Energie|Schweiz"),
        ("it", "Svizzera|Energia"),
        ("de-CH", "Erfahrungs|berichte"),
        ("fr", "adminis|trations"),
        ("it", "ammini|strazione"),
        ("en", "repres|entatives"),
    ],
)
def test_a_long_word_breaks_once_near_its_middle(language: str, shown: str) -> None:
    assert hyphenated(shown.replace("|", ""), language) == shown.replace("|", SOFT)


def test_a_very_long_word_breaks_in_its_halves_too() -> None:
    parts = hyphenated("Wirtschaftlichkeitsberechnungsgrundlagen", "de").split(SOFT)
    assert "".join(parts) == "Wirtschaftlichkeitsberechnungsgrundlagen"
    assert len(parts) > 2
    assert min(map(len, parts)) >= LEAST


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Deutschkurse und Kurse", "de"),
        ("Smart-City-Programm", "de"),
        ("Interessengemeinschaft", "rm"),
        ("Interessengemeinschaft", "xx-YY"),
        ("20241113100020241113", "de"),
        ("Gegebenenfalls schlimmstenfalls", "de"),
        ("cities and municipalities", "en"),
        ("", "fr"),
    ],
)
def test_what_is_short_or_in_a_language_without_a_dictionary_stays(text: str, language: str) -> None:
    assert hyphenated(text, language) == text
