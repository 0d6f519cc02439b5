"""GitHub's expressions, as far as the workflows write them, and the steps that an event lets run."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

TOKEN = re.compile(r"'(?:[^']|'')*'|[A-Za-z_][\w.*-]*|&&|\|\||!=?|==|[(),]|\s+")
WRITTEN = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)
OPERATORS = {"&&": " and ", "||": " or ", "!": " not ", "true": "True", "false": "False", "null": "None"}
FUNCTIONS = {
    "contains": lambda within, what: what in within,
    "format": lambda text, *values: text.format(*values),
    "fromJSON": json.loads,
    "toJSON": lambda value: json.dumps(value, indent=2),
}

Contexts = Mapping[str, Any]
"""What an expression may name: github, inputs, needs, vars, matrix …"""


@dataclass(frozen=True)
class Step:
    """A step of a job, with the environment that GitHub gives to its command."""

    name: str
    command: str
    environment: dict[str, str]


def evaluated(expression: str, contexts: Contexts, failed: bool = False) -> Any:
    """The value of an expression. Raises `ValueError` for what no workflow of ours writes."""
    calls = FUNCTIONS | {"success": lambda: not failed, "failure": lambda: failed, "always": lambda: True}
    tokens = TOKEN.findall(expression)
    if "".join(tokens) != expression:
        raise ValueError(expression)
    python = [_python(token, calls) for token in tokens]
    # In Python too, the operand that decides is given; nothing but such tokens is run
    names = {"looked_up": lambda path: _looked_up(contexts, path), **calls}
    return eval("".join(python).strip(), names)  # noqa: S307


def _python(token: str, calls: Mapping[str, Any]) -> str:
    if token.startswith("'"):
        return repr(token[1:-1].replace("''", "'"))
    if token[0].isalpha() and token not in (*OPERATORS, *calls):
        return f"looked_up({token!r})"
    return " " if token.isspace() else OPERATORS.get(token, token)


def _looked_up(value: Any, path: str) -> Any:
    step, _, rest = path.partition(".")
    if step == "*":
        return [_looked_up(each, rest) for each in value or ()]
    found = value.get(step) if isinstance(value, Mapping) else None
    return _looked_up(found, rest) if rest else found


def written(value: Any, contexts: Contexts) -> Any:
    """A value of a workflow with its expressions written out: one that is nothing else keeps its type."""
    if not isinstance(value, str):
        return value
    if whole := WRITTEN.fullmatch(value.strip()):
        return evaluated(whole[1], contexts)
    return WRITTEN.sub(lambda found: _text(evaluated(found[1], contexts)), value)


def _text(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)


def environment(values: Mapping[str, Any], contexts: Contexts) -> dict[str, str]:
    """What `env` sets."""
    return {name: _text(written(value, contexts)) for name, value in values.items()}


def called(caller: Mapping[str, Any], workflow: Mapping[str, Any], contexts: Contexts) -> dict[str, Any]:
    """The contexts of a `workflow` that a job, the `caller`, uses."""
    inputs = {name: each.get("default") for name, each in workflow["inputs"].items()}
    given = {name: written(value, contexts) for name, value in caller.get("with", {}).items()}
    assert given.keys() <= inputs.keys()
    return {**contexts, "inputs": inputs | {name: given[name] or "" for name in given}}


def runs(part: Mapping[str, Any], contexts: Contexts, failed: bool = False) -> bool:
    """Whether a job or a step runs: without a condition, as long as nothing `failed`."""
    condition = str(part.get("if", "success()")).strip()
    if whole := WRITTEN.fullmatch(condition):
        condition = whole[1]
    if not re.search(r"\b(?:success|failure|always)\(", condition):
        condition = f"success() && ({condition})"
    return bool(evaluated(condition.replace("\n", " "), contexts, failed))


def steps(job: Mapping[str, Any], contexts: Contexts, failed: bool = False) -> Iterator[Step]:
    """The commands of the steps that run, each with its environment."""
    around = environment(job.get("env", {}), contexts)
    for step in job["steps"]:
        if "run" in step and runs(step, contexts, failed):
            yield Step(step["name"], step["run"], around | environment(step.get("env", {}), contexts))
