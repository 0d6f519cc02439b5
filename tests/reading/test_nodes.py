"""YAML is read as it is written: nothing is guessed, and each value knows its place."""

from __future__ import annotations

from typing import Any

import pytest

from offersite.model import PlainScalar
from offersite.reading.nodes import MAX_DEPTH, compose
from offersite.reading.syntax import Mistake
from tests.reading.mistaken import mistaken


def read(text: str) -> Any:
    mistakes: list[Mistake] = []
    node = compose(text, mistakes)
    assert mistakes == []
    return node and node.data()


def test_nothing_is_guessed() -> None:
    written = "a: no\nb: 14:00\nc: 1.10\nd: 010\ne: 2024-02-30\nf: 'yes'\n"
    assert read(written) == {
        "a": "no", "b": "14:00", "c": "1.10", "d": "010", "e": "2024-02-30", "f": "yes"
    }  # fmt: skip


def test_plain_and_quoted_are_told_apart() -> None:
    values = read("[no, 'no', \"no\", |]\n".replace("|]", "null]"))
    assert [type(each) for each in values] == [PlainScalar, str, str, type(None)]


def test_blocks_keep_or_fold_their_lines() -> None:
    assert read("a: |\n  x\n  y\nb: >-\n  x\n  y\n") == {"a": "x\ny\n", "b": "x y"}


def test_an_empty_file_holds_nothing() -> None:
    assert [read(text) for text in ("", "# a\n", "---\n", "~")] == [None] * 4


def test_each_node_has_a_line_and_a_column() -> None:
    node = compose("offers:\n  - id: a\n    name: Ä b\n    at: {x: 1}\n", [])
    assert node is not None
    item = node.value["offers"].value[0]
    assert (item.line, item.column) == (1, 4)
    x = item.value["at"].value["x"]
    assert (x.line, x.column, x.key) == (3, 12, (3, 9))


@pytest.mark.parametrize(
    ("text", "message", "line", "column"),
    [
        ("a: 1\na: 2\n", "yaml.duplicate", 2, 1),
        ("- a: 1\n  b: 2\n  c: 3\n  b: 4\n  c: 5\n", "yaml.duplicate", 4, 3),
        ("- a: 1\n  b: 2\n  a: 3\n  b: 4\n", "yaml.hyphen", 3, 3),
        ("a: &x 1\n", "yaml.anchor", 1, 4),
        ("a: *x\n", "yaml.alias", 1, 4),
        ("a: !x y\n", "yaml.tag", 1, 4),
        ("<<: {a: 1}\n", "yaml.merge", 1, 1),
        ("~: 1\n", "yaml.key", 1, 1),
        ("? [a]\n: 1\n", "yaml.key", 1, 3),
        ("a: 1\n---\nb: 2\n", "yaml.documents", 2, 1),
        ("a: b: c\n", "yaml.colon", 1, 5),
        ("a: x #3\n", "yaml.hash", 1, 5),
        ("a: C# und Kurs #3\n", "yaml.hash", 1, 15),
        ("a: Kurs # 3\n", "yaml.hash", 1, 8),
        ("a: Kurs ##3\n", "yaml.hash", 1, 8),
        ("a: der Kurs  # 3\n", "yaml.hash", 1, 12),
        ("a: der\n  Kurs # 3\n", "yaml.hash", 2, 7),
        ("a: 'x' #3\n", "yaml.hash", 1, 7),
        ("a: [x, #y,\n  z]\n", "yaml.hash", 1, 6),
        ("a: ['x' , # y\n  z]\n", "yaml.hash", 1, 8),
        ("a: [ #y,\n  z]\n", "yaml.hash", 1, 5),
        ("a: {x: [y], #z: a\n  b: c}\n", "yaml.hash", 1, 11),
        ("a: [x] #y\n", "yaml.hash", 1, 7),
        ("a:\n\u00a0 b: 1\n", "yaml.invisible", 2, 1),
        ("a\u200b: 1\n", "text.character", 1, 2),
        ("a: x\u202ey\n", "text.character", 1, 5),
        ('a: "\\u0000"\n', "text.character", 1, 4),
        ("a: \x07\n", "text.character", 1, 4),
    ],
)
def test_what_is_no_plain_yaml_is_told_at_its_place(text: str, message: str, line: int, column: int) -> None:
    assert mistaken(text) == [(message, line, column)]


def test_comments_are_no_mistakes() -> None:
    assert mistaken("# a\na: x  # y\nb: 'x #3'  # z\nc: x#3\nd: |\n  x #3\n#e\n") == []
    assert mistaken("a: # b\n  c: 2024-06-04 16:00   # d\ne: [f,  # g\n  h]  ## i\n  # j\n") == []
    assert mistaken("a: b  # c") == []


def test_several_mistakes_are_told_at_once() -> None:
    assert [each[:2] for each in mistaken("a: 1\nb: x #1\na: 2\nb: 3\n")] == [
        ("yaml.hash", 2), ("yaml.duplicate", 3), ("yaml.duplicate", 4)
    ]  # fmt: skip


def test_places_in_a_part_of_a_file() -> None:
    """What comes before, such as the line that opens a front matter, may be left blank."""
    mistakes: list[Mistake] = []
    node = compose("\na: 1\na: 2\n", mistakes)
    assert node is not None
    assert node.value["a"].line == 1
    assert [(each.line, each.arguments["first"]) for each in mistakes] == [(2, "2")]


@pytest.mark.parametrize("nest", ["[", "{a: ", "- "])
def test_depth_is_bounded(nest: str) -> None:
    assert mistaken(nest * 100_000)[0][0] == "yaml.depth"


def test_what_is_nested_as_far_as_allowed() -> None:
    assert mistaken("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []
    assert mistaken("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)) == [("yaml.depth", 1, MAX_DEPTH + 1)]


def test_accents_have_one_spelling_and_places_count_what_is_written() -> None:
    """macOS gives names with accents that are characters of their own."""
    root = compose("a: [cafe\u0301, \"cafe\\u0301\", 'u\u0308', x]\n", [])
    found = root and root.child("a")
    assert found is not None
    assert [each.value for each in found.value] == ["café", "café", "ü", "x"]
    assert [each.column for each in found.value] == [4, 11, 25, 31]
