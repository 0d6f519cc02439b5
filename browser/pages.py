"""The pages that the browser looks at: one of each kind, and how wide the windows are."""

from __future__ import annotations

KINDS = {
    "home": "",
    "offers": "offers/",
    "offer": "offers/dialog-plus/",
    "comparison": "compare/",
    "pair": "compare/dialog-plus/interest-group/",
    "finder": "find/",
    "step": "find/administration/discuss/",
    "result": "find/administration/discuss/french/",
    "questions": "faq/",
    "topics": "topics/",
    "topic": "topics/energy/",
    "calendar": "calendar/",
    "year": "calendar/2024/",
    "subscribe": "calendar/subscribe/",
    "event": "events/interest-group-forum-net-zero/",
    "experiences": "experiences/",
    "experience": "experiences/pully/",
    "contact": "contact/",
    "region": "regions/german/",
    "search": "search/",
    "data": "open-data/",
    "Markdown": "imprint/",
}
NOT_FOUND = "404.html"
ROOTS = {"fr": "", "de": "de/", "it": "it/", "en": "en/"}

NARROW, PHONE, DESKTOP = 320, 390, 1280
HEIGHT = 844


def addresses(languages: list[str], kinds: list[str]) -> list[str]:
    """Where some kinds of page lie in some languages, below the folder of the site."""
    return [ROOTS[language] + KINDS[kind] for language in languages for kind in kinds]
