"""Put a finished build in the place of the last one, in one step.

`site` is a symbolic link to a folder of `.build/`. A build is made in a folder of its own; renaming a new
link over the old one is the only step that readers can see, and POSIX makes it atomic. Whenever the program
is stopped, `site` leads to one whole build; what is left over is removed by the next one, before it begins.
Builds of the same site wait for each other: the system frees the lock when the program that took it has
ended, however it ended, and all those that it started.
"""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import click

FOLDER, FILE = 0o755, 0o644
"""Modes that let any web server read what is published, whatever the umask of whoever builds."""
PACKED = ".br", ".gz"
"""The ends of names of what is compressed, and lies beside what it was."""


class Publication:
    """A build on its way: `aside` is where it is made."""

    def __init__(self, home: Path):
        """The site is `home/site`, its builds lie in `home/.build`."""
        self.link, self.builds = home / "site", home / ".build"

    def __enter__(self) -> Publication:
        leads_here = self.link.is_symlink() and self.link.resolve().parent == self.builds.resolve()
        for path, ours in ((self.link, leads_here), (self.builds, self.builds.is_dir())):
            if os.path.lexists(path) and not ours:
                raise click.ClickException(f"{path} is not from here; move it away and build again")
        self.builds.mkdir(exist_ok=True)
        if self.builds.stat().st_mode & FOLDER != FOLDER:
            self.builds.chmod(FOLDER)
        self.lock = (self.builds / "lock").open("a")
        os.set_inheritable(self.lock.fileno(), True)
        self._wait()
        self._sweep()
        self.aside = Path(tempfile.mkdtemp(prefix="site-", dir=self.builds))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._sweep()
        self.lock.close()

    def publish(self) -> None:
        """Let `site` lead to what was built, in one step (POSIX, rename). Raises `OSError`: it stays."""
        settle(self.aside, self.link)
        new = self.builds / f"{self.aside.name}.link"
        new.symlink_to(Path(self.builds.name, self.aside.name))
        new.replace(self.link)

    def _wait(self) -> None:
        """Take the lock; it is given back when its file is closed."""
        import fcntl  # here, since Windows has none of it: there, the data can be checked and previewed

        try:
            fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            click.echo("waiting for another build of this site to end", err=True)
            fcntl.flock(self.lock, fcntl.LOCK_EX)

    def _sweep(self) -> None:
        """Remove every build but the one that `site` leads to."""
        current = self.link.resolve()
        for path in self.builds.glob("site-*"):
            if path.resolve() == current and not path.is_symlink():
                continue
            if path.is_symlink():
                path.unlink()
            else:
                shutil.rmtree(path, ignore_errors=True)


def settle(built: Path, before: Path) -> None:
    """Let every web server read what was `built`; what is as it was `before` keeps its time.

    Servers tell by it what has changed: who asks again for a page or calendar is not sent the same once more.
    What is packed beside a file changes with it, and need not be looked at.
    """
    _set_mode(built, built.stat(), FOLDER)
    with os.scandir(built) as entries:
        found = {each.name: each for each in entries}
    for name, entry in found.items():
        if entry.is_dir():
            settle(built / name, before / name)
            continue
        known = entry.stat()
        _set_mode(entry, known, FILE)
        if known.st_nlink > 1 or name.endswith(PACKED):  # it is the one from before, with its time
            continue
        if times := _times_of_same(entry, before / name):
            for each in (name, *(name + end for end in PACKED)):
                if each in found:
                    os.utime(found[each], ns=times)


def _set_mode(path: os.PathLike[str], known: os.stat_result, mode: int) -> None:
    """Most have theirs already, and to look costs less than to write it."""
    if stat.S_IMODE(known.st_mode) != mode:
        Path(path).chmod(mode)


def _times_of_same(new: os.DirEntry[str], before: Path) -> tuple[int, int] | None:
    """When what was there `before` was read and written last, if the new file holds the same."""
    with suppress(OSError):
        known = before.stat()
        if known.st_size == new.stat().st_size and before.read_bytes() == Path(new).read_bytes():
            return known.st_atime_ns, known.st_mtime_ns
    return None
