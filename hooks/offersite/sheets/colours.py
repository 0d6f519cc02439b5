"""The look of the site, for what is drawn and printed: its mark, signs, and colours that the styles name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from ..settings import Settings

TOKENS = "tokens.css"
COLOUR = re.compile(r"(?<![\w-])--([\w-]++):[^;#]{0,99}(#[0-9a-f]{6})\b")


def look(settings: Settings) -> Mapping[str, object]:
    """What every template of Typst is given of the site: its colours and its mark.

    Raises `OSError`.
    """
    return {"colours": colours(settings.styles), "icon": settings.icon.read_text("utf-8")}


def colours(folder: Path) -> dict[str, str]:
    """The colours of the light scheme by their names in `tokens.css`, where it stands before the dark one.

    Raises `OSError` if the file cannot be read.
    """
    found = COLOUR.findall((folder / TOKENS).read_text("utf-8"))
    return dict(reversed(found))
