"""The command line says what is wrong in sentences, wherever it goes wrong, and tells by its exit status."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.files import replace, state
from tests.support import (
    ADDRESS,
    REPAIRS,
    ROOT,
    TODAY,
    called,
    clean_environment,
    copy_programme,
    nightly,
    offersite,
)

pytestmark = pytest.mark.slow


def break_three_files(home: Path) -> None:
    replace(home / "data" / "offers.yaml", "  - id: tool-chest\n", "  - id: Tool Chest\n")
    replace(home / "data" / "topics.yaml", "  - id: clockwork\n", "  - id: Clockwork\n")
    with (home / "data" / "faq.yaml").open("a", encoding="utf-8") as file:
        file.write("  - id: [\n")


@pytest.mark.parametrize("source", [ROOT, *nightly([REPAIRS])], ids=["own", "repairs"])
def test_sound_data_exits_0(source: Path, tmp_path: Path) -> None:
    """Whatever is published: the copy has no history."""
    done = offersite(
        copy_programme(source, tmp_path / "copy"), "--language", "en", "check", TODAY="2031-06-01"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1].startswith("error: 0 · ")


def test_every_problem_of_every_file_at_once(home: Path) -> None:
    break_three_files(home)
    before = state(home)
    done = called(home, "--language", "en", "check")
    assert (done.returncode, done.stderr) == (1, "")
    for name in ("offers", "topics", "faq"):
        assert f"data/{name}.yaml:" in done.stdout
    assert state(home) == before


@pytest.mark.nightly
def test_build_says_the_same(home: Path) -> None:
    break_three_files(home)
    checked = called(home, "--language", "en", "check")
    built = called(home, "--language", "en", "build")
    assert (built.returncode, built.stdout, built.stderr) == (1, checked.stdout, "")


@pytest.mark.parametrize("language", ["de", *nightly(["en", "fr", "it"])])
def test_language_of_messages(home: Path, language: str) -> None:
    words = {"de": "Fehler", "en": "error", "fr": "erreur", "it": "errore"}
    break_three_files(home)
    assert f": {words[language]}: " in called(home, "--language", language, "check").stdout


@pytest.mark.parametrize("command", ["build", *nightly(["check", "serve"])])
def test_python_without_docstrings(home: Path, command: str) -> None:
    """They would be missing in the description of the open data."""
    done = offersite(home, command, PYTHONOPTIMIZE="2")
    assert (done.returncode, done.stdout) == (1, "")
    assert "-OO or PYTHONOPTIMIZE=2" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["serve", *nightly(["check", "build"])])
def test_today_that_is_no_date(home: Path, command: str) -> None:
    done = offersite(home, command, TODAY="nonsense")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Error: TODAY=nonsense is not a date; write it like TODAY=2024-05-01\n"


@pytest.mark.parametrize("command", ["build", *nightly(["check", "serve"])])
@pytest.mark.parametrize(
    "address", ["https://a:beet@example.org/", *nightly(["example.org", "https://example.org/?x=1"])]
)
def test_an_address_that_is_none(home: Path, command: str, address: str) -> None:
    done = called(home, "--language", "en", command, SITE_URL=address, TODAY="2031-06-01")
    assert (done.returncode, done.stderr) == (1, "")
    assert "SITE_URL:1:1: error: " in done.stdout
    assert "Under ‘SITE_URL’, write a folder" in done.stdout
    assert "beet" not in done.stdout


def test_an_empty_address_is_not_set(home: Path) -> None:
    done = called(home, "--language", "en", "check", SITE_URL="", TODAY="2031-06-01")
    assert f"({ADDRESS})" in done.stdout


def test_without_a_configuration(home: Path) -> None:
    (home / "mkdocs.yml").unlink()
    tells_its_mistakes(home)


@pytest.mark.parametrize(
    "text",
    [
        "site_name: [\n",
        "plugins:\n  - i18n\n",
        *nightly(
            [
                "",
                "- a list\n",
                "plugins:\n",
                "plugins:\n  - i18n:\n      languages:\n        - default: true\n",
                "plugins:\n  - i18n:\n      languages:\n        - locale: de\n          name: Deutsch\n",
            ]
        ),
    ],
    ids=["broken", "no-languages", "empty", "list", "no-plugins", "no-locale", "no-default"],
)
def test_with_a_configuration_of_no_use(home: Path, text: str) -> None:
    (home / "mkdocs.yml").write_text(text, "utf-8")
    tells_its_mistakes(home)


def tells_its_mistakes(home: Path) -> None:
    """Each with its place in mkdocs.yml."""
    done = called(home, "--language", "en", "check")
    *lines, counts = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (1, "")
    assert counts.startswith(f"error: {len(lines)} ")
    assert all(re.match(r"mkdocs\.yml:\d+:\d+: error: ", line) for line in lines)


def test_an_automatic_check_does_not_pass_without_history(home: Path) -> None:
    done = called(home, "--language", "en", "check", CI="true")
    assert (done.returncode, done.stderr) == (1, "")
    assert ": error: events: Nothing can be compared with what is published." in done.stdout


@pytest.mark.build
def test_no_page_commands_the_runner_of_a_workflow(home: Path) -> None:
    """MkDocs cites links that lead nowhere."""
    with (home / "docs" / "imprint.md").open("a", encoding="utf-8") as file:
        file.write("\n[a](<nothing.md ##[stop-commands]x>)\n")
    done = offersite(home, "build", TODAY=TODAY)
    assert done.returncode != 0
    assert "stop-commands" in done.stdout + done.stderr
    assert "##[" not in done.stdout + done.stderr


def test_without_data_the_check_says_what_is_missing(home: Path) -> None:
    shutil.rmtree(home / "data")
    done = called(home, "--language", "en", "check")
    assert (done.returncode, done.stderr) == (1, "")
    assert "data/programme.yaml:1:1: error: " in done.stdout


@pytest.mark.parametrize("kind", ["folder", *nightly(["file"])])
def test_site_that_is_not_ours(home: Path, kind: str) -> None:
    site = home / "site"
    if kind == "folder":
        site.mkdir()
        (site / "precious.txt").write_text("not from here", "utf-8")
    else:
        site.write_text("not from here", "utf-8")
    before = state(home)
    fails_with_a_sentence(home, str(site), "build")
    assert state(home) == before


def fails_with_a_sentence(home: Path, about: str, command: str = "check") -> None:
    done = called(home, command)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Error: ")
    assert done.stderr.count("\n") == 1, done.stderr
    assert about in done.stderr


def test_a_port_that_is_taken(home: Path) -> None:
    """The port that is offered is free, so the advice can be followed as it is."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = offersite(home, "serve", PORT=str(port))
    assert (done.returncode, done.stdout) == (1, "")
    said = re.fullmatch(
        rf"Error: another program or preview serves at port {port}; "
        r"this one is free: PORT=(\d+) make serve\n",
        done.stderr,
    )
    assert said, done.stderr
    with socket.create_server(("127.0.0.1", int(said[1]))):
        pass


