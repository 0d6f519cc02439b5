from __future__ import annotations

import os
from pathlib import Path

import pytest

from offersite.reading.document import Document
from offersite.reading.folders import look


def told(folder: Path) -> list[str]:
    return [f"{problem.file} {problem.message}" for problem in look(folder, "docs")[1]]


def test_files_and_folders_are_found_in_order(tmp_path: Path) -> None:
    (tmp_path / "b" / "c").mkdir(parents=True)
    for name in ("a.md", "b/d.png", "b/c/e"):
        (tmp_path / name).touch()
    assert look(tmp_path, "docs") == (["a.md", "b/", "b/c/", "b/c/e", "b/d.png"], [])
    assert look(tmp_path / "gone", "docs") == ([], [])


@pytest.mark.parametrize(
    "name",
    [
        *("events.yaml~", "events.yaml.orig", "events.yaml.bak", "events.yaml.BAK", "events.yaml.tmp"),
        *(".events.yaml.swp", "events.yaml.swo", "#events.yaml#", "~$events.yaml", ".DS_Store", ".gitkeep"),
        *("Thumbs.db", "ehthumbs.db", "desktop.ini", "Desktop.ini", "Icon\r", ".hidden/events.yaml"),
        *(
            "events.yaml.rej",
            "events.yaml.save",
            "events.yaml___jb_tmp___",
            "events.yaml___jb_old___",
            "4913",
        ),
        *(f"events_{side}_1234.yaml" for side in ("BACKUP", "BASE", "LOCAL", "REMOTE")),
    ],
)
def test_what_programs_leave_is_passed_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).touch()
    assert look(tmp_path, "docs") == ([], [])


@pytest.mark.parametrize("name", ["events_LOCAL.yaml", "events.old", "notes.txt", "events.yamlx"])
def test_what_people_leave_is_not(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert look(tmp_path, "docs")[0] == [name]


def test_no_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(".")
    (tmp_path / "b").symlink_to("..")
    (tmp_path / "c.md").symlink_to("/nowhere")
    (tmp_path / ".d").symlink_to("/")
    (tmp_path / ".#e.md").symlink_to("editor@host.1:2")
    (tmp_path / ".#f").symlink_to("/")
    names = [".#f", ".d", "a", "b", "c.md"]
    assert sorted(told(tmp_path)) == [f"docs/{name} file.link" for name in names]
    assert look(tmp_path, "docs")[0] == []
    (tmp_path / "a").unlink()
    (tmp_path / "self").symlink_to(tmp_path)
    assert told(tmp_path / "self") == ["docs file.link"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_nothing_but_a_file_is_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert told(tmp_path) == ["docs/pipe file.special"]
    assert [each.message for each in Document(tmp_path / "pipe", "x").problems] == ["file.special"]
    assert [each.message for each in Document(Path("/dev/zero"), "x").problems] == ["file.special"]
