"""What problems say: a sentence for each message id, in `catalogues/problems.<language>.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ..system.own_yaml import own_yaml

FOLDER = Path(__file__).parent / "catalogues"
FALLBACK = "en"


def available() -> list[str]:
    """The languages that have a catalogue."""
    return sorted(path.suffixes[0][1:] for path in FOLDER.glob("problems.*.yaml"))


def spoken(*languages: str) -> str:
    """The first of the `languages` that has a catalogue, or else English. That in de also serves de-CH."""
    said = (each for tag in languages for each in (tag, tag.partition("-")[0]))  # RFC 4647, 3.4
    return next((each for each in said if each in available()), FALLBACK)


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """The sentences by message id, in `language` or else in English."""
    path = FOLDER / f"problems.{spoken(language)}.yaml"
    texts: dict[str, str] = own_yaml(path)
    return texts
