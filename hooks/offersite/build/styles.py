"""The stylesheets: the parts that `index.css` imports, put together, and those of a few pages alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..pages.values import Asset
from ..views.links import STYLESHEETS

INDEX = "index.css"
IMPORT = re.compile(r'^@import "([\w-]+\.css)";\n', re.MULTILINE)
NEEDLESS = re.compile(r"/\*.*?(?:\*/|\Z)\s*|^[ \t]+|(?<=[{};,])\n|^\n", re.DOTALL | re.MULTILINE)


def stylesheets(folder: Path) -> Iterator[Asset]:
    """Every page's out of the files in `folder` that the index imports, then each of the others.

    They come without the comments, indents and line ends for their editors. Raises `OSError` if the index, or
    a file that it imports, cannot be read.
    """
    everywhere, *others = STYLESHEETS
    index = (folder / INDEX).read_text("utf-8")
    yield _lean(everywhere, IMPORT.sub(lambda found: (folder / found[1]).read_text("utf-8"), index))
    for path in others:
        part = folder / Path(path).name
        if part.is_file():
            yield _lean(path, part.read_text("utf-8"))


def _lean(path: str, text: str) -> Asset:
    return Asset(path, NEEDLESS.sub("", text).encode())
