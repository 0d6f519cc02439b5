"""The Nu HTML checker on every page, the stylesheets and the drawings."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .tools import VNU, FailedError

CHECKED = {".html", ".css", ".svg"}
NOT_OURS = {"pagefind"}
"""Folders with what other programs write; no page of ours shows it."""

# The checker reads files, for which 'self' means nothing, and takes data in a <script> for a program. What
# the policy does to our pages, a test sees in the browser. Nor does it know container
# queries (CSS Containment 3) and what is painted first of a letter (SVG 2).
FILTER = r".*(violates Content Security Policy|at-rule “@container”|“container-type”|“paint-order”).*"

SHOWN = 3
"""Places named for each message."""


@dataclass(frozen=True)
class Message:
    """What the checker says of a place in a file."""

    kind: str
    where: str
    text: str

    @property
    def is_error(self) -> bool:
        """Warnings and remarks are told and break nothing."""
        return self.kind not in ("warning", "info")


@dataclass(frozen=True)
class Result:
    """All that the checker says."""

    version: str
    files: Counter[str]
    messages: list[Message]

    @property
    def errors(self) -> list[Message]:
        """What is wrong."""
        return [message for message in self.messages if message.is_error]

    @property
    def passed(self) -> bool:
        """Whether there was something to check, and nothing is wrong."""
        return self.files.total() > 0 and not self.errors


def files(site: Path) -> list[Path]:
    """What is checked of a built site."""
    return sorted(
        path
        for path in site.rglob("*")
        if path.suffix in CHECKED and not NOT_OURS & set(path.relative_to(site).parts)
    )


def run(site: Path) -> Result:
    """Check a built site; raises `FailedError` if the checker does not answer."""
    checked = files(site)
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--filterpattern", FILTER]
    command = ["java", "-jar", str(VNU), *options, "--also-check-css", "--also-check-svg", *map(str, checked)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        raise FailedError(f"the Nu HTML checker failed:\n{done.stderr[-3000:]}") from None
    return read(answer, site, checked)


def read(answer: dict[str, Any], site: Path, checked: list[Path]) -> Result:
    """What the checker answered, as JSON, about files of a site."""
    messages = [
        Message(each.get("subType") or each["type"], _place(each, site), each["message"])
        for each in answer["messages"]
    ]
    return Result(answer.get("version", ""), Counter(path.suffix for path in checked), messages)


def _place(message: dict[str, Any], site: Path) -> str:
    path = message.get("url", "").removeprefix(site.as_uri().replace("///", "/")).lstrip("/")
    return f"{path}:{message.get('lastLine', '')}"


def table(result: Result) -> Iterator[str]:
    """The counts, then every error and warning with the first places where it stands."""
    counts = ", ".join(f"{count:,} {suffix}" for suffix, count in sorted(result.files.items()))
    others = len(result.messages) - len(result.errors)
    yield f"Nu HTML checker {result.version}"
    yield f"  {counts}: {len(result.errors):,} errors, {others:,} warnings"
    places: dict[tuple[str, str], list[str]] = {}
    for message in sorted(result.messages, key=lambda message: not message.is_error):
        places.setdefault((message.kind, message.text), []).append(message.where)
    for (kind, text), where in places.items():
        yield f"  {kind}, {len(where):,} times: {text}"
        yield from (f"    {place}" for place in where[:SHOWN])
