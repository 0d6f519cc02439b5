"""Start builds that are killed half-way, with all their processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.support import TODAY, clean_environment

STOPPER = Path(__file__).parent / "stopper"


def start(home: Path, **environment: str) -> subprocess.Popen[str]:
    """Start a build in a process group of its own, which dies as one."""
    return subprocess.Popen(
        [sys.executable, "-m", "offersite", "--home", str(home), "build"],
        env=clean_environment() | {"TODAY": TODAY} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def stop_before(home: Path, operation: int, log: Path) -> list[str]:
    """Build until the file operation of that number, from 1 on; 0 is none. The operations that were begun."""
    path = clean_environment()["PYTHONPATH"] + os.pathsep + str(STOPPER)
    environment = {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    log.unlink(missing_ok=True)
    build = start(home, **environment, STOP_LOG=str(log), STOP_BEFORE=str(operation))
    _, errors = build.communicate(timeout=300)
    assert build.returncode == (-signal.SIGKILL if operation else 0), errors
    return [line.rstrip() for line in log.read_text("utf-8", errors="replace").splitlines()]


def stop_when(home: Path, reached: Callable[[], bool]) -> None:
    """Build until something is so, which is looked at all the time."""
    with start(home) as build:
        while not reached():
            assert build.poll() is None, "the build ended before"
            time.sleep(0.001)
        os.killpg(build.pid, signal.SIGKILL)
        build.communicate(timeout=300)
        assert build.returncode == -signal.SIGKILL
