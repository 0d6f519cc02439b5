"""What an editor may have meant."""

from __future__ import annotations

import pytest

from offersite.problems import suggestions
from offersite.problems.suggestions import choices, nearest, nearest_few


@pytest.mark.parametrize(
    ("word", "candidates", "expected"),
    [
        ("Dialogplus", ["dialog-plus", "dialogue"], "dialog-plus"),
        ("ZÜRICH", ["Zürich", "Zug"], "Zürich"),
        ("xyz", ["dialog-plus"], ""),
        (2024, ["2025", "b"], "2025"),
        ("a" * 100_000, ["aa", "b"], ""),
        ("a", [], ""),
    ],
)
def test_the_nearest_word_is_suggested(word: object, candidates: list[str], expected: str) -> None:
    assert nearest(word, candidates) == expected


def test_choices_are_those_that_there_are_each_once_and_in_their_order() -> None:
    assert choices("bb", ["b", "a", "b"]) == {"known": "b, a", "nearest": "b"}
    assert choices("x", []) == {"known": "–", "nearest": ""}


def test_choices_are_not_without_end() -> None:
    known = choices("x", [f"id-{number}" for number in range(1000)])["known"]
    assert known.count(",") == suggestions.SHOWN
    assert known.endswith("…")
    few = [f"id-{number}" for number in range(suggestions.SHOWN)]
    assert choices("x", few)["known"] == ", ".join(few)


def test_of_many_fields_the_nearest_are_shown() -> None:
    fields = ["start", "end", "status", "region", "format", "place", "updated", "subject", "source"]
    assert nearest_few("stat", fields)["known"] == "start, status, format, updated, subject, …"
    assert nearest_few("stat", fields[:3]) == choices("stat", fields[:3])
