"""Drawings inside the page, without a request of their own: icons of Material's set, and the site's mark."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

DISTRIBUTION = "mkdocs-material"
SVG = re.compile(r'<svg\b[^>]*?\bviewBox="([\d. -]+)"[^>]*>(.*)</svg>\s*', re.DOTALL)
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
# Beside its text an icon says nothing to a screen reader; its size holds where no style does.
ICON = Markup(
    '<svg class="icon" viewBox="{}" width="20" height="20" fill="currentColor" aria-hidden="true">{}</svg>'
)


@cache
def icon(name: str) -> Markup:
    """The icon that Material calls `name`, such as `material/clock-outline`.

    Raises `LookupError` with a sentence if there is none of that name.
    """
    path = _folder() / f"{name}.svg"
    if not path.resolve().is_relative_to(_folder().resolve()) or not path.is_file():
        raise LookupError(f"Material has no icon “{name}”{_suggestion(name)}")
    found = SVG.fullmatch(COMMENT.sub("", path.read_text("utf-8")))
    if found is None:
        raise LookupError(f"The icon “{name}” is no SVG with a viewBox")
    return ICON.format(found[1], Markup(found[2]))  # noqa: S704 (a file of the theme, no text of an editor)


def mark(drawing: Path) -> str:
    """An SVG file as an image's address (RFC 2397): unlike an element of the page, it cannot disturb it.

    Raises `OSError` if it cannot be read.
    """
    return f"data:image/svg+xml,{quote(drawing.read_text('utf-8').strip(), safe='()+,-./:;=')}"


@cache
def _folder() -> Path:
    """Where the icons lie. The package is not imported: the core does without MkDocs and its theme."""
    return Path(str(distribution(DISTRIBUTION).locate_file("material/templates/.icons")))


@cache
def _names() -> list[str]:
    return [path.relative_to(_folder()).with_suffix("").as_posix() for path in _folder().rglob("*.svg")]


def _suggestion(name: str) -> str:
    close = get_close_matches(name, _names(), 3)
    return f"; close to it: {', '.join(close)}" if close else ""
