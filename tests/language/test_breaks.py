"""Hours, numbers, dates and the questions of French stay on one line."""

from __future__ import annotations

import datetime as dt

import pytest

from offersite.language.breaks import JOINER, unbroken, whole
from offersite.language.formats import NO_BREAK, Formats
from offersite.language.words import Words


@pytest.mark.parametrize("language", ["fr", "de", "it", "en", "rm", "xx"])
def test_ranges_never_break_at_their_dash(language: str) -> None:
    once = unbroken("10:00–11:30, 2–3 – 4", language)
    assert once == f"10:00–{JOINER}11:30, 2–{JOINER}3 – 4"
    assert unbroken(once, language) == once


@pytest.mark.parametrize(
    ("language", "date"),
    [
        ("de", "13. November 2024"),
        ("de-CH", "1. März"),
        ("fr", "13 novembre 2024"),
        ("fr", "1er mars 2024"),
        ("it", "1° marzo 2024"),
        ("en", "13 November 2024"),
        ("rm", "13 da november 2024"),
        ("es", "13 de noviembre de 2024"),
    ],
)
def test_a_date_stands_on_one_line_and_its_weekday_may_stand_above(language: str, date: str) -> None:
    held = date.replace(" ", NO_BREAK)
    for text in ("{}", "le mercredi {}, 10:00 (stato {})"):
        once = unbroken(text.format(date, date), language)
        assert once == text.format(held, held)
        assert unbroken(once, language) == once


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("vom 20. Februar 2024 sieht", "vom 20._Februar 2024 sieht"),
        ("seit dem 20. Februar 2024, wie es heisst", "seit dem 20._Februar 2024, wie es heisst"),
    ],
)
def test_where_a_sentence_goes_on_its_year_may_begin_a_line(text: str, held: str) -> None:
    """A whole date would leave a hole before it."""
    assert unbroken(text, "de") == held.replace("_", NO_BREAK)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "113 November, 2 Novembertage, Mai 2024, 4 Treffen im Mai"),
        ("fr", "3 marsouins, novembre 2024 déjà"),
        ("xx", "13. Smarch 2024 schon"),
    ],
)
def test_what_is_no_date_breaks_as_ever(language: str, text: str) -> None:
    assert unbroken(text, language) == text


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Online oder vor Ort · Stand 2024", "Online oder vor Ort · Stand_2024"),
        ("Quelle (Stand 2024)", "Quelle (Stand_2024)"),
        ("2024 Personen, rund 12024", "2024 Personen, rund 12024"),
    ],
)
def test_a_year_does_not_stand_alone_on_the_last_line(text: str, held: str) -> None:
    assert unbroken(text, "de") == held.replace("_", NO_BREAK)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Appenzell, St. Gallen", "Appenzell, St._Gallen"),
        ("Rue Ste. Anne", "Rue Ste._Anne"),
        ("usw. St. 3", "usw. St. 3"),
        ("Ost. Gallen", "Ost. Gallen"),
    ],
)
def test_a_saint_stands_beside_its_name(text: str, held: str) -> None:
    once = unbroken(text, "de")
    assert once == held.replace("_", NO_BREAK)
    assert unbroken(once, "de") == once


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Alte Käserei, Brunnengasse 3, Oberzipfel", "Alte Käserei, Brunnengasse_3, Oberzipfel"),
        ("Rue du Lac 12a, Pully", "Rue du Lac_12a, Pully"),
        ("höchstens 20 Personen, 4, 5, Mai 2024", "höchstens 20 Personen, 4, 5, Mai_2024"),
        ("environ 2,5 heures", "environ 2,5 heures"),
    ],
)
def test_the_number_of_a_house_stands_beside_its_street(text: str, held: str) -> None:
    once = unbroken(text, "de")
    assert once == held.replace("_", NO_BREAK)
    assert unbroken(once, "de") == once


@pytest.mark.parametrize("locale", ["de_CH", "fr_CH", "it_CH", "en_GB", "rm"])
def test_every_date_that_the_program_writes_is_held(locale: str) -> None:
    formats = Formats(locale)
    for month in range(1, 13):
        for day in (1, 20):
            date = formats.date(dt.date(2024, month, day))
            assert " " not in unbroken(date, formats.language)


@pytest.mark.parametrize("language", ["fr", "de", "it", "en"])
@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("e-permis, E-Mail und x-mal", "e-|permis, E-|Mail und x-|mal"),
        ("City-Konzept oder -Strategie", "City-Konzept oder -|Strategie"),
        ("(-in), «e-government»", "(-|in), «e-|government»"),
        (
            "local-energy.swiss, a1-b2-c3.example.org/ab-cd.",
            "local-|energy.swiss, a1-|b2-|c3.example.org/ab-cd.",
        ),
    ],
)
def test_no_line_ends_behind_one_letter_and_hyphen_or_in_an_address(
    typed: str, held: str, language: str
) -> None:
    held = held.replace("|", JOINER)
    assert unbroken(typed, language) == unbroken(held, language) == held


@pytest.mark.parametrize("language", ["de", "de-CH"])
@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("ohne Smart-City-Erfahrung.", "ohne Smart-|City-Erfahrung."),
        ("Smart-City-Konzept oder -Strategie", "Smart-|City-Konzept oder -|Strategie"),
        ("Open-Source-App, E-Mail-Adresse", "Open-|Source-App, E-|Mail-Adresse"),
        ("Hand-in-Hand-Projekt", "Hand-|in-|Hand-Projekt"),
        ("Gemeindeverwaltungs-Personal-Treffen", "Gemeindeverwaltungs-Personal-Treffen"),
    ],
)
def test_a_line_ends_before_the_last_word_of_a_german_compound(typed: str, held: str, language: str) -> None:
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


@pytest.mark.parametrize("language", ["en", "en-GB"])
@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("ask for up-to-date information", "ask for up-|to-|date information"),
        ("day-by-day, well-known, co-op", "day-|by-|day, well-known, co-op"),
    ],
)
def test_english_words_strung_together_by_a_short_one_stay_on_one_line(
    typed: str, held: str, language: str
) -> None:
    held = held.replace("|", JOINER)
    assert unbroken(typed, language) == unbroken(held, language) == held


@pytest.mark.parametrize("language", ["de", "it", "en"])
def test_hyphens_of_other_languages_stay(language: str) -> None:
    text = "take-on, Stadt- und Landleben, A4-Blatt, 3-4, x - y, a--b"
    assert unbroken(text, language) == text


@pytest.mark.parametrize(
    "held", ["Appenzell Rhodes-*Extérieures", "Appenzell Ausserrhoden", "Basel-*Stadt", "San|Gallo"]
)
def test_a_name_among_others_ends_a_line_at_most_after_a_long_word(held: str) -> None:
    held = held.replace("|", NO_BREAK).replace("*", JOINER)
    assert whole(Words(held.replace(NO_BREAK, " ").replace(JOINER, ""))) == held


def test_an_address_stays_on_one_line() -> None:
    held = "Write to town-|hall@local-|energy.swiss - or call".replace("|", JOINER)
    assert unbroken("Write to town-hall@local-energy.swiss - or call", "en") == held
