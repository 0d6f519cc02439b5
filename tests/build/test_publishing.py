"""What is published: any web server can read it, what did not change keeps its time, nothing is left over."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from offersite.build.publishing import Publication
from offersite.build.writing import write
from offersite.pages.values import Asset
from tests.files import left

LONG_AGO = 1_000_000_000 * 10**9


def publish(home: Path, **files: bytes) -> Path:
    with Publication(home) as publication:
        write(publication.aside, [Asset(f"a/b/{name}", content) for name, content in files.items()])
        publication.publish()
    return home / "site" / "a" / "b"


def test_every_server_may_read_it(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        publish(tmp_path, x=b"1")
    finally:
        os.umask(before)
    site = (tmp_path / "site").resolve()
    modes = {path: path.stat().st_mode & 0o777 for path in (site.parent, site, *site.rglob("*"))}
    assert {modes.pop(site / "a" / "b" / "x")} == {0o644}
    assert set(modes.values()) == {0o755}
    assert len(modes) == 4


def test_what_did_not_change_keeps_its_time(tmp_path: Path) -> None:
    folder = publish(tmp_path, same=b"1", other=b"1", longer=b"1")
    for path in folder.iterdir():
        os.utime(path, ns=(LONG_AGO, LONG_AGO))
    publish(tmp_path, same=b"1", other=b"2", longer=b"11", new=b"1")
    times = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert times.pop("same") == LONG_AGO
    assert min(times.values()) > LONG_AGO
    assert set(times) == {"other", "longer", "new"}


def test_what_is_packed_has_the_time_of_what_it_was(tmp_path: Path) -> None:
    """So nginx wants it; another edition of a packer changes nothing of what readers get."""
    publish(tmp_path, **{"same": b"1", "same.br": b"?", "other": b"1", "other.gz": b"!"})
    folder = tmp_path / "site" / "a" / "b"
    for path in folder.iterdir():
        os.utime(path, ns=(LONG_AGO, LONG_AGO))
    publish(tmp_path, **{"same": b"1", "same.br": b"??", "other": b"2", "other.gz": b"!"})
    assert {path.name for path in folder.iterdir() if path.stat().st_mtime_ns == LONG_AGO} == {
        "same",
        "same.br",
    }


def test_what_was_a_folder_before(tmp_path: Path) -> None:
    (publish(tmp_path) / "x").mkdir(parents=True)
    assert publish(tmp_path, x=b"1").joinpath("x").read_bytes() == b"1"


@pytest.mark.parametrize("target", ["elsewhere", "nowhere", ".build"])
def test_a_link_to_another_place_stays(tmp_path: Path, target: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to(target)
    with pytest.raises(click.ClickException, match="move it away"):
        publish(tmp_path, x=b"1")
    assert (tmp_path / "site").readlink() == Path(target)


def test_remains_go_before_the_next_build_begins(tmp_path: Path) -> None:
    publish(tmp_path, x=b"1")
    current = (tmp_path / "site").resolve().name
    (tmp_path / ".build" / "site-remains" / "a").mkdir(parents=True)
    (tmp_path / ".build" / "site-remains.link").symlink_to("nowhere")
    with Publication(tmp_path) as publication:
        assert left(tmp_path) == {"lock", current, publication.aside.name}
    assert left(tmp_path) == {"lock", current}


@pytest.mark.slow
def test_a_program_that_lives_on_keeps_the_lock(tmp_path: Path) -> None:
    """Else what it still writes would lie in the way of the next build."""
    publication = Publication(tmp_path)
    publication.__enter__()
    orphan = subprocess.Popen(["cat"], stdin=subprocess.PIPE, close_fds=False)
    publication.lock.close()
    code = "from offersite.build.publishing import *; Publication(Path('.')).__enter__()"
    waiting = subprocess.Popen([sys.executable, "-c", code], cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    assert waiting.stderr
    assert waiting.stderr.readline() == "waiting for another build of this site to end\n"
    assert waiting.poll() is None
    orphan.communicate()
    assert waiting.wait(timeout=30) == 0
    waiting.stderr.close()


@pytest.mark.parametrize("name", ["site", ".build"])
def test_a_file_in_the_place_of_a_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("not from here", "utf-8")
    with pytest.raises(click.ClickException, match="is not from here; move it away"):
        Publication(tmp_path).__enter__()
    assert [path.name for path in tmp_path.iterdir()] == [name]
