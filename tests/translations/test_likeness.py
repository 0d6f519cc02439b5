from __future__ import annotations

import pytest

from offersite.translations.likeness import open_parts, respelt


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


PAGE = "---\ntitle: {}\n---\n\n{}\n"
GERMAN, ROMANSH = "## Beete\n\n- Eins.\n- Zwei.\n\nEnde.", "## Curtins\n\n- In.\n- Dus.\n\nFin."


@pytest.mark.parametrize(
    ("now", "found"),
    [
        (GERMAN.replace("Zwei", "Drei"), [("- Zwei.", "- Drei.", "- Dus.", 7)]),
        (GERMAN.replace("- Zwei.\n", ""), [("- Zwei.", "", "- Dus.", 7)]),
        (GERMAN.replace("- Zwei.", "- Neun Bäume.\n- Zwei."), [("", "- Neun Bäume.", "", 7)]),
        (
            GERMAN.replace("- Eins.\n", "").replace("Ende.", "Ende.\n\nNachwort."),
            [("- Eins.", "", "- In.", 6), ("", "Nachwort.", "", 11)],
        ),
        (
            GERMAN.replace("- Eins.\n- Zwei.", "- Zwei.\n- Eins."),
            [("- Eins.", "- Zwei.", "- In.", 6), ("- Zwei.", "- Eins.", "- Dus.", 7)],
        ),
    ],
)
def test_what_of_a_page_is_new_gone_or_another_stands_beside_its_translation(
    now: str, found: list[tuple[str, str, str, int]]
) -> None:
    parts = open_parts(*map(PAGE.format, ("B", "B", "C"), (GERMAN, now, ROMANSH)))
    assert [(each.before, each.source, each.translation, each.line) for each in parts] == found


def test_of_the_head_of_a_page_the_field_is_shown_that_changed() -> None:
    heads = ("B\ndescription: Eins", "A\ndescription: Eins", "C\ndescription: In")
    (part,) = open_parts(*(PAGE.format(head, GERMAN) for head in heads))
    assert (part.before, part.source, part.translation, part.line) == ("title: B", "title: A", "title: C", 1)
    (part,) = open_parts(*(PAGE.format(head, GERMAN) for head in (*heads[:2], "C")))
    assert (part.before, part.translation) == ("title: B\ndescription: Eins", "title: C")


def test_of_a_page_that_is_divided_otherwise_the_source_is_shown_alone() -> None:
    (part,) = open_parts(*map(PAGE.format, "BBC", (GERMAN, GERMAN.replace("Zwei", "Drei"), "Tut.")))
    assert (part.before, part.source, part.translation, part.line) == ("- Zwei.", "- Drei.", None, 0)
    (part,) = open_parts("Eins.\n\nZwei.", "Eins.\n\nDrei.", "In. Dus.")
    assert (part.before, part.source, part.translation) == ("Zwei.", "Drei.", "In. Dus.")


def test_a_link_that_names_a_heading_otherwise_says_the_same() -> None:
    assert respelt("Siehe [Ort](a.md#ort).", "Siehe [Ort](a.md#der-platz).")
    assert not respelt("Siehe [Ort](a.md#ort).", "Siehe [Ort](gaerten.md#ort).")
