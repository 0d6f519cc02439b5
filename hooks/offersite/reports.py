"""What a terminal and a pull request show: problems, and how long each step of a build took."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from .problems import SEVERITIES, Problem, Severity, catalogue

COLOURS: Mapping[Severity, str] = {"error": "red", "warning": "yellow", "notice": "cyan"}
SHOWN = 10  # GitHub shows ten annotations of a level and step, and drops the rest without a word


def report(problems: Sequence[Problem], language: str, environment: Mapping[str, str] = os.environ) -> None:
    """Print every problem and how many there are; on GitHub, annotate the lines and write a summary."""
    for problem in problems:
        click.secho(problem.render(language), fg=COLOURS[problem.severity])
    click.echo(summary(problems, language))
    if environment.get("GITHUB_ACTIONS") == "true":
        for line in github_annotations(problems, language):
            click.echo(line)
    if path := environment.get("GITHUB_STEP_SUMMARY"):
        with Path(path).open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in table(problems, language, environment))


def summary(problems: Sequence[Problem], language: str) -> str:
    """How many problems there are of each severity."""
    words = catalogue(language)
    counts = [(words[each], sum(p.severity == each for p in problems)) for each in SEVERITIES]
    return " · ".join(f"{word}: {count}" for word, count in counts)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Time a step of a build and say so."""
    start = time.perf_counter()
    yield
    click.echo(f"{time.perf_counter() - start:6.2f} s  {name}")


def github_annotations(problems: Sequence[Problem], language: str) -> Iterator[str]:
    """GitHub's workflow commands for the first problems of each severity."""
    for severity in SEVERITIES:
        for problem in [p for p in problems if p.severity == severity][:SHOWN]:
            place = f"file={_property(problem.file)},line={problem.line},col={problem.column}"
            title = _property(" → ".join(problem.path) or problem.file)
            yield f"::{severity} {place},title={title}::{_message(problem.sentence(language))}"


def table(problems: Sequence[Problem], language: str, environment: Mapping[str, str]) -> Iterator[str]:
    """All problems as a Markdown table whose places link to the lines."""
    blob = "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/blob/{GITHUB_SHA}".format_map(
        {"GITHUB_SERVER_URL": "", "GITHUB_REPOSITORY": "", "GITHUB_SHA": ""} | dict(environment)
    )
    yield f"### {summary(problems, language)}"
    if problems:
        yield ""
        yield "| | | |"
        yield "|---|---|---|"
    for each in problems:
        place = f"[{each.file}:{each.line}]({blob}/{each.file}?plain=1#L{each.line})"
        yield f"| {place} | {_cell(' → '.join(each.path))} | {_cell(each.sentence(language))} |"


def _cell(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "&#124;").replace("\n", " ")


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
