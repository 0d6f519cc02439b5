from __future__ import annotations

from pathlib import Path

import pytest

from offersite.mending.pasting import FIELDS, to_paste
from offersite.problems.catalogue import catalogue
from offersite.problems.problem import Problem

TEXT = "events:\n  - id: a\n    status:confirmed\n    offer: bed\n    start: 5.7.2025\n"


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem("data/events.yaml", 3, 5, "yaml.space"), "status: confirmed"),
        (
            Problem(
                "data/events.yaml", 4, 12, "reference.offer", arguments={"value": "bed", "nearest": "beds"}
            ),
            "offer: beds",
        ),
        (
            Problem("data/events.yaml", 4, 12, "reference.offer", arguments={"value": "bed", "nearest": ""}),
            "",
        ),
        (Problem("data/events.yaml", 4, 12, "field.missing", arguments={"field": "end"}), ""),
        (Problem("data/events.yaml", 99, 1, "yaml.space"), ""),
        (Problem("data/gone.yaml", 1, 1, "file.missing"), ""),
        (Problem("data", 1, 1, "check.partial"), ""),
        (
            Problem("x", 1, 1, "published.changed", arguments={"revision": "2", "updated": "2025-03-10"}),
            "revision: 2\nupdated: 2025-03-10",
        ),
        (
            Problem(
                "x",
                1,
                1,
                "published.changed-start",
                arguments={"revision": "2", "updated": "2025-03-10", "moved_from": "2025-04-05 14:00"},
            ),
            "revision: 2\nupdated: 2025-03-10\nmoved_from: 2025-04-05 14:00",
        ),
    ],
)
def test_the_line_to_paste_is_whole(tmp_path: Path, problem: Problem, line: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "events.yaml").write_text(TEXT, "utf-8")
    assert to_paste(problem, tmp_path) == line


def test_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("status:confirmed\n", "utf-8")
    (tmp_path / "a.yaml").symlink_to("secret")
    assert to_paste(Problem("a.yaml", 1, 1, "yaml.space"), tmp_path) == ""


def test_each_message_has_what_is_filled_in() -> None:
    for message, fields in FIELDS.items():
        sentence = catalogue("en")[message].replace("{if_right}", catalogue("en")["translation.right"])
        assert all(f"{{{each.split('}')[0]}}}" in sentence for each in fields.split("{")[1:])
