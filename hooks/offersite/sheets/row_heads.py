"""Heads of rows in PDF, for those to whom tables are read aloud.

Typst says of the heads of columns what they are. Those of rows are behind its switch `a11y-extras`, which its
package for Python cannot set: here, the first cell of every row becomes a head (TH with Scope Row, ISO
32000-1, 14.8.5.7). The other cells lose their lists of heads, since such a list outdoes all that stands
around a cell. What is written is as long as what was there, so that all addresses within the file hold.
"""

from __future__ import annotations

import re

ROW = re.compile(rb"/S/TR/P \d+ 0 R/K\[(\d+) 0 R")
CELL = re.compile(rb"(?<=\n)(\d+)( 0 obj\n<</Type/StructElem/S/T)D(.*?/O/Table)(/Headers\[[^]]*\])([^\n]*)")
SPAN = re.compile(rb"/RowSpan (\d+)")
SCOPE = b"/Scope/Row"


def with_row_heads(pdf: bytes) -> bytes:
    """A document as Typst writes it, with heads of rows in its tables."""
    heads = _heads(pdf)

    def told(cell: re.Match[bytes]) -> bytes:
        number, before, between, columns, after = cell.groups()
        kind, scope = (b"H", SCOPE) if number in heads else (b"D", b"")
        return number + before + kind + between + scope.ljust(len(columns)) + after

    return CELL.sub(told, pdf)


def _heads(pdf: bytes) -> set[bytes]:
    """The numbers of the cells that begin a row; one of several rows begins all of them."""
    spans = {cell[1]: int(span[1]) for cell in CELL.finditer(pdf) if (span := SPAN.search(cell[5]))}
    heads, left = set(), 0
    for row in ROW.finditer(pdf):
        if not left:
            heads.add(row[1])
            left = spans.get(row[1], 1)
        left -= 1
    return heads
