"""Our modules for the forms, as Node runs them, with the configuration that a programme would have."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from offersite.checking import examine
from offersite.editing.forms import configuration
from offersite.reading.settings import read_settings
from offersite.settings import Settings
from tests import samples
from tests.support import ROOT

HERE = Path(__file__).parent
TRIED = [] if (ROOT / "forms" / "node_modules" / "yaml").is_dir() else [pytest.mark.nightly]
"""When these tests are run: each time where npm has brought what the forms are made of, else at night."""


def data_files(home: Path) -> Sequence[Mapping[str, Any]]:
    """Each file of a programme's data with its name, its text and the field that its form has."""
    files = form_of(read_settings(home / "mkdocs.yml"), samples.TODAY)
    return [each for each in files if not each["name"].endswith("_md")]


def free_pages(home: Path) -> Sequence[Mapping[str, Any]]:
    """The same of its free pages."""
    files = form_of(read_settings(home / "mkdocs.yml"), samples.TODAY)
    return [each for each in files if each["name"].endswith("_md")]


def form_of(settings: Settings, today: dt.date) -> Sequence[Mapping[str, Any]]:
    """The same of a programme whose settings are read."""
    found = examine(settings, today)
    assert found.site is not None
    files = configuration(settings, found.site, found.docs, "fr")["singletons"]
    return [
        {
            "name": each["name"],
            "text": (settings.home / each["file"]).read_text("utf-8"),
            "field": each["fields"][0],
        }
        for each in files
    ]


def by_node(script: str, asked: Any) -> Any:
    """What a script beside this file answers."""
    words = json.dumps(asked, default=str)
    done = subprocess.run(["node", HERE / script], input=words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
