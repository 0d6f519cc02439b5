"""What a comparison found as one page that needs no other file, with pictures before and after."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..language.changed_words import pieces
from ..settings import Settings
from .compare import Comparison
from .pictures import pictures
from .report import places, sections, wordings


def as_page(
    found: Comparison, before: Path, after: Path, settings: Settings, language: str, base: str
) -> str:
    """The page, with pictures from the sites in the folders `before` and `after`. Raises `OSError`."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    return environment.get_template("page.html").render(
        language=language,
        base=base,
        found=found,
        say=wordings(language),
        sections=list(sections(found, settings, language)),
        pictures=list(pictures(found, before, after)),
        pieces=pieces,
        places=places,
    )
