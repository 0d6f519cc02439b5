"""Which open data says the same as a page: what the page's head links to."""

from __future__ import annotations

from ..pages.values import Feed, Page
from ..views.links import PAGES
from ..views.site import SiteView
from .records import FOLDER

JSON, CSV = "application/json", "text/csv"
FILES = {"offers": "offers", "topics": "topics", "calendar": "events", "faq": "faq", "contact": "contacts"}
"""The file that holds what the pages of a section show."""


def data_feeds(page: Page, site: SiteView) -> list[Feed]:
    """The files for a page; none for pages that search engines do not list either."""
    if page.path == PAGES["open_data"]:
        return [*(_json(each.name, site) for each in site.open_data.files), _csv(site)]
    if not page.indexed or page.path == PAGES["finder"] or page.section not in FILES:
        return []
    feeds = [_json(FILES[page.section], site)]
    return [*feeds, _csv(site)] if page.section == "calendar" else feeds


def _json(name: str, site: SiteView) -> Feed:
    return Feed(_title(name, "JSON", site), f"{FOLDER}{name}.json", JSON)


def _csv(site: SiteView) -> Feed:
    return Feed(_title("events", "CSV", site), site.open_data.table.href, CSV)


def _title(name: str, form: str, site: SiteView) -> str:
    return f"{site.shell.words[f'data_{name}']} ({form})"