@pytest.mark.parametrize("port", ["65536", *nightly(["0", "x", "-1"])])
def test_a_port_that_is_none(home: Path, port: str) -> None:
    done = called(home, "serve", PORT=port)
    assert (done.returncode, done.stdout) == (2, "")
    assert "(env var: 'PORT')" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("encoding", ["cp1252", *nightly(["latin-1"])])
@pytest.mark.parametrize("language", ["fr", *nightly(["de", "en", "it"])])
def test_a_terminal_that_lacks_characters(home: Path, language: str, encoding: str) -> None:
    replace(home / "data" / "offers.yaml", "  - id: tool-chest\n", "  - id: Tool ★ Chest\n")
    done = subprocess.run(
        [sys.executable, "-m", "offersite", "--home", home, "--language", language, "check"],
        env=clean_environment() | {"PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert "Tool ? Chest" in done.stdout.decode(encoding)


def test_github_gets_annotations_and_a_summary(home: Path, tmp_path: Path) -> None:
    break_three_files(home)
    summary = tmp_path / "summary.md"
    summary.write_text("# Before\n", "utf-8")
    told = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary), "GITHUB_SHA": "abc"}
    told |= {"GITHUB_SERVER_URL": "https://github.example", "GITHUB_REPOSITORY": "a/b"}
    done = offersite(home, "--language", "en", "check", **told)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert any(line.startswith("::error file=data/offers.yaml,line=") for line in lines)
    written = summary.read_text("utf-8")
    assert written.startswith("# Before\n### error: ")
    assert 'href="https://github.example/a/b/blob/abc/data/offers.yaml?plain=1#L' in written
