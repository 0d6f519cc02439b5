"""What a terminal and a pull request show: problems, and how long each step of a build took.

Values of the data stand in it, and anybody may propose them: the runner of a workflow obeys none, and none
becomes a link, a picture or a mention in the summary of a job.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from html import escape
from pathlib import Path
from urllib.parse import quote

import click

from .catalogue import catalogue
from .problem import SEVERITIES, Problem, Severity, in_one_line

COLOURS: Mapping[Severity, str] = {"error": "red", "warning": "yellow", "notice": "cyan"}
SUMMARY = "GITHUB_STEP_SUMMARY"
SHOWN = 10  # GitHub shows so many annotations of a step, and drops the rest without a word
ROWS = 500  # of a summary; GitHub drops it whole if it is larger than 1 MiB
# What GitHub's runner obeys in a line: "::error::" where it begins, behind blanks, and "##[error]" anywhere.
COMMAND = re.compile(r"^(?=\s*::)|(?<=##)(?=\[)")


Paste = Callable[[Problem], str]


def nothing_to_paste(problem: Problem) -> str:
    """Of no problem is it known what mends it."""
    return ""


def report(
    problems: Sequence[Problem],
    language: str,
    environment: Mapping[str, str] = os.environ,
    paste: Paste = nothing_to_paste,
) -> None:
    """Print every problem and how many there are; on GitHub, annotate the lines and write a summary.

    `paste` gives what mends a problem, for the summary.
    """
    for problem in problems:
        _echo(problem.render(language), COLOURS[problem.severity])
    _echo(summary(problems, language))
    if environment.get("GITHUB_ACTIONS") == "true":
        for line in github_annotations(problems, language):
            click.echo(line)
    if path := environment.get(SUMMARY):
        with Path(path).open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in table(problems, language, environment, paste))


def summary(problems: Sequence[Problem], language: str) -> str:
    """How many problems there are of each severity."""
    words = catalogue(language)
    counts = [(words[each], sum(p.severity == each for p in problems)) for each in SEVERITIES]
    return " · ".join(f"{word}: {count}" for word, count in counts)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Time a step of a build, in seconds, and print it."""
    start = time.perf_counter()
    yield
    _echo(f"{time.perf_counter() - start:6.2f} s  {name}")


def defused(text: str) -> str:
    """`text` in one line that neither is nor holds a command to the runner of a workflow."""
    return COMMAND.sub("·", in_one_line(text))


def github_annotations(problems: Sequence[Problem], language: str) -> Iterator[str]:
    """The workflow commands of GitHub that annotate lines: of the first problems, errors before others."""
    for problem in sorted(problems, key=lambda each: SEVERITIES.index(each.severity))[:SHOWN]:
        place = f"file={_property(problem.file)},line={problem.line},col={problem.column}"
        title = _property(" → ".join(problem.path) or problem.file)
        yield f"::{problem.severity} {place},title={title}::{_message(problem.sentence(language))}"


def table(
    problems: Sequence[Problem],
    language: str,
    environment: Mapping[str, str],
    paste: Paste = nothing_to_paste,
) -> Iterator[str]:
    """All problems as a table of HTML, errors first. Places link to the lines; what to paste is a block.

    There is no Markdown in it before the next blank line (CommonMark 0.31, 4.6), and in `<code>` GitHub finds
    no addresses, mentions or numbers of issues.
    """
    blob = "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/blob/{GITHUB_SHA}".format_map(
        {"GITHUB_SERVER_URL": "", "GITHUB_REPOSITORY": "", "GITHUB_SHA": ""} | dict(environment)
    )
    yield f"### {summary(problems, language)}"
    if not problems:
        return
    yield ""
    yield "<table>"
    for each in sorted(problems, key=lambda each: SEVERITIES.index(each.severity))[:ROWS]:
        address = f"{blob}/{quote(os.fsencode(each.file))}?plain=1#L{each.line}"
        place = f'<a href="{escape(address)}">{_code(f"{each.file}:{each.line}")}</a>'
        sentence = _code(each.sentence(language)) + _block(paste(each))
        cells = (place, _code(" → ".join(each.path)), sentence)
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
    yield "</table>"
    if len(problems) > ROWS:
        yield ""
        yield f"… +{len(problems) - ROWS}"
    yield ""


def _echo(text: str, colour: str | None = None) -> None:
    click.secho(defused(text), fg=colour)


def _code(text: str) -> str:
    return f"<code>{escape(in_one_line(text))}</code>" if text else ""


def _block(text: str) -> str:
    """Lines as they are to be pasted."""
    lines = [escape(in_one_line(line)) for line in text.split("\n") if line.strip()]
    return f"<pre>{'&#10;'.join(lines)}</pre>" if lines else ""


def _message(text: str) -> str:
    return defused(text).replace("%", "%25")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
