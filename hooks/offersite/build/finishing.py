"""The whole site out of what was read and viewed: written, indexed for the search, and compressed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from ..opendata.files import open_data
from ..pages.rendering import Renderer
from ..problems.reports import step
from ..settings import Settings
from ..system.cache import Cache, make_room
from .compression import compress
from .kept import Kept
from .pictures import drawn
from .registry import without_sheets
from .search_index import BUNDLE, index
from .writing import beside, write, write_pages, writings


def finish(renderer: Renderer, folder: Path) -> None:
    """Add everything to the files of `docs/` that MkDocs has copied into `folder`.

    What shares nothing is made at the same time: the search waits for the pages, the compression for all but
    the search, whose own files are packed after it.
    Raises `NotRendered` or `NotSet` for what Jinja2 or Typst could not do, and `OSError` for the system.
    """
    generated = renderer.generated
    cache, before = generated.settings.cache, generated.settings.site
    make_room(cache)
    entries = Kept(generated.settings, "calendars", generated.sites)
    groups = [drawn(generated), *(made() for made in without_sheets(generated, entries))]
    pictures_and_feeds = writings(folder, groups, before)
    data = writings(folder, [open_data(generated, renderer.sheets)], before)
    # Pages and open data say how long the sheets are, so these come before them; in this process, since one
    # that is forked later, if it set any, would wait for ever for the threads that Typst has started here.
    with step("calendars, feeds, pictures and fact sheets"), beside(*pictures_and_feeds):
        write(folder, renderer.sheets.files(), before)
    entries.prune()
    with step("pages and open data"), beside(*data):
        write_pages(renderer, folder)
    others = partial(compress, folder, Cache(cache / "compressed"), without=BUNDLE, before=before)
    with step("search index and compression"), beside(partial(_search, folder, generated.settings), others):
        pass


def _search(folder: Path, settings: Settings) -> None:
    texts = Kept(settings, "searched", [BUNDLE])
    index(folder, Cache(settings.cache / "search"), made=texts[BUNDLE].made, before=settings.site)
    texts[BUNDLE].keep()
    texts.prune()
    compress(folder / BUNDLE, Cache(settings.cache / "compressed-search"))
