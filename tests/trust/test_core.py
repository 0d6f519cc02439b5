"""The core needs no MkDocs, and nothing of it or of the templates is about one programme."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from offersite.checking import examine
from offersite.model import Model, Site, Text
from offersite.model.walk import walk
from offersite.reading.explain import ALIASES
from offersite.reading.settings import read_settings
from tests import samples
from tests.files import contents
from tests.sites import BUILT_REPAIRS, OWN, Shared
from tests.support import REPAIRS, ROOT, TODAY, clean_environment, nightly
from tests.trust.elsewhere import WEST, copy_elsewhere
from tests.trust.model_fields import fields, literals

ALONE = Path(__file__).parent / "core_alone.py"
ASSETS = "assets"
NAMING = {"programme", "offers", "topics", "events", "experiences"}
LONG = 6  # letters: shorter names and ids are words like any other
NAMES = {"name", "title", "person", "town", "body", "publisher", "city", "email", "phone"}


@pytest.mark.build
@pytest.mark.parametrize("shared", [BUILT_REPAIRS, *nightly([OWN])], ids=lambda shared: shared.name)
def test_core_writes_every_page_without_mkdocs(shared: Shared, tmp_path: Path) -> None:
    """Nor does it matter where and when: `test_bytes.py` sees the same of whole builds at night."""
    home, written = copy_elsewhere(shared, tmp_path), tmp_path / "site"
    pictures = Path(".cache", "pictures")  # to draw them takes the longest
    shutil.copytree(shared.home() / pictures, home / pictures)
    done = subprocess.run(
        [sys.executable, ALONE, home, written],
        env=clean_environment() | {"TODAY": TODAY} | WEST,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[0]) > 30
    built, alone = (
        {path: content for path, content in contents(each).items() if not made_later(path)}
        for each in (shared.site(), written)
    )
    copied = {path: content for path, content in contents(home / "docs").items() if path in built}
    assert all(path.startswith(f"{ASSETS}/") for path in copied)
    assert copied | alone == built  # the core writes scripts again, without their comments


def made_later(path: str) -> bool:
    """Whether a file was made from the finished pages: compressed, or the search's index."""
    return path.endswith((".br", ".gz")) or path.startswith("pagefind/")


@pytest.mark.nightly
@pytest.mark.parametrize("home", [ROOT, REPAIRS], ids=["own", "repairs"])
def test_nothing_in_code_or_templates_is_about_a_programme(home: Path) -> None:
    site = examine(read_settings(home / "mkdocs.yml"), samples.TODAY).site
    assert site is not None
    own_words = {name for _, name in fields(Site)} | literals(Site)
    own_words |= {*ALIASES, "dialog"}  # what editors call fields in their language; an element of HTML
    names = {name for name in all_names(site) if name.casefold() not in own_words}
    ids = set(all_ids(site)) - own_words
    assert len(names) > 50
    assert len(ids) > 20
    found = []
    named = re.compile(rf"\b({'|'.join(map(re.escape, names))})\b", re.IGNORECASE)
    for path in sorted(sources()):
        text = code(path)
        words = set(re.findall(r"[\w-]+", text))
        found += [(path.name, each) for each in named.findall(text)]
        found += [(path.name, each) for each in ids if "-" in each and each in words]
        found += [(path.name, each) for each in ids if re.search(rf"[\"']{re.escape(each)}[\"']", text)]
    assert found == []


def code(path: Path) -> str:
    """The text of a file; Python without comments and docstrings, where examples may stand."""
    text = path.read_text("utf-8")
    if path.suffix != ".py":
        return text
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = None
    return ast.unparse(tree)


def sources() -> Iterator[Path]:
    """Not those of what fields and choices are called: common words, which a programme may use as well."""
    for folder in ("hooks", "overrides"):
        for suffix in ("py", "html", "yaml"):
            yield from (path for path in (ROOT / folder).rglob(f"*.{suffix}") if path.name != "names.yaml")


def all_names(site: Site) -> Iterator[str]:
    """What things are called, and whom to ask."""
    for path, value in walk(site):
        if path and path[-1] in NAMES and path[0] in NAMING and "sections" not in path:
            words = value.root.values() if isinstance(value, Text) else [value] if value else []
            yield from (each for each in words if len(each) >= LONG)


def all_ids(site: Site) -> Iterator[str]:
    for _, value in walk(site):
        if isinstance(value, Model) and len(getattr(value, "id", "")) >= LONG:
            yield value.id  # type: ignore[attr-defined]
