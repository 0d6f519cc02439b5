"""Run by itself: publishes a small site of the words given, the way a build does."""

from __future__ import annotations

import sys
from pathlib import Path

from offersite.build.publishing import Publication
from offersite.build.writing import write
from offersite.pages.values import Asset


def publish(home: Path, *words: str) -> None:
    """A file of its own for each word, in folders, and one that is always the same."""
    with Publication(home) as publication:
        files = {"same": b"same", "words": " ".join(words).encode()} | {f"{word}/x": b"" for word in words}
        write(publication.aside, [Asset(path, content) for path, content in files.items()])
        publication.publish()


if __name__ == "__main__":
    publish(Path(sys.argv[1]), *sys.argv[2:])
