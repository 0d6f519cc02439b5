"""What takes long and gives little is worked out in a process of its own, while ours goes on."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TypeVar

from .process import end_on_signals

T = TypeVar("T")


def aside(make: Callable[[], T], meanwhile: Callable[[], object]) -> T:
    """What `make` gives, made aside while this process does `meanwhile`; here, if it cannot be made there.

    A forked process has all that `make` needs, but for threads: none may be running. What it gives is
    pickled. Raises what `make` or `meanwhile` raises.
    """
    fork = multiprocessing.get_context("fork")
    answer, tell = fork.Pipe(duplex=False)
    worker = fork.Process(target=_tell, args=(make, tell), daemon=True)
    worker.start()
    tell.close()
    try:
        meanwhile()
        with suppress(EOFError):
            made: T = answer.recv()
            return made
    finally:
        worker.kill()
        worker.join()
    return make()


def _tell(make: Callable[[], T], tell: Connection) -> None:
    end_on_signals()  # without a word, as Ctrl+C reaches us too
    with suppress(Exception):  # it is raised where it is made once more
        tell.send(make())
