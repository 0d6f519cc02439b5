"""The workflows and Dependabot's configuration: right by their schemas, and without known weaknesses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

GITHUB = Path(__file__).parents[1] / ".github"
TOOLS = Path(sys.executable).parent


def run(tool: str, *arguments: str | Path) -> None:
    """Runs a tool of the virtual environment; what it complains of is the test's failure."""
    result = subprocess.run([TOOLS / tool, *arguments], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_workflows_fit_their_schema() -> None:
    run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *GITHUB.glob("workflows/*.yml"))


def test_dependabot_fits_its_schema() -> None:
    run("check-jsonschema", "--builtin-schema", "vendor.dependabot", GITHUB / "dependabot.yml")


def test_zizmor_finds_no_weakness() -> None:
    run("zizmor", "--offline", "--strict-collection", GITHUB)
