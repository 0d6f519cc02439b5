"""The live preview: what is saved shows by itself, and so does a mistake, until it is mended."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from tests.files import replace
from tests.history import git
from tests.support import (
    FOLDER,
    ROOT,
    TODAY,
    clean_environment,
    nightly,
    offersite,
)

pytestmark = pytest.mark.build

PATIENCE = 90  # seconds; a change takes about two where nothing else runs, a whole build eight
RIGHT, WRONG = "  - id: repair-van\n", "  - id: Repair Van\n"


class Preview:
    """A running preview, and what it says in its terminal."""

    def __init__(self, address: str, terminal: Path):
        self.address, self.terminal = address, terminal

    def page(self, path: str = "") -> str:
        """The page as it is now, also one of a failure; nothing while the preview is busy."""
        return self.bytes(path).decode()

    def bytes(self, path: str) -> bytes:
        """The same of any file."""
        try:
            with urlopen(f"{self.address}{path}", timeout=PATIENCE) as answer:  # noqa: S310
                return bytes(answer.read())
        except HTTPError as error:
            return error.read()
        except (URLError, ConnectionError, TimeoutError):
            return b""

    def wait(self, text: str, path: str = "") -> str:
        """The page as soon as it holds a text."""
        return self._poll(lambda: self.page(path), lambda page: text in page, text)

    def wait_until_gone(self, text: str, path: str = "") -> str:
        return self._poll(
            lambda: self.page(path), lambda page: bool(page) and text not in page, f"not {text}"
        )

    def wait_in_terminal(self, text: str) -> None:
        self._poll(lambda: self.terminal.read_text("utf-8"), lambda said: text in said, text)

    def _poll(self, look: Callable[[], str], enough: Callable[[str], bool], wanted: str) -> str:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if enough(seen := look()):
                return seen
            time.sleep(0.1)
        raise AssertionError(f"waited in vain for: {wanted}\n{self.terminal.read_text('utf-8')}\n{look()}")


def ours(home: Path, port: str) -> list[str]:
    """The preview as `make serve` starts it."""
    return ["offersite", "--home", str(home), "serve", "--port", port]


def by_hand(home: Path, port: str) -> list[str]:
    """MkDocs' own command, typed in another folder."""
    return ["mkdocs", "serve", "--config-file", str(home / "mkdocs.yml"), "--dev-addr", f"127.0.0.1:{port}"]


