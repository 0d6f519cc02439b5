"""What a file of the site says: its lines, the entries of a feed, the places that links may name."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree

from icalendar.parser import Contentlines
from icalendar.prop import vText

from .visible import read_page, wording

ATOM = "{http://www.w3.org/2005/Atom}"
BOOKKEEPING = {"bytes", "sha256", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "UID", "URL"}
"""What changes with anything else, which is told itself."""
MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)00Z?")  # RFC 5545, 3.3.5: 20240105T100000
TEXT = re.compile(r"\S\s+\S")  # words that speak for themselves; before others stands their name


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in a calendar, or a piece of news in a feed."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """All that is compared of a file."""

    lines: tuple[str, ...] = ()
    """Those of no entry."""
    entries: Mapping[str, Entry] = field(default_factory=dict)
    """By their ids, which stay."""
    anchors: frozenset[str] = frozenset()
    """The ids that an address may end with."""


def said(path: str, content: bytes) -> Said:
    """What the file at `path` says; nothing if it is none that has words, such as a picture."""
    read = READERS.get(path.rpartition(".")[2])
    return read(content.decode("utf-8")) if read else Said()


def _page(text: str) -> Said:
    page = read_page(text)
    return Said(tuple(page.lines), anchors=frozenset(page.anchors))


def _calendar(text: str) -> Said:
    lines: list[str] = []
    entries: dict[str, Entry] = {}
    event: dict[str, str] = {}
    start = 0
    for line in filter(None, Contentlines.from_ical(text)):  # type: ignore[no-untyped-call]
        name, _, raw = line.parts()
        value = str(vText.from_ical(raw))
        if (name, value) == ("BEGIN", "VEVENT"):
            event, start = {}, len(lines)
        elif (name, value) == ("END", "VEVENT"):
            entries[event["UID"]] = Entry(event["SUMMARY"], tuple(lines[start:]))
            del lines[start:]
        else:
            event[name] = value
            lines += _named(name, MOMENT.sub(r"\1-\2-\3 \4:\5", value))
    return Said(tuple(lines), entries)


def _feed(text: str) -> Said:
    feed = ElementTree.fromstring(text)  # noqa: S314 – of our own making
    entries = {
        each.findtext(f"{ATOM}id", ""): Entry(
            wording(each.findtext(f"{ATOM}title", "")),
            (
                wording(each.findtext(f"{ATOM}title", "")),
                *read_page(each.findtext(f"{ATOM}content", "")).lines,
            ),
        )
        for each in feed.iter(f"{ATOM}entry")
    }
    return Said((wording(feed.findtext(f"{ATOM}title", "")),), entries)


def _data(text: str) -> Said:
    return Said(tuple(_values("", json.loads(text))))


def _values(name: str, value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _values(key, each)
    elif isinstance(value, list):
        for each in value:
            yield from _values(name, each)
    else:
        yield from _named(name, value if isinstance(value, str) else json.dumps(value))


def _table(text: str) -> Said:
    rows = csv.reader(text.splitlines(keepends=True), delimiter=";")
    return Said(tuple(wording(" · ".join(filter(None, row))) for row in rows if any(row)))


def _named(name: str, value: str) -> Iterator[str]:
    """Words that speak for themselves, or a value behind its name."""
    if name in BOOKKEEPING:
        return
    for line in filter(None, map(wording, value.split("\n"))):
        yield line if TEXT.search(line) else f"{name}: {line}"


READERS: Mapping[str, Callable[[str], Said]] = {
    "html": _page,
    "ics": _calendar,
    "vcf": _calendar,
    "atom": _feed,
    "json": _data,
    "csv": _table,
}
