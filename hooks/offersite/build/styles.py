"""The stylesheets, that of every page and those of a few alone, each with the parts that it imports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..pages.values import Asset
from ..views.links import STYLESHEETS

INDEX = "index.css"
IMPORT = re.compile(r'^@import "([\w-]+\.css)";\n', re.MULTILINE)
NEEDLESS = re.compile(
    r"/\*.*?(?:\*/|\Z)\s*|^[ \t]+|(?<=[{};,])\n|^\n| (?=[{>])|(?<=[,:>]) (?!;)|(?<=[;}]) (?=/\*)"
    r"|;(?=\s*(?:/\*[^*]*\*/\s*)?\})|(?<=[ (,:-])0(?=\.\d)",
    re.DOTALL | re.MULTILINE,
)
"""Comments, indents, line ends, noughts before a point, spaces, but for one that is a variable's value."""


def stylesheets(folder: Path) -> Iterator[Asset]:
    """Every page's, which the index in `folder` makes up, then each of the others that is there.

    They come without the comments, indents and line ends for their editors. Raises `OSError` if the index, or
    a file that one of them imports, cannot be read.
    """
    everywhere, *others = STYLESHEETS
    yield _whole(everywhere, folder / INDEX)
    for path in others:
        part = folder / Path(path).name
        if part.is_file():
            yield _whole(path, part)


def _whole(path: str, file: Path) -> Asset:
    return Asset(path, NEEDLESS.sub("", _imported(file, set())).encode())


def _imported(file: Path, known: set[Path]) -> str:
    """A file with the parts that it imports, each in the first place where one of these does."""
    if file in known:
        return ""
    known.add(file)
    return IMPORT.sub(lambda found: _imported(file.parent / found[1], known), file.read_text("utf-8"))