@contextmanager
def preview(home: Path, command: Callable[[Path, str], list[str]] = ours) -> Iterator[Preview]:
    """Serve the programme in `home`, as long as the block lasts; then nothing of it is left."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    terminal, temporary = home.with_name("terminal.txt"), home.with_name("temporary")
    temporary.mkdir()
    with terminal.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", *command(home, port)],
            env=clean_environment() | {"TODAY": TODAY, "PYTHONUNBUFFERED": "1", "TMPDIR": str(temporary)},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        yield Preview(f"http://127.0.0.1:{port}{FOLDER}", terminal)
        assert server.poll() is None, terminal.read_text("utf-8")
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)
    assert server.returncode == 128 + signal.SIGTERM
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("command", [ours, *nightly([by_hand])])
def test_everything_is_there_and_what_is_saved_shows(
    home: Path, command: Callable[[Path, str], list[str]]
) -> None:
    """What a build makes of the finished pages is there too."""
    with preview(home, command) as seen:
        first = seen.wait("Alle vier Täler", "calendar/")
        assert "problems" not in first
        seen.wait('"languages"', "pagefind/pagefind-entry.json")
        seen.wait("import", "pagefind/pagefind.js")
        assert b"\x89PNG" in seen.bytes("rm/offers/repair-van/preview.png")
        assert "<h1>" in seen.page("rules/")
        assert "<h1>" in seen.page("nowhere/")

        replace(home / "data" / "programme.yaml", "        de: Alle vier Täler", "        de: Jedes Tal")
        seen.wait("Jedes Tal", "calendar/")

        replace(home / "data" / "offers.yaml", RIGHT, WRONG)
        wrong = seen.wait("Repair Van")
        assert "data/offers.yaml:" in wrong
        assert "repair-van" in wrong
        assert "Unsere fünf Angebote" in seen.page("offers/")  # the last good site stays
        assert "data/offers.yaml:" in seen.page("rm/offers/")
        seen.wait_in_terminal("Repair Van")

        replace(home / "data" / "offers.yaml", WRONG, RIGHT)
        seen.wait_until_gone("Repair Van")
        assert "data/offers.yaml:" not in seen.page("offers/")

        template = home / "overrides" / "pages" / "offers.html"
        replace(template, "{% block content %}", "{% block content %}\n<p>A new template</p>")
        seen.wait("A new template", "offers/")
        seen.wait("A new template", "rm/offers/")


@pytest.mark.nightly
def test_a_mistake_at_the_start_and_one_in_a_template(home: Path) -> None:
    """That of a template stands in place of the page, which reloads when it is mended; in a build it is one
    sentence.
    """
    template = home / "overrides" / "pages" / "offers.html"
    whole = template.read_text("utf-8")
    replace(home / "data" / "offers.yaml", RIGHT, WRONG)
    with preview(home) as seen:
        assert "data/offers.yaml:" in seen.wait("Repair Van")
        seen.wait_in_terminal("Repair Van")
        replace(home / "data" / "offers.yaml", WRONG, RIGHT)
        seen.wait("Unsere fünf Angebote", "offers/")
        assert "Repair Van" not in seen.page()
        template.write_text(whole.replace("{% block content %}", "{% block content %}{{ typo }}"), "utf-8")
        told = seen.wait("UndefinedError", "offers/")
        line = whole[: whole.index("{% block content %}")].count("\n") + 1
        assert f"overrides/pages/offers.html:{line}: " in told
        assert "livereload" in told
        assert "Alle vier Täler" in seen.page("calendar/")
        assert "Traceback" not in seen.terminal.read_text("utf-8")
        build = offersite(home, "build", TODAY=TODAY)
        assert (build.returncode, "Traceback" in build.stderr) == (1, False)
        (sentence,) = [each for each in build.stderr.splitlines() if "typo" in each]
        assert sentence.startswith(f"Error: overrides/pages/offers.html:{line}: ")
        template.write_text(whole, "utf-8")
        seen.wait("Unsere fünf Angebote", "offers/")


@pytest.mark.nightly
def test_a_mistake_in_every_page(home: Path) -> None:
    """MkDocs' own pages are among them: it would wait until it is mended, and show nothing."""
    with preview(home) as seen:
        seen.wait("Unsere fünf Angebote", "offers/")
        replace(home / "overrides" / "main.html", "{% block heading %}", "{% block heading ")
        assert "overrides/main.html:" in seen.wait("TemplateSyntaxError")
        seen.wait("TemplateSyntaxError", "imprint/")
        replace(home / "overrides" / "main.html", "{% block heading ", "{% block heading %}")
        seen.wait("Unsere fünf Angebote", "offers/")


