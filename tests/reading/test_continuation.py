from __future__ import annotations

import pytest

from offersite.reading.nodes import compose
from offersite.reading.syntax import Mistake
from tests.reading.mistaken import mistaken

NAMES = ("agenda", "name", "de", "rm")


def swallowed(text: str) -> list[tuple[str, int, int]]:
    """What is told of the lines in texts: message, line and column from 1."""
    return mistaken(text, NAMES)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("x: >-\n  a\n  agenda:\n    - t: b\n", 3),
        ("x: >-\n  a\n  rm: >-\n  b\n", 3),
        ("x: >-\n  a\n  - name: b\n", 3),
        ("x: >-\n  a\n  - - name: b\n", 3),
        ("x: >-\n  a\n  x: b\n", 3),
        ("x: >-\n  a\n    agenda:\n", 3),
        ("x: >-\n  name: b\n", 2),
        ("x: |-\n  a\n  agenda:\n", 3),
        ("x: |-\n  a\n    agenda:\n", 3),
        ("x: 'a\n  name: b'\n", 2),
        ('x: "a\n  name: b"\n', 2),
        ('x: "a\nname: b"\n', 2),
        ("x: >-\n  a\n  - b\n", 3),
        ("x: >-\n  a\n  - {b: c}\n", 3),
        ("- x\n  - y\n", 2),
        ("- >-\n  x\n  - y\n", 3),
        ("x: >-\n  a\n  # b\n", 3),
        ("x: |-\n  a\n  # b\n", 3),
        ("x: |-\n  a\n  ## b\n", 3),
        ("x: >-\n  a\n  #agenda: [b]\n", 3),
        ("x: >-\n  a:\n  – b\n  – c\n", 3),
        ("x: >-\n  a\n\n  — b\n", 4),
        ("x: >-\n  a\n  • b\n", 3),
        ("x: >-\n  a\n  * b\n", 3),
    ],
)
def test_what_was_meant_as_a_field_an_entry_or_a_comment(text: str, line: int) -> None:
    assert [each[:2] for each in swallowed(text)] == [("yaml.text-taken", line)]


NAMED = [
    *("agenda : [b]", '"agenda": [b]', "'agenda': [b]", "agenda:[b]", "agenda:\u00a0[b]", "agenda：[b]"),
    *("agenda∶ b", "agenda  : b", "\u00a0agenda: b", "\tagenda: b", "-agenda: b", "“agenda”: b"),
    *("rm : >-", '"rm": >-', "rm:>-", "rm:|-", "rm:b", "RM: >-", "Rm: |", "RM:>2-"),
]
CAPITALS = ["Agenda: [b]", "AGENDA: [b, c", "Agenda: {b: c}", "RM: b", "Name : b"]


@pytest.mark.parametrize("named", NAMED)
def test_a_name_however_it_is_written(named: str) -> None:
    for style in ("|-", ">-"):
        assert [each[:2] for each in swallowed(f"x: {style}\n  b\n  {named}\n")] == [("yaml.text-taken", 3)]
    refused = {
        "yaml.block",
        "yaml.deeper",
        "yaml.hyphen-space",
        "yaml.invisible",
        "yaml.tab",
    }  # by YAML itself
    assert {each[0] for each in swallowed(f"x: b\n  {named}\n")} <= {"yaml.text-taken", *refused}
    assert swallowed(f"x: b\n  {named}\n") != []


@pytest.mark.parametrize("named", CAPITALS)
def test_a_name_with_capitals_within_a_paragraph(named: str) -> None:
    assert [each[:2] for each in swallowed(f"x: >-\n  a\n  {named}\n")] == [("yaml.text-taken", 3)]
    assert [each[:2] for each in swallowed(f'x: "a\n  {named}"\n')] == [("yaml.text-taken", 2)]


@pytest.mark.parametrize("named", CAPITALS[:3])
def test_no_words_follow_a_name_with_capitals(named: str) -> None:
    assert [each[:2] for each in swallowed(f"x: >-\n  a\n\n  {named}\n")] == [("yaml.text-taken", 4)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("x: >-\n  a\n    b\n  c\n", (3, 5)),
        ("x: >\n\n  a\n\n   b\n", (5, 4)),
        ("- >2-\n  a\n   b\n", (3, 4)),
    ],
)
def test_deeper_in_a_folded_text(text: str, place: tuple[int, int]) -> None:
    assert swallowed(text) == [("yaml.text-deeper", *place)]


@pytest.mark.parametrize(
    "text",
    [
        "x: >-\n  Name: c\n  Note : a\n  Nom :\n  named: d\n\n  Agenda : b\n\n  Name: [b](https://c)\n",
        "x: |-\n  Name:\n  Name: b\n  Agenda : c\n  Name: [b]\n  De: Rosa\n",
        "x: >-\n  a – b\n  – c und\n  – d\n",
        "x: >-\n  a\n  umfasst: b\n  12:30: c\n  https://d\n",
        "x: >-\n  a\n\n  -c\n  –d\n  *e*\n  #d\n      \n",
        "x: |-\n  Nom :\n  - a\n    - b\n  • c\n  – d\n  #e\n      d\n",
        "x: a\n  b\n  -c\n",
        "x: >-\n  a\n# b\n",
        "x: >-\n  a\nname: b\n",
        "x: 'a\n  b'\nname: c\n",
        "x: >-\n  a\n\n\n\nname: b\n",
    ],
)
def test_text_is_left_alone(text: str) -> None:
    assert swallowed(text) == []


def test_one_line_of_each_text_is_told() -> None:
    text = "x: >-\n  a\n  name: b\n  agenda:\n    - c\ny: >-\n  d\n    e\n"
    assert swallowed(text) == [("yaml.text-taken", 3, 3), ("yaml.text-deeper", 8, 5)]


def test_the_line_where_the_text_begins() -> None:
    with pytest.raises(Mistake) as raised:
        compose("x:\n  y: >-\n    a\n    name: b\n", [], NAMES)
    assert raised.value.arguments == {"value": "name: b", "first": "2"}
