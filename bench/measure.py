"""Runs a command as a process of its own and measures it with all the processes it starts."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import psutil

from .programme import environment
from .results import Measured

PAUSES = 0.02, 0.25  # seconds between two looks at the memory, at least and at most
SHARE = 0.05  # of the time that looking may take in between


class FailedError(Exception):
    """A command that should be measured ended with an error."""


def measure(command: Sequence[str], folder: Path, log: Path) -> Measured:
    """Run `command` in `folder`, with what it prints in the file `log`.

    Raises `FailedError` with the end of the log.
    """
    os.sync()  # what was written before must not keep the disk busy now
    with log.open("wb") as output:
        busy, start = _busy(), time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment(), stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        watch = _Watch(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        wall, busy = time.perf_counter() - start, _busy() - busy
    process.returncode = os.waitstatus_to_exitcode(status)
    peak = watch.end()
    text = log.read_text("utf-8", "replace")
    if process.returncode:
        raise FailedError(f"{' '.join(command)}\n{text[-3000:]}\nexit code {process.returncode}")
    cpu = usage.ru_utime + usage.ru_stime
    others = max(0.0, busy - cpu) / (wall * (os.cpu_count() or 1))
    return Measured(wall, cpu, peak, others)


class _Watch:
    """Looks again and again at the memory of a process and of those below it."""

    def __init__(self, pid: int):
        self._process = psutil.Process(pid)
        self._peak = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> int:
        """Stop looking; the most that was seen, in bytes."""
        self._over.set()
        self._thread.join()
        return self._peak

    def _look(self) -> None:
        pause = 0.0
        while not self._over.wait(pause):
            start = time.perf_counter()
            self._peak = max(self._peak, _memory(self._process))
            pause = min(max(PAUSES[0], (time.perf_counter() - start) / SHARE), PAUSES[1])


def _busy() -> float:
    """Processor seconds that all programs of the machine have taken since it started."""
    times = psutil.cpu_times()
    return float(times.user + times.system + getattr(times, "nice", 0))  # which is no user's on Linux


def _memory(process: psutil.Process) -> int:
    """Bytes in use by the process and those below it; what they share counts once where the system tells."""
    total = 0
    try:
        for each in (process, *process.children(recursive=True)):
            used = each.memory_full_info()
            total += getattr(used, "pss", used.rss)
    except psutil.Error:  # one of them has just ended
        pass
    return total
