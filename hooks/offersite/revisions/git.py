"""Questions to git: its answers, or its own words where it has none."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

MARKS = ("fatal: ", "error: ")
CURE = "git config --global --add safe.directory"  # git writes the whole command


class Refused(Exception):
    """git has no answer. `words` is what it says, `cure` the command that it advises, if any."""

    def __init__(self, said: str):
        lines = [line.strip() for line in said.splitlines() if line.strip()] or [""]
        self.words = next((line for line in lines if line.startswith(MARKS)), lines[-1])
        for mark in MARKS:
            self.words = self.words.removeprefix(mark)
        self.cure = next((line for line in lines if line.startswith(CURE)), "")
        super().__init__(self.words)


class Missing(Exception):
    """There is no git on this machine."""


def ask(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What git answers in `folder`, after reading `given`. Raises `Refused`, or `Missing`.

    A folder of another owner is refused too, although we only read: git would find a repository that anybody
    has put further up as well, and its configuration may name programs to run.
    """
    return _answer(arguments, folder, _environment(), given)


def top(folder: Path) -> Path:
    """The folder of the repository that `folder` belongs to. Raises `Refused`, or `Missing`."""
    return Path(os.fsdecode(ask(folder, "rev-parse", "--show-toplevel")).removesuffix("\n"))


def below_top(folder: Path) -> str:
    """Where `folder` lies in its repository: "" or "site/". Raises the same."""
    return os.fsdecode(ask(folder, "rev-parse", "--show-prefix")).removesuffix("\n")


def is_shallow(folder: Path) -> bool:
    """Whether only the last commits are there. Raises the same."""
    return ask(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"


def contents(folder: Path, ids: Sequence[str]) -> Iterator[bytes]:
    """What the objects with these ids hold, by one process for all. Raises `Refused`, or `Missing`."""
    output = ask(folder, "cat-file", "--batch", given="".join(f"{each}\n" for each in ids).encode())
    start = 0
    for _ in ids:
        end = output.index(b"\n", start)
        head = output[start:end].decode()
        if head.endswith(" missing"):
            raise Refused(head)
        start = end + 1 + int(head.rpartition(" ")[2])
        yield output[end + 1 : start]
        start += 1  # a line feed ends each


def _answer(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], given: bytes = b""
) -> bytes:
    command = ("git", *arguments)
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, input=given, capture_output=True, check=False
        )
    except OSError:
        raise Missing from None
    if done.returncode:
        raise Refused(done.stderr.decode(errors="replace"))
    return done.stdout


def _environment() -> dict[str, str]:
    """Ours, without what git tells its hooks of their repository, and with git's words in English."""
    kept = {name: value for name, value in os.environ.items() if name not in _local()}
    return kept | {"LC_ALL": "C"}


@cache
def _local() -> frozenset[str]:
    """Which variables hold for one repository; with those that configure, a container may trust a folder."""
    names = _answer(("rev-parse", "--local-env-vars"), Path.cwd(), os.environ).decode().split()
    return frozenset(name for name in names if not name.startswith("GIT_CONFIG"))
