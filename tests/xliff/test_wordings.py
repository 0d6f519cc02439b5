"""New wordings stand as an editor would have written them, and nothing else has changed."""

from __future__ import annotations

import random

import pytest

from offersite.reading.nodes import compose
from offersite.reading.syntax import Mistake
from offersite.xliff.wordings import Wordings, put

TAGS = ("fr", "de", "it")
LONG = (
    "Ein Satz mit vielen Wörtern, der auf keiner Zeile Platz hat, weil er immer noch weiter und weiter geht."
)
TEXT = ("a", 0, "t")


def into(written: str, **wordings: str) -> list[str]:
    """The lines of a text after `wordings` were put into it, by language; `checked_de` is in `checked`."""
    indented = "".join(f"      {line}\n" for line in written.split("\n"))
    text = f"a:\n  - id: x  # y\n    t:\n{indented}    # z\n    u: [1]\n"
    found = put(text, {(*TEXT, *tag.split("_")): value for tag, value in wordings.items()}, TAGS)
    head, tail = text.split(indented)
    assert found.startswith(head)
    assert found.endswith(tail)
    lines = found.removeprefix(head).removesuffix(tail).splitlines()
    return [line.removeprefix("      ") for line in lines]


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("Ja", "de: Ja"),
        ("Ja: nein", 'de: "Ja: nein"'),
        ("no", "de: no"),
        ("'s ist", 'de: "\'s ist"'),
        ("Ja # nein", 'de: "Ja # nein"'),
        ("{n} Wörter", 'de: "{n} Wörter"'),
        ("- Ja", 'de: "- Ja"'),
    ],
)
def test_a_line_has_quotation_marks_where_it_needs_them(value: str, line: str) -> None:
    assert into("fr: Oui", de=value) == ["fr: Oui", line]


def test_a_new_language_comes_behind_those_before_it() -> None:
    assert into("fr: Oui\nit: Sì", de="Ja") == ["fr: Oui", "de: Ja", "it: Sì"]
    assert into("checked: {it: 000000}\nfr: Oui\nit: Sì", de="Ja")[1:] == ["fr: Oui", "de: Ja", "it: Sì"]
    assert into("fr: Oui\nde: Ja", it="Sì") == ["fr: Oui", "de: Ja", "it: Sì"]


def test_where_none_precedes_it_it_comes_behind_the_last() -> None:
    """As in a label, whose source comes with the generator."""
    assert into("it: Sì", de="Ja") == ["it: Sì", "de: Ja"]
    assert into("it: Sì\nchecked: {it: 000000}", de="Ja") == ["it: Sì", "de: Ja", "checked: {it: 000000}"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("l:\n", "l:\n  x:\n    de: Ja\n"),
        ("l:\n    a: {de: 1}  # b\n\n# c\n", "l:\n    a: {de: 1}  # b\n    x:\n      de: Ja\n\n# c\n"),
        (
            "l:\n  a:\n    de: >-\n      b\n      c",
            "l:\n  a:\n    de: >-\n      b\n      c\n  x:\n    de: Ja",
        ),
    ],
)
def test_an_entry_that_is_new_is_the_last_one(before: str, after: str) -> None:
    assert put(before, {("l", "x", "de"): "Ja"}, TAGS) == after


def test_a_comment_behind_a_value_stays() -> None:
    assert into("fr: Oui  # 1\nde: Nein  # 2", de="Ja") == ["fr: Oui  # 1", "de: Ja  # 2"]
    assert into("fr: Oui  # 1", de="Ja") == ["fr: Oui  # 1", "de: Ja"]


def test_a_block_stays_one() -> None:
    assert into("fr: >-\n  Un\n  deux.\nde: >-\n  Eins\n  zwei.", de="Eins, zwei.") == [
        *("fr: >-", "  Un", "  deux.", "de: >-", "  Eins, zwei."),
    ]
    assert into("fr: |-\n  Un\n  deux.", de="Eins\nzwei.\n\nDrei.") == [
        *("fr: |-", "  Un", "  deux.", "de: |-", "  Eins", "  zwei.", "", "  Drei."),
    ]


def test_a_long_text_goes_on_several_lines() -> None:
    (head, *lines) = into("fr: Oui", de=f"{LONG}\n\nEnde: ja.")[1:]
    assert head == "de: >-"
    assert lines[-2:] == ["", "  Ende: ja."]
    assert max(map(len, lines)) <= 94
    assert len(lines) == 4


