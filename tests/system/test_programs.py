"""A program that we start tells its status, and ends with all that it has started."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable

import pytest

from offersite.system.programs import fork, run

pytestmark = pytest.mark.slow

PATIENCE = 10  # seconds


def leave() -> None:
    """Start a program, and end before it does."""
    subprocess.Popen(["sleep", "60"], close_fds=False)
    sys.exit(3)


@pytest.mark.parametrize("start", [lambda: run(["sh", "-c", "sleep 60 & exit 3"]), lambda: fork(leave)])
def test_what_a_program_has_started_ends_with_it(start: Callable[[], int]) -> None:
    """It holds one end of a pipe, as long as it lives."""
    ours, its = os.pipe()
    os.set_inheritable(its, True)
    assert start() == 3
    os.close(its)
    assert select.select([ours], [], [], PATIENCE)[0] == [ours]
    os.close(ours)


@pytest.mark.parametrize(
    "start", [lambda: run(["sh", "-c", "kill -TERM $$"]), lambda: fork(lambda: signal.raise_signal(15))]
)
def test_the_signal_that_ended_a_program_is_its_status(start: Callable[[], int]) -> None:
    assert start() == -signal.SIGTERM


def test_a_program_has_the_variables_that_it_is_given() -> None:
    assert run(["/bin/sh", "-c", "exit $STATUS"], {"STATUS": "7"}) == 7
