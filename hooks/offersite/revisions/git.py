"""Questions to git: its answers, or its own words where it has none."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache, lru_cache
from pathlib import Path
from typing import IO, cast

MARKS = ("fatal: ", "error: ")
CURE = "git config --global --add safe.directory"  # git writes the whole command
FILES, FOLDERS = 128, 2048  # so many are known: more than a programme writes, and than most repositories have
FILE, FOLDER = b"100", b"40000"  # as modes begin
Pipes = tuple[IO[bytes], IO[bytes], IO[bytes]]


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


class Objects:
    """What is in the repository of a folder, asked of one process for all; what was asked lately is known.

    From commit to commit, most files and folders stay what they are.
    """

    def __init__(self, program: subprocess.Popen[bytes]):
        """`program` is a running `git cat-file --batch`."""
        self._program = program
        self.content = lru_cache(FILES)(self._content)
        self._entries = lru_cache(FOLDERS)(self._folder)

    def parents(self, commit: str) -> list[str]:
        """Those of a commit, the first one first. Raises `Refused`."""
        head = self._content(commit).partition(b"\n\n")[0]
        return [each.decode() for each in re.findall(rb"^parent (\w+)$", head, re.MULTILINE)]

    def files(
        self, tree: str, entered: Callable[[str], bool] = bool, below: str = ""
    ) -> Iterator[tuple[str, str]]:
        """The place and id of each file of a commit or folder, without links and submodules.

        Only folders are looked into that are to be `entered`, by their place: "site/data/". Raises `Refused`.
        """
        for mode, name, id in self._entries(tree):
            place = f"{below}{name}"
            if mode == FOLDER and entered(f"{place}/"):
                yield from self.files(id, entered, f"{place}/")
            elif mode.startswith(FILE):
                yield place, id

    def _content(self, name: str) -> bytes:
        """What the object with this id or name holds. Raises `Refused`."""
        return self._asked(name)[1]

    def _folder(self, name: str) -> list[tuple[bytes, str, str]]:
        """Mode, name and id of what lies in a folder."""
        id, raw = self._asked(f"{name}^{{tree}}")
        entries = re.findall(rb"(\d+) ([^\0]+)\0(.{%d})" % (len(id) // 2), raw, re.DOTALL)
        return [(mode, os.fsdecode(name), id.hex()) for mode, name, id in entries]

    def _asked(self, name: str) -> tuple[str, bytes]:
        program = self._program
        questions, answers, words = cast(Pipes, (program.stdin, program.stdout, program.stderr))
        with suppress(BrokenPipeError):  # it has ended, and said why
            os.write(questions.fileno(), f"{name}\n".encode())
        head = answers.readline().decode()
        if head and not head.endswith(" missing\n"):
            id, _, size = head.split()
            if len(found := answers.read(int(size) + 1)) > int(size):
                return id, found[:-1]  # a line feed ends each
        raise Refused(head or words.read().decode(errors="replace"))


@contextmanager
def objects(folder: Path) -> Iterator[Objects]:
    """What is in the repository that `folder` belongs to. Raises `Missing`."""
    pipe = subprocess.PIPE
    try:
        program = subprocess.Popen(
            ("git", "cat-file", "--batch"),
            cwd=folder,
            env=_environment(),
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
        )
    except OSError:
        raise Missing from None
    with program:
        yield Objects(program)


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
