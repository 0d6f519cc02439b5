from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from offersite.changes.compare import Change, Comparison
from offersite.changes.page import as_page
from tests.samples import SETTINGS


def test_the_page_needs_no_other_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/none")
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "preview.png").write_bytes(name.encode())
    found = Comparison(
        gone=["old/index.html"],
        changed=["index.html", "preview.png"],
        words=[Change("drei <b>", "vier <b>", "de", ["index.html"])],
    )
    page = html.fromstring(as_page(found, tmp_path / "a", tmp_path / "b", SETTINGS, "de", "<main>"))
    assert page.get("lang") == "de"
    assert [each.text for each in page.findall(".//del")] == ["drei"]
    assert [each.text for each in page.findall(".//ins")] == ["vier"]
    assert "vier <b>" in page.text_content()
    assert [each.get("src") for each in page.iter("img")] == [
        "data:image/png;base64,YQ==",
        "data:image/png;base64,Yg==",
    ]
    assert not list(page.iter("link", "script"))
    assert page.xpath("//section[@class='dying']//li/text()") == ["/old/"]


def test_long_lists_are_folded_but_not_of_what_dies(tmp_path: Path) -> None:
    paths = [f"{number}/index.html" for number in range(20)]
    found = Comparison(gone=paths, changed=paths)
    page = html.fromstring(as_page(found, tmp_path, tmp_path, SETTINGS, "de", "main"))
    assert [each.text for each in page.findall(".//details/summary/h2")] == ["Geändert – Seiten (20)"]
    assert len(page.xpath("//section[@class='dying']/ul/li")) == 20


def test_where_nothing_differs_the_page_says_so(tmp_path: Path) -> None:
    assert "Byte für Byte" in as_page(Comparison(), tmp_path, tmp_path, SETTINGS, "de", "main")
