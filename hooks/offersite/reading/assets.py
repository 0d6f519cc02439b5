"""Files that free pages show or offer: each is what its name says, and asks no other host for anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..problems.problem import Problem
from ..problems.quoting import shown
from . import drawings
from .document import text_of
from .syntax import Mistake

BEGINNINGS = {
    "png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "jpg": re.compile(rb"\xff\xd8\xff"),
    "jpeg": re.compile(rb"\xff\xd8\xff"),
    "gif": re.compile(rb"GIF8[79]a"),
    "webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    "avif": re.compile(rb"....ftypavi[fs]", re.DOTALL),
    "pdf": re.compile(rb"%PDF-"),
    "woff2": re.compile(rb"wOF2"),
}
"""What files of a kind begin with, by the end of their names."""
LONGEST = 16  # bytes of a beginning
STYLE = "css"
# An address with a host, in whatever loads something: `@import "//a.org"`, `url(https://a.org)`
LOADS_ELSEWHERE = re.compile(
    r"(?:@import|\burl\()[\s\"'(]*+(?:url\()?[\s\"']*+(?:[a-z]++:)?+//[^\s)\"']{0,60}", re.I
)


def check_asset(path: Path, name: str) -> Iterator[Problem]:
    """What is wrong with the file at `path`, which messages call `name`."""
    kind = path.suffix[1:]
    if path.suffix == drawings.SUFFIX:
        yield from drawings.check_drawing(path, name)
    elif kind == STYLE:
        yield from _style(path, name)
    elif kind in BEGINNINGS:
        try:
            with path.open("rb") as file:
                beginning = file.read(LONGEST)
        except OSError as error:
            yield Problem(name, 1, 1, "file.unreadable", arguments={"detail": error.strerror or ""})
        else:
            if not BEGINNINGS[kind].match(beginning):
                yield Problem(name, 1, 1, "docs.content", arguments={"kind": kind.upper()})


def _style(path: Path, name: str) -> Iterator[Problem]:
    try:
        text = text_of(path)
    except Mistake as mistake:
        yield mistake.problem(name)
    else:
        for found in LOADS_ELSEWHERE.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            yield Problem(name, line, 1, "docs.style", arguments={"value": shown(found[0])})
            return
