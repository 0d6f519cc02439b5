"""The Chromium of this machine, if it has one."""

from __future__ import annotations

import os
import shutil

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--font-render-hinting=none",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""Silent towards the network, able to run as root; letters as wide as on a screen, not rounded to pixels."""
NAMES = ("chromium-headless-shell", "chromium", "google-chrome")
"""The same engine without a window comes first: it takes less than half the processor time."""


def chromium() -> str | None:
    """The Chromium that $CHROMIUM names or that stands on PATH."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)
