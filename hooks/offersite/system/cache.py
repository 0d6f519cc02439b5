"""What one build made and the next need not make again: bytes, by a key that says everything they come from.

An entry is written aside and renamed, and bears a checksum of its own: an entry that a killed build or a bad
disk left behind counts as none. Nothing depends on it: what cannot be kept is made again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

import click

from .atomic import replace
from .process import sentence

SIZE = hashlib.sha256().digest_size


class Cache:
    """The entries in `folder`, which is made with the first of them."""

    def __init__(self, folder: Path):
        self.folder = folder
        self._used: set[str] = set()

    def get(self, key: str) -> bytes | None:
        """The bytes kept under `key`, or None."""
        self._used.add(key)
        try:
            entry = (self.folder / key).read_bytes()
        except OSError:
            entry = b""
        checksum, content = entry[:SIZE], entry[SIZE:]
        return content if checksum == _sum(content) else None

    def put(self, key: str, content: bytes) -> None:
        """Keep `content` under `key`, which may stand in the name of a file."""
        self._used.add(key)
        with _optional():
            self.folder.mkdir(parents=True, exist_ok=True)
            replace(self.folder / key, _sum(content) + content)

    def use(self, key: str) -> bool:
        """Whether something is kept under `key`, which is not pruned then: another process may ask for it."""
        self._used.add(key)
        return (self.folder / key).is_file()

    def prune(self) -> None:
        """Remove every entry that nobody has asked for or put: the site has no more use for it."""
        with _optional():
            if self.folder.is_dir():
                for path in self.folder.iterdir():
                    if path.name not in self._used:
                        path.unlink()


class ManyInOne:
    """Thousands of small entries as one of `cache`: opening a file for each takes longer than making most."""

    def __init__(self, cache: Cache, name: str):
        self.cache, self.name = cache, name
        self.there = cache.use(name)
        self._used: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        """The bytes kept under `key`, or None."""
        if key in self._before:
            self._used[key] = self._before[key]
        return self._used.get(key)

    def put(self, key: str, content: bytes) -> None:
        """Have `content` kept under `key`."""
        self._used[key] = content

    @cached_property
    def _before(self) -> dict[str, bytes]:
        return parted(self.cache.get(self.name) or b"")

    def keep(self) -> None:
        """Keep what was put, and no entry that nobody has asked for or put."""
        if self._used.keys() != self._before.keys():
            self.cache.put(self.name, together(self._used))


def together(entries: Mapping[str, bytes]) -> bytes:
    """One line that says what follows and how long it is, then all of it."""
    head = json.dumps([(key, len(content)) for key, content in entries.items()])
    return b"".join([head.encode(), b"\n", *entries.values()])


def parted(whole: bytes) -> dict[str, bytes]:
    """The entries of which `whole` was made."""
    entries, start = {}, whole.find(b"\n") + 1
    for key, length in json.loads(whole[:start] or b"[]"):
        entries[key] = whole[start : start + length]
        start += length
    return entries


def make_room(folder: Path) -> None:
    """Make the folder of caches and try it, before processes begin that would each say what is wrong."""
    with _optional():
        folder.mkdir(parents=True, exist_ok=True)
        trial = folder / "trial"
        replace(trial, b"")
        trial.unlink()


@contextmanager
def _optional() -> Iterator[None]:
    """A build goes on where its cache cannot be written, and says so once."""
    try:
        yield
    except OSError as error:
        if not _said:
            _said.append(error)
            click.echo(f"kept nothing for the next build: {sentence(error)}", err=True)


_said: list[OSError] = []


def key(*parts: bytes) -> str:
    """A key for what comes from all of `parts`, each told apart from the next."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(_sum(part))
    return whole.hexdigest()


def _sum(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()
