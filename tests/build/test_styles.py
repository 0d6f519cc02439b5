"""The parts of the stylesheet become one file."""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.build.styles import IMPORT, stylesheets
from offersite.views.links import STYLESHEETS
from tests.support import ROOT


def test_parts_stand_in_the_order_of_the_index(tmp_path: Path) -> None:
    (tmp_path / "index.css").write_text('/* parts */\n@import "b.css";\n@import "a.css";\n', "utf-8")
    (tmp_path / "a.css").write_text(
        "a { top: 0; /* why */ margin: -0.5em 0 10.5em; /* why */ } /* why */\n", "utf-8"
    )
    (tmp_path / "b.css").write_text(":root > b {\n  --none: ;\n  color: blue;\n}\n", "utf-8")
    (tmp_path / "comparison.css").write_text("c {\n  color: green;\n}\n", "utf-8")
    (tmp_path / "home.css").write_text('@import "a.css";\nd {}\n', "utf-8")
    asset, other, home = stylesheets(tmp_path)
    assert home.content == b"a{ top:0;margin:-.5em 0 10.5em}d{}"
    assert (other.path, other.content) == ("assets/comparison.css", b"c{color:green}")
    assert asset.path == "assets/site.css"
    assert asset.content == b":root>b{--none: ;color:blue}a{ top:0;margin:-.5em 0 10.5em}"


def test_a_part_that_two_others_share_stands_once(tmp_path: Path) -> None:
    for name, text in {
        "index.css": '@import "a.css";\n@import "b.css";\n',
        "a.css": '@import "shared.css";\na {}\n',
        "b.css": '@import "shared.css";\nb {}\n',
        "shared.css": "c {}\n",
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    (asset,) = stylesheets(tmp_path)
    assert asset.content == b"c{}a{}b{}"


def test_a_missing_part_is_told(tmp_path: Path) -> None:
    (tmp_path / "index.css").write_text('@import "gone.css";\n', "utf-8")
    with pytest.raises(FileNotFoundError):
        list(stylesheets(tmp_path))


def test_every_part_is_used() -> None:
    """By every page, by some of them, or within the stylesheet of these."""
    folder = ROOT / "docs" / "styles"
    files = {path.name: path.read_text("utf-8") for path in folder.glob("*.css")}
    imported = {name for text in files.values() for name in IMPORT.findall(text)}
    assert files.keys() == {"index.css", *imported, *(Path(path).name for path in STYLESHEETS[1:])}
    assert [asset.path for asset in stylesheets(folder)] == list(STYLESHEETS)
