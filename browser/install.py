"""Sees to it that the browser tests have a Chromium and that Playwright's driver runs.

`make test` calls this. What is missing it installs where it may, and elsewhere says the line to run.
Asked for `packages` alone, it needs nothing that pip installs, and so goes on beside that.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys

from offersite.system.chromium import FLAGS as FLAGS
from offersite.system.chromium import chromium as chromium

PACKAGES = ("libatomic1", "chromium-headless-shell")
"""Debian's; the Node in Playwright's driver needs the first."""
PLAYWRIGHT = (sys.executable, "-m", "playwright")


def ready() -> bool:
    """Whether the driver runs and a Chromium is there; without one on PATH Playwright takes its own."""
    return (
        _run(*PLAYWRIGHT, "--version", quiet=True)
        and shutil.which(chromium() or _playwrights_own()) is not None
    )


def _playwrights_own() -> str:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def _install() -> None:
    """Debian's packages where we may, else Playwright's download."""
    _install_packages()
    if not ready():
        _run(*PLAYWRIGHT, "install", *(["--with-deps"] if _may_install_packages() else []), "chromium")


def _install_packages() -> None:
    if _may_install_packages():
        _run("apt-get", "update")
        for package in PACKAGES:  # one by one: Ubuntu has the first and not the second
            _run("apt-get", "install", "--yes", "--no-install-recommends", package)


def _may_install_packages() -> bool:
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def _run(*command: str, quiet: bool = False) -> bool:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=environment, capture_output=quiet, check=False).returncode == 0


def _line_to_run() -> str:
    if platform.system() == "Linux" and platform.freedesktop_os_release().get("ID") == "debian":
        return f"sudo apt-get install --no-install-recommends {' '.join(PACKAGES)}"
    return f"{' '.join(PLAYWRIGHT)} install --with-deps chromium"


def main() -> int | str:
    """Make sure that there is a browser: 0, or what to do where none can be had."""
    named = os.environ.get("CHROMIUM")
    if named and shutil.which(named) is None:
        return f"$CHROMIUM names no program: {named}"
    if sys.argv[1:] == ["packages"]:
        if chromium() is None:
            _install_packages()
        return 0
    if ready():
        return 0
    _install()
    return (
        0 if ready() else f"The browser tests need a Chromium. Run this, then try again:\n  {_line_to_run()}"
    )


if __name__ == "__main__":
    sys.exit(main())
