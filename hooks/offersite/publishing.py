"""Put a finished build in the place of the last one, in one step.

`site` is a symbolic link to a folder of `.build/`. A build is made in a folder of its own; renaming a new
link over the old one is the only step that readers can see, and POSIX makes it atomic. Whenever the program
is stopped, `site` leads to one whole build; what is left over is removed by the next one. Builds of the same
site wait for each other: the system frees the lock of a program that ends, however it ends.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from types import TracebackType

import click


class Publication:
    """A build on its way: `aside` is where it is made."""

    def __init__(self, home: Path):
        """The site is `home/site`, its builds lie in `home/.build`."""
        self.link, self.builds = home / "site", home / ".build"

    def __enter__(self) -> Publication:
        if self.link.exists() and not self.link.is_symlink():
            raise click.ClickException(f"{self.link} is a folder of its own; move it away and build again")
        self.builds.mkdir(exist_ok=True)
        self.lock = (self.builds / "lock").open("a")
        self._wait()
        self.aside = Path(tempfile.mkdtemp(prefix="site-", dir=self.builds))
        self.aside.chmod(0o755)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._sweep()
        self.lock.close()

    def publish(self) -> None:
        """Let `site` lead to what was built."""
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
