"""The whole site out of what was read and viewed: written, indexed for the search, and compressed."""

from __future__ import annotations

from pathlib import Path

from ..pages.rendering import Renderer
from ..problems.reports import step
from .cache import Cache
from .compression import compress
from .search_index import index
from .writing import write_site


def finish(renderer: Renderer, folder: Path) -> None:
    """Add everything to the files of `docs/` that MkDocs has copied into `folder`.

    Raises `NotRendered` or `NotSet` for what Jinja2 or Typst could not do, and `OSError` for the system.
    """
    write_site(renderer, folder)
    with step("search index"):
        index(folder)
    with step("compression"):
        compress(folder, Cache(renderer.generated.settings.cache / "compressed"))
