"""The generator's own files of YAML are read alike with and without the parser in C."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from offersite.system.own_yaml import own_words, own_yaml
from tests.support import ROOT

PACKAGE = ROOT / "hooks" / "offersite"


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.yaml")), ids=lambda path: path.relative_to(PACKAGE).as_posix()
)
def test_a_file_of_ours_is_read_as_yaml(path: Path) -> None:
    assert own_yaml(path) == yaml.safe_load(path.read_text("utf-8"))


def test_words_stay_as_they_are_written(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("en: {answer: no, day: 2024-05-01, count: 010}\n", "utf-8")
    assert own_words(path) == {"en": {"answer": "no", "day": "2024-05-01", "count": "010"}}
