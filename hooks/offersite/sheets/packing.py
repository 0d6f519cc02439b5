"""Small objects of a PDF, packed together: what tells programs what is what is half of what Typst writes.

A table of many rows has hundreds of elements in the tree of structure, each an object of some hundred bytes
and much like the others: in one stream (ISO 32000-1, 7.5.7), they take a sixth. The table that says where
objects are is a stream then, too (7.5.8). PDF/A-2 allows both.
"""

from __future__ import annotations

import re
import zlib
from itertools import accumulate, pairwise

TABLE = re.compile(rb"xref\n0 \d+\n[^\n]+\n((?:[^\n]+\n)+)trailer\n<</Size \d+(.+)>>\nstartxref\n", re.DOTALL)
STREAM = b"endstream\nendobj\n"
PAGES = b"/Type/Pages/"
"""The root of all pages, which stays apart: it says how many there are, to whoever asks for no more."""
FREE, APART, PACKED = 0, 1, 2
"""Kinds of places: none, of an object in the file, of one in the stream."""
Place = tuple[int, int, int]


def packed(pdf: bytes) -> bytes:
    """The same document with its small objects in one stream. Raises `ValueError` for one not of Typst."""
    table = TABLE.search(pdf, pdf.rfind(b"\nxref\n"))
    if table is None:
        raise ValueError("no table of objects as Typst writes it")
    places = [int(line[:10]) for line in table[1].splitlines()]
    ends = dict(pairwise([*sorted(places), table.start()]))
    made = _Made(pdf[: min(places)], len(places))
    for number, place in enumerate(places, 1):
        made.add(number, pdf[place : ends[place]].strip() + b"\n")
    return made.whole(table[2])


class _Made:
    """A file with `count` objects, so far."""

    def __init__(self, head: bytes, count: int):
        self.content, self.stream = bytearray(head), count + 1
        self.places: list[Place] = [(FREE, 0, 65535)]
        self.small: dict[int, bytes] = {}

    def add(self, number: int, written: bytes) -> None:
        """The object of the next number: no stream lies in another one."""
        if written.endswith(STREAM) or PAGES in written:
            self._append(written)
        else:
            self.places.append((PACKED, self.stream, len(self.small)))
            self.small[number] = written.partition(b" obj\n")[2].removesuffix(b"endobj\n")

    def whole(self, trailer: bytes) -> bytes:
        """All of it, with the entries of the `trailer`."""
        starts = accumulate(map(len, self.small.values()), initial=0)
        head = b" ".join(b"%d %d" % each for each in zip(self.small, starts, strict=False)) + b"\n"
        kind = b"/Type/ObjStm/N %d/First %d" % (len(self.small), len(head))
        self._append(_stream(self.stream, kind, head + b"".join(self.small.values())))
        start = len(self.content)
        table = [*self.places, (APART, start, 0)]
        kind = b"/Type/XRef/W[1 4 2]/Size %d" % len(table) + trailer
        written = _stream(self.stream + 1, kind, b"".join(map(_place, table)))
        return bytes(self.content) + written + b"startxref\n%d\n%%%%EOF\n" % start

    def _append(self, written: bytes) -> None:
        self.places.append((APART, len(self.content), 0))
        self.content += written


def _stream(number: int, kind: bytes, content: bytes) -> bytes:
    short = zlib.compress(content)
    head = b"%d 0 obj\n<<%s/Filter/FlateDecode/Length %d>>\nstream\n" % (number, kind, len(short))
    return head + short + b"\nendstream\nendobj\n"


def _place(place: Place) -> bytes:
    """In as many bytes each as `/W` says."""
    return b"".join(number.to_bytes(size, "big") for number, size in zip(place, (1, 4, 2), strict=True))
