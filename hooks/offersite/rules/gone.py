"""What had an address of its own and is gone, so that links from elsewhere lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Site
from ..model.markdown import HOME, PLACE, stem, translation
from ..model.walk import Path
from ..problems.problem import Finding
from ..reading.document import decoded
from ..reading.nodes import Node, compose
from ..reading.syntax import Mistake
from ..revisions.published import Published
from .context import Context
from .links import LISTS, entries, former

KINDS = [kind for kind in LISTS if kind != "event"]
"""Events are told of in `published.py`, since people have them in their calendars."""


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Every id that is published and not there any more, unless an entry says that it had it `formerly`.

    Where one entry went and one came, it is told at the new one's id: probably it is the same.
    """
    for kind in KINDS:
        key, *below = LISTS[kind].split("/")
        before = _ids(context.changed.get(key, b""), (key, *below))
        if not before or context.unsure(LISTS[kind]):
            continue
        now = {each.id: (*path, "id") for path, each in entries(site, kind)}
        earlier = former(site, kind)
        went = [each for each in before if before[each] and each not in {*now, *earlier, *context.broken}]
        came = [each for each in now if each not in before]
        new = came[0] if len(went) == len(came) == 1 else ""
        for each in went:
            formerly = ", ".join([*(old for old in earlier if earlier[old] == new), each])
            arguments = {"value": each, "kind": kind, "formerly": formerly}
            yield Finding(now[new] if new else (key, *below), "address.gone", arguments, "warning")
    if context.published:
        yield from _free_pages(context, context.published)


def _free_pages(context: Context, published: Published) -> Iterator[Finding]:
    """Every free page that is published and not there any more, in the source language."""
    docs = context.docs
    files = [file.removeprefix(PLACE) for file in published.files if file.startswith(PLACE)]
    before = [name for name in files if not translation(name)]
    went = [name for name in before if name not in {*docs.originals, *context.broken}]
    came = [name for name in docs.originals if name not in before]
    place = f"{PLACE}{came[0] if len(went) == len(came) == 1 else HOME}"
    for name in went:
        if stem(name) not in docs.former:
            yield Finding((place, "title"), "page.gone", {"value": stem(name)}, "warning")


def _ids(raw: bytes, place: Path) -> dict[str, bool]:
    """The ids in a list of a file, those of before too, and whether each has an address.

    What stands for all regions has none.
    """
    try:
        node = compose(decoded(raw), [])
    except Mistake:
        return {}
    for step in place:
        node = node.child(step) if node else None
    listed = node.value if node and isinstance(node.value, list) else []
    return {
        id: _texts(each, "whole") != ["true"]
        for each in listed
        for field in ("id", "formerly")
        for id in _texts(each, field)
    }


def _texts(entry: Node, field: str) -> Sequence[str]:
    """What stands in a field, or in the list in it."""
    found = entry.child(field)
    each = found.value if found and isinstance(found.value, list) else [found]
    return [str(node.value) for node in each if node]
