from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from offersite.reading.docs import SCRIPTS, read_docs
from offersite.settings import Settings
from tests.bad_edits.applying import programme
from tests.support import ROOT

CONTENT = {".png": b"\x89PNG\r\n\x1a\n", ".woff2": b"wOF2"}
PAGE = "---\ntitle: T\n---\n\nText\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return programme(tmp_path)


def told(settings: Settings, *taken: str) -> list[str]:
    problems = read_docs(settings, {"offers", "assets/site.css", *taken}).problems
    return [f"{p.file} {p.severity} {p.message}" for p in problems]


def write(settings: Settings, *names: str) -> None:
    for name in names:
        path = settings.docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(CONTENT.get(path.suffix, PAGE.encode()))


def test_pages_and_what_they_show_are_read(settings: Settings) -> None:
    write(settings, "assets/deep/er/a-1.woff2", "styles/base.css", "privacy.md", "privacy.rm.md")
    docs = read_docs(settings, ()).docs
    assert list(docs.pages) == ["imprint.md", "imprint.rm.md", "index.md", "privacy.md", "privacy.rm.md"]
    assert docs.originals == ["imprint.md", "index.md", "privacy.md"]
    assert docs.assets == {"assets/deep/er/a-1.woff2", "assets/plan.svg", "styles/base.css"}
    assert told(settings) == []


@pytest.mark.parametrize(
    "name",
    [
        *("_headers", "robots.txt", "sitemap.xml", "CNAME", "page.html", "Page.md", "page.md.txt"),
        *("assets/a.html", "assets/a.svgz", "assets/A.png", "assets/a.de.png", "assets/a b.png"),
        *("assets/other.js", "assets/deep/site.js", "assets/site.mjs"),
        *("assets/a.md", "styles/a.js", "über.md", "README.md", "page.de.rm.md"),
    ],
)
def test_what_has_no_place_is_told_and_left_out(settings: Settings, name: str) -> None:
    write(settings, name)
    assert told(settings) == [f"docs/{name} error docs.unknown"]
    assert name not in read_docs(settings, ()).docs.assets


def test_scripts_are_those_that_are_ours() -> None:
    ours = (ROOT / "docs" / "assets").glob("*.js")
    assert sorted(path.stem for path in ours) == SCRIPTS.split("|")


def test_a_folder_is_told_once(settings: Settings) -> None:
    write(settings, "a/b/page.md", "a/b/other.md", "a/c.png", "ab.png")
    assert told(settings) == ["docs/a error docs.unknown", "docs/ab.png error docs.unknown"]


def test_a_folder_by_the_name_of_a_file(settings: Settings) -> None:
    (settings.docs / "imprint.md").unlink()
    write(settings, "imprint.md/page.md", "assets/a.png/b.png")
    assert told(settings) == ["docs/assets/a.png error file.special", "docs/imprint.md error file.special"]


def test_what_is_hidden_is_passed_over(settings: Settings) -> None:
    write(settings, "assets/.htaccess", ".well-known/a.png")
    assert told(settings) == []
    assert read_docs(settings, ()).docs.assets == {"assets/plan.svg"}


def test_what_the_site_makes_is_not_replaced(settings: Settings) -> None:
    write(settings, "offers.md", "offers.rm.md", "rm.md", "de.md", "assets/site.css")
    expected = ["assets/site.css", "de.md", "offers.md", "offers.rm.md", "rm.md"]
    errors = [each for each in told(settings) if "error" in each]
    assert sorted(errors) == [f"docs/{name} error docs.taken" for name in expected]
    assert "assets/site.css" not in read_docs(settings, {"assets/site.css"}).docs.assets


def test_a_page_that_nav_lacks_is_told(settings: Settings) -> None:
    """Once for each page; one that is named by a slip is told where the slip is."""
    write(settings, "help.md", "help.rm.md", "more.rm.md")
    named = replace(settings, nav=("index.md", "imprint.md", "privacy.md"))
    assert told(named) == ["docs/help.md error page.unlisted", "docs/more.rm.md error page.original"]
    for slip in ("halp.md", "help.rm.md"):
        assert told(replace(settings, nav=("imprint.md", slip))) == ["docs/more.rm.md error page.original"]
    assert told(settings) == ["docs/more.rm.md error page.original"]


def test_a_page_of_a_language_is_missing(settings: Settings) -> None:
    (settings.docs / "imprint.rm.md").unlink()
    assert told(settings) == ["docs/imprint.md warning page.missing"]


def test_a_link_is_all_that_is_told(settings: Settings, tmp_path: Path) -> None:
    (settings.docs / "imprint.md").unlink()
    (settings.docs / "imprint.md").symlink_to("index.md")
    assert told(settings) == ["docs/imprint.md error file.link"]
    settings.docs.rename(tmp_path / "elsewhere")
    settings.docs.symlink_to(tmp_path / "elsewhere")
    assert told(settings) == ["docs error file.link"]
