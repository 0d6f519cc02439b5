"""The files beside the pages: those that pages need, and what programs read. Each is named here alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from ..feeds.atom import news
from ..feeds.calendars import calendars
from ..feeds.contact_cards import cards
from ..feeds.spreadsheet import spreadsheet
from ..generator import Generated
from ..opendata.files import open_data
from ..pages.headers import headers_file
from ..pages.rendering import every_page
from ..pages.values import Asset
from ..sheets.printed import FactSheets
from .kept import Kept
from .scripts import scripts
from .sitemap import sitemap
from .styles import stylesheets


def assets(generated: Generated, sheets: FactSheets) -> list[Callable[[], Iterator[Asset]]]:
    """What makes the groups of files: those that pages need, those of each language, the open data.

    A preview makes one group after another until it has what a reader asks for.
    """
    return [*without_sheets(generated), partial(open_data, generated, sheets)]


def without_sheets(generated: Generated, kept: Kept | None = None) -> list[Callable[[], Iterator[Asset]]]:
    """Those that say nothing of fact sheets: all but the open data; made of what was `kept`, if anything."""
    own = (partial(_of_language, tag, generated, kept) for tag in generated.sites)
    return [partial(_shared, generated), *own]


def _shared(generated: Generated) -> Iterator[Asset]:
    settings = generated.settings
    site = generated.sites[settings.source.tag]
    yield from stylesheets(settings.styles)
    yield from scripts(generated.docs, settings.docs)
    yield headers_file(settings)
    yield from sitemap((page.path for page in every_page(site, generated) if page.indexed), settings)


def _of_language(tag: str, generated: Generated, kept: Kept | None) -> Iterator[Asset]:
    site, programme, settings = generated.sites[tag], generated.data.programme, generated.settings
    if kept:
        yield from calendars(site, programme, settings, kept[tag].made)
        kept[tag].keep()
    else:
        yield from calendars(site, programme, settings)
    yield news(site, programme, settings)
    yield from cards(site, programme, settings)
    yield spreadsheet(site, settings)
