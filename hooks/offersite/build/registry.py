"""The files beside the pages: those that pages need, and what programs read. Each is named here alone."""

from __future__ import annotations

from collections.abc import Iterator

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
from ..views.site import SiteView
from .scripts import scripts
from .sitemap import sitemap
from .styles import stylesheets


def assets(generated: Generated, sheets: FactSheets) -> list[Iterator[Asset]]:
    """Groups of files: those of each language, then those that all languages share. Made when asked for."""
    return [*(_of_language(site, generated) for site in generated.sites.values()), _shared(generated, sheets)]


def _shared(generated: Generated, sheets: FactSheets) -> Iterator[Asset]:
    settings = generated.settings
    site = generated.sites[settings.source.tag]
    yield from stylesheets(settings.styles)
    yield from scripts(generated.docs, settings.docs)
    yield headers_file(settings)
    yield from sitemap((page.path for page in every_page(site, generated) if page.indexed), settings)
    yield from open_data(generated, sheets)


def _of_language(site: SiteView, generated: Generated) -> Iterator[Asset]:
    programme, settings = generated.data.programme, generated.settings
    yield from calendars(site, programme, settings)
    yield news(site, programme, settings)
    yield from cards(site, programme, settings)
    yield spreadsheet(site, settings)
