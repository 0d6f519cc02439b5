"""The files for other programs than browsers, taken apart by readers that are not ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import vobject
from lxml import etree

Parts = list[tuple[str, str]]


def feeds(site: Path) -> Iterator[tuple[str, Parts]]:
    """Every calendar, feed and card below a built site: the names of its parts, with what each says."""
    readers = {".ics": _lines, ".atom": _elements, ".vcf": _lines}
    for path in sorted(site.rglob("*")):
        if path.suffix in readers:
            yield path.relative_to(site).as_posix(), list(readers[path.suffix](path.read_bytes()))


def _lines(content: bytes) -> Iterator[tuple[str, str]]:
    yield from _below(vobject.readOne(content.decode()))


def _below(component: Any) -> Iterator[tuple[str, str]]:
    for child in component.getSortedChildren():
        if isinstance(child, vobject.base.Component):
            yield from _below(child)
            continue
        said = child.value if isinstance(child.value, list) else [child.value]
        yield from ((child.name, str(each)) for each in said)
        yield from (
            (f"{child.name};{key}", str(each).replace("^'", '"'))  # RFC 6868
            for key, all_of in child.params.items()
            for each in all_of
        )


def _elements(content: bytes) -> Iterator[tuple[str, str]]:
    for element in etree.fromstring(content).iter():
        yield str(element.tag), element.text or ""
        yield from ((str(key), str(value)) for key, value in element.attrib.items())
