"""MkDocs' own commands, typed by hand, give the whole site, or none."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.files import contents, replace
from tests.history import git
from tests.sites import BUILT_REPAIRS
from tests.support import ADDRESS, TODAY, clean_environment

pytestmark = pytest.mark.build


@pytest.fixture
def built(tmp_path: Path) -> Path:
    return BUILT_REPAIRS.copy(tmp_path / "built")


def mkdocs(home: Path, *arguments: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=folder or home,
        env=clean_environment() | {"TODAY": TODAY, "SITE_URL": ADDRESS, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.nightly
def test_a_preview_at_a_port_that_is_taken_says_so(home: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = mkdocs(home, "serve", "--dev-addr", f"127.0.0.1:{port}")
    assert done.returncode == 1
    assert f"another program or preview serves at port {port}; this one is free" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.nightly
@pytest.mark.parametrize("arguments", [[], ["--strict"]], ids=" ".join)
def test_build_gives_what_is_published(built: Path, tmp_path: Path, arguments: list[str]) -> None:
    published = contents(built / "site")
    done = mkdocs(built, "build", "-f", str(built / "mkdocs.yml"), *arguments, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert contents(built / ".build" / "mkdocs") == published
    assert {path.name for path in (built / ".build").iterdir()} == {
        "lock", "mkdocs", (built / "site").readlink().name
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        pytest.param(
            r"(?ms)^plugins:\n.*?(?=^\S)",
            "Error: mkdocs.yml:1:1: error: plugins: The field ‘plugins’ is missing.",
            marks=pytest.mark.nightly,
        ),
        (r"(?m)^hooks:\n.*\n", "No filter named 'must_stand_below_hooks_in_mkdocs_yml'."),
    ],
    ids=["plugins", "hooks"],
)
def test_build_of_a_configuration_that_lost_what_makes_the_site(home: Path, lost: str, said: str) -> None:
    config = home / "mkdocs.yml"
    config.write_text(re.sub(lost, "", config.read_text("utf-8")), "utf-8")
    done = mkdocs(home, "build")
    assert done.returncode == 1
    assert said in done.stderr.splitlines()[-1]
    assert not (home / ".build" / "mkdocs" / "index.html").exists()


def test_build_of_data_with_a_mistake(home: Path) -> None:
    replace(home / "data" / "offers.yaml", "  - id: tool-chest\n", "  - id: Tool Chest\n")
    done = mkdocs(home, "build")
    assert (done.returncode, done.stderr) == (1, "")
    assert "data/offers.yaml:" in done.stdout


@pytest.mark.nightly
def test_gh_deploy_publishes_a_whole_site_or_none(built: Path, tmp_path: Path) -> None:
    home = built
    remote = tmp_path / "remote"
    remote.mkdir()
    git(remote, "init", "--quiet", "--bare")
    for command in (["init", "--quiet"], ["add", "data"], ["commit", "--quiet", "--message=x"]):
        git(home, *command)
    for name, value in (
        ("remote.origin.url", str(remote)),
        ("user.name", "x"),
        ("user.email", "x@y.example"),
    ):
        git(home, "config", name, value)
    blocked = home / ".build" / "mkdocs" / "robots.txt"
    (blocked / "folder").mkdir(parents=True)
    done = mkdocs(home, "gh-deploy", "--dirty")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert list((remote / "refs" / "heads").iterdir()) == []
    done = mkdocs(home, "gh-deploy")
    assert done.returncode == 0, done.stderr
    git(remote, "worktree", "add", "../deployed", "gh-pages")
    deployed = set(contents(tmp_path / "deployed")) - {".git", ".nojekyll"}
    assert {"index.html", "index.html.br", "pagefind/pagefind.js", "rm/offers/index.html"} <= deployed
    assert deployed == set(contents(home / ".build" / "mkdocs"))
