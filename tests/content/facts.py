"""What is promised of the content of the programme in `data/`: files in `facts/`, beside it.

Another programme replaces them or leaves them: each names the programme that it is about, and of another one
nothing is looked for.
"""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.support import ROOT


def facts(name: str) -> dict[str, Any]:
    """The file `facts/<name>.yaml`. A module is skipped if there is none of its programme."""
    path = ROOT / "facts" / f"{name}.yaml"
    found: dict[str, Any] = yaml.safe_load(path.read_text("utf-8")) if path.is_file() else {}
    programme = yaml.safe_load((ROOT / "data" / "programme.yaml").read_text("utf-8"))["programme"]["id"]
    if found.get("programme") != programme:
        pytest.skip(f"facts/ holds no {name} of the programme in data/", allow_module_level=True)
    return found
