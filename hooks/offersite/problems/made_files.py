"""Files that the program makes of the data and git keeps: as they lie there, and as they ought to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path

from ..system.atomic import replace
from .problem import Problem

Made = Mapping[Path, str]
"""What each file ought to say, by its path below the programme's folder."""


def outdated(home: Path, made: Made, message: str) -> Iterator[Problem]:
    """A warning for each file below `home` that says anything else, at the first line that differs."""
    for path, fresh in made.items():
        if line := first_difference(_read(home / path), fresh):
            yield Problem(path.as_posix(), line, 1, message, severity="warning")


def bring_up_to_date(home: Path, made: Made) -> Iterator[Path]:
    """Write those that say anything else; yields their paths. Raises `OSError`."""
    for path, fresh in made.items():
        if _read(home / path) != fresh:
            (home / path).parent.mkdir(exist_ok=True)
            replace(home / path, fresh.encode())
            yield path


def first_difference(now: str, then: str) -> int | None:
    """The first line, counted from 1, in which two texts differ; None if they are the same."""
    pairs = enumerate(zip_longest(now.split("\n"), then.split("\n")), 1)
    return next((number for number, (one, other) in pairs if one != other), None)


def _read(path: Path) -> str:
    """As git may have laid it out on this system; nothing where there is none."""
    return path.read_text("utf-8", errors="replace") if path.is_file() else ""
