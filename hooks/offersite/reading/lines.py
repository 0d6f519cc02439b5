"""Where things of the data stand: the line of each, for links that lead to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .document import Document
from .nodes import Node

DEEPEST = 3  # programme/regions/an-id


def lines(documents: Mapping[str, Document]) -> dict[str, str]:
    """`data/offers.yaml#L5` of `offers/an-id`: of fields by their names, of entries of lists by their ids."""
    return {
        "/".join(path): f"{document.name}#L{line + 1}"
        for document in documents.values()
        if document.root
        for path, line in _below(document.root, ())
    }


def _below(node: Node, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], int]]:
    if len(path) < DEEPEST:
        for name, each in _named(node):
            yield (*path, name), each.key[0] if each.key else each.line
            yield from _below(each, (*path, name))


def _named(node: Node) -> Iterator[tuple[str, Node]]:
    if isinstance(node.value, dict):
        yield from node.value.items()
    elif isinstance(node.value, list):
        yield from ((str(named.value), each) for each in node.value if (named := each.child("id")))
