"""How long an editor waits: from the saving of a changed event until the preview shows it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from .measure import FailedError
from .programme import environment, invent, write

COUNT = 300
CHANGES = 7
SAYING = "This text has changed {} times."
PAUSE = 0.02  # seconds between two looks at the page
PATIENCE = 60.0
UNEVEN = 0.13  # seconds: changes come at any moment between two looks of the preview at the files


def waits(home: Path, count: int = COUNT) -> list[float]:
    """Seconds until each of several changes to an event among `count` shows. Raises `FailedError`."""
    programme = invent(count)
    event = programme.files["events"]["events"][count // 2]
    event["text"] = SAYING.format(0)
    home.mkdir(parents=True)
    write(programme, home)
    events = home / "data" / "events.yaml"
    first = events.read_text("utf-8")
    with _preview(home) as address:
        page = f"{address}events/{event['id']}/"
        _wait_for(SAYING.format(0), page)
        found = []
        for number in range(1, CHANGES + 1):
            time.sleep(1 + number * UNEVEN)
            events.write_text(first.replace(SAYING.format(0), SAYING.format(number)), "utf-8")
            found.append(_wait_for(SAYING.format(number), page))
    return found


@contextmanager
def _preview(home: Path) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    with home.with_suffix(".log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "offersite", "--home", str(home), "serve", "--port", port],
            env=environment(),
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def _wait_for(text: str, page: str) -> float:
    """Look at the page until it holds the text; how many seconds that took."""
    start = time.perf_counter()
    while time.perf_counter() - start < PATIENCE:
        try:
            with urlopen(page, timeout=PATIENCE) as answer:  # noqa: S310
                if text in answer.read().decode():
                    return time.perf_counter() - start
        except (URLError, ConnectionError):
            pass  # not started yet
        time.sleep(PAUSE)
    raise FailedError(f"{page} did not show “{text}” in {PATIENCE:.0f} s")
