"""What is promised of the content of the programme in `data/`: files in `facts/`, beside it.

Another programme replaces them or leaves them: each names the programme that it is about, and of another one
nothing is looked for.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
import yaml

from tests.support import ROOT


def facts(name: str) -> dict[str, Any]:
    """The file `facts/<name>.yaml`. A module is skipped if there is none of its programme."""
    path = f"facts/{name}.yaml"
    found = _read(path) if (ROOT / path).is_file() else {}
    if found.get("programme") != _read("data/programme.yaml")["programme"]["id"]:
        pytest.skip(f"facts/ holds no {name} of the programme in data/", allow_module_level=True)
    return found


@cache
def _read(path: str) -> dict[str, Any]:
    """Each process that runs tests reads them, by the parser that is written in C."""
    found: dict[str, Any] = yaml.load((ROOT / path).read_text("utf-8"), yaml.CSafeLoader)
    return found
