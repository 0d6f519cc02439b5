"""The generator's own files of YAML are read alike with and without the parser in C."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from offersite.system.own_yaml import own_yaml
from tests.support import ROOT

PACKAGE = ROOT / "hooks" / "offersite"


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.yaml")), ids=lambda path: path.relative_to(PACKAGE).as_posix()
)
def test_a_file_of_ours(path: Path) -> None:
    assert own_yaml(path) == yaml.safe_load(path.read_text("utf-8"))
