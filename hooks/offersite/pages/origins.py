"""Where the texts of a page are changed: the line of its own thing, in the editor of the repository's host.

What a page shows of other things leads to their pages, which lead on to where those are changed.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..model.markdown import PLACE, SUFFIX
from ..settings import BRANCH, Language, Settings
from .values import Page

ENTRIES = {
    "offer": "offers",
    "topic": "topics",
    "event": "events",
    "experience": "experiences",
    "region": "programme/regions",
}
"""The pages of one thing each, and the list that it is an entry of."""
LISTS = {
    "offers": "offers",
    "comparison": "comparison",
    "finder": "finder",
    "faq": "faq",
    "topics": "topics",
    "calendar": "events",
    "year": "events",
    "experiences": "experiences",
    "contact": "programme/contacts",
    "glossary": "glossary",
}
"""The pages that show a list. All others say what `pages` has for them."""


def origin(page: Page, language: Language, settings: Settings, lines: Mapping[str, str]) -> str:
    """The address at which `page` is edited; nothing where that is not known, or no place is the page's own.

    `lines` are those of the data, by the paths of what stands there.
    """
    place = _free(page, language, settings) if page.kind == "free" else lines.get(_path(page), "")
    return f"{settings.repository}/edit/{BRANCH}/{place}" if settings.repository and place else ""


def _path(page: Page) -> str:
    """`offers/an-id`, `faq` or `pages/home`: ids are the last part of addresses."""
    if page.kind in ENTRIES:
        return f"{ENTRIES[page.kind]}/{page.path.rstrip('/').rpartition('/')[2]}"
    return LISTS.get(page.kind, f"pages/{page.kind}")


def _free(page: Page, language: Language, settings: Settings) -> str:
    """The Markdown file: that of the language, unless its page shows the original."""
    original = language is settings.source or page.untranslated
    tag = "" if original else f".{language.tag}"
    return f"{PLACE}{page.path.rstrip('/')}{tag}{SUFFIX}"
