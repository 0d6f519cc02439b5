"""The first cell of a row is its head, for those to whom tables are read aloud."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest
import typst

from offersite.sheets.row_heads import with_row_heads

HEAD = "table.header[Angebot][Tal][Termine],"


def written(table: str) -> bytes:
    made = typst.Compiler(table.encode()).compile(format="pdf", pdf_standards=["ua-1"])
    assert isinstance(made, bytes)
    return made


def rows(pdf: bytes) -> list[str]:
    """Of each row the kinds of its cells: Column or Row for a head, a dot for any other."""
    with pikepdf.open(io.BytesIO(pdf)) as whole:
        return ["".join(kind(cell) for cell in each.K) for each in elements(whole.Root.StructTreeRoot, "/TR")]


def elements(below: Any, kind: str) -> list[Any]:
    found = [each for each in below.get("/K", []) if isinstance(each, pikepdf.Dictionary) and "/S" in each]
    return [one for each in found for one in ([each] if kind == each.S else elements(each, kind))]


def kind(cell: Any) -> str:
    [scope] = [str(each.get("/Scope", "/.")) for each in cell.A if each.O == "/Table"]
    assert (cell.S == "/TH") == (scope != "/.")
    return scope[1]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (f"{HEAD} [a],[b],[c], [d],[e],[f]", ["CCC", "R..", "R.."]),
        ("[a],[b],[c]", ["R.."]),
        (f"{HEAD} table.cell(rowspan: 2)[a],[b],[c], [d],[e], [f],[g],[h]", ["CCC", "R..", "..", "R.."]),
        (f"{HEAD} table.cell(colspan: 3)[a], [],[e],[f]", ["CCC", "R", "R.."]),
    ],
)
def test_the_first_cell_of_a_row_is_its_head(cells: str, expected: list[str]) -> None:
    table = written(f'#set document(title: "a"); #set text(lang: "de"); #table(columns: 3, {cells})')
    assert "R" not in "".join(rows(table))
    made = with_row_heads(table)
    assert rows(made) == expected
    assert b"/Headers[(" not in made


def test_nothing_moves_and_all_else_stays() -> None:
    table = written(f'#set document(title: "a"); #table(columns: 3, {HEAD} [a],[b],[c])')
    made = with_row_heads(table)
    assert len(made) == len(table)
    without = written('#set document(title: "a"); Kein Tisch')
    assert with_row_heads(without) == without
