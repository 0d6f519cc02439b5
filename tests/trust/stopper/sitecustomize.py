"""Put on PYTHONPATH: kills a build with all its processes before its file operation number STOP_BEFORE.

Python imports a module of this name by itself in each process that it starts. STOP_LOG is where the processes
note their operations, in records of equal size: the length of the file is the number of the operation.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import signal
import sys
from typing import Any

RECORD = 200
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = {
    "open", "os.chmod", "os.exec", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink",
    "os.truncate", "os.utime", "subprocess.Popen",
}  # fmt: skip


def kill_session(leader: int) -> None:
    """Kill the first process of a session, then all that it has started, before any of them can react."""
    own, others = os.getpid(), []
    for pid in [int(name) for name in os.listdir("/proc") if name.isdigit()]:  # noqa: PTH208
        try:
            if os.getsid(pid) == leader and pid not in (leader, own):
                others.append(pid)
        except ProcessLookupError:
            continue
    for pid in (leader, *others, *([own] if os.getsid(0) == leader else [])):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def watch(event: str, arguments: tuple[Any, ...]) -> None:
    """Called by Python before each operation that it audits."""
    if event not in CHANGES or (event == "open" and not arguments[2] & WRITING):
        return
    program = sys.orig_argv[2] if len(sys.orig_argv) > 2 else "-"
    record = f"{program} {event} {arguments[0]}".encode()[: RECORD - 1]
    fcntl.lockf(log, fcntl.LOCK_EX)  # several processes write at the same time
    os.write(log, record.ljust(RECORD - 1) + b"\n")
    if os.lseek(log, 0, os.SEEK_END) == RECORD * last:
        kill_session(os.getsid(0))
    fcntl.lockf(log, fcntl.LOCK_UN)


if "STOP_LOG" in os.environ:
    log = os.open(os.environ["STOP_LOG"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    last = int(os.environ["STOP_BEFORE"])
    sys.addaudithook(watch)
