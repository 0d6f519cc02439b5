"""The whole check of a programme: reading, rules, and what the operator still has to supply."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from . import rules
from .model import Site
from .model.published import Published
from .problems import Problem, has_errors, in_order
from .reading.load import Reading, read
from .reading.nodes import Mistake, Node, compose
from .rules.context import Context
from .rules.published import check as changes
from .settings import Settings

CONFIG = "mkdocs.yml"
FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
RESERVED = re.compile(r"(?:.*\.)?(?:example|invalid|localhost|test|example\.(?:com|net|org))")  # RFC 2606


@dataclass(frozen=True, slots=True)
class Examination:
    """What the check found. `site` is there only if no problem is an error."""

    site: Site | None
    problems: tuple[Problem, ...]


def examine(settings: Settings, published: Published | None = None) -> Examination:
    """Check everything that editors write, beside what is `published` if asked to. Raises nothing."""
    reading = read(settings.data, settings.data.name, settings.tags)
    found = in_order(
        [
            *reading.problems,
            *_rules(reading, settings),
            *_changes(reading, published),
            *_to_supply(settings),
            *_address(settings),
        ]
    )
    return Examination(None if has_errors(found) else reading.site, tuple(found))


def _rules(reading: Reading, settings: Settings) -> Iterator[Problem]:
    if reading.site is None:
        yield Problem(settings.data.name, 1, 1, "check.partial", severity="notice")
        return
    context = Context.of(reading.site, settings.tags, reading.broken)
    yield from map(reading.problem, rules.check(reading.site, context))


def _changes(reading: Reading, published: Published | None) -> Iterator[Problem]:
    """What changed of the published events without saying so; or why nothing can be said about it."""
    if reading.site is None or published is None:
        return
    name = reading.documents["events"].name
    if published.unknown:
        yield Problem(name, 1, 1, published.unknown, severity="notice")
        return
    whole = not has_errors(problem for problem in reading.problems if problem.file == name)
    yield from map(reading.problem, changes(reading.site.events, published, whole))


def _to_supply(settings: Settings) -> Iterator[Problem]:
    """What the front matter of the Markdown pages lists under `to_supply`: only the operator knows it."""
    for path in sorted(settings.docs.glob("*.md")):
        name = path.relative_to(settings.home).as_posix()
        front = FRONT_MATTER.match(path.read_text("utf-8-sig", errors="replace"))
        if front is None:
            continue
        mistakes: list[Mistake] = []
        try:
            root = compose(front[1], mistakes)
        except Mistake as mistake:
            mistakes, root = [mistake], None
        for each in mistakes:  # the first line of the file is the mark that opens the front matter
            yield Problem(name, each.line + 2, each.column + 1, each.message, each.arguments)
        for node in _sentences(root):
            arguments = {"what": str(node.value)}
            line, column = node.line + 2, node.column + 1
            yield Problem(name, line, column, "operator.supply", arguments, severity="notice")


def _sentences(root: Node | None) -> list[Node]:
    listed = root.child("to_supply") if root else None
    nodes = listed.value if listed and isinstance(listed.value, list) else [listed]
    return [node for node in nodes if node and isinstance(node.value, str)]


def _address(settings: Settings) -> Iterator[Problem]:
    """An address reserved for examples still has to be replaced by the site's own."""
    host = urlsplit(settings.address).hostname or ""
    if host and not RESERVED.fullmatch(host):
        return
    line = _line_of(settings.home / CONFIG, "site_url:")
    arguments = {"value": settings.address}
    yield Problem(CONFIG, line, 1, "operator.address", arguments, severity="notice")


def _line_of(path: Path, start: str) -> int:
    lines = path.read_text("utf-8", errors="replace").splitlines() if path.is_file() else []
    return next((number for number, line in enumerate(lines, 1) if line.startswith(start)), 1)
