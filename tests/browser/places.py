"""Where pages of the sites lie that the browser tests look at."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from browser.pages import KINDS, PATHS, ROOTS, WORDY, addresses
from tests.support import FOLDER, nightly

UNLIKE = {"home", "offer", "comparison", "contact", "search"}
MAIN = [kind for kind in KINDS if kind in UNLIKE]
"""The kinds of page that share the least with each other."""
OTHER_KINDS = [kind for kind in KINDS if kind not in MAIN]
MAIN_FIRST = [*MAIN, *nightly(OTHER_KINDS)]
"""Every kind, of which nights alone look at those that are made of the same parts as the main ones."""
LANGUAGES = [WORDY]
"""What is laid out in the longest words is in others; nights look at all."""
OTHER_LANGUAGES = [tag for tag in ROOTS if tag not in LANGUAGES]
REPAIRS = ["", "offers/", "compare/", "calendar/", "rules/"]
"""Of the made-up programme: its words are longer, its offers more, and a free page holds all that one may."""
REPAIRS_EACH_TIME = ["compare/", "rules/"]
"""The widest table, and all that a free page may hold."""
REPAIRS_IN_BOTH = [
    *REPAIRS_EACH_TIME,
    *nightly(root + path for root in ("", "rm/") for path in REPAIRS if root + path not in REPAIRS_EACH_TIME),
]
"""The others, and those in Romansh, have templates that the project's own pages have too."""


def in_languages(kinds: list[str]) -> list[Any]:
    """A page of each kind in each language, as parameters of a test."""
    return [*addresses(LANGUAGES, kinds), *nightly(addresses(OTHER_LANGUAGES, kinds))]


def all_in_languages(kind: str, each_time: list[str] = LANGUAGES) -> list[Any]:
    """Every page of a kind in each language, as parameters of a test; in some languages each time."""

    def of(tags: list[str]) -> list[str]:
        return [ROOTS[tag] + path for tag in tags for path in PATHS[kind]]

    return [*of(each_time), *nightly(of([tag for tag in ROOTS if tag not in each_time]))]


def place(address: str) -> str:
    """Where the page at a full address lies below the folder of its site: "de/faq/"."""
    path = urlsplit(address).path
    assert path.startswith(FOLDER), address
    return path.removeprefix(FOLDER)
