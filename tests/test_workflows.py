"""The workflows and Dependabot's configuration: right by their schemas, and without known weaknesses."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from offersite.problems.catalogue import available
from tests.workflows.steps import WORKFLOWS, commands, jobs

GITHUB = Path(__file__).parents[1] / ".github"
TOOLS = Path(sys.executable).parent


def run(tool: str, *arguments: str | Path) -> None:
    """Runs a tool of the virtual environment; what it complains of is the test's failure."""
    result = subprocess.run([TOOLS / tool, *arguments], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.slow
def test_workflows_fit_their_schema() -> None:
    run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *GITHUB.glob("workflows/*.yml"))


@pytest.mark.slow
def test_dependabot_fits_its_schema() -> None:
    run("check-jsonschema", "--builtin-schema", "vendor.dependabot", GITHUB / "dependabot.yml")


@pytest.mark.slow
def test_zizmor_finds_no_weakness() -> None:
    run("zizmor", "--offline", "--strict-collection", GITHUB)


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_nothing_that_others_write_reaches_a_shell(workflow: Path) -> None:
    """Texts stand in variables of the environment; GitHub would put others into the script itself."""
    for job in jobs(workflow).values():
        assert not [name for name, command in commands(job).items() if "${{" in command]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_a_job_may_write_only_what_it_says_itself(workflow: Path) -> None:
    permissions = yaml.safe_load(workflow.read_text("utf-8"))["permissions"]
    assert set(permissions.values()) <= {"read"}


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_what_may_write_runs_no_code_of_the_repository(workflow: Path) -> None:
    """Who proposes a change also proposes code, which `make` and Python would run."""
    for job in jobs(workflow).values():
        if "write" in job.get("permissions", {}).values():
            assert not re.search(r"\bmake\b|python|\./", " ".join(commands(job).values()))
            assert "uses" not in job


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_what_has_a_secret_is_off_and_runs_what_is_merged_alone(workflow: Path) -> None:
    for job in jobs(workflow).values():
        if "secrets." in json.dumps(job):
            assert "vars." in job["if"]
            checkouts = [each["with"] for each in job["steps"] if "checkout" in each.get("uses", "")]
            assert [each["ref"] for each in checkouts] == ["${{ inputs.base }}"]


def test_code_owners_are_asked_for_what_is_there() -> None:
    named = re.findall(r"^# /(\S+) ", (GITHUB / "CODEOWNERS").read_text("utf-8"), re.MULTILINE)
    assert named
    assert [path for path in named if not (GITHUB.parent / path).exists()] == []


def test_who_proposes_a_change_is_asked_in_the_languages_of_messages() -> None:
    asked = (GITHUB / "pull_request_template.md").read_text("utf-8")
    tags = re.findall(r"^([A-Z]{2})  ", asked, re.MULTILINE)
    assert sorted(tags) == sorted(tag.upper() for tag in available())
