"""Puts what the outputs yield into a folder, as much at a time as the machine can."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from ..pages.failures import NotRendered
from ..pages.rendering import Renderer
from ..pages.values import Asset
from ..sheets.typesetting import NotSet
from ..system.process import end_on_signals
from ..system.programs import GRACE
from .kept_pages import KeptPages

Job = Callable[[], object]


def write_pages(renderer: Renderer, folder: Path) -> None:
    """Write every page, each language in a process of its own. Raises `NotRendered`."""
    kept = KeptPages(renderer)
    with beside(*writings(folder, kept.groups(), renderer.generated.settings.site)):
        pass
    kept.prune()


def writings(folder: Path, groups: Iterable[Iterable[Asset]], before: Path | None = None) -> Iterator[Job]:
    """Jobs, each of which writes a group of files into `folder`, as `write` does."""
    return (partial(write, folder, group, before) for group in groups)


@contextmanager
def beside(*jobs: Job) -> Iterator[None]:
    """Do `jobs` beside what the block does, each in a process of its own, and wait for them at its end.

    A forked process has all that was read, viewed and compiled: nothing has to be handed over.
    Raises the `OSError`, `NotRendered` or `NotSet` that one of them met, or `ChildProcessError` if one failed
    after it has said why.
    """
    fork = multiprocessing.get_context("fork")
    failures, tell = fork.Pipe(duplex=False)
    workers = [fork.Process(target=_work, args=(job, tell)) for job in jobs]
    try:
        for worker in workers:
            worker.start()
        yield
        for worker in workers:
            worker.join()
    finally:
        for worker in workers:
            if worker.is_alive():
                worker.terminate()
                worker.join(GRACE)
                worker.kill()  # Python drops what a signal raises while it forks
                worker.join()
    if failures.poll():
        raise failures.recv()
    if any(worker.exitcode for worker in workers):
        raise ChildProcessError("not every file of the site could be written")


def _work(job: Job, tell: Connection) -> None:
    end_on_signals()  # without a word, as Ctrl+C reaches us too: one says so, that is enough
    try:
        job()
    except (OSError, NotRendered, NotSet) as error:
        tell.send(error)


def write(folder: Path, files: Iterable[Asset], before: Path | None = None) -> None:
    """Write files one after another, with the folders they lie in, beside a site that was `before`, if any.

    Raises `OSError`.
    """
    made = set()
    for file in files:
        path = folder / file.path
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        put(path, file.content, before and before / file.path)


def put(path: Path, content: bytes, before: Path | None = None) -> None:
    """Write a file. If the one that was `before` holds the same, it gets a second name instead.

    That costs a fraction of a new file, to make and to remove. What has two names is never written into.
    Raises `OSError`.
    """
    if before:
        path.unlink(missing_ok=True)
        with suppress(OSError):  # none was, or the system has no second names
            if before.read_bytes() == content:
                return os.link(before, path)
    path.write_bytes(content)


def files_below(
    folder: str | Path, ends: str | tuple[str, ...], without: str = ""
) -> Iterator[os.DirEntry[str]]:
    """The files at and below `folder` whose names end so, but for those in a folder called `without`."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != without:
                    yield from files_below(entry.path, ends, without)
            elif entry.name.endswith(ends):
                yield entry
