from __future__ import annotations

import pytest

from offersite.reading.entries import field_column, interrupting, right_column
from offersite.reading.nodes import Mistake, compose

FIRST = "events:\n  - id: a\n    agenda:\n      - title: x\n        minutes: 5\n    offer: beds\n"
SECOND = "{0}- id: b\n{1}  offer: beds\n"


@pytest.mark.parametrize(
    ("hyphen", "fields", "right"),
    [
        ("", "  ", 2),  # the hyphen alone
        ("    ", "  ", 2),
        ("", "", 2),  # the whole entry
        ("    ", "    ", 2),
        ("  ", "  ", None),
    ],
)
def test_where_the_hyphen_of_an_entry_belongs(hyphen: str, fields: str, right: int | None) -> None:
    text = FIRST + SECOND.format(hyphen, fields)
    assert right_column(text.split("\n"), 6) == right
    if right is None:
        compose(text, [])
    else:
        with pytest.raises(Mistake) as stopped:
            compose(text, [])
        told = (stopped.value.message, stopped.value.line, stopped.value.arguments)
        assert told == ("yaml.hyphen-column", 6, {"count": "2"})


def test_a_list_that_is_closed_is_none_to_go_on_with() -> None:
    lines = [*FIRST.split("\n")[:-1], "      - id: b", "        offer: beds"]
    assert right_column(lines, 6) == 2


@pytest.mark.parametrize(
    "text",
    [
        "events:\n- id: a\n  offer: beds\n",
        "events:\n  - id: a\n    agenda:\n    - title: x\n    offer: beds\n",
        "events:\n  - subject: >-\n      Ein Beet\n    offer: beds\n",
        "events:\n  - subject:\n      de: Ein Beet\n    offer: beds\n",
    ],
)
def test_a_hyphen_that_yaml_reads_stands_right(text: str) -> None:
    compose(text, [])
    lines = text.split("\n")
    assert [right_column(lines, number) for number in range(len(lines))] == [None] * len(lines)


ENTRIES = "events:\n  - id: a\n    offer: beds\n{}    link: x\n"


@pytest.mark.parametrize(
    ("within", "start"),
    [("", None), ("  - id: b\n    offer: beds\n", None), ("- id: b\n  offer: beds\n", 3)],
)
def test_an_entry_in_the_middle_of_another(within: str, start: int | None) -> None:
    lines = ENTRIES.format(within).split("\n")
    assert interrupting(lines, lines.index("    link: x")) == start


@pytest.mark.parametrize(("column", "right"), [(3, 4), (4, None), (5, 4), (7, None)])
def test_a_field_one_column_aside(column: int, right: int | None) -> None:
    lines = f"events:\n  - id: a\n    offer: beds\n{' ' * column}link: x\n    status: y\n".split("\n")
    assert field_column(lines, 3, {"id", "offer", "link", "status"}) == right
