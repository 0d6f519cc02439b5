"""Compressed files: whole, deterministic, kept between builds, and only where they gain."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import brotli
import pytest

from offersite.build import compression
from offersite.build.compression import BEST, KINDS, LEAST, QUICK, SHARES, THOROUGH, compress
from offersite.system.cache import Cache
from tests.files import contents, state
from tests.sites import BUILT_REPAIRS
from tests.support import build

UNPACK = {".br": brotli.decompress, ".gz": gzip.decompress}
LONG = b"So many words that packing them pays. " * 120
SHORT = LONG[: LEAST - 1]
FILES = {
    "index.html": LONG,
    "de/index.html": LONG,
    "a.css": LONG,
    "b.js": SHORT,
    "short.ics": SHORT,
    "random.json": os.urandom(LEAST),
    "picture.png": LONG,
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for name, content in FILES.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(content)
    return site


def packed(site: Path) -> dict[str, bytes]:
    return {name: content for name, content in contents(site).items() if name not in FILES}


def test_only_text_that_gains_is_packed(site: Path, tmp_path: Path) -> None:
    compress(site, Cache(tmp_path / "cache"))
    names = [name + end for name in ("index.html", "de/index.html", "a.css", "b.js") for end in UNPACK]
    assert sorted(packed(site)) == sorted(names)
    assert {name: content for name, content in contents(site).items() if name in FILES} == FILES


def test_a_folder_is_left_out(site: Path, tmp_path: Path) -> None:
    compress(site, Cache(tmp_path / "cache"), without="de")
    assert sorted(packed(site)) == [name + end for name in ("a.css", "b.js", "index.html") for end in UNPACK]


def test_what_was_packed_once_is_not_packed_again(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    compress(site, Cache(folder))
    first, kept = packed(site), state(folder)
    compress(site, Cache(folder))
    assert packed(site) == first
    assert state(folder) == kept


def test_what_every_page_asks_for_is_packed_best(site: Path, tmp_path: Path) -> None:
    """Even where a page has the same characters: each is packed as what it is."""
    text = Path(__file__).read_bytes()
    sizes = {}
    for name, quality in (("index.html", THOROUGH), ("a.css", BEST), ("a.json", QUICK)):
        (site / name).write_bytes(text)
        compress(site, Cache(tmp_path / "cache"))
        expected = brotli.compress(text, mode=brotli.MODE_TEXT, quality=quality)
        assert (site / f"{name}.br").read_bytes() == expected
        sizes[name] = len(expected)
    assert sizes["a.css"] < sizes["index.html"] < sizes["a.json"]


def test_many_pages_are_packed_quickly(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = Path(__file__).read_bytes()
    (site / "index.html").write_bytes(text)
    monkeypatch.setattr(compression, "SMALL", len(text) - 1)
    compress(site, Cache(tmp_path / "cache"))
    expected = brotli.compress(text, mode=brotli.MODE_TEXT, quality=QUICK)
    assert (site / "index.html.br").read_bytes() == expected


def test_a_changed_file_alone_is_packed_and_the_old_forgotten(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, made = tmp_path / "cache", tmp_path / "made"

    def pack(content: bytes) -> bytes:
        made.write_bytes(made.read_bytes() + content)
        return b""

    compress(site, Cache(folder))
    size = sum(size for _, size in state(folder).values())
    monkeypatch.setattr(compression, "pack_gzip", pack)
    made.touch()
    changed = os.urandom(LEAST)
    (site / "random.json").write_bytes(changed)
    compress(site, Cache(folder))
    assert made.read_bytes() == changed
    assert abs(sum(size for _, size in state(folder).values()) - size) < len(changed) + 99
    assert {path.name for path in folder.iterdir()} <= set(map(str, range(SHARES)))


def test_a_broken_entry_is_made_anew(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    compress(site, Cache(folder))
    first = packed(site)
    for path in folder.iterdir():
        path.write_bytes(path.read_bytes()[:-3])
    compress(site, Cache(folder))
    assert packed(site) == first


@pytest.mark.build
def test_every_packed_file_of_a_site_holds_its_file(tmp_path: Path) -> None:
    """Every packed file holds its file, and the next build of the same data packs none."""
    home = BUILT_REPAIRS.copy(tmp_path / "home")
    first = contents(home / "site")
    ends = tuple(UNPACK)
    assert {name for name in first if name.endswith(ends)} >= {
        "index.html.br",
        "index.html.gz",
        "assets/site.css.br",
    }
    for name, content in first.items():
        stem, end = name.removesuffix(Path(name).suffix), Path(name).suffix
        if end in UNPACK:
            assert UNPACK[end](content) == first[stem], name
            assert len(content) < len(first[stem]), name
        elif end in KINDS and len(content) >= LEAST:
            assert {name + each for each in ends} <= set(first), name
    kept = state(home / ".cache")
    assert contents(build(home)) == first
    assert state(home / ".cache") == kept
