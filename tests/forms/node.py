"""Our modules for the forms, as Node runs them, with the configuration that a programme would have."""

from __future__ import annotations

import atexit
import datetime as dt
import json
import subprocess
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import IO, Any, cast

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
    questions, answers = _node()
    questions.write(json.dumps({"script": script, "asked": asked}, default=str) + "\n")
    questions.flush()
    answer = json.loads(answers.readline())
    assert "answered" in answer, answer["failed"]
    return answer["answered"]


@cache
def _node() -> tuple[IO[str], IO[str]]:
    """Where all tests of this process ask, and are answered: Node ends when they do, as nobody asks then."""
    command = ["node", str(HERE / "answering.mjs")]
    node = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    atexit.register(node.communicate)
    return cast("IO[str]", node.stdin), cast("IO[str]", node.stdout)
