"""The command line starts at once, and ends with a status that says how it went."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import REPAIRS, clean_environment, copy_programme, offersite

LATER = {"pydantic", "markdown_it", "holidays", "phonenumbers"}
"""What it takes to read and to judge the data: a build has a program of its own for that."""


def test_who_does_not_read_the_data_does_not_wait_for_what_reads_it() -> None:
    code = "import sys, offersite.commands; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], env=clean_environment(), capture_output=True, text=True, check=True
    )
    assert LATER.intersection(done.stdout.split()) == set()


@pytest.mark.slow
def test_of_wrong_data_the_problems_are_told_and_no_sentences(tmp_path: Path) -> None:
    home = copy_programme(REPAIRS, tmp_path / "home")
    events = home / "data" / "events.yaml"
    events.write_text(events.read_text("utf-8").replace("offer: repair-evening", "offer: no-such"), "utf-8")
    done = offersite(home, "sentences", TODAY="2031-06-01")
    assert (done.returncode, "no-such" in done.stdout + done.stderr) == (1, True)
    assert not (home / ".build").exists()
