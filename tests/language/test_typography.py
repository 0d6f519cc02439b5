"""Typography is the program's work, whatever way editors type."""

from __future__ import annotations

import random

import pytest

from offersite.language.quotes import DEFAULT, MARK, MARKS, SEAM
from offersite.language.typography import typeset, typeset_all

N = "\u202f"  # narrow no-break space


@pytest.mark.parametrize(
    ("typed", "set_in_type"),
    [
        ("Ah ! Oui : quoi ? Non ; si.", f"Ah{N}! Oui{N}: quoi{N}? Non{N}; si."),
        ("Ah! Oui: quoi? Non; si.", f"Ah{N}! Oui{N}: quoi{N}? Non{N}; si."),
        ("Ah\u00a0! Oui\u202f: si", f"Ah{N}! Oui{N}: si"),
        ("Vraiment ?! (si ?)", f"Vraiment{N}?! (si{N}?)"),
        ("Il dit \"oui\" et 'non'", f"Il dit «{N}oui{N}» et ‹{N}non{N}›"),
        ("Il dit \"elle dit 'oui' !\"", f"Il dit «{N}elle dit ‹{N}oui{N}›{N}!{N}»"),
        ("l'\"IA\", dell' arte", f"l’«{N}IA{N}», dell’ arte"),
        ('"Quoi ?" : un cri', f"«{N}Quoi{N}?{N}»{N}: un cri"),
        ("«oui»", f"«{N}oui{N}»"),
        ("« oui »", f"«{N}oui{N}»"),
        ("“oui”", f"«{N}oui{N}»"),
        ("„oui“", f"«{N}oui{N}»"),
        ("l'eau d'ici", "l’eau d’ici"),
        ("10:30, https://example.org/?a=b;c", "10:30, https://example.org/?a=b;c"),
        ("50 % à 20 °C", f"50{N}% à 20{N}°C"),
    ],
)
def test_french(typed: str, set_in_type: str) -> None:
    assert typeset(typed, "fr") == set_in_type


@pytest.mark.parametrize(
    ("language", "set_in_type"),
    [
        ("de", "«so»: ja!"),
        ("it", "«so»: ja!"),
        ("rm", "«so»: ja!"),
        ("en", "‘so’: ja!"),
        ("fr", f"«{N}so{N}»{N}: ja{N}!"),
        ("xx", "“so”: ja!"),
    ],
)
@pytest.mark.parametrize("typed", ['"so": ja!', "« so »: ja!", "„so“: ja!", "“so”: ja!"])
def test_quotation_marks_of_each_language(typed: str, language: str, set_in_type: str) -> None:
    assert typeset(typed, language) == set_in_type


@pytest.mark.parametrize("language", ["fr", "de", "it", "en", "rm", "xx"])
@pytest.mark.parametrize(
    "typed",
    [
        'Il dit "l\'eau" : 5 % ; "a" ?!',
        "« a » : b",
        "'so' it's 'n' all",
        "",
        '"',
        "‘a’ “b” «c»",
        "a: b; c! d?",
    ],
)
def test_twice_changes_nothing(typed: str, language: str) -> None:
    once = typeset(typed, language)
    assert typeset(once, language) == once


def test_twice_changes_nothing_whatever_is_typed() -> None:
    chance = random.Random(0)  # noqa: S311 - the same texts in every run
    pieces = [*"\"'«»„“”‹›‚‘’ a1().?:", " '", "' ", ' "', '" ', "n'", SEAM]
    for _ in range(4000):
        typed = "".join(chance.choices(pieces, k=chance.randint(3, 14)))
        for language in ("de", "fr", "en", "xx"):
            once = typeset(typed, language)
            assert typeset(once, language) == once, typed
            assert len(MARK.findall(once)) == len(MARK.findall(typed)), typed


@pytest.mark.parametrize("language", ["fr", "de", "it", "en", "rm", "xx"])
def test_what_opens_also_closes(language: str) -> None:
    chance = random.Random(language)  # noqa: S311 - the same texts in every run
    (opening, closing), (inner, end) = MARKS.get(language, DEFAULT)
    for _ in range(2000):
        words = chance.choices(["so", '"so', 'so"', "'so", "so'", '"so"', "'so'", '15"', "6'", "l'IA"], k=6)
        once = typeset(" ".join(words), language)
        assert once.count(opening.strip()) <= once.count(closing.strip()), once
        assert once.count(inner.strip()) <= once.count(end.strip()), once


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
    ],
)
def test_marks_within_marks_and_apostrophes(typed: str, set_in_type: str) -> None:
    assert typeset(typed, "de") == set_in_type


@pytest.mark.parametrize(
    ("typed", "set_in_type"),
    [
        ("the 'smart' city", "the ‘smart’ city"),
        ("he says \"she says 'yes'\"", "he says ‘she says “yes”’"),
        ('"the towns\' "big" turn"', "‘the towns’ “big” turn’"),
        ("'the towns' turn'", "‘the towns’ turn’"),
    ],
)
def test_english_marks_within_marks(typed: str, set_in_type: str) -> None:
    assert typeset(typed, "en") == set_in_type


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
def test_apostrophes_before_years(language: str, typed: str, set_in_type: str) -> None:
    assert typeset(typed, language) == set_in_type


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
    assert typeset(text, language) == text


def test_measures_within_quotations() -> None:
    assert typeset('"Windows 95" und "ein 15" Bildschirm"', "de") == '«Windows 95» und «ein 15" Bildschirm»'


def test_english_plurals_and_contractions() -> None:
    assert typeset("it's the towns' turn", "en") == "it’s the towns’ turn"


def test_a_quotation_may_open_in_one_piece_and_close_in_another() -> None:
    assert typeset_all(['Er sagt "', "sehr", ' gut": ja'], "de") == ["Er sagt «", "sehr", " gut»: ja"]
    assert typeset_all(["die '", "smarte", "' Stadt, l'", "IA"], "de") == [
        "die ‹",
        "smarte",
        "› Stadt, l’",
        "IA",
    ]
    assert typeset_all(["der '", "80er", '-Stil, 15"'], "de") == ["der '", "80er", '-Stil, 15"']
    assert typeset_all(["", "dell", "' arte"], "it") == ["", "dell", "’ arte"]


def test_marks_at_the_seam_of_pieces() -> None:
    assert typeset_all(["Une ", "question ?", " Oui"], "fr") == ["Une ", f"question{N}?", " Oui"]
    assert typeset_all(["le ", "lien", " : ici"], "fr") == ["le ", "lien", f"{N}: ici"]
