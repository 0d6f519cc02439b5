"""Typography is the program's work, whatever way editors type."""

from __future__ import annotations

import random

import pytest

from offersite.language.quotes import MARK, SEAM
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
def test_french_is_set_with_its_spaces_and_marks(typed: str, set_in_type: str) -> None:
    assert typeset(typed, "fr") == typeset(typed, "fr-CH") == set_in_type


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


@pytest.mark.slow
def test_twice_changes_nothing_whatever_is_typed() -> None:
    chance = random.Random(0)  # noqa: S311 - the same texts in every run
    pieces = [*"\"'«»„“”‹›‚‘’ a1().?:", " '", "' ", ' "', '" ', "n'", SEAM]
    for _ in range(4000):
        typed = "".join(chance.choices(pieces, k=chance.randint(3, 14)))
        for language in ("de", "fr", "en", "xx"):
            once = typeset(typed, language)
            assert typeset(once, language) == once, typed
            assert len(MARK.findall(once)) == len(MARK.findall(typed)), typed
            assert words(once) == words(typed), typed


def words(text: str) -> str:
    """What typography never touches: all but marks and spaces."""
    return "".join(MARK.sub("", text).split())


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
