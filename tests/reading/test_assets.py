"""What is in a file of docs/assets is what its name says, and asks no other host."""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.reading.assets import check_asset


def told(folder: Path, name: str, content: bytes) -> list[str]:
    (folder / name).write_bytes(content)
    return [f"{each.line} {each.message}" for each in check_asset(folder / name, name)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("a.jpg", b"\xff\xd8\xff\xe0"),
        ("a.gif", b"GIF89a"),
        ("a.webp", b"RIFF\n\0\0\0WEBPVP8 "),
        ("a.avif", b"\0\0\0 ftypavif"),
        ("a.pdf", b"%PDF-1.7"),
        ("a.woff2", b"wOF2"),
        ("a.css", b'@import url("a.css"); /* https://a.org */ a { background: url(b.png) }'),
        ("a.css", b"a { background: url(data:image/png;base64,//8=) }"),
    ],
)
def test_what_is_as_its_name_says(tmp_path: Path, name: str, content: bytes) -> None:
    assert told(tmp_path, name, content) == []


@pytest.mark.parametrize("kind", ["png", "jpg", "jpeg", "gif", "webp", "avif", "pdf", "woff2"])
@pytest.mark.parametrize("content", [b"", b"<html>", b"\n%PDF-", b"RIFF"])
def test_a_file_holds_what_its_name_says(tmp_path: Path, kind: str, content: bytes) -> None:
    assert told(tmp_path, f"a.{kind}", content) == ["1 docs.content"]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (b"a{}\n@import '//a.org/b.css';", "2 docs.style"),
        (b"@import url( https://a.org/b.css );", "1 docs.style"),
        (b'a { background: URL("https://a.org/b.png") }', "1 docs.style"),
        (b"a{}\n/* \xe9 */", "2 file.encoding"),
    ],
)
def test_styles_ask_nobody_else(tmp_path: Path, style: bytes, expected: str) -> None:
    assert told(tmp_path, "a.css", style) == [expected]
