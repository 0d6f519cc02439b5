"""The table of pages and where they lie. Paths are relative to the site's address and the same in every
language but for its prefix. What a page of each kind shows is made in `pages/table.py`, by the same names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ..rules.links import OUTSIDE


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind:
    """A page of its own, or the pages that there is one of for each of something."""

    folder: str
    """Where it lies; pages that bear names have a folder for each of them below it."""
    template: str
    below: str = "home"
    """The page above it: the one that follows the home page is the entry of the menu it belongs to."""
    indexed: bool = True
    """Whether search engines and the site's own search list it: not what other pages say too."""
    data: str | None = None
    """The file of the open data that says the same."""
    asks: bool = False
    """Whether it says whom to ask."""


PAGES: Mapping[str, PageKind] = {
    "home": PageKind(folder="", template="pages/home.html", below=""),
    "offers": PageKind(folder="offers/", template="pages/offers.html", data="offers"),
    "comparison": PageKind(folder="compare/", template="pages/comparison.html"),
    "finder": PageKind(folder="find/", template="pages/finder.html", below="offers"),
    "faq": PageKind(folder="faq/", template="pages/faq.html", data="faq"),
    "topics": PageKind(folder="topics/", template="pages/topics.html", data="topics"),
    "calendar": PageKind(folder="calendar/", template="pages/calendar.html", data="events"),
    "subscribe": PageKind(
        folder="calendar/subscribe/", template="pages/subscribe.html", below="calendar", data="events"
    ),
    "experiences": PageKind(folder="experiences/", template="pages/experiences.html"),
    "contact": PageKind(folder="contact/", template="pages/contact.html", data="contacts", asks=True),
    "search": PageKind(folder="search/", template="pages/search.html", indexed=False),
    "open_data": PageKind(folder="open-data/", template="pages/open_data.html"),
}
"""Those with words of their own in `data/pages.yaml`, which also says which of them stand in the menu."""
OF_EACH: Mapping[str, PageKind] = {
    "offer": PageKind(
        folder="offers/", template="pages/offer.html", below="offers", data="offers", asks=True
    ),
    "topic": PageKind(
        folder="topics/", template="pages/topic.html", below="topics", data="topics", asks=True
    ),
    "event": PageKind(folder="events/", template="pages/event.html", below="calendar", data="events"),
    "experience": PageKind(folder="experiences/", template="pages/experience.html", below="experiences"),
    "region": PageKind(
        folder="regions/", template="pages/region.html", below="contact", data="contacts", asks=True
    ),
}
"""One for each thing of the data, named by its id: editors may link to it."""
KINDS: Mapping[str, PageKind] = {
    **PAGES,
    **OF_EACH,
    "year": PageKind(folder="calendar/", template="pages/year.html", below="calendar", data="events"),
    "filtered": PageKind(folder="calendar/", template="pages/filtered.html", below="calendar", indexed=False),
    "pair": PageKind(folder="compare/", template="pages/pair.html", below="comparison", indexed=False),
    "step": PageKind(folder="find/", template="pages/finder.html", below="finder", indexed=False, asks=True),
    "glossary": PageKind(folder="glossary/", template="pages/glossary.html", data="glossary"),
    "moved": PageKind(folder="", template="pages/moved.html", below="", indexed=False),
    "translations": PageKind(folder="translations/", template="pages/translations.html", indexed=False),
    "free": PageKind(folder="", template="main.html"),
    "not_found": PageKind(folder="404.html", template="404.html", below="", indexed=False),
}
"""All there are. A pair bears the ids of its offers, a step of the finder those of the answers before it, a
filtered list year, facet and value. Where the free pages of `docs/` lie follows from their files, and where
moved ones do from the pages they lead to."""
STYLESHEETS = (
    "assets/site.css",
    "assets/areas.css",
    "assets/cards.css",
    "assets/comparison.css",
    "assets/course.css",
    "assets/data.css",
    "assets/entries.css",
    "assets/event.css",
    "assets/experience.css",
    "assets/finder.css",
    "assets/home.css",
    "assets/not-found.css",
    "assets/offer.css",
    "assets/region.css",
    "assets/result.css",
    "assets/results.css",
    "assets/subscribe.css",
    "assets/table.css",
    "assets/text.css",
    "assets/topics.css",
    "assets/translations.css",
    "assets/year.css",
)
"""The first is every page's; the others are of the pages whose templates name them."""
EVENT_FILE = "event.ics"  # beside the page of an event
CALENDAR_FILE = "calendar.ics"  # beside the page of an offer, a region, a topic
EXTERNAL = tuple(f"{scheme}:" for scheme in OUTSIDE)


def path_to(kind: str, *names: str) -> str:
    """The path of a page without its language: `("offer", "an-id")` → `offers/an-id/`."""
    if kind == "page":
        return PAGES[names[0]].folder
    if kind == "faq" and names:
        return f"{PAGES['faq'].folder}#{names[0]}"
    return KINDS[kind].folder + "".join(f"{name}/" for name in names)


@cache
def above(kind: str) -> tuple[str, ...]:
    """The pages above one of this kind, the home page first."""
    below = KINDS[kind].below
    return (*above(below), below) if below else ()


@cache
def section(kind: str) -> str:
    """The page whose entry in the menu stands for those of this kind; none for the home page."""
    return next(iter((*above(kind), kind)[1:]), "")


@dataclass(frozen=True, slots=True)
class Links:
    """The links of one language; `root` is its prefix: "" or "de/"."""

    root: str

    def to(self, kind: str, *names: str) -> str:
        """The path of a page in this language."""
        return self.root + path_to(kind, *names)

    def resolve(self, target: str) -> str:
        """What an author's link means: `offer:an-id` becomes a path, an external address stays."""
        if is_external(target):
            return target
        kind, _, name = target.partition(":")
        return self.to(kind, name)


def is_external(href: str) -> bool:
    """Whether an href leaves the site's pages."""
    return href.startswith(EXTERNAL)
