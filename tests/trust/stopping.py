"""Start builds that are killed half-way, with all their processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.support import TODAY, clean_environment
from tests.trust.stopper.sitecustomize import kill_session

STOPPER = Path(__file__).parent / "stopper"


def build_of(home: Path) -> list[str]:
    """The command that builds a site."""
    return [sys.executable, "-m", "offersite", "--home", str(home), "build"]


def start(command: Sequence[str], **environment: str) -> subprocess.Popen[str]:
    """Start a program in a session of its own, which dies as one."""
    return subprocess.Popen(
        command,
        env=clean_environment() | {"TODAY": TODAY} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def stop_before(command: Sequence[str], operation: int, log: Path) -> list[str]:
    """Run until the file operation of that number, from 1 on; 0 is none. The operations that were begun."""
    path = clean_environment()["PYTHONPATH"] + os.pathsep + str(STOPPER)
    environment = {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    log.unlink(missing_ok=True)
    program = start(command, **environment, STOP_LOG=str(log), STOP_BEFORE=str(operation))
    _, errors = program.communicate(timeout=300)
    assert program.returncode == (-signal.SIGKILL if operation else 0), errors
    return [line.rstrip() for line in log.read_text("utf-8", errors="replace").splitlines()]


def wait_until(program: subprocess.Popen[str], reached: Callable[[], bool]) -> None:
    """Look all the time whether something is so while a program runs."""
    while not reached():
        assert program.poll() is None, "it ended before"
        time.sleep(0.001)


def stop_when(home: Path, reached: Callable[[], bool]) -> None:
    """Build until something is so."""
    with start(build_of(home)) as build:
        wait_until(build, reached)
        kill_session(build.pid)
        build.communicate(timeout=300)
        assert build.returncode == -signal.SIGKILL
