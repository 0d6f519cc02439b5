"""Which way languages are written, and how a passage in another language than the page's is marked."""

from __future__ import annotations

from functools import cache
from typing import Literal

from babel import Locale
from babel.core import UnknownLocaleError
from markupsafe import Markup

Direction = Literal["ltr", "rtl"]


@cache
def direction(tag: str) -> Direction:
    """That of a BCP 47 tag, from CLDR; a language that CLDR does not know is written from left to right."""
    try:
        return "rtl" if Locale.parse(tag, sep="-").text_direction == "rtl" else "ltr"
    except (UnknownLocaleError, ValueError):
        return "ltr"


class Foreign(str):
    """The tag of a language that is not the page's."""

    __slots__ = ("attributes",)

    attributes: Markup
    """Mark a passage with its language (WCAG 3.1.2), and with its direction where that is not the page's."""

    def __new__(cls, tag: str, page: str) -> Foreign:
        """`page` is the language of the page."""
        self = super().__new__(cls, tag)
        turned = direction(tag) != direction(page)
        pattern = ' lang="{}" dir="{}"' if turned else ' lang="{}"'
        self.attributes = Markup(pattern).format(tag, direction(tag))  # noqa: S704 (a constant)
        return self
