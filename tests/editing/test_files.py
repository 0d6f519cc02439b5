"""The schemas that are committed are those that the model and the data make."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from offersite.editing.files import FOLDER, files, outdated, write
from offersite.editing.schemas import IDS, schemas
from offersite.model.text import CHECKED
from offersite.problems.problem import Problem
from offersite.reading.settings import read_settings
from tests.editing import vscode
from tests.samples import repairs
from tests.support import REPAIRS, ROOT, copy_programme

IDS_FILE = f"{FOLDER}/{IDS}.json"


def test_those_that_are_committed_follow_from_the_model() -> None:
    """In the languages that they have: of others, and of ids, the check warns. A programme may have none."""
    committed = {path.stem: json.loads(path.read_text("utf-8")) for path in (ROOT / FOLDER).glob("*.json")}
    if committed:
        tags = [*committed["labels"]["definitions"]["Line"]["anyOf"][1]["properties"][CHECKED]["properties"]]
        assert committed == {**dict(schemas(tags)), IDS: committed[IDS]}, "make schema"


def test_all_files_of_data_name_their_schema_where_there_are_schemas() -> None:
    first = {path.stem: path.read_text("utf-8").split("\n")[0] for path in (ROOT / "data").glob("*.yaml")}
    there = (ROOT / FOLDER).is_dir()
    for stem, line in first.items():
        assert (line == f"# yaml-language-server: $schema=../{FOLDER}/{stem}.json") == there
        assert (ROOT / FOLDER / f"{stem}.json").is_file() == there


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


EXTENSION = re.compile(r"[a-z0-9][a-z0-9-]*\.[a-z0-9][a-z0-9-]*")  # its publisher, and its name
READS_SCHEMAS = "redhat.vscode-yaml"


def test_the_editor_recommends_what_reads_the_schemas() -> None:
    recommended = vscode.read("extensions.json")["recommendations"]
    assert READS_SCHEMAS in recommended
    assert [each for each in recommended if not EXTENSION.fullmatch(each)] == []
    assert len({*recommended}) == len(recommended)


def test_each_file_of_data_has_one_schema_in_the_editor_too() -> None:
    """By its first line or by the editor's settings, and none by both: what they name is there."""
    named = vscode.read("settings.json").get("yaml.schemas", {})
    globs = [
        (schema, glob)
        for schema, found in named.items()
        for glob in ([found] if isinstance(found, str) else found)
    ]
    assert [glob for _, glob in globs if not any(ROOT.glob(glob.lstrip("/")))] == []
    for path in sorted((ROOT / "data").glob("*.yaml")) if (ROOT / FOLDER).is_dir() else ():
        line = path.read_text("utf-8").split("\n")[0]
        said = [path.parent / line.partition("$schema=")[2]] if "$schema=" in line else []
        said += [ROOT / schema for schema, glob in globs if path in ROOT.glob(glob.lstrip("/"))]
        assert [each.is_file() for each in said] == [True], path.name


def test_the_editor_keeps_to_the_layout_of_the_data() -> None:
    """It offers ids while one types, and formats nothing: each line stays as its editor wrote it."""
    settings = vscode.read("settings.json")
    yaml = vscode.of_extension(settings, "yaml")
    assert [name for name in ("validate", "hover", "completion") if not yaml[name]] == []
    assert [name for name in ("format", "schemaStore") if yaml[name]["enable"]] == []
    assert settings["[yaml]"]["editor.quickSuggestions"]["strings"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"a": "// no", /* b */ "c": [1, 2,], // d\n}', {"a": "// no", "c": [1, 2]}),
        ('{"a": "\\", }"}', {"a": '", }'}),
    ],
)
def test_what_the_editor_reads(text: str, found: object) -> None:
    assert vscode.parsed(text) == found
    with pytest.raises(ValueError, match="twice"):
        vscode.parsed('{"a": 1, "a": 2}')
