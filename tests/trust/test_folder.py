"""The project works in any folder, moved or copied with its .venv, and runs no other folder's code."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT, TODAY, clean_environment, nightly
from tests.workflows.steps import program

pytestmark = pytest.mark.slow

NAME = 'it\'s "$HOME" `touch ran` $(touch ran) é [x] {y} #z'
ELSEWHERE = "raise SystemExit('the code of another folder')"
SITE_PACKAGES = Path("lib", f"python{sys.version_info.major}.{sys.version_info.minor}", "site-packages")


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project in a folder whose name a shell would take for commands, with the .venv that make makes.

    What pip would install comes from the .venv that runs the tests.
    """
    home = tmp_path_factory.mktemp("folder") / NAME
    home.mkdir()
    for name in ("data", "docs", "hooks", "overrides", "requirements"):
        shutil.copytree(ROOT / name, home / name)
    for name in ("Makefile", "mkdocs.yml"):
        shutil.copy(ROOT / name, home)
    done = make(home, ".venv/pyvenv.cfg")
    assert done.returncode == 0, done.stderr
    packages = str(Path(pytest.__file__).parent.parent)
    (home / ".venv" / SITE_PACKAGES / "packages.pth").write_text(packages, "utf-8")
    (home / ".venv" / ".site").touch()
    return home


def make(home: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run make with the Python of the tests, as the system's; pip, which nothing here asks, stays away."""
    programs = home.parent / "bin"
    if not programs.exists():
        program(programs, "python3", f'exec {Path(sys.base_prefix) / "bin" / "python3"} "$@" --without-pip')
    kept = {name: value for name, value in clean_environment().items() if name != "PYTHONPATH"}
    path = f"{programs}{os.pathsep}{kept['PATH']}"
    return subprocess.run(
        ["make", *arguments],
        cwd=home,
        env=kept | {"PATH": path, "OFFERSITE_LANGUAGE": "en"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def checks(home: Path) -> None:
    """`make check` works there as it is, and nothing in the folder's name was run."""
    done = make(home, "check", TODAY=TODAY)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    assert done.stdout.splitlines()[-1].startswith("error: 0 · ")
    assert done.stdout.count(".venv") == 1  # it was not made anew
    assert not list(home.parent.rglob("ran"))


@pytest.mark.nightly
def test_a_name_that_a_shell_would_run(first: Path) -> None:
    checks(first)


@pytest.mark.nightly
def test_a_copy_that_was_moved_runs_its_own_code(first: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(first, tmp_path / "a copy", symlinks=True).rename(tmp_path / "moved")
    code = first / "hooks" / "offersite" / "__init__.py"
    before = code.read_text("utf-8")
    code.write_text(ELSEWHERE, "utf-8")
    try:
        checks(copy)
    finally:
        code.write_text(before, "utf-8")


def test_mkdocs_typed_by_hand_in_a_copy(first: Path, tmp_path: Path) -> None:
    """MkDocs reads the hook of the folder, which must not find the code of another."""
    copy = shutil.copytree(first, tmp_path / "a copy", symlinks=True)
    other = tmp_path / "other"
    (other / "offersite").mkdir(parents=True)
    (other / "offersite" / "__init__.py").write_text(ELSEWHERE, "utf-8")
    (copy / ".venv" / SITE_PACKAGES / "offersite.pth").write_text(str(other), "utf-8")
    code = "import mkdocs.config; mkdocs.config.load_config('mkdocs.yml'); import offersite; print(offersite)"
    done = subprocess.run(
        [copy / ".venv" / "bin" / "python", "-I", "-c", code],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
    )
    assert str(copy / "hooks" / "offersite") in done.stdout, done.stderr


@pytest.mark.parametrize("stale", ["elsewhere", *nightly(["gone", "other"])])
def test_a_stale_environment_is_to_be_made_anew(first: Path, tmp_path: Path, stale: str) -> None:
    home = with_stale_environment(first, tmp_path, stale)
    planned = make(home, "--dry-run", "check").stdout.splitlines()
    assert "python3 -m venv --clear .venv || { rm -rf .venv; exit 1; }" in planned


@pytest.mark.nightly
@pytest.mark.parametrize("stale", ["gone", "other", "elsewhere"])
def test_a_stale_environment_is_made_anew(first: Path, tmp_path: Path, stale: str) -> None:
    home = with_stale_environment(first, tmp_path, stale)
    assert make(home, ".venv/pyvenv.cfg").returncode == 0
    found = subprocess.run(
        [home / ".venv" / "bin" / "python", "-I", "-c", "import offersite; print(offersite.__path__[0])"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.strip() == str(home / "hooks" / "offersite")


def with_stale_environment(first: Path, folder: Path, stale: str) -> Path:
    """Its Python is gone, or has become another version, or finds the code of another folder."""
    home = shutil.copytree(first, folder / "home", symlinks=True)
    packages = home / ".venv" / SITE_PACKAGES
    if stale == "gone":
        (home / ".venv" / "bin" / "python").unlink()
        (home / ".venv" / "bin" / "python").symlink_to("nowhere")
    elif stale == "other":
        packages.parent.rename(packages.parent.with_name("python3.1"))
    else:
        (packages / "offersite.pth").write_text(str(first / "hooks"), "utf-8")
    return home


def test_what_the_environment_holds_is_not_run(first: Path) -> None:
    held = dict.fromkeys(["TODAY", "SITE_URL", "RUNS"], "$(shell touch ran)")
    make(first, "--dry-run", "audit", **held)
    make(first, "check", **held)
    assert not list(first.rglob("ran"))
