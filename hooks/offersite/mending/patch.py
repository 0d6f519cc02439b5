"""What would be mended, as a patch that `git apply` takes: where nothing can be written, as of a fork."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from ..problems.reports import SUMMARY, defused
from ..revisions.fixing import LINE

LIMIT = 100_000  # characters of a summary: GitHub drops one of more than 1 MiB
UNENDED = "\\ No newline at end of file"


def patch(home: Path, files: Mapping[str, bytes]) -> Iterator[str]:
    """The lines of a unified diff from what lies in `home` to `files`. Raises `OSError`."""
    for name, raw in sorted(files.items()):
        sides = (_lines((home / name).read_bytes()), _lines(raw))
        for line in difflib.unified_diff(*sides, f"a/{name}", f"b/{name}"):
            yield line.rstrip("\n")
            if line[0] in " +-" and not line.endswith("\n"):
                yield UNENDED


def tell_patch(home: Path, files: Mapping[str, bytes], environment: Mapping[str, str] = os.environ) -> None:
    """Print the patch; on GitHub, where no printed line may be obeyed, the job's summary has it unchanged."""
    lines = list(patch(home, files))
    guarded = environment.get("GITHUB_ACTIONS") == "true"
    for line in lines:
        click.echo(defused(line) if guarded else line)
    text = "\n".join(lines)
    if (summary := environment.get(SUMMARY)) and text and len(text) < LIMIT:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(f"\n`make fix`\n\n```diff\n{text}\n```\n")  # whose end no line of a patch can be


def _lines(raw: bytes) -> list[str]:
    return [line.decode("utf-8", "replace") for line in LINE.findall(raw) if line]
