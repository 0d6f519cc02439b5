"""The search index: Pagefind's, made from copies of the pages that it reads better than the pages themselves.

It parts l'offre into its two words at a typewriter's apostrophe only, so the copies have that one; the script
that shows results sets the typographic one again.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path

COPIES = "site-copies-"
INDEXED = b" data-pagefind-body"
TYPOGRAPHIC, TYPEWRITER = "’".encode(), b"'"
# What Pagefind brings for those who have no page of results of their own.
NEEDLESS = ("pagefind-*ui.*", "pagefind-highlight.js")


def index(site: Path, pagefind: Callable[[list[str]], None]) -> None:
    """Write the index of the pages of `site` into its folder `pagefind`; `pagefind` runs the program.

    The copies lie beside the site, under a name by which they are removed with the builds before.
    """
    bundle = site / "pagefind"
    folder = Path(tempfile.mkdtemp(prefix=COPIES, dir=site.parent))
    _copy(site, folder)
    pagefind(["--site", str(folder), "--output-path", str(bundle)])
    for pattern in NEEDLESS:
        for path in bundle.glob(pattern):
            path.unlink()
    entry = bundle / "pagefind-entry.json"
    values = json.loads(entry.read_bytes())  # its languages stand in an order that changes with every run
    entry.write_text(json.dumps(values, sort_keys=True), "utf-8")


def _copy(site: Path, folder: Path) -> None:
    for path in site.rglob("*.html"):
        content = path.read_bytes()
        if INDEXED in content:
            copy = folder / path.relative_to(site)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(content.replace(TYPOGRAPHIC, TYPEWRITER))