def test_no_line_begins_like_something_else() -> None:
    value = "Wort " * 17 + "Wörter - und # noch - Dinge : hier und da de: dort -- weiter " * 3
    lines = into("fr: Oui", de=value.strip())[2:]
    assert len(lines) > 2
    assert not any(line.split()[0] in ("-", "#", ":", "de:", "--") for line in lines)


def test_in_braces_texts_stay_on_their_line() -> None:
    assert into("{fr: Oui, it: Sì}", de="Ja, {n} 'x'") == ["{fr: Oui, de: \"Ja, {n} 'x'\", it: Sì}"]
    assert into("{fr: Oui, de: Nein}", de="Ja") == ["{fr: Oui, de: Ja}"]
    assert into("{fr: Oui}", de="Ja, \"a\" und 'b'") == ["{fr: Oui, de: 'Ja, \"a\" und ''b'''}"]
    assert into("{fr: Oui}", de="Ja.\n\nDoch.") == ['{fr: Oui, de: "Ja.\\nDoch."}']


def test_what_a_translation_is_right_for() -> None:
    assert into("fr: Oui", de="Ja", checked_de="1a2b3c") == ["fr: Oui", "de: Ja", "checked: {de: 1a2b3c}"]
    assert into("fr: Oui\nchecked: {it: 000000}", checked_de="1a2b3c")[1:] == [
        "checked: {it: 000000, de: 1a2b3c}"
    ]
    assert into("fr: Oui\nchecked:\n  de: 000000", checked_de="1a2b3c")[1:] == ["checked:", "  de: 1a2b3c"]
    assert into("fr: Oui\nchecked:\n  it: 000000", checked_de="1a2b3c")[2:] == [
        *("  it: 000000", "  de: 1a2b3c")
    ]
    assert into("{fr: Oui}", checked_de="1a2b3c") == ["{fr: Oui, checked: {de: 1a2b3c}}"]


def test_other_line_ends_and_no_end_at_all_stay() -> None:
    text = "a:\n  - t:\n      fr: >-\n        Un\n        deux"
    found = put(text.replace("\n", "\r\n"), {(*TEXT, "de"): "Eins"}, TAGS)
    assert found == f"{text}\n      de: >-\n        Eins".replace("\n", "\r\n")


def test_what_cannot_be_written_is_refused() -> None:
    with pytest.raises(Mistake) as caught:
        into("fr: Oui", de="a\u200bb")
    assert caught.value.message == "text.character"
    with pytest.raises(Mistake) as caught:
        into("{fr: Oui}", de="a\nb")  # a single line break has no form there
    assert caught.value.message == "xliff.unwritable"


def test_whatever_is_written_is_read_again() -> None:
    """`put` compares what it wrote with what it ought to: here with files that nobody would write."""
    chance = random.Random(7)  # noqa: S311 – nothing secret
    words = [
        "a",
        "b:",
        "#",
        "-",
        "'",
        '"',
        "{n}",
        "[x](y)",
        "*c*",
        "né",
        ",",
        "&",
        "%",
        "@",
        "?",
        "!",
        "|",
        ">",
        "1",
    ]
    styles = (
        "fr: Oui",
        "fr: >-\n  Un\n  deux",
        '"fr": "Oui"',
        "fr: Oui\nde: Non",
        "{fr: Oui, de: 'No'}",
        "{fr: a}",
    )
    for _ in range(400):
        value = "\n\n".join(
            " ".join(chance.choices(words, k=chance.randrange(1, 40))) for _ in range(chance.randrange(1, 3))
        )
        into(chance.choice(styles), de=value, it=chance.choice(words))


def test_files_keep_every_other_byte() -> None:
    text = "# é\n\na:\n  - t: {fr: Oui}   # b\n\n\n  - t:\n\n      # c\n      fr: Non\n# d"
    wordings: Wordings = {("a", 1, "t", "de"): "Nein", ("a", 0, "t", "de"): "Ja"}
    assert put(text, wordings, TAGS) == text.replace("Oui", "Oui, de: Ja").replace(
        "Non", "Non\n      de: Nein"
    )
    assert compose(text, []) is not None
