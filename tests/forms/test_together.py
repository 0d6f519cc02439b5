"""Two people who edit one file at a time: what both changed is saved, or the second is told."""

from __future__ import annotations

from typing import Any

import pytest

from tests.forms.node import TRIED, by_node
from tests.forms.sample import FILE, THINGS, differing, put, take

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
def test_what_both_changed_is_refused(theirs: dict[str, Any]) -> None:
    assert second([WHEN], [theirs]) == ("", "together")


WINDOWS = FILE.replace("\n", "\r\n")
MIXED = FILE.replace("\n", "\r\n", 9)
TIGHT = "things:\n  - id: one\t# a\tb\n    name: One"


@pytest.mark.parametrize(
    ("file", "edit", "saved"),
    [
        (WINDOWS, WHEN, WINDOWS.replace("2024-05-01", "2024-06-01")),
        (f"\ufeff{WINDOWS.rstrip()}", WHEN, f"\ufeff{WINDOWS.rstrip()}".replace("2024-05-01", "2024-06-01")),
        (MIXED, WHEN, MIXED.replace("2024-05-01", "2024-06-01")),
        (TIGHT, put(0, "tags", to=["a"]), f"{TIGHT}\n    tags: [a]"),
    ],
    ids=["windows", "byte-order-mark", "mixed", "no-line-break-at-the-end"],
)  # fmt: skip
def test_a_file_begins_and_ends_as_it_did(file: str, edit: dict[str, Any], saved: str) -> None:
    asked = {"text": file, "field": THINGS, "today": "2024-03-01", "edits": [edit], "current": file}
    assert by_node("saved.mjs", [asked]) == [{"saved": saved}]


def test_two_people_keep_how_lines_end() -> None:
    theirs = WINDOWS.replace("[5, 10]", "[5, 15]")
    asked = {"text": WINDOWS, "field": THINGS, "today": "2024-03-01", "edits": [WHEN], "current": theirs}
    assert by_node("saved.mjs", [asked]) == [{"saved": theirs.replace("2024-05-01", "2024-06-01")}]
