"""What a machine may do to a build ends in one sentence; the last site stays, and nothing is left over."""

from __future__ import annotations

import os
import re
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.files import contents
from tests.sites import BUILT_REPAIRS
from tests.support import TODAY, clean_environment, nightly, offersite
from tests.trust.stopping import build_of, start, wait_until

pytestmark = pytest.mark.build

CHECK = [sys.executable, "-m", "offersite", "--language", "en", "--home"]
SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
SOON = 60  # seconds
ON_A_DISK = """
mount -t tmpfs -o size=200m tmpfs "$1" && cp -r "$2/." "$1" &&
"$3" -m offersite --home "$1" build > /dev/null &&
used=$(df -k --output=used "$1" | tail -n 1) && mount -o "remount,size=$((used + $4))k$5" "$1" || exit 77
TODAY="$6" "$3" -m offersite --home "$1" build > /dev/null; echo "status $?"; ls -A "$1/.build"
"""
LATER = "2024-05-02"  # when each page says so: what is as in the last build would be linked, not written

DISKS = {
    50: ("", "No space left on device"),
    600: ("", "No space left on device|search index"),
    90_000: (",ro", "Read-only file system"),
}
"""The kB that are free, how the disk is mounted, and what is said of it."""


@pytest.fixture(scope="module")
def first() -> Path:
    """A programme that was built once."""
    return BUILT_REPAIRS.home()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return BUILT_REPAIRS.copy(tmp_path / "home")


def stays(home: Path, before: dict[str, bytes]) -> None:
    """The last site is there, as it was `before`, and nothing else."""
    assert contents(home / "site") == before
    assert sorted(os.listdir(home / ".build")) == ["lock", (home / "site").readlink().name]  # noqa: PTH208


def one_sentence(said: str) -> None:
    assert said.startswith("Error: ")
    assert said.count("\n") == 1, said


@pytest.mark.parametrize("size", [5_000, *nightly([60_000])], ids=["pages", "search"])
def test_files_that_cannot_be_written_whole(home: Path, size: int) -> None:
    """A full disk, for this build alone: no file may be larger."""
    shutil.rmtree(home / "site/pagefind")
    before = contents(home / "site")
    done = subprocess.run(
        build_of(home),
        env=clean_environment() | {"TODAY": LATER, "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("Error: "), done.stderr
    assert "Traceback" not in done.stderr
    stays(home, before)


@pytest.mark.nightly
@pytest.mark.parametrize("free", DISKS)
def test_a_real_disk(first: Path, tmp_path: Path, free: int) -> None:
    """Full while the pages, or what follows them, are written; or not to be written at all."""
    option, said = DISKS[free]
    arguments = ["sh", str(tmp_path), str(first), sys.executable, str(free), option, LATER]
    done = subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", ON_A_DISK, *arguments],
        env=clean_environment() | {"TODAY": TODAY},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 77 or done.stderr.startswith("unshare"):
        pytest.skip(f"no disk to be had here: {done.stderr}")
    status, *left = done.stdout.splitlines()
    assert status == "status 1", done.stderr
    one_sentence(done.stderr)
    assert re.search(said, done.stderr)
    assert len(left) == 2, left


@pytest.mark.nightly
@pytest.mark.parametrize("blocked", [".cache/search", ".cache/compressed", ".cache"])
def test_a_cache_that_cannot_be_written(home: Path, first: Path, blocked: str) -> None:
    shutil.rmtree(home / blocked)
    (home / blocked).write_text("a file where a folder should be", "utf-8")
    done = offersite(home, "build", TODAY=TODAY)
    assert done.returncode == 0
    assert done.stderr.startswith("kept nothing for the next build: ")
    assert done.stderr.count("\n") == 1
    assert contents(home / "site") == contents(first / "site")


def test_a_file_where_the_builds_should_be(home: Path) -> None:
    (home / "site").unlink()
    shutil.rmtree(home / ".build")
    (home / ".build").write_text("not from here", "utf-8")
    done = offersite(home, "build", TODAY=TODAY)
    assert done.returncode == 1
    one_sentence(done.stderr)
    assert (home / ".build").read_text("utf-8") == "not from here"


@pytest.mark.nightly
@pytest.mark.parametrize("command", ["check", "build"])
def test_nowhere_to_print(home: Path, first: Path, command: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*CHECK, str(home), command],
            env=clean_environment() | {"TODAY": TODAY},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (1, "Error: No space left on device\n")
    stays(home, contents(first / "site"))


def test_a_reader_that_goes_away(first: Path) -> None:
    """As with `| head -1`."""
    with start([*CHECK, str(first), "check"]) as check:
        assert check.stdout
        assert check.stderr
        check.stdout.close()
        assert check.wait(SOON) == 1
        assert check.stderr.read() == ""


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize("module", ["pydantic", *nightly(["offersite.commands"])])
def test_a_signal_while_the_program_is_still_starting(
    first: Path, module: str, number: signal.Signals
) -> None:
    code = f"""
import os, runpy, sys
sys.argv = ["offersite", "--home", {str(first)!r}, "check"]
def at(event, arguments):
    if event == "import" and arguments[0] == {module!r}:
        os.kill(os.getpid(), {number:d})
sys.addaudithook(at)
runpy.run_module("offersite", run_name="__main__", alter_sys=True)
"""
    with start([sys.executable, "-c", code]) as check:
        assert check.communicate(timeout=SOON) == ("", f"ended by {number.name}\n")
    assert check.returncode == 128 + number


def children(pid: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]


def mkdocs_of(build: subprocess.Popen[str]) -> int:
    """The process of MkDocs, as soon as several of its own write pages."""
    wait_until(build, lambda: any(len(children(each)) > 1 for each in children(build.pid)))
    return children(build.pid)[0]


def gone(group: int) -> bool:
    """Whether no process of a group is left, but those that nobody waits for any more."""
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            _, _, fields = path.read_text("utf-8").rpartition(")")
        except (FileNotFoundError, ProcessLookupError):
            continue
        state, _, its_group, *_ = fields.split()
        if int(its_group) == group and state != "Z":
            return False
    return True


@pytest.mark.parametrize("number", [signal.SIGTERM, *nightly([signal.SIGINT, signal.SIGHUP])])
def test_a_signal_ends_a_build_and_all_that_it_started(
    home: Path, first: Path, number: signal.Signals
) -> None:
    ends(home, first, lambda build, mkdocs: os.kill(build, number), f"ended by {number.name}", 128 + number)


@pytest.mark.nightly
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_mkdocs_is_killed(home: Path, first: Path, number: signal.Signals) -> None:
    """As by a machine that has no memory left."""
    said = f"Error: MkDocs was ended by {number.name}"
    ends(home, first, lambda build, mkdocs: os.kill(mkdocs, number), said, 1)


def ends(home: Path, first: Path, kill: Callable[[int, int], None], said: str, status: int) -> None:
    with start(build_of(home)) as build:
        mkdocs = mkdocs_of(build)
        kill(build.pid, mkdocs)
        _, errors = build.communicate(timeout=SOON)
    assert (build.returncode, errors.strip()) == (status, said)
    assert gone(mkdocs)
    stays(home, contents(first / "site"))