@pytest.mark.nightly
def test_new_code_of_the_generator_is_run(home: Path) -> None:
    """New code is run, where it can be; the pages stay where they are."""
    (home / "hooks").unlink()
    shutil.copytree(ROOT / "hooks", home / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    links = home / "hooks" / "offersite" / "views" / "links.py"
    whole = links.read_text("utf-8")
    with preview(home, by_hand) as seen:
        seen.wait("Unsere fünf Angebote", "offers/")
        links.write_text(whole + "half written(\n", "utf-8")
        seen.wait(f"links.py:{whole.count(chr(10)) + 1}: SyntaxError: ", "offers/")
        links.write_text(whole.replace('folder="search/"', 'folder="lookup/"'), "utf-8")
        seen.wait("searching", "lookup/")
        seen.wait_until_gone("SyntaxError", "offers/")


@pytest.mark.nightly
def test_the_free_pages_and_the_configuration(home: Path) -> None:
    """After a mistake the last good site stays, with what is wrong on it."""
    config = home / "mkdocs.yml"
    with preview(home) as seen:
        seen.wait("Flickstuben Viertäler", "imprint/")
        with (home / "docs" / "imprint.md").open("a", encoding="utf-8") as file:
            file.write("\nEin Satz mehr.\n")
        seen.wait("Ein Satz mehr.", "imprint/")
        replace(config, "name: Rumantsch", "name: Romontsch")
        seen.wait("Romontsch", "offers/")
        whole = config.read_text("utf-8")
        for wrong, said in (
            (f"{whole}half: [written\n", f"mkdocs.yml:{whole.count(chr(10)) + 1}:7: Fehler: "),
            (whole.replace("default: true", "default: false"), "plugins → 1. → i18n → languages: "),
            (f"{whole}strict: nothing\n", "Ein Feld «strict» gibt es hier nicht."),
        ):
            config.write_text(wrong, "utf-8")
            assert "Unsere fünf Angebote" in seen.wait(said, "offers/")
            assert "livereload" in seen.wait(said)
            seen.wait_in_terminal(said)
            config.write_text(whole, "utf-8")
            seen.wait_until_gone(said, "offers/")
        assert "Traceback" not in seen.terminal.read_text("utf-8")


@pytest.mark.nightly
def test_a_mistake_in_the_views(home: Path) -> None:
    """The code can be imported and not be run: every page says where, until it is mended."""
    (home / "hooks").unlink()
    shutil.copytree(ROOT / "hooks", home / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    views = home / "hooks" / "offersite" / "views" / "site.py"
    whole = views.read_text("utf-8")
    head, found, _ = whole.partition("    say = ")
    with preview(home, by_hand) as seen:
        seen.wait("Unsere fünf Angebote", "offers/")
        views.write_text(whole.replace(found, f"    raise ValueError('no <view>')\n{found}"), "utf-8")
        line = head.count("\n") + 1
        said = f"hooks/offersite/views/site.py:{line}: ValueError: no &lt;view&gt;"
        assert "livereload" in seen.wait(said, "offers/")
        seen.wait(said)
        seen.wait_in_terminal("Traceback")
        views.write_text(whole, "utf-8")
        seen.wait("Unsere fünf Angebote", "offers/")
        seen.wait_until_gone("ValueError")


@pytest.mark.nightly
def test_without_reloading_the_whole_site_is_served(home: Path) -> None:
    """A whole site, whose search answers too."""
    with preview(home, lambda home, port: [*by_hand(home, port), "--no-livereload"]) as seen:
        seen.wait("Unsere fünf Angebote", "offers/")
        seen.wait("{", "pagefind/pagefind-entry.json")


@pytest.mark.nightly
def test_a_change_that_does_not_say_so_yet(home: Path) -> None:
    """Editors see it, and what a build will ask of them."""
    for command in (["init", "--quiet"], ["add", "data"], ["commit", "--quiet", "--message=x"]):
        git(home, *command)
    with preview(home) as seen:
        assert "problems" not in seen.wait("Toaster, Mixer und Lampen", "calendar/")
        replace(home / "data" / "events.yaml", "start: 2031-02-12 19:00", "start: 2031-02-12 19:15")
        changed = seen.wait("19:15", "calendar/")
        assert "«revision: 2»" in changed
        assert "data/events.yaml:" in changed
        build = offersite(home, "build", TODAY=TODAY)
        assert (build.returncode, "«revision: 2»" in build.stdout) == (1, True)
        replace(
            home / "data" / "events.yaml",
            "    revision: 1\n    updated: 2030-12-10\n",
            "    revision: 2\n    updated: 2031-01-30\n    moved_from: 2031-02-12 19:00\n",
        )
        seen.wait_until_gone("«revision: 2»", "calendar/")
