"""The site's colours, for what is drawn and printed: those that the styles name."""

from __future__ import annotations

import re
from pathlib import Path

TOKENS = "tokens.css"
COLOUR = re.compile(r"(?<![\w-])--([\w-]++):[^;#]{0,99}(#[0-9a-f]{6})\b")


def colours(folder: Path) -> dict[str, str]:
    """The colours of the light scheme by their names in `tokens.css`, where it stands before the dark one.

    Raises `OSError` if the file cannot be read.
    """
    found = COLOUR.findall((folder / TOKENS).read_text("utf-8"))
    return dict(reversed(found))
