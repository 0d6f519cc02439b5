"""The files for other programs than browsers, taken apart by readers that are not ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import icalendar
import vobject
from lxml import etree

Parts = list[tuple[str, str]]


def feeds(site: Path) -> Iterator[tuple[str, Parts]]:
    """Every calendar, feed and card below a built site: the names of its parts, with what each says."""
    readers = {".ics": _calendar, ".atom": _atom, ".vcf": _card}
    for path in sorted(site.rglob("*")):
        if path.suffix in readers:
            yield path.relative_to(site).as_posix(), list(readers[path.suffix](path.read_bytes()))


def _calendar(content: bytes) -> Iterator[tuple[str, str]]:
    for name, value in icalendar.Calendar.from_ical(content).property_items():
        said = value.cats if isinstance(value, icalendar.vCategory) else [value]
        yield from ((name, str(each)) for each in said)
        yield from ((f"{name};{key}", str(each)) for key, each in getattr(value, "params", {}).items())


def _atom(content: bytes) -> Iterator[tuple[str, str]]:
    for element in etree.fromstring(content).iter():
        yield str(element.tag), element.text or ""
        yield from ((str(key), str(value)) for key, value in element.attrib.items())


def _card(content: bytes) -> Iterator[tuple[str, str]]:
    for line in vobject.readOne(content.decode()).getChildren():
        said = line.value if isinstance(line.value, list) else [line.value]
        yield from ((line.name, str(each)) for each in said)
