from __future__ import annotations

import random

import pytest

from offersite.language.changed_words import Piece, changed_lines, pieces, swapped


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("a b c", "a b c", []),
        ("a", "a b", [("", "b")]),
        ("a b", "b", [("a", "")]),
        ("a b", "b a", []),
        ("drei|Äpfel und Birnen", "drei|Äpfel und Quitten", [("Äpfel und Birnen", "Äpfel und Quitten")]),
        (
            "Haus am Weg|Ende",
            "Neu ist dies|Haus am Bach|Ende",
            [("", "Neu ist dies"), ("Haus am Weg", "Haus am Bach")],
        ),
        ("ganz anders|Ende", "etwas Neues|Ende", [("ganz anders", ""), ("", "etwas Neues")]),
    ],
)
def test_a_changed_line_stands_beside_the_one_it_replaces(
    before: str, after: str, changed: list[tuple[str, str]]
) -> None:
    part = "|" if "|" in before + after else " "
    assert list(changed_lines(before.split(part), after.split(part))) == changed


def test_many_lines_are_not_compared_with_each_other() -> None:
    old, new = [f"alte Zeile {n}" for n in range(300)], [f"neue Zeile {n}" for n in range(300)]
    assert list(changed_lines(old, new)) == list(zip(old, new, strict=True))


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("drei Angebote", "vier Angebote", "[-drei][+vier] Angebote"),
        ("", "neu", "[+neu]"),
        ("weg", "", "[-weg]"),
        ("am 3. Mai", "am 4. Juni", "am [-3. Mai][+4. Juni]"),
        ("eins zwei drei vier fünf sechs sieben acht X", "eins zwei drei vier fünf sechs sieben acht Y",
         "…drei vier fünf sechs sieben acht [-X][+Y]"),
        ("drei", "drei vier", "drei[+ ][+vier]"),
        ("Neu [der Weg](https://example.org/zum/Bach/und/weiter) und [zum Beet](topic:beds), Ende",
         "Alt [der Weg](https://example.org/zum/Bach/und/weiter) und [zum Beet](topic:beds), Ende",
         "[-Neu][+Alt] [der Weg](https://example.org/zum/Bach/und/weiter)…"),
        ("null *eins zwei drei vier fünf sechs sieben acht* X",
         "null *eins zwei drei vier fünf sechs sieben acht* Y",
         "…*eins zwei drei vier fünf sechs sieben acht* [-X][+Y]"),
    ],
)  # fmt: skip
def test_the_words_that_changed_are_marked(before: str, after: str, shown: str) -> None:
    signs = {"same": "{}", "old": "[-{}]", "new": "[+{}]"}
    assert "".join(signs[each.kind].format(each.text) for each in pieces(before, after)) == shown


def test_blanks_at_the_ends_of_a_change_bear_no_mark() -> None:
    assert [(each.mark, each.text) for each in pieces("drei Äpfel", "drei")] == [
        ("", "drei"),
        ("", " "),
        ("del", "Äpfel"),
    ]


def test_a_whole_line_keeps_what_is_far_from_a_change() -> None:
    before, after = (
        "eins\n\nzwei drei vier fünf sechs sieben acht X",
        "eins\n\nzwei drei vier fünf sechs sieben acht Y",
    )
    assert pieces(before, after, whole=True) == [
        Piece("same", before[:-1]),
        Piece("old", "X"),
        Piece("new", "Y"),
    ]


def test_nothing_that_changed_is_left_out() -> None:
    chance = random.Random(3)  # noqa: S311 – nothing secret
    for _ in range(300):
        before, after = (
            " ".join(chance.choices(["a", "b", "c.", "d"], k=chance.randrange(30))) for _ in "xy"
        )
        found = pieces(before, after)
        if all("…" not in each.text for each in found):
            assert "".join(each.text for each in found if each.kind != "new") == before
            assert "".join(each.text for each in found if each.kind != "old") == after
        assert (before == after) == all(each.kind == "same" for each in found)


def test_what_is_said_instead_is_the_same_in_other_lines() -> None:
    told = swapped("Wo: Kursaal", "Wo: Rathaus")
    assert told == (Piece("old", "Kursaal"), Piece("new", "Rathaus"))
    assert told == swapped("10 Uhr, Kursaal Bern", "10 Uhr, Rathaus Bern")
