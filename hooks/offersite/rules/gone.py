"""What had an address of its own and is gone, so that links from elsewhere lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Site
from ..problems.problem import Finding
from ..reading.document import decoded
from ..reading.nodes import Node, compose
from ..reading.syntax import Mistake
from .context import Context
from .references import select

# A list of the data → what its entries are called where something refers to them. Events are told of in
# `published.py`, since people have them in their calendars.
LISTS = {
    "offers": "offer",
    "topics": "topic",
    "experiences": "experience",
    "faq": "faq",
    "programme.regions": "region",
}


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Every entry that is published and not there any more.

    Where one entry went and one came, it is told at the new one's id: probably it is the same.
    """
    for place, kind in LISTS.items():
        if context.unsure(place.replace(".", "/")):
            continue
        before = _ids(context.changed.get(place.partition(".")[0], b""), place)
        now = {each: path for path, each in select(site, f"{place}.*.id")}
        went = [each for each in before if each not in now and each not in context.broken]
        came = [path for each, path in now.items() if each not in before]
        path = came[0] if len(went) == len(came) == 1 else tuple(place.split("."))
        for each in went:
            yield Finding(path, "address.gone", {"value": each, "kind": kind}, "warning")


def _ids(raw: bytes, place: str) -> list[str]:
    """The ids in a list of a file, but of the region that stands for all, which has no page."""
    try:
        node = compose(decoded(raw), [])
    except Mistake:
        return []
    for step in place.split("."):
        node = node.child(step) if node else None
    entries = node.value if node and isinstance(node.value, list) else []
    return [id for each in entries if (id := _text(each, "id")) and _text(each, "whole") != "true"]


def _text(entry: Node, field: str) -> str:
    found = entry.child(field)
    return str(found.value) if found else ""
