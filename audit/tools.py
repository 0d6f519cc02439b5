"""The programs that the audit runs: Node and Java, and what npm has put beside this file."""

from __future__ import annotations

import shutil
from pathlib import Path

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
