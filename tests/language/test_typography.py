"""Typography is the program's work, whatever way editors type."""

from __future__ import annotations

import pytest

from offersite.language.typography import typeset, typeset_all

N = "\u202f"  # narrow no-break space


@pytest.mark.parametrize(
    ("typed", "set_in_type"),
    [
        ("Ah ! Oui : quoi ? Non ; si.", f"Ah{N}! Oui{N}: quoi{N}? Non{N}; si."),
        ("Ah! Oui: quoi? Non; si.", f"Ah{N}! Oui{N}: quoi{N}? Non{N}; si."),
        ("Ah\u00a0! Oui\u202f: si", f"Ah{N}! Oui{N}: si"),
        ("Vraiment ?! (si ?)", f"Vraiment{N}?! (si{N}?)"),
        ("Il dit \"oui\" et 'non'", f"Il dit «{N}oui{N}» et 'non’"),
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


def test_one_quotation_mark_alone_stays() -> None:
    assert typeset('ein 12"-Rad', "de") == 'ein 12"-Rad'


def test_english_plurals_and_contractions() -> None:
    assert typeset("it's the towns' turn", "en") == "it’s the towns’ turn"


def test_a_quotation_may_open_in_one_piece_and_close_in_another() -> None:
    assert typeset_all(['Er sagt "', "sehr", ' gut": ja'], "de") == ["Er sagt «", "sehr", " gut»: ja"]


def test_marks_at_the_seam_of_pieces() -> None:
    assert typeset_all(["Une ", "question ?", " Oui"], "fr") == ["Une ", f"question{N}?", " Oui"]
    assert typeset_all(["le ", "lien", " : ici"], "fr") == ["le ", "lien", f"{N}: ici"]
