"""The pages that the browser looks at, one of each kind the programme has, and the windows' widths."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from offersite.generator import generate
from offersite.pages.free_pages import free_pages
from offersite.pages.table import NOT_FOUND as NOT_FOUND
from offersite.pages.table import pages
from offersite.pages.values import Page
from offersite.reading.settings import read_settings
from offersite.views.finder import FinderPage

DAY = dt.date(2024, 5, 1)  # on which kinds of page there are, it has no bearing
SETTINGS = read_settings(Path(__file__).parent.parent / "mkdocs.yml", {"TODAY": DAY.isoformat()})
ROOTS = {language.tag: language.root for language in SETTINGS.languages}
SOURCE = SETTINGS.source.tag
OTHERS = [tag for tag in ROOTS if tag != SOURCE]
"""Their pages have the same templates."""
WORDY = "de" if "de" in ROOTS else SOURCE
"""The language with the longest words."""

NARROW, PHONE, DESKTOP = 320, 390, 1280
HEIGHT = 844


def addresses(languages: list[str], kinds: list[str]) -> list[str]:
    """Where those kinds of page that there are lie in some languages, below the folder of the site."""
    return [ROOTS[tag] + KINDS[kind] for tag in languages for kind in kinds if kind in KINDS]


def _paths() -> dict[str, list[str]]:
    """Where the pages of each kind lie, but for those that lead on at once, which nobody looks at.

    Raises `DataError` for what `make check` would tell.
    """
    generated = generate(SETTINGS, DAY)
    site = generated.sites[SOURCE]
    found: dict[str, list[str]] = {}
    for page in (*pages(site), *free_pages(site, generated.docs, SETTINGS)):
        found.setdefault(_kind(page), []).append(page.path)
    found.pop("moved", None)
    return found


def _kind(page: Page) -> str:
    """A step of the finder that answers instead of asking is a kind of its own."""
    return "result" if isinstance(page.view, FinderPage) and page.view.result else page.kind


PATHS = _paths()
KINDS = {kind: paths[0] for kind, paths in PATHS.items()}
"""The first page of each."""
