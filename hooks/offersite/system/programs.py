"""Programs that we start: each ends when we do, with all that it has started."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from .process import die_of_signals

POSIX = os.name == "posix"
"""So processes fork, have groups, and keep their terminal where another program takes their place."""
GRACE = 5  # seconds in which a program that is to end may tidy up


def run(command: Sequence[str], inherited: Mapping[str, str] = os.environ) -> int:
    """Run a program. Returns its exit status.

    Where the system has groups of processes, it gets one of its own: Ctrl+C reaches us alone. It keeps the
    files that it may inherit, such as a lock, as long as it lives.
    """
    group = 0 if POSIX else None
    with subprocess.Popen(command, env=inherited, process_group=group, close_fds=False) as program:
        try:
            return program.wait()
        finally:
            program.terminate()  # it may tidy up
            try:
                program.wait(GRACE)
            except subprocess.TimeoutExpired:
                program.kill()
            finally:
                _end_group(program.pid)


def fork(work: Callable[[], object]) -> int:
    """Do `work` as `run` does a program, with all that is imported here: to start Python anew, and import it
    again, takes longer than to render the site's pages. Returns the exit status.
    """
    program = multiprocessing.get_context("fork").Process(target=_forked, args=[work])
    try:
        program.start()
        program.join()
        return program.exitcode or 0
    finally:
        if program.pid:
            program.terminate()
            program.join(GRACE)
            _end_group(program.pid)


def _forked(work: Callable[[], object]) -> None:
    os.setpgid(0, 0)
    die_of_signals()
    work()


def _end_group(leader: int) -> None:
    """Kill what is left of a program, and what it has started."""
    if POSIX:
        with suppress(ProcessLookupError, PermissionError):  # macOS says the second of a group of zombies
            os.killpg(leader, signal.SIGKILL)
