"""What the site says around the data: a title and an introduction for each kind of page."""

from __future__ import annotations

from typing import Literal

from .base import Model, Some
from .text import Line, Prose

MenuPage = Literal[
    "offers", "comparison", "topics", "calendar", "experiences", "faq", "contact", "open_data"
]  # fmt: skip
"""The pages that may stand in the menu: those right below the home page."""


class PageText(Model):
    """The words at the head of a page."""

    menu: Line
    """Its name in the navigation: one or two words."""
    title: Line
    """Its heading."""
    description: Line
    """One sentence for search engines and link previews."""
    lead: Prose | None = None
    """The paragraphs below the heading."""


Device = Literal["android", "apple", "linux", "windows"]
Way = Literal["subscribe", "copy", "send"]
"""To a calendar: a program opens its address, or readers copy it, or send it to themselves."""


class Guide(Model):
    """How to subscribe to a calendar with one program."""

    name: Line
    """The program."""
    device: Device | None = None
    """The devices whose own way this is: their readers see it first."""
    way: Way = "copy"
    """What its steps begin with: the first of them has its button on these devices."""
    before: list[Prose] = []
    """The steps before these, such as to install the program."""
    steps: list[Prose]
    note: Prose | None = None
    """What to know of it."""


class SubscribeText(PageText):
    """The page that explains how to subscribe to the calendars."""

    guides: list[Guide]


class NotFound(Model):
    """What the page for addresses that do not exist says."""

    title: Line
    lead: Prose | None = None


class Pages(Model):
    """One entry for each page that is not made from a single offer, topic, event or experience."""

    home: PageText
    offers: PageText
    comparison: PageText
    finder: PageText
    faq: PageText
    topics: PageText
    calendar: PageText
    subscribe: SubscribeText
    experiences: PageText
    contact: PageText
    search: PageText
    open_data: PageText
    not_found: NotFound
    menu: Some[MenuPage] = ["offers", "comparison", "topics", "calendar", "experiences", "faq", "contact"]
    """The pages of the menu, in its order."""


LINKABLE = tuple(name for name in Pages.model_fields if name not in ("menu", "not_found"))
"""The names of the pages that texts may link to: `page:comparison`."""
