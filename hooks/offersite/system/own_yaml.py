"""The generator's own files of YAML. What editors write is read otherwise, with the place of every value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

# The parser in C, where there is one, takes a tenth of the time.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_Strings = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def own_yaml(path: Path) -> Any:
    """What the file at `path` holds."""
    return yaml.load(path.read_text("utf-8"), _Loader)  # noqa: S506 – a safe one


def own_words(path: Path) -> Any:
    """The same of words: a string wherever YAML would see a number, a date, or yes and no."""
    return yaml.load(path.read_text("utf-8"), _Strings)  # noqa: S506 – it makes nothing but strings
