"""What had an address of its own and is gone, so that links from elsewhere lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Site
from ..model.walk import Path
from ..problems.problem import Finding
from ..reading.document import decoded
from ..reading.nodes import Node, compose
from ..reading.syntax import Mistake
from .context import Context
from .links import LISTS
from .references import select

KINDS = ("offer", "topic", "experience", "faq", "region")
"""Events are told of in `published.py`, since people have them in their calendars."""


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Every entry that is published and not there any more.

    Where one entry went and one came, it is told at the new one's id: probably it is the same.
    """
    for kind in KINDS:
        key, *below = LISTS[kind].split("/")
        before = _ids(context.changed.get(key, b""), (key, *below))
        if not before or context.unsure(LISTS[kind]):
            continue
        now = {each: path for path, each in select(site, ".".join((key, *below, "*", "id")))}
        went = [each for each in before if before[each] and each not in now and each not in context.broken]
        came = [path for each, path in now.items() if each not in before]
        path = came[0] if len(went) == len(came) == 1 else (key, *below)
        for each in went:
            yield Finding(path, "address.gone", {"value": each, "kind": kind}, "warning")


def _ids(raw: bytes, place: Path) -> dict[str, bool]:
    """The ids in a list of a file, and whether each has an address: what stands for all regions has none."""
    try:
        node = compose(decoded(raw), [])
    except Mistake:
        return {}
    for step in place:
        node = node.child(step) if node else None
    entries = node.value if node and isinstance(node.value, list) else []
    return {id: _text(each, "whole") != "true" for each in entries if (id := _text(each, "id"))}


def _text(entry: Node, field: str) -> str:
    found = entry.child(field)
    return str(found.value) if found else ""
