"""The scripts as pages get them: every page waits for one, and nobody reads comments or indents there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..model.markdown import Docs
from ..pages.values import Asset

NEEDLESS = re.compile(r"^[ \t]*//.*\n|^[ \t]+", re.MULTILINE)
"""None of our texts in backticks goes over several lines."""


def scripts(docs: Docs, folder: Path) -> Iterator[Asset]:
    """Those of `docs`, which lie in `folder`, without comments and indents. Raises `OSError`."""
    for name in sorted(docs.assets):
        if name.endswith(".js"):
            yield Asset(name, NEEDLESS.sub("", (folder / name).read_text("utf-8")).encode())
