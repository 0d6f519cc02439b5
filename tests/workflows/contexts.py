"""GitHub's events, as the jobs and steps of our workflows are told of them."""

from __future__ import annotations

from typing import Any

from tests.support import ROOT
from tests.workflows.expressions import Contexts, called
from tests.workflows.steps import REPOSITORY, jobs, triggers

FOLDER = ROOT / ".github" / "workflows"
BUILD = FOLDER / "build.yml"
CHECKED, MENDED = "Check the data", "Offer what can be mended"


def event(name: str, content: dict[str, Any] | None = None, **github: str) -> Contexts:
    """The contexts of an event; a repository has no variables until somebody sets one."""
    about = {"event_name": name, "repository": REPOSITORY, "event": content or {}, "run_id": "1", **github}
    return {"github": about, "inputs": {}, "vars": {}, "needs": {}}


def pull_request(head: str = REPOSITORY, labels: tuple[str, ...] = (), **content: Any) -> Contexts:
    request = {
        "number": 7,
        "user": {"login": "lena"},
        "labels": [{"name": each} for each in labels],
        "head": {"sha": "c0ffee", "repo": {"full_name": head}},
    }
    return event("pull_request", {"pull_request": request, **content}, base_ref="main", head_ref="change")


def dispatched(**inputs: str) -> Contexts:
    given = triggers(FOLDER / "pull-request.yml")["workflow_dispatch"]["inputs"]
    defaults = {name: each["default"] for name, each in given.items()}
    assert inputs.keys() <= defaults.keys()
    return {**event("workflow_dispatch", ref_name="change"), "inputs": defaults | inputs}


def built(contexts: Contexts, workflow: str = "pull-request") -> Contexts:
    """The contexts of the build that a workflow asks for."""
    caller = jobs(FOLDER / f"{workflow}.yml")["build"]
    return called(caller, triggers(BUILD)["workflow_call"], contexts)
