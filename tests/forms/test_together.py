"""Two people who edit one file at a time: what both changed is saved, or the second is told."""

from __future__ import annotations

from typing import Any

import pytest

from tests.forms.node import TRIED, by_node
from tests.forms.test_keeping import FILE, THINGS, differing, put, take

pytestmark = TRIED


def second(mine: list[dict[str, Any]], theirs: list[dict[str, Any]]) -> tuple[str, str]:
    """What is saved of the edits of two people, and why it is refused."""
    asked = {"text": FILE, "field": THINGS, "today": "2024-03-01"}
    (first,) = by_node("saved.mjs", [{**asked, "edits": theirs}])
    (answer,) = by_node("saved.mjs", [{**asked, "edits": mine, "current": first["saved"]}])
    return answer.get("saved", ""), answer.get("refused", "")


def new(name: str) -> dict[str, Any]:
    return {"path": ["things", 3], "insert": {"name": {"fr": name, "de": name}}}


WHEN = put(1, "when", to="2024-06-01 10:00")
MOVED = ["-    when: 2024-05-01 10:00", "+    when: 2024-06-01 10:00"]
LATER = put(1, "when", to="2024-07-01 10:00")


@pytest.mark.parametrize(
    ("mine", "theirs", "lines"),
    [
        ([WHEN], [put(0, "tags", to=["c"])], ["-    tags: [a, b]", "+    tags: [c]", *MOVED]),
        ([WHEN], [WHEN], MOVED),
        ([WHEN], [take(2)], ["-    when: 2024-05-01 10:00", "-  - id: three", "-    flag: true",
                             "-    minutes: [5, 10]", "+    when: 2024-06-01 10:00"]),
        ([take(2)], [new("Neu")], ["-  - id: three", "-    flag: true", "-    minutes: [5, 10]",
                                   "+  - id: neu", "+    name: Neu"]),
        ([put(2, "updated", to="2024-03-02")], [put(2, "updated", to="2024-03-09")],
         ["+    updated: 2024-03-09"]),
        ([new("A")], [new("B")], ["+  - id: b", "+    name: B", "+  - id: a", "+    name: A"]),
    ],
)  # fmt: skip
def test_both_are_saved(mine: list[Any], theirs: list[Any], lines: list[str]) -> None:
    saved, refused = second(mine, theirs)
    assert refused == ""
    assert differing(FILE, saved) == lines


@pytest.mark.parametrize("theirs", [LATER, take(1)])
def test_both_changed_the_same(theirs: dict[str, Any]) -> None:
    assert second([WHEN], [theirs]) == ("", "together")
