"""QR codes say the address, and nothing that changes from build to build."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
import segno

from offersite.sheets.qr_code import qr_code

ADDRESS = "https://repair.example/sub/offers/repair-evening/"
STROKE = re.compile(r"([Mmh])(-?[\d.]+)(?:\s?(-?[\d.]+))?")


def modules(drawing: str) -> list[list[int]]:
    """The dark and light modules of a drawing, row by row."""
    root = ElementTree.fromstring(drawing)  # noqa: S314 (our own)
    size = int(root.attrib["width"])
    rows = [[0] * size for _ in range(size)]
    x = y = 0.0
    for command, first, second in STROKE.findall(root[0].attrib["d"]):
        if command == "h":
            for column in range(int(x), int(x + float(first))):
                rows[int(y)][column] = 1
            x += float(first)
        else:
            x, y = (float(first), float(second)) if command == "M" else (x + float(first), y + float(second))
    return rows


@pytest.mark.parametrize("address", [ADDRESS, f"{ADDRESS}{'long-' * 30}"])
def test_every_module_is_drawn(address: str) -> None:
    expected = segno.make_qr(address, error="m", boost_error=False).matrix
    assert modules(qr_code(address)) == [list(row) for row in expected]


def test_it_is_a_drawing_without_margin_or_machine() -> None:
    drawing = qr_code(ADDRESS)
    assert drawing.startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert "class" not in drawing
    assert drawing == qr_code.__wrapped__(ADDRESS)
