"""The command line starts at once, and ends with a status that says how it went."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import REPAIRS, called, clean_environment, copy_programme

LATER = {"pydantic", "markdown_it", "holidays", "phonenumbers"}
"""What it takes to read and to judge the data: a build has a program of its own for that."""


def test_who_does_not_read_the_data_does_not_wait_for_what_reads_it() -> None:
    code = "import sys, offersite.commands; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], env=clean_environment(), capture_output=True, text=True, check=True
    )
    assert LATER.intersection(done.stdout.split()) == set()


@pytest.mark.slow
@pytest.mark.parametrize("command", ["sentences", "translations"])
def test_of_wrong_data_the_problems_are_told_and_nothing_else(command: str, tmp_path: Path) -> None:
    home = copy_programme(REPAIRS, tmp_path / "home")
    events = home / "data" / "events.yaml"
    events.write_text(events.read_text("utf-8").replace("offer: repair-evening", "offer: no-such"), "utf-8")
    done = called(home, command, TODAY="2031-06-01")
    assert (done.returncode, "no-such" in done.stdout, "(rm)" in done.stdout) == (1, True, False)
    assert not (home / ".build").exists()


@pytest.mark.slow
def test_texts_go_to_translators_and_come_back(tmp_path: Path) -> None:
    home = copy_programme(REPAIRS, tmp_path / "home")
    done = called(home, "export", "rm", "--all", "--version=1.2", TODAY="2031-06-01")
    file = home / ".build" / "translations" / "de-rm.xlf"
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, str(file))
    done = called(home, "export", "de", TODAY="2031-06-01")
    assert (done.returncode, "'de' is none of rm" in done.stderr) == (2, True)
    text = file.read_text("utf-8")
    file.write_text(text.replace(">Encollar</target>", ">Encollar dad aur</target>"), "utf-8")
    done = called(home, "import", str(file), TODAY="2031-06-01")
    assert (done.returncode, "glossary.yaml" in done.stdout) == (0, True)
    assert "rm: Encollar dad aur\n" in (home / "data" / "glossary.yaml").read_text("utf-8")
    file.write_text(text.replace("glossary:gluing:term", "glossary:gone:term"), "utf-8")
    done = called(home, "import", str(file), TODAY="2031-06-01")
    assert done.returncode == 0  # nobody has answered it
    done = called(home, "import", "no-such.xlf", TODAY="2031-06-01")
    assert (done.returncode, "no-such.xlf:1:1" in done.stdout) == (1, True)
