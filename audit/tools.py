"""The programs that the audit runs: Node and Java, and what npm has put beside this file."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

MODULES = Path(__file__).parent / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
LIGHTHOUSE = MODULES / "lighthouse" / "cli" / "index.js"
ICAL = MODULES / "ical.js" / "dist" / "ical.js"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"

WANTED = {
    "node": "Lighthouse needs Node.js 22 or newer: https://nodejs.org/",
    "java": "the Nu HTML checker needs Java 17 or newer; on Debian: apt-get install default-jre-headless",
}


class FailedError(Exception):
    """A program did not do its work."""


def missing() -> list[str]:
    """What is not there, and where it comes from."""
    programs = [f"{name} is missing: {why}" for name, why in WANTED.items() if shutil.which(name) is None]
    modules = [
        f"{path.relative_to(MODULES.parent)} is missing: `make audit` installs it"
        for path in (AXE, ICAL, LIGHTHOUSE, VNU)
        if not path.is_file()
    ]
    return programs + modules


def by_node(script: Path, files: Iterable[Path]) -> list[Any]:
    """What a script of Node says of each file; raises `FailedError` if it fails."""
    names = "\n".join(map(str, files))
    done = subprocess.run(["node", str(script)], input=names, capture_output=True, text=True, check=False)
    if done.returncode:
        raise FailedError(f"{script.name} failed:\n{done.stderr[-3000:]}")
    answer: list[Any] = json.loads(done.stdout)
    return answer
