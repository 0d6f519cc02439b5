"""A page is taken apart to the character, and put together again."""

from __future__ import annotations

import random

import pytest

from offersite.reading.syntax import Mistake
from offersite.xliff.passages import HEAD, headings, kinds, passages, put, with_head_of
from tests.support import REPAIRS, ROOT
from tests.xliff.pages import page

BLOCKS = [
    *("Ein *Satz*, der\nauf zwei Zeilen steht.", "## Titel ##", "Zweiter Titel\nvon unten\n---"),
    *("1. Eins:\n   - a\n   - b\n2. 2", "- Eins\n\n  und noch etwas", "> Ein Zitat\n> geht  \n> weiter."),
    *(
        "```\ncode\n\n# kein Titel\n```",
        "---",
        "    eingerückt",
        "Das Haus\\\nAm Weg 1  \n[Ort](https://a.ch)",
    ),
    *("| A | B |\n|---|--:|\n| 1 \\| 2 | |\n| 3 |", "A | B\n--|--\n1 | 2", "> | A |\n> |---|\n> | b |"),
]


def read(text: str) -> list[tuple[str, str]]:
    """What has words, with its kind."""
    return [(each.kind, each.value) for each in passages(text) if each.value][len(HEAD) :]


@pytest.mark.parametrize(
    ("block", "found"),
    [
        (BLOCKS[0], [("p+", "Ein *Satz*, der auf zwei Zeilen steht.")]),
        (BLOCKS[1], [("h2+", "Titel")]),
        (BLOCKS[2], [("h2+", "Zweiter Titel von unten")]),
        (
            BLOCKS[3],
            [
                *(("ol+ li+ p+", "Eins:"), ("ol li ul+ li+ p+", "a")),
                *(("ol li ul li+ p+", "b"), ("ol li+ p+", "2")),
            ],
        ),
        (BLOCKS[4], [("ul+ li+ p+", "Eins"), ("ul li p+", "und noch etwas")]),
        (BLOCKS[5], [("blockquote+ p+", "Ein Zitat geht\\\nweiter.")]),
        (BLOCKS[6], []),
        (BLOCKS[7], []),
        (BLOCKS[9], [("p+", "Das Haus\\\nAm Weg 1\\\n[Ort](https://a.ch)")]),
        (
            BLOCKS[10],
            [
                *(("table+ thead+ tr+ th+", "A"), ("table thead tr th+", "B")),
                *(("table tbody+ tr+ td+", "1 \\| 2"), ("table tbody tr+ td+", "3")),
            ],
        ),
    ],
)
def test_a_page_has_these_passages(block: str, found: list[tuple[str, str]]) -> None:
    assert read(page(block)) == found


def test_its_head_has_two_and_the_lines_count_from_the_top() -> None:
    title, description, text = passages(page("Ja", description="'Was  es ist'"))
    assert (title.kind, title.value, title.line) == ("title", "Titel", 1)
    assert (description.kind, description.value, description.line) == ("description", "Was es ist", 2)
    assert text.line == 6
    assert passages("---\ntitle: A\n---\nb")[1].value == ""


@pytest.mark.parametrize("path", sorted([*ROOT.glob("docs/*.md"), *REPAIRS.glob("docs/*.md")]), ids=str)
def test_other_wordings_change_nothing_around_them(path: object) -> None:
    text = path.read_bytes().decode()  # type: ignore[attr-defined]
    found = passages(text)
    other = {number: f"X{each.value}" for number, each in enumerate(found) if each.value}
    changed = put(text, other, {})
    assert [each.value for each in passages(changed)] == [other.get(at, "") for at in range(len(found))]
    assert put(changed, {at: each.value for at, each in enumerate(found) if each.value}, {}).count(
        "\n"
    ) == text.count("\n")
    assert put(text, {at: each.value for at, each in enumerate(found)}, {}) == text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_whatever_a_page_holds_every_other_byte_stays(end: str) -> None:
    chance = random.Random(3)  # noqa: S311 – nothing secret
    for _ in range(60):
        blocks = chance.choices(BLOCKS, k=6)
        text = page(*blocks, "Ende").replace("\n", end)
        found = passages(text)
        at = chance.choice([at for at, each in enumerate(found) if each.value and at >= len(HEAD)])
        changed = put(text, {at: "Ein Wort"}, {})
        assert changed == text[: found[at].start] + "Ein Wort" + text[found[at].end :]
        assert kinds(passages(changed)) == kinds(found)


def test_what_stands_further_in_stays_there() -> None:
    (*_, quote) = passages(text := page("1. > Ein  \n   > Zitat"))
    assert quote.value == "Ein\\\nZitat"
    assert put(text, {2: "Eine\\\nZeile"}, {}) == page("1. > Eine\\\n   > Zeile")
    table = page("| A | B |\n|---|---|\n| 1 | |")
    assert put(table, {5: "2|3"}, {}) == page("| A | B |\n|---|---|\n| 1 | 2\\|3  |")


def test_the_head_keeps_its_order_and_its_comments() -> None:
    text = "---\n# c\ntitle: A  # d\nto_supply:\n  - B\n---\n"
    found = put(text, {0: "A: a", 1: "Was"}, {"rm": "0a1b2c"})
    assert (
        found
        == '---\n# c\ntitle: "A: a"  # d\ndescription: Was\nchecked: {rm: 0a1b2c}\nto_supply:\n  - B\n---\n'
    )
    again = put(found, {}, {"rm": "ffffff"})
    assert again == found.replace("0a1b2c", "ffffff")


@pytest.mark.parametrize("value", ["- Eins", "# Titel", "Eins\n\nZwei", "1. Eins", "> Eins", "```"])
def test_what_would_be_something_else_is_refused(value: str) -> None:
    with pytest.raises(Mistake) as caught:
        put(page("Wort"), {2: value}, {})
    assert caught.value.message == "xliff.unwritable"


def test_a_page_without_a_head_is_none() -> None:
    with pytest.raises(Mistake):
        passages("Wort")


def test_what_links_name_and_the_head_of_another() -> None:
    assert headings(page("## Ein Titel", "## Ein Titel")) == ["ein-titel", "ein-titel_1"]
    assert with_head_of(page("A"), page("B", title="C")) == page("A", title="C")
