"""The programs that the audit runs: Node, Java and nginx, and what npm has put beside this file."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

MODULES = Path(__file__).parent / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
LIGHTHOUSE = MODULES / "lighthouse" / "cli" / "index.js"
ICAL = MODULES / "ical.js" / "dist" / "ical.js"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"

NEEDED: Mapping[str, Sequence[str | Path]] = {
    "axe": [AXE],
    "markup": ["java", VNU],
    "calendars": ["node", ICAL],
    "cards": ["node", ICAL],
    "server": ["nginx"],
    "slips": [],
    "lighthouse": ["node", LIGHTHOUSE],
}
"""The parts of the audit: the programs and files that each needs."""

WANTED = {
    "node": "Lighthouse needs Node.js 22 or newer: https://nodejs.org/",
    "java": "the Nu HTML checker needs Java 17 or newer; on Debian: apt-get install default-jre-headless",
    "nginx": "on Debian: apt-get install nginx-light libnginx-mod-http-brotli-static",
}


class FailedError(Exception):
    """A program did not do its work."""


def missing(parts: Iterable[str]) -> list[str]:
    """What some parts need and is not there, and where it comes from."""
    needed = dict.fromkeys(each for part in parts for each in NEEDED[part])
    programs = [f"{each} is missing: {WANTED[each]}" for each in needed if each in WANTED and not found(each)]
    modules = [
        f"{each.relative_to(MODULES.parent)} is missing: `make audit` installs it"
        for each in needed
        if isinstance(each, Path) and not each.is_file()
    ]
    if "nginx" in needed and found("nginx") and not brotli_module().is_file():
        modules.append(f"nginx's brotli module is missing: {WANTED['nginx']}")
    return programs + modules


def by_node(script: Path, files: Iterable[Path]) -> list[Any]:
    """What a script of Node says of each file; raises `FailedError` if it fails."""
    names = "\n".join(map(str, files))
    done = subprocess.run(["node", str(script)], input=names, capture_output=True, text=True, check=False)
    if done.returncode:
        raise FailedError(f"{script.name} failed:\n{done.stderr[-3000:]}")
    answer: list[Any] = json.loads(done.stdout)
    return answer


def found(program: str) -> str | None:
    """The path of a program; Debian keeps servers where only root looks."""
    return shutil.which(program, path=f"{os.environ.get('PATH', os.defpath)}{os.pathsep}/usr/sbin")


def brotli_module() -> Path:
    """What lets nginx send the `.br` beside each file."""
    return Path(nginx_says("--modules-path="), "ngx_http_brotli_static_module.so")


def nginx_says(name: str) -> str:
    """What nginx answers after `name` when it is asked how it was built."""
    said = subprocess.run([str(found("nginx")), "-V"], capture_output=True, text=True, check=True).stderr
    value = re.search(rf"{re.escape(name)}(\S+)", said)
    return value[1] if value else ""
