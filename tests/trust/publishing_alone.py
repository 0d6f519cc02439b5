"""Run by itself, dozens of times: publishes a small site of the words given, the way a build does."""

from __future__ import annotations

import sys
from pathlib import Path

from offersite.build.publishing import Publication


def publish(home: Path, *words: str) -> None:
    """A file of its own for each word, in folders, and one that is always the same."""
    with Publication(home) as publication:
        files = {"same": b"same", "words": " ".join(words).encode()} | {f"{word}/x": b"" for word in words}
        for name, content in files.items():
            path = publication.aside / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
        publication.publish()


if __name__ == "__main__":
    publish(Path(sys.argv[1]), *sys.argv[2:])
