"""The stylesheet: the parts that `index.css` imports, put together so that a page asks for one file."""

from __future__ import annotations

import re
from pathlib import Path

from ..pages.values import Asset
from ..views.links import STYLESHEET

INDEX = "index.css"
TOKENS = "tokens.css"
COLOUR = re.compile(r"(?<![\w-])--([\w-]++):[^;#]{0,99}(#[0-9a-f]{6})\b")
IMPORT = re.compile(r'^@import "([\w-]+\.css)";\n', re.MULTILINE)
NEEDLESS = re.compile(r"/\*.*?(?:\*/|\Z)\s*|^[ \t]+|^\n", re.DOTALL | re.MULTILINE)


def stylesheet(folder: Path) -> Asset:
    """`assets/site.css` out of the files in `folder`, without the comments and indents for its editors.

    Raises `OSError` if the index, or a file that it imports, cannot be read.
    """
    index = (folder / INDEX).read_text("utf-8")
    whole = IMPORT.sub(lambda found: (folder / found[1]).read_text("utf-8"), index)
    return Asset(STYLESHEET, NEEDLESS.sub("", whole).encode())


def colours(folder: Path) -> dict[str, str]:
    """The colours of the light scheme by their names in `tokens.css`, where it stands before the dark one.

    Raises `OSError` if the file cannot be read.
    """
    found = COLOUR.findall((folder / TOKENS).read_text("utf-8"))
    return dict(reversed(found))
