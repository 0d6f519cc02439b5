"""Which open data says the same as a page: what the page's head links to."""

from __future__ import annotations

from ..pages.values import Feed, Page
from ..views.base import Link
from ..views.links import PAGES
from ..views.site import SiteView

JSON, CSV = "application/json", "text/csv"
FILES = {"offers": "offers", "topics": "topics", "calendar": "events", "faq": "faq", "contact": "contacts"}
"""The file that holds what the pages of a section show."""


def data_feeds(page: Page, site: SiteView) -> list[Feed]:
    """The files for a page; none for pages that search engines do not list either."""
    files = {each.name: each.file for each in site.open_data.files}
    if page.path == PAGES["open_data"]:
        return [*map(_json, files.values()), _csv(site)]
    if not page.indexed or page.path == PAGES["finder"] or page.section not in FILES:
        return []
    feeds = [_json(files[FILES[page.section]])]
    return [*feeds, _csv(site)] if page.section == "calendar" else feeds


def _json(file: Link) -> Feed:
    return Feed(f"{file.name} (JSON)", file.href, JSON)


def _csv(site: SiteView) -> Feed:
    table = site.open_data.table
    return Feed(f"{table.name} (CSV)", table.href, CSV)
