"""Puts what the outputs yield into a folder."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterable
from multiprocessing.connection import Connection
from pathlib import Path

from ..pages.failures import NotRendered
from ..pages.rendering import Renderer
from ..pages.values import Asset
from ..problems.reports import step
from .pictures import drawn
from .registry import assets


def write_site(renderer: Renderer, folder: Path) -> None:
    """Write every page, and every file that comes from the data.

    Raises `NotRendered` or `NotSet` for what Jinja2 or Typst could not do.
    """
    generated = renderer.generated
    with step("pages"):
        renderer.compile()
        write_at_once(folder, *map(renderer.all_pages, generated.sites.values()), [renderer.not_found()])
    with step("calendars, feeds and open data"):
        write_at_once(folder, *assets(generated))
    with step("pictures of link previews"):
        write(folder, drawn(generated))


def write_at_once(folder: Path, *groups: Iterable[Asset]) -> None:
    """Write groups of files at the same time, each in a process of its own.

    A forked process has all that was read, viewed and compiled: nothing has to be handed over.
    Raises the `OSError` or `NotRendered` that one of them met, or `ChildProcessError` if one failed after
    it has said why.
    """
    fork = multiprocessing.get_context("fork")
    failures, tell = fork.Pipe(duplex=False)
    workers = [fork.Process(target=_work, args=(folder, group, tell)) for group in groups]
    try:
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    finally:
        for worker in workers:
            if worker.is_alive():
                worker.terminate()
    if failures.poll():
        raise failures.recv()
    if any(worker.exitcode for worker in workers):
        raise ChildProcessError("not every file of the site could be written")


def _work(folder: Path, files: Iterable[Asset], tell: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C reaches us too: one says so, that is enough
    try:
        write(folder, files)
    except (OSError, NotRendered) as error:
        tell.send(error)


def write(folder: Path, files: Iterable[Asset]) -> None:
    """Write files one after another."""
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
