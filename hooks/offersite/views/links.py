"""Where things lie on the site. Paths are relative to the site's address and the same in every language
but for its prefix."""

from __future__ import annotations

from dataclasses import dataclass

PAGES = {
    "home": "",
    "offers": "offers/",
    "comparison": "compare/",
    "finder": "find/",
    "faq": "faq/",
    "topics": "topics/",
    "calendar": "calendar/",
    "subscribe": "calendar/subscribe/",
    "experiences": "experiences/",
    "contact": "contact/",
    "search": "search/",
    "open_data": "open-data/",
}
FOLDERS = {
    "offer": "offers/",
    "topic": "topics/",
    "event": "events/",
    "experience": "experiences/",
    "region": "regions/",
}
BELOW = {
    "year": "calendar",
    "filtered": "calendar",
    "pair": "comparison",
    "step": "finder",
}  # what lies below a page of its own
EVENT_FILE = "event.ics"  # beside the page of an event
CALENDAR_FILE = "calendar.ics"  # beside the page of an offer, a region, a topic
EXTERNAL = ("https:", "mailto:", "tel:")


def path_to(kind: str, *names: str) -> str:
    """The path of a page without its language: `("offer", "an-id")` → `offers/an-id/`.

    A pair is named by the ids of its offers, a step of the finder by those of the answers that lead to it, a
    filtered list by year, facet and value.
    """
    if kind == "page":
        return PAGES[names[0]]
    if kind == "faq":
        return f"{PAGES['faq']}#{names[0]}"
    folder = PAGES[BELOW[kind]] if kind in BELOW else FOLDERS[kind]
    return folder + "".join(f"{name}/" for name in names)


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
