"""The preview starts anew when the generator's own code changes: Python imports a module once."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

PLACE = re.compile(r'File "(.+)", line (\d+)')
CODE = {".py", ".yaml"}


class Outdated(SystemExit):
    """The code that runs is not the newest."""


class Code:
    """The code in the folder of `entry`: what is half written, and cannot be imported, is waited for."""

    def __init__(self, entry: Path):
        self.entry, self.outdated = entry, False
        self._running = self._tried = self._state()
        self._fault: list[str] = []

    def look(self) -> list[str]:
        """Why the newest code cannot run, if it cannot. Raises `Outdated` if it can and is not what runs."""
        state = self._state()
        if state == self._running:
            self._fault = []
        elif state != self._tried:
            self._fault = self._import()
            self.outdated = not self._fault
        self._tried = state
        if self.outdated:
            raise Outdated
        return self._fault

    def _state(self) -> dict[Path, tuple[int, int]]:
        files = [path for path in self.entry.parent.rglob("*") if path.suffix in CODE]
        return {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in files}

    def _import(self) -> list[str]:
        done = subprocess.run([sys.executable, self.entry], capture_output=True, text=True, check=False)
        if not done.returncode:
            return []
        *_, (file, line) = PLACE.findall(done.stderr) or [(self.entry, 1)]
        return [f"{file}:{line}: {done.stderr.strip().splitlines()[-1]}"]


def start_anew() -> None:
    """Run the program once more in this very process: who started it notices nothing."""
    again = [each for each in sys.orig_argv if each not in ("-o", "--open")]  # the browser is open
    os.execv(sys.executable, again)  # noqa: S606 (no shell; what was typed already)
