"""What is made aside comes back as it would be made here, whatever happens to the process that makes it."""

from __future__ import annotations

import os
import signal
from threading import Lock

import pytest

from offersite.problems.problem import Wording
from offersite.system.aside import aside

OURS = os.getpid()


def nothing() -> None:
    """Nothing meanwhile."""


def test_another_process_makes_it_while_this_one_does_something_else() -> None:
    done = []
    made = aside(os.getpid, lambda: done.append(os.getpid()))
    assert made != OURS
    assert done == [OURS]


def test_a_wording_comes_back_whole() -> None:
    wording = Wording("Easter", {"de": "Ostern"})
    made = aside(lambda: wording, nothing)
    assert (made, made.by_language) == (wording, wording.by_language)


def killed() -> int:
    if os.getpid() != OURS:
        os.kill(os.getpid(), signal.SIGKILL)
    return os.getpid()


def test_what_a_killed_process_owes_is_made_here() -> None:
    assert aside(killed, nothing) == OURS


def test_a_process_that_is_interrupted_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    """The one that waits for it says so: that is enough."""

    def interrupted() -> int:
        if os.getpid() != OURS:
            os.kill(os.getpid(), signal.SIGINT)
        return os.getpid()

    assert aside(interrupted, nothing) == OURS
    assert capfd.readouterr().err == ""


def test_what_cannot_be_handed_over_is_made_here() -> None:
    lock = Lock()
    assert aside(lambda: lock, nothing) is lock


@pytest.mark.parametrize("here", [True, False])
def test_what_is_raised_on_either_side_is_raised(here: bool, capfd: pytest.CaptureFixture[str]) -> None:
    def fail() -> int:
        raise LookupError("no rule of that name")

    with pytest.raises(LookupError, match="no rule"):
        aside(nothing if here else fail, fail if here else nothing)
    assert capfd.readouterr().err == ""
