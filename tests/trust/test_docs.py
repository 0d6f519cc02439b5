"""What a stranger puts into docs/ is refused by every way to build, and only what is known is published."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from offersite.checking import TAKEN
from offersite.reading.settings import read_settings
from tests.sites import BUILT_REPAIRS
from tests.support import TODAY, build, clean_environment, offersite

SECONDS = 60
REFUSED = ["docs/imprint.md:18:", "docs/_headers:1:", "docs/env.txt:1:", "docs/up:1:", "docs/down:1:"]
REFUSED += ["docs/offers.md:1:", "docs/assets/pipe.png:1:"]


def attack(home: Path) -> None:
    docs = home / "docs"
    with (docs / "imprint.md").open("a", encoding="utf-8") as imprint:
        imprint.write('\n<meta http-equiv="refresh" content="0;url=https://evil.test/">\n')
    (docs / "_headers").write_text("/*\n  X-Frame-Options: ALLOWALL\n")
    (docs / "env.txt").symlink_to("/proc/self/environ")
    (docs / "up").symlink_to(".")
    (docs / "down").symlink_to(".")
    (docs / "offers.md").write_text("---\ntitle: Angebote\n---\n\nAndere.\n", "utf-8")
    os.mkfifo(docs / "assets" / "pipe.png")


def by_hand(home: Path) -> subprocess.CompletedProcess[str]:
    """MkDocs' own command, without ours around it."""
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(home / "mkdocs.yml")]
    return subprocess.run(
        command,
        env=clean_environment() | {"TODAY": TODAY, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )


@pytest.mark.nightly
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_every_way_to_build_refuses(home: Path) -> None:
    attack(home)
    for done in (offersite(home, "check"), offersite(home, "build"), by_hand(home)):
        assert done.returncode == 1
        assert "Traceback" not in done.stdout + done.stderr
        assert [place for place in REFUSED if place not in done.stdout] == []
    assert not (home / "site").exists()
    assert not list((home / ".build").rglob("*.html"))


@pytest.mark.nightly
@pytest.mark.build
def test_only_what_is_known_is_published(tmp_path: Path) -> None:
    home = BUILT_REPAIRS.copy(tmp_path / "home")
    for name in ("Thumbs.db", "imprint.md~", ".DS_Store", "assets/plan.png.orig"):
        (home / "docs" / name).write_text("left over")
    (home / "data" / "events.yaml~").write_text("left over")
    (home / "docs" / "rules.rm.md").unlink()
    site = build(home)
    assert [
        path.name for path in site.rglob("*") if path.is_file() and b"left over" in path.read_bytes()
    ] == []
    assert "Werkbänke" in (site / "rm" / "rules" / "index.html").read_text("utf-8")


@pytest.mark.build
def test_the_names_that_the_site_takes(repairs_site: Path) -> None:
    """Every folder at its top but those of languages and free pages, and what it makes beside docs/assets."""
    home = BUILT_REPAIRS.home()
    languages = {each.tag for each in read_settings(home / "mkdocs.yml").languages}
    pages = {path.name.partition(".")[0] for path in (home / "docs").glob("*.md")}
    assert {path.name for path in repairs_site.iterdir() if path.is_dir()} - languages - pages <= TAKEN
    given = {path.relative_to(home / "docs") for path in (home / "docs" / "assets").rglob("*")}
    made = {path.relative_to(repairs_site) for path in (repairs_site / "assets").rglob("*")} - given
    assert {path.as_posix() for path in made if path.suffix not in (".br", ".gz")} <= TAKEN
