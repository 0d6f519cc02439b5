"""`python -m offersite` ends with a sentence and a status, whatever ends it."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import REPAIRS, clean_environment, copy_programme, offersite

ENDED = """
import os, runpy, signal, sys
import offersite.commands
offersite.commands.main = lambda: os.kill(os.getpid(), signal.{name})
sys.argv = ["offersite"]
runpy.run_module("offersite", run_name="__main__")
"""


@pytest.mark.slow
def test_what_the_system_cannot_do_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").symlink_to("mkdocs.yml")
    done = offersite(tmp_path, "check", TODAY="yesterday")
    assert (done.returncode, done.stderr) == (1, "")
    assert [line.partition(": ")[0] for line in done.stdout.splitlines()] == ["mkdocs.yml:1:1", "error"]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_is_said_and_is_the_status(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ENDED.format(name=name)],
        env=clean_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (
        128 + signal.Signals[name],
        "",
        f"ended by {name}\n",
    )


@pytest.mark.slow
def test_a_reader_that_goes_away_is_no_traceback(tmp_path: Path) -> None:
    home = copy_programme(REPAIRS, tmp_path / "home")
    command = [sys.executable, "-m", "offersite", "--home", str(home), "check"]
    with subprocess.Popen(
        command, env=clean_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as checking:
        assert checking.stdout
        assert checking.stderr
        checking.stdout.close()
        assert "Traceback" not in checking.stderr.read()
    assert checking.returncode == 1
