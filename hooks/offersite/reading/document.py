"""One file of the data: its text, its tree, and the way from a path in the data to a line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..problems.problem import DataPath, Finding, Problem, Wording
from .folders import kind_of
from .nodes import Node, compose
from .syntax import Mistake, mistake_at

MAX_BYTES = 4_000_000
# What git writes around two versions that it could not merge; between them, it may be the line of a heading
AROUND = re.compile(r"^(?:<{7}|>{7})(?=[ \n]|\Z)", re.MULTILINE)
CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?=[ \n]|\Z)", re.MULTILINE)


class Document:
    """A YAML file with one top-level key. `problems` says why `root` is None, where it is."""

    limit = MAX_BYTES

    def __init__(
        self,
        path: Path,
        name: str,
        names: Collection[str] = (),
        optional: bool = False,
        languages: Sequence[str] = (),
    ):
        """Read `path`; `name` is what messages call the file, `names` are those that fields may have.

        A file that is `optional` may be missing. `languages` are the tags that texts are written in,
        that of the source first.
        """
        self.languages = languages
        self.name = name
        self.root: Node | None = None
        mistakes: list[Mistake] = []
        try:
            self.root = self.tree(text_of(path, self.limit), mistakes, names)
            if self.root is None and not mistakes:
                raise Mistake(0, 0, "file.empty", key=path.stem)
        except Mistake as mistake:
            if not (optional and mistake.message == "file.missing"):
                mistakes.append(mistake)
        self.problems = [mistake.problem(name) for mistake in mistakes]

    def tree(self, text: str, mistakes: list[Mistake], names: Collection[str]) -> Node | None:
        """The values in the text of the file; nobody changes them. Raises `Mistake` if it cannot be read."""
        root, found = _composed(text, frozenset(names), tuple(self.languages))
        mistakes += found
        return root

    def data(self) -> Any:
        """The whole file as plain data."""
        return None if self.root is None else self.root.data()

    def problem(self, finding: Finding) -> Problem:
        """The finding at its place in this file; a path among its arguments becomes its line's number."""
        line, column = self.place(finding.path, finding.on_key)
        arguments = {
            key: value if isinstance(value, Wording) else self._written(value)
            for key, value in finding.arguments.items()
        }
        return Problem(
            self.name,
            line,
            column,
            finding.message,
            arguments=arguments,
            path=self.words(finding.path),
            severity=finding.severity,
        )

    def _written(self, argument: object) -> str:
        return str(self.place(argument)[0] if isinstance(argument, tuple) else argument)

    def place(self, path: DataPath, on_key: bool = False) -> tuple[int, int]:
        """Line and column, from 1, of the deepest node on `path`.

        The key is shown rather than the value if `on_key` or if the value is empty or starts further down.
        """
        nodes = list(self._along(path))
        if not nodes:
            return 1, 1
        node, reached = nodes[-1][1], len(nodes) == len(path)
        if node.key and ((on_key and reached) or node.value in (None, []) or node.line > node.key[0]):
            return node.key[0] + 1, node.key[1] + 1
        return node.line + 1, node.column + 1

    def words(self, path: DataPath) -> tuple[str, ...]:
        """The path as editors read it: an item of a list by its id, else by its number."""
        steps = [name_of(step, node) for step, node in self._along(path)]
        return (*steps, *(str(step) for step in path[len(steps) :] if isinstance(step, str)))

    def _along(self, path: DataPath) -> Iterable[tuple[str | int, Node]]:
        node = self.root
        for step in path:
            node = node.child(step) if node else None
            if node is None:
                return
            yield step, node


@lru_cache(maxsize=32)
def _composed(
    text: str, names: Collection[str], languages: Sequence[str]
) -> tuple[Node | None, Sequence[Mistake]]:
    """A file that did not change is read once by all that checks again and again, such as a preview."""
    mistakes: list[Mistake] = []
    try:
        return compose(text, mistakes, names, languages=languages), mistakes
    except Mistake as mistake:
        return None, [*mistakes, mistake.with_traceback(None)]


def text_of(path: Path, limit: int = MAX_BYTES) -> str:
    """The text of the file at `path`, which is opened only if it is one. Raises `Mistake`."""
    return decoded(bytes_of(path, limit), limit)


def bytes_of(path: Path, limit: int) -> bytes:
    """The same before it is decoded."""
    if (kind := kind_of(path)) not in ("file", "missing"):
        raise Mistake(0, 0, "file.link" if kind == "link" else "file.special")
    try:
        if path.stat().st_size > limit:
            raise _too_large(limit)
        return path.read_bytes()
    except FileNotFoundError:
        raise Mistake(0, 0, "file.missing") from None
    except OSError as error:
        raise Mistake(0, 0, "file.unreadable", detail=error.strerror or "") from None


def decoded(raw: bytes, limit: int = MAX_BYTES) -> str:
    """The text of a file, its lines ended by line feeds. Raises `Mistake` if it is not one of ours."""
    if len(raw) > limit:
        raise _too_large(limit)
    if raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        raise Mistake(0, 0, "file.bom")
    raw = with_line_feeds(raw)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        start = before.rfind(b"\n") + 1
        column = len(before[start:].decode("utf-8"))
        raise Mistake(before.count(b"\n"), column, "file.encoding") from None
    if AROUND.search(text) and (found := CONFLICT.search(text)):
        raise mistake_at(text, found.start(), "file.conflict", value=found[0])
    return text


def with_line_feeds(raw: bytes) -> bytes:
    """The same, whichever way its lines end: git writes them in more than one."""
    return raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _too_large(limit: int) -> Mistake:
    size = f"{limit // 1_000_000} MB" if limit >= 1_000_000 else f"{limit // 1000} kB"
    return Mistake(0, 0, "file.size", limit=size)


def name_of(step: str | int, node: Node) -> str:
    """How editors call a step of a path: an entry of a list by its id, else by its number."""
    if isinstance(step, str):
        return step
    if isinstance(node.value, dict) and (named := node.value.get("id")) and isinstance(named.value, str):
        return named.value
    return f"{step + 1}."
