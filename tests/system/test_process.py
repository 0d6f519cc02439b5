"""A program's terminal, the signals that end it, and its last words."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from offersite.system.process import sentence
from tests.support import clean_environment

pytestmark = pytest.mark.slow

PROCESS = "from offersite.system.process import *; from offersite.system.process import Ended\n"


def python(code: str, line: str = "exec", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run code that has the module's names, started by a line of shell that ends in it."""
    command = [sys.executable, "-c", PROCESS + code]
    return subprocess.run(
        ["sh", "-c", f'{line} "$@"', "sh", *command],
        env=clean_environment() | environment,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_closes_what_is_open_and_tells_by_the_status(name: str) -> None:
    code = """
import os, signal
end_on_signals()
try:
    os.kill(os.getpid(), signal.{0})
    print("went on")
except Ended as end:
    print("closed", end.signal)
    raise
"""
    done = python(code.format(name))
    assert (done.stdout.decode(), done.stderr) == (f"closed {name}\n", b"")
    assert done.returncode == 128 + signal.Signals[name]


def test_a_forked_program_dies_of_a_signal_unless_it_was_to_live_on() -> None:
    code = """
import os, signal
signal.signal(signal.SIGHUP, signal.SIG_IGN)
end_on_signals()
die_of_signals()
os.kill(os.getpid(), signal.SIGHUP)
print("went on", flush=True)
os.kill(os.getpid(), signal.SIGTERM)
"""
    done = python(code)
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGTERM, b"went on\n", b"")


@pytest.mark.parametrize("module", ["gc", "contextlib", "offersite.system.process", "click", "babel"])
def test_an_early_signal_shows_no_way_there(module: str) -> None:
    """As the first module that our command needs is imported, or a later one."""
    code = f"""
import os, runpy, signal, sys
class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupting())
sys.modules.pop({module!r}, None)
sys.argv[1:] = ["check"]
runpy.run_module("offersite", run_name="__main__")
"""
    done = subprocess.run(
        [sys.executable, "-c", code], env=clean_environment(), capture_output=True, check=False
    )
    assert done.returncode in (-signal.SIGINT, 128 + signal.SIGINT)
    assert done.stderr in (b"", b"ended by SIGINT\n")


def test_a_signal_that_is_ignored_stays_so() -> None:
    """As for a program started by nohup."""
    done = python(
        "import os, signal; end_on_signals(); os.kill(os.getpid(), signal.SIGHUP); print('went on')",
        line="trap '' HUP; exec",
    )
    assert (done.returncode, done.stdout) == (0, b"went on\n")


@pytest.mark.parametrize(
    ("environment", "printed"),
    [
        ({"PYTHONIOENCODING": "cp1252"}, "é  ?\n".encode("cp1252")),
        ({"PYTHONIOENCODING": "ascii"}, b"?  ?\n"),
        ({"PYTHONIOENCODING": "utf-8"}, "é\u202f ?\n".encode()),
        ({"PYTHONIOENCODING": "cp1252", "GITHUB_ACTIONS": "true"}, "é\u202f ?\n".encode()),
    ],
    ids=["windows", "ascii", "unicode", "github"],
)
def test_what_a_terminal_lacks_is_replaced(environment: dict[str, str], printed: bytes) -> None:
    """Also half a character, as in the name of a file that is not UTF-8."""
    code = (
        "import sys; print_anything(); [print('é\\u202f \\udcff', file=f) for f in (sys.stdout, sys.stderr)]"
    )
    done = python(code, **environment)
    assert (done.stdout, done.stderr) == (printed, printed)


def test_marks_that_a_terminal_lacks_have_plain_ones() -> None:
    code = "print_anything(); print('a → ‘b’ “c” «d» – e… ł')"
    assert python(code, PYTHONIOENCODING="latin-1").stdout == "a -> 'b' \"c\" «d» - e... ?\n".encode(
        "latin-1"
    )


@pytest.mark.parametrize("redirection", ["exec >&-", "exec >&- 2>&-"], ids=["stdout", "both"])
def test_a_terminal_that_is_closed(redirection: str) -> None:
    done = python("print_anything(); say_last('x')", line=f"{redirection}; exec")
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("redirection", "said"),
    [("exec >/dev/full", b"why\n"), ("exec >/dev/full 2>&1", b"")],
    ids=["stdout", "both"],
)
def test_nothing_follows_the_last_words(redirection: str, said: bytes) -> None:
    """Python would complain once more at its end, with a status of its own."""
    code = """
try:
    print("no room for this", flush=True)
except OSError:
    say_last("why")
    raise SystemExit(1)
"""
    done = python(code, line=f"{redirection}; exec")
    assert (done.returncode, done.stderr) == (1, said)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(28, "No space left on device"), "No space left on device"),
        (OSError(13, "Permission denied", "a/b"), "a/b: Permission denied"),
        (OSError(28, "No space left on device", "from", None, "to"), "to: No space left on device"),
        (ChildProcessError("Pagefind failed"), "Pagefind failed"),
    ],
)
def test_what_the_system_could_not_do(error: OSError, said: str) -> None:
    assert sentence(error) == said
