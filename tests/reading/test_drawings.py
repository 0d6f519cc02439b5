from __future__ import annotations

from pathlib import Path

import pytest

from offersite.reading.drawings import check_drawing

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def told(folder: Path, text: str) -> list[str]:
    path = folder / "a.svg"
    path.write_text(text, "utf-8")
    return [problem.message for problem in check_drawing(path, "docs/assets/a.svg")]


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0h1"/>',
        '<style>path {fill: url( #a )}</style><use xlink:href="#b"/><a href="https://example.org/"/>',
        '<image href="data:image/png;base64,AA=="/>',
    ],
)
def test_what_only_draws_passes(tmp_path: Path, inside: str) -> None:
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "a" "https://example.org/svg.dtd">\n'
    assert told(tmp_path, f"{head}{SVG}{inside}</svg>") == []


@pytest.mark.parametrize(
    "inside",
    [
        "<script/>",
        '<x:SCRIPT xmlns:x="http://www.w3.org/2000/svg"/>',
        "<foreignObject/>",
        '<path onclick="x()"/>',
        '<a xlink:href=" javascript:x()"/>',
        '<a href="&#106;avascript:x()"/>',
        '<a href="java&#9;script:x()"/>',
        '<a><set attributeName="href" to="x"/></a>',
        '<image href="https://example.org/a.png"/>',
        '<image href="data:image/svg+xml,x"/>',
        '<use href="other.svg#a"/>',
        "<style>@import 'x'</style>",
        '<path style="fill: url( https://example.org/a )"/>',
        "<?xml-stylesheet href='x'?>",
    ],
)
def test_what_could_run_or_load(tmp_path: Path, inside: str) -> None:
    assert told(tmp_path, f"{SVG}{inside}</svg>") == ["picture.active"]


def test_what_is_no_drawing_is_refused(tmp_path: Path) -> None:
    assert told(tmp_path, f"{SVG}<path>") == ["picture.broken"]
    assert told(tmp_path, "") == ["picture.broken"]
    assert told(tmp_path, f'<!DOCTYPE svg [<!ENTITY a "b">]>{SVG}&a;</svg>') == ["picture.active"]
