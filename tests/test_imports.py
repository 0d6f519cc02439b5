"""Imports flow the way the data flows: a room knows those below it, and none above it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.support import ROOT

PACKAGE = ROOT / "hooks" / "offersite"
ORDER = (
    *({"system"}, {"problems"}, {"model"}, {"language"}, {"settings"}, {"reading"}, {"revisions"}),
    *(
        {"translations"},
        {"rules"},
        {"drawings"},
        {"views"},
        {"checking"},
        {"mending"},
        {"proposals", "editing", "xliff"},
        {"generator"},
        {"pages", "feeds", "opendata", "sheets"},
    ),
    *({"build"}, {"changes"}, {"commands"}, {"__main__"}),
)
"""The rooms, and the modules of the way in, from the bottom up; those on one step may know each other.

Drawings are made of numbers and names, and views hold them ready.
"""
STEP = {room: step for step, rooms in enumerate(ORDER) for room in rooms}


def test_every_room_has_its_step() -> None:
    there = {path.stem for path in PACKAGE.iterdir() if path.is_dir() or path.suffix == ".py"}
    assert there - {"__init__", "__pycache__"} == set(STEP)


def test_no_room_knows_one_above_it() -> None:
    upwards = [
        f"{path.relative_to(PACKAGE)}:{line} imports {other}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for line, other in imported(path)
        if STEP[other] > STEP.get(room(path), len(ORDER))
    ]
    assert upwards == []


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Each import of the package's own modules in a file, wherever it stands: its line, and the room."""
    folder = ("offersite", *path.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            base = folder[: len(folder) - node.level + 1] if node.level else ()
            module = (*base, *(node.module.split(".") if node.module else ()))
            named = [(*module, each.name) for each in node.names] if module == ("offersite",) else [module]
        elif isinstance(node, ast.Import):
            named = [tuple(each.name.split(".")) for each in node.names]
        else:
            continue
        yield from ((node.lineno, each[1]) for each in named if each[0] == "offersite")
