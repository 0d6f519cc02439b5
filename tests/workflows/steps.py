"""The workflows as GitHub reads them, and their steps run on this machine as its runner runs them."""

from __future__ import annotations

import os
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.history import APART
from tests.support import ROOT, clean_environment

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
REPOSITORY = "example/offers"


def jobs(workflow: Path) -> dict[str, Any]:
    """The jobs of a workflow, by their ids."""
    found: dict[str, Any] = _read(workflow)["jobs"]
    return found


def triggers(workflow: Path) -> dict[str, Any]:
    """What starts a workflow, by the events' names: YAML 1.1 reads their field, `on`, as true."""
    found: dict[str, Any] = _read(workflow)[True]
    return found


@cache
def _read(workflow: Path) -> Any:
    """Each is read once; nobody changes what it says."""
    return yaml.safe_load(workflow.read_text("utf-8"))


def commands(job: dict[str, Any]) -> dict[str, str]:
    """What the steps of a job run in a shell, by their names."""
    return {step["name"]: step["run"] for step in job.get("steps", ()) if "run" in step}


def run(command: str, folder: Path, programs: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a step in a folder, with `programs` in place of those of the machine that bear their names."""
    inherited = clean_environment() | {"GITHUB_REPOSITORY": REPOSITORY}
    inherited |= {name: APART[name] for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM")}
    path = os.pathsep.join((str(programs), inherited["PATH"]))
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command],
        cwd=folder,
        env=inherited | {"PATH": path} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def stand_ins(home: Path, answer: str) -> Path:
    """The folder of a `gh` that notes in `home` what it is asked, and of a `make`, whose work is done."""
    folder = home / "programs"
    program(folder, "gh", f'echo "$*" >> {home}/asked; echo {answer}')
    program(folder, "make", "")
    return folder


def program(folder: Path, name: str, script: str) -> None:
    """A program that stands in for one of the machine: a script of a shell."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    (folder / name).chmod(0o755)
