"""The scripts as pages get them: every page waits for one, and nobody reads its comments there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..model.markdown import Docs
from ..pages.values import Asset

COMMENT = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)


def scripts(docs: Docs, folder: Path) -> Iterator[Asset]:
    """Those of `docs`, which lie in `folder`, without the lines that are comments. Raises `OSError`."""
    for name in sorted(docs.assets):
        if name.endswith(".js"):
            yield Asset(name, COMMENT.sub("", (folder / name).read_text("utf-8")).encode())
