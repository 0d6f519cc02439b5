"""What Visual Studio Code reads in `.vscode/`: JSON with comments, and commas behind the last entry."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.support import ROOT

FOLDER = ROOT / ".vscode"
STRING = r'("(?:\\.|[^"\\])*")'
COMMENT = re.compile(rf"{STRING}|//[^\n]*|/\*.*?\*/", re.DOTALL)
LAST_COMMA = re.compile(rf"{STRING}|,(?=\s*[}}\]])")


def read(name: str, folder: Path = FOLDER) -> Any:
    """What a file of the folder says. Raises `ValueError`."""
    return parsed((folder / name).read_text("utf-8"))


def parsed(text: str) -> Any:
    """What JSON with comments says. Raises `ValueError`."""
    for left_out in (COMMENT, LAST_COMMA):
        text = left_out.sub(lambda found: found[1] or "", text)
    return json.loads(text, object_pairs_hook=_unique)


def of_extension(settings: Mapping[str, Any], section: str) -> dict[str, Any]:
    """The settings of an extension as it asks for them: `yaml.format.enable` is `enable` in `format`."""
    found: dict[str, Any] = {}
    for name, value in settings.items():
        first, *steps = name.split(".")
        if first == section and steps:
            inner = found
            for step in steps[:-1]:
                inner = inner.setdefault(step, {})
            inner[steps[-1]] = value
    return found


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(found := dict(pairs)) < len(pairs):
        raise ValueError(f"twice the same name among {[name for name, _ in pairs]}")
    return found
