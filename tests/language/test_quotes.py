"""Quotation marks and apostrophes are those of the language, whichever are typed."""

from __future__ import annotations

import random

import pytest

from offersite.language.quotes import DEFAULT, MARKS, SEAM, set_quotes

N = "\u202f"  # narrow no-break space


@pytest.mark.parametrize(
    ("language", "set_in_type"),
    [
        ("de", "«so»: ja!"),
        ("it", "«so»: ja!"),
        ("rm", "«so»: ja!"),
        ("en", "‘so’: ja!"),
        ("fr", f"«{N}so{N}»: ja!"),
        ("de-CH", "«so»: ja!"),
        ("fr-CH", f"«{N}so{N}»: ja!"),
        ("en-GB", "‘so’: ja!"),
        ("en-US", "“so”: ja!"),
        ("xx", "“so”: ja!"),
    ],
)
@pytest.mark.parametrize("typed", ['"so": ja!', "« so »: ja!", "„so“: ja!", "“so”: ja!"])
def test_quotation_marks_of_each_language(typed: str, language: str, set_in_type: str) -> None:
    assert set_quotes(typed, language) == set_in_type


@pytest.mark.parametrize(
    ("typed", "set_in_type"),
    [
        ("die 'smarte' Stadt", "die ‹smarte› Stadt"),
        ("die ‚smarte‘ und die ‘smarte’ Stadt", "die ‹smarte› und die ‹smarte› Stadt"),
        ("Er sagt: \"Sie sagt 'ja'.\"", "Er sagt: «Sie sagt ‹ja›.»"),
        ("Er sagt: 'Sie sagt \"ja\".'", "Er sagt: ‹Sie sagt «ja».›"),
        ('"Er sagt "ja" dazu"', "«Er sagt ‹ja› dazu»"),
        ("»Wort« und »Satz«, ›so‹", "«Wort» und «Satz», ‹so›"),
        ("('so'), (\"so\")", "(‹so›), («so»)"),
        ("Hans' 'smarte' Stadt", "Hans’ ‹smarte› Stadt"),
        ("rock 'n' roll der '80er, in's Dorf", "rock ’n’ roll der ’80er, in’s Dorf"),
        ("1'000 Franken", "1’000 Franken"),
        ("das ' hier' da", "das ' hier’ da"),
    ],
)
def test_marks_within_marks_and_apostrophes(typed: str, set_in_type: str) -> None:
    assert set_quotes(typed, "de") == set_in_type


@pytest.mark.parametrize(
    ("typed", "set_in_type"),
    [
        ("the 'smart' city", "the ‘smart’ city"),
        ("he says \"she says 'yes'\"", "he says ‘she says “yes”’"),
        ('"the towns\' "big" turn"', "‘the towns’ “big” turn’"),
        ("'the towns' turn'", "‘the towns’ turn’"),
    ],
)
def test_english_marks_within_marks_alternate(typed: str, set_in_type: str) -> None:
    assert set_quotes(typed, "en") == set_in_type


@pytest.mark.parametrize(
    ("language", "typed", "set_in_type"),
    [
        ("it", "anni '90", "anni ’90"),
        ("it", "negli anni '90, po' di tutto", "negli anni ’90, po’ di tutto"),
        ("it", "negli anni '90 un po' di tutto", "negli anni ’90 un po’ di tutto"),
        ("it", "il '500 (anni '60)", "il ’500 (anni ’60)"),
        ("fr", "les années '80 et '90", "les années ’80 et ’90"),
        ("de", "EM '24, die '68er", "EM ’24, die ’68er"),
        ("en", "'class of '99 reunion'", "‘class of ’99 reunion’"),
        ("de", "'Smart City '24'", "‹Smart City ’24›"),
        ("de", "die '24 Stunden' und '25'", "die ‹24 Stunden› und ‹25›"),
    ],
)
def test_an_apostrophe_before_a_year_opens_nothing(language: str, typed: str, set_in_type: str) -> None:
    assert set_quotes(typed, language) == set_in_type


@pytest.mark.parametrize("language", ["fr", "de", "it", "en", "rm", "xx"])
@pytest.mark.parametrize(
    "text",
    [
        "46°57'N, 7°26'E",
        'ein 12"-Rad',
        '15" und 17" breit',
        "6' hoch, 6'2\"",
        '3,5"',
        '"nie zu',
        "'nie zu",
        'nie auf"',
        '""',
    ],
)
def test_measures_and_marks_without_a_partner_stay(text: str, language: str) -> None:
    assert set_quotes(text, language) == text


def test_a_measure_within_a_quotation_closes_nothing() -> None:
    assert (
        set_quotes('"Windows 95" und "ein 15" Bildschirm"', "de") == '«Windows 95» und «ein 15" Bildschirm»'
    )


def test_english_plurals_and_contractions_have_apostrophes() -> None:
    assert set_quotes("it's the towns' turn", "en") == "it’s the towns’ turn"


@pytest.mark.parametrize("language", ["fr", "de", "it", "en", "rm", "xx"])
def test_what_opens_also_closes(language: str) -> None:
    chance = random.Random(language)  # noqa: S311 - the same texts in every run
    (opening, closing), (inner, end) = MARKS.get(language, DEFAULT)
    for _ in range(2000):
        words = chance.choices(["so", '"so', 'so"', "'so", "so'", '"so"', "'so'", '15"', "6'", "l'IA"], k=6)
        once = set_quotes(" ".join(words), language)
        assert once.count(opening.strip()) <= once.count(closing.strip()), once
        assert once.count(inner.strip()) <= once.count(end.strip()), once


def test_a_seam_between_pieces_is_not_there_for_the_marks_around_it() -> None:
    assert set_quotes(f"die {SEAM}'smarte'{SEAM} Stadt", "de") == f"die {SEAM}‹smarte›{SEAM} Stadt"
    assert set_quotes(f'l{SEAM}\'eau, "{SEAM}so{SEAM}"', "de") == f"l{SEAM}’eau, «{SEAM}so{SEAM}»"
