"""What tests of whole builds share: copies of a programme, and builds of them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from lxml import html

from offersite.commands import main

ROOT = Path(__file__).parent.parent
PROGRAMMES = ROOT / "tests" / "programmes"
REPAIRS = PROGRAMMES / "village-repairs"
TODAY = "2024-05-01"
FOLDER = "/somewhere/"
ADDRESS = f"https://example.org{FOLDER}"
"""Below a folder of its host, as project pages of GitHub are: there, a wrong address leads off the site."""

SHARED = ("docs/assets", "docs/styles")
"""What every programme has of the project's own documents."""

BREAKS = str.maketrans({"\u00ad": "", "\u2060": "", "\u2011": "-"})
CONFIGURED = re.compile(r'(?<=^site_url: !ENV \[SITE_URL, ")[^"]+', re.MULTILINE)


def nightly(values: Iterable[Any]) -> list[Any]:
    """Parameters of a test that is run with them at night, and with the others each time."""
    return [pytest.param(value, marks=pytest.mark.nightly) for value in values]


def copy_programme(source: Path, home: Path, address: str = ADDRESS) -> Path:
    """A copy of a programme's data, Markdown and configuration, with our own hooks and templates.

    It is configured for `address`, unless SITE_URL says another.
    """
    home.mkdir(parents=True, exist_ok=True)
    for name in SHARED:
        shutil.copytree(ROOT / name, home / name)
    for name in ("data", "docs"):
        shutil.copytree(source / name, home / name, dirs_exist_ok=True)
    config = (source / "mkdocs.yml").read_text("utf-8")
    config = CONFIGURED.sub(address, config.replace("../../../", ""))
    (home / "mkdocs.yml").write_text(config, "utf-8")
    shutil.copytree(ROOT / "overrides", home / "overrides")
    (home / "hooks").symlink_to(ROOT / "hooks")
    return home


def offersite(home: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line on the programme in `home`; `environment` is added to this process's own."""
    return subprocess.run(
        [sys.executable, "-m", "offersite", "--home", str(home), *arguments],
        env=clean_environment() | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def called(home: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The same within this process, which has imported all that it takes: half a second sooner."""
    ours = clean_environment() | {"OFFERSITE_LANGUAGE": ""}
    gone = dict.fromkeys(os.environ.keys() - ours.keys())
    done = CliRunner().invoke(main, ["--home", str(home), *arguments], env=gone | ours | environment)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)


def clean_environment() -> dict[str, str]:
    """This process's environment without what would change a build, and with the core on the path.

    Nor what a make that runs the tests hands to one that a test runs, nor what keeps Python from keeping what
    it compiles: the tests start it hundreds of times.
    """
    dropped = {"TODAY", "SITE_URL", "OFFERSITE_BASE", "CI", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"}
    dropped |= {"PYTHONDONTWRITEBYTECODE"}
    of_make = {"MAKEFLAGS", "MAKELEVEL", "MFLAGS", "MAKEOVERRIDES"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped | of_make}
    apart = str(ROOT / ".cache" / "tests")  # the history of the repository around a copy is not the copy's
    return kept | {"PYTHONPATH": str(ROOT / "hooks"), "GIT_CEILING_DIRECTORIES": apart}


def build(home: Path, today: str = TODAY, **environment: str) -> Path:
    """Build the site of the programme in `home`, which must succeed without a word of warning."""
    done = offersite(home, "build", TODAY=today, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stdout + done.stderr, done.stdout + done.stderr
    return (home / "site").resolve()


def pages(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    """Every page of a built site with its path below the site's root, parsed."""
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), parse(path)


def parse(path: Path) -> html.HtmlElement:
    """A built page."""
    return html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def text_of(element: html.HtmlElement) -> str:
    """What an element says, as it would be typed."""
    return typed(str(element.text_content()))


def typed(text: str) -> str:
    """Text without what only says where a line may break: no-break spaces, too, are single spaces."""
    return " ".join(text.translate(BREAKS).split())
