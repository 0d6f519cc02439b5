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


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """The sentences by message id, in `language` or else in English. Those in de also serve de-CH."""
    known = (each for each in (language, language.partition("-")[0]) if each in available())  # RFC 4647, 3.4
    path = FOLDER / f"problems.{next(known, FALLBACK)}.yaml"
    texts: dict[str, str] = own_yaml(path)
    return texts
