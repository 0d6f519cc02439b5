"""Where the files of a programme lead: pages, mailboxes and telephones, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markdown_it.common.utils import unescapeAll
from pydantic_core import PydanticCustomError

from ..model.addresses import check_phone
from ..reading.document import decoded
from ..reading.nodes import Node, compose
from ..reading.syntax import Mistake

# Each character is looked at a fixed number of times, however long the text is.
ADDRESS = re.compile(
    r"(?P<page>https?:[/\\]++(?:[^\s<>\"()\[\]]|\([^\s<>\"()\[\]]*+\))++)"
    r"|(?P<mail>(?<![\w.%+-])[\w.%+-]++@[\w-]++\.[\w.-]*\w)"
    r"|(?P<phone>\+\d[\d ().\u00a0/‐‑–-]{5,}\d)",
    re.IGNORECASE,
)
HOST = re.compile(r"https?:[/\\]+([^/\\?#]*)", re.IGNORECASE)
AFTER = ".,;:!?*_'’»›“”"  # belongs to the sentence around an address


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """An address in a file. `line` and `column` count from 1."""

    value: str
    """As it stands there."""
    same: str
    """Two addresses that lead to the same place have this in common, however they are written."""
    owner: str
    """Whom it leads to: a host, or the mailbox or telephone itself."""
    file: str
    path: tuple[str, ...]
    """The place in words; places without an id share that of their list."""
    kind: str
    line: int
    column: int


def destinations(files: Mapping[str, bytes]) -> Iterator[Destination]:
    """All addresses in YAML and Markdown files, given by their names; what cannot be read has none."""
    for file, raw in sorted(files.items()):
        try:
            text = decoded(raw)
            if file.endswith(".yaml"):
                yield from _in_data(compose(text, []), file, ())
            else:
                yield from _in_page(text, file)
        except Mistake:
            continue


def _in_data(node: Node | None, file: str, path: tuple[str, ...]) -> Iterator[Destination]:
    if node is None:
        return
    if isinstance(node.value, dict):
        for key, each in node.value.items():
            yield from _in_data(each, file, (*path, key))
    elif isinstance(node.value, list):
        for each in node.value:
            named = each.child("id")
            yield from _in_data(each, file, (*path, str(named.value)) if named else path)
    elif isinstance(node.value, str):
        yield from _in_text(node.value, file, path, node.line + 1, node.column + 1)


def _in_page(text: str, file: str) -> Iterator[Destination]:
    for number, line in enumerate(text.split("\n"), 1):
        yield from _in_text(line, file, (), number, 1)


def _in_text(text: str, file: str, path: tuple[str, ...], line: int, column: int) -> Iterator[Destination]:
    for found in ADDRESS.finditer(unescapeAll(text)):  # as a link's address is read
        kind, value = found.lastgroup or "", found[0].rstrip(AFTER)
        same, owner = _leads_to(kind, value)
        yield Destination(
            value=value,
            same=same,
            owner=owner,
            file=file,
            path=path,
            kind=kind,
            line=line,
            column=column,
        )


def _leads_to(kind: str, value: str) -> tuple[str, str]:
    """What an address shares with those that lead to the same place, and whom it leads to."""
    if kind == "page":
        host = HOST.match(value)
        return value, host[1].rpartition("@")[2].lower() if host else value
    owner = value.lower() if kind == "mail" else _dialled(value)
    return owner, owner


def _dialled(number: str) -> str:
    """The number as it is called, however it is written; its digits where there is none like it."""
    try:
        return check_phone(number).removeprefix("+")
    except PydanticCustomError:
        return "".join(filter(str.isdigit, number))
