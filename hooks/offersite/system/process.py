"""A program of ours beside the system that runs it: its terminal, the signals that end it, its last words."""

from __future__ import annotations

import codecs
import os
import signal
import sys
from contextlib import suppress
from io import TextIOWrapper
from types import FrameType

SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")


class Ended(SystemExit):
    """A signal ended the program: what is open is closed, and the exit status is the shell's for it."""

    def __init__(self, number: int):
        super().__init__(128 + number)
        self.signal = signal.Signals(number).name


def end_on_signals() -> None:
    """Raise `Ended` at Ctrl+C, and when the program is to end; not if it was started to live on (nohup)."""
    for name in SIGNALS:
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _end)


def die_of_signals() -> None:
    """Let them end a forked program as they end any: who started it says so."""
    for name in SIGNALS:
        if signal.getsignal(number := getattr(signal, name)) is _end:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, frame: FrameType | None) -> None:
    raise Ended(number)


# What keyboards have for the marks of typesetting
PLAIN = str.maketrans(
    {**dict.fromkeys("‘’", "'"), **dict.fromkeys("“”«»", '"'), **dict.fromkeys("\u00a0\u202f", " ")}
    | {"–": "-", "…": "...", "→": "->"}
)


def _plainly(error: UnicodeError) -> tuple[str, int]:
    """A handler of errors of encoding: the plain sign for what is lacking, or a question mark."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end].translate(PLAIN)
    return lacking.encode("ascii", "replace").decode(), error.end


codecs.register_error("plainly", _plainly)


def print_anything() -> None:
    """Let the terminal replace the characters that it lacks. GitHub reads UTF-8, whatever the system's."""
    encoding = "utf-8" if os.environ.get("GITHUB_ACTIONS") == "true" else None
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=encoding, errors="plainly")


def sentence(error: OSError) -> str:
    """What the system could not do, and with which file if it says so."""
    if error.strerror is None:
        return str(error)
    place = error.filename2 or error.filename
    return f"{place}: {error.strerror}" if place else error.strerror


def say_last(words: str) -> None:
    """Say why the program ends, if anybody can hear it, and let Python's own end be silent.

    Python would try once more to write what a full disk or a closed pipe did not take, and complain.
    """
    for stream in filter(None, (sys.stdout, sys.stderr)):  # None where it is closed
        try:
            if stream is sys.stderr:
                print(words, file=stream)
            stream.flush()
        except OSError:
            with suppress(OSError), open(os.devnull, "w") as nowhere:  # noqa: PTH123
                os.dup2(nowhere.fileno(), stream.fileno())
