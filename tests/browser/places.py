"""Where pages of the sites lie that the browser tests look at."""

from __future__ import annotations

from urllib.parse import urlsplit

from browser.pages import KINDS
from tests.support import FOLDER, nightly

UNLIKE = {"home", "offer", "comparison", "step", "faq", "year", "experience", "contact", "search", "free"}
MAIN = [kind for kind in KINDS if kind in UNLIKE]
"""The kinds of page that share the least with each other."""
OTHER_KINDS = [kind for kind in KINDS if kind not in MAIN]
MAIN_FIRST = [*MAIN, *nightly(OTHER_KINDS)]
"""Every kind, of which nights alone look at those that are made of the same parts as the main ones."""
REPAIRS = ["", "offers/", "compare/", "calendar/", "rules/"]
"""Of the made-up programme: its words are longer, its offers more, and a free page holds all that one may."""
REPAIRS_IN_BOTH = [*REPAIRS, *nightly(f"rm/{path}" for path in REPAIRS)]
"""The same in Romansh, whose pages have the same templates."""


def place(address: str) -> str:
    """Where the page at a full address lies below the folder of its site: "de/faq/"."""
    path = urlsplit(address).path
    assert path.startswith(FOLDER), address
    return path.removeprefix(FOLDER)
