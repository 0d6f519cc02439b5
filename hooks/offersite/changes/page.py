"""What a comparison found as one page that needs no other file, with pictures before and after."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..language.changed_words import pieces
from ..settings import Settings
from .compare import Comparison, address
from .report import places, sections, wordings

PICTURE = ".png"
SHOWN = 24  # pictures, of which each has some ten kilobytes twice


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that changed, as addresses that hold it (RFC 2397)."""

    address: str
    before: str
    after: str


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
        pictures=list(_pictures(found, before, after)),
        pieces=pieces,
        places=places,
    )


def _pictures(found: Comparison, before: Path, after: Path) -> Iterator[Picture]:
    for path in [each for each in found.changed if each.endswith(PICTURE)][:SHOWN]:
        yield Picture(address(path), _held(before / path), _held(after / path))


def _held(path: Path) -> str:
    return f"data:image/png;base64,{b64encode(path.read_bytes()).decode()}"
