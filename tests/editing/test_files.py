"""The schemas that are committed are those that the model and the data make."""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.editing.files import FOLDER, files, outdated, write
from offersite.editing.schemas import IDS
from offersite.problems.problem import Problem
from offersite.reading.load import read
from offersite.reading.settings import read_settings
from tests.samples import repairs
from tests.support import REPAIRS, ROOT, copy_programme

IDS_FILE = f"{FOLDER}/{IDS}.json"


def test_those_of_this_programme_are_up_to_date_but_for_ids() -> None:
    """Of which the check warns: an editor on GitHub cannot run `make schema`."""
    settings, site = read_settings(ROOT / "mkdocs.yml"), read(ROOT / "data").site
    assert site is not None
    stale = [each.file for each in outdated(settings, site) if each.file != IDS_FILE]
    assert stale == [], "make schema"


def test_each_file_of_data_names_its_schema() -> None:
    for path in sorted((ROOT / "data").glob("*.yaml")):
        first = path.read_text("utf-8").split("\n")[0]
        assert first == f"# yaml-language-server: $schema=../{FOLDER}/{path.stem}.json"
        assert (path.parent / first.partition("=")[2]).is_file()


def test_what_the_data_has_no_more_is_told_until_it_is_written(tmp_path: Path) -> None:
    settings = read_settings(copy_programme(REPAIRS, tmp_path) / "mkdocs.yml")
    assert [*outdated(settings, repairs())] == []  # it wants none
    assert [path.as_posix() for path in write(settings, repairs())] == [
        each.as_posix() for each in files(settings, repairs())
    ]
    assert [*outdated(settings, repairs())] == []
    assert [*write(settings, repairs())] == []
    path = settings.home / IDS_FILE
    path.write_text(path.read_text("utf-8").replace('"enum": [', '"enum": [\n    "gone",', 1), "utf-8")
    (told,) = outdated(settings, repairs())
    assert told == Problem(IDS_FILE, 6, 1, "schema.outdated", severity="warning")
    assert [*outdated(settings, None)] == []
    path.unlink()
    assert [each.line for each in outdated(settings, repairs())] == [1]
    assert [path.as_posix() for path in write(settings, repairs())] == [IDS_FILE]


@pytest.mark.parametrize("form", ["\r\n", "\n"])
def test_how_lines_end_makes_no_difference(form: str, tmp_path: Path) -> None:
    settings = read_settings(copy_programme(REPAIRS, tmp_path) / "mkdocs.yml")
    for path in write(settings, repairs()):
        text = (settings.home / path).read_text("utf-8")
        (settings.home / path).write_text(text, "utf-8", newline=form)
    assert [*outdated(settings, repairs())] == []
