"""What stands in the pictures of link previews can be drawn."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.formats import Formats
from ..language.labels import find
from ..model import Site
from ..problems.problem import Finding
from ..reading.fonts import Fonts
from ..settings import Language
from .context import Context, wordings
from .references import select

SHOWN = (
    "programme.name",
    "programme.body",
    "programme.formats.*.name",
    "offers.*.name",
    "pages.home.title",
    "labels.about",
    "labels.generally",
    "labels.length_and_format",
)
"""The texts that pictures are made of: a test holds them to `pages/link_previews.py`."""


def check(site: Site, context: Context) -> Iterator[Finding]:
    """The fonts have every character of the texts that are drawn."""
    fonts = context.fonts
    if fonts is None:
        return
    for path, _, wording in wordings(found for place in SHOWN for found in select(site, place)):
        if missing := fonts.missing(wording):
            yield Finding(path, "picture.character", {"value": missing})


def lacking(site: Site, language: Language, fonts: Fonts) -> str:
    """The characters that the fonts lack of what no text of the data says: lengths and labels."""
    formats = Formats(language.locale)
    lengths = {session.minutes for offer in site.offers for session in offer.sessions}
    labels = {place.removeprefix("labels.") for place in SHOWN if place.startswith("labels.")}
    words = [find(name, {}, language.tag)[0] for name in sorted(labels.difference(site.labels))]
    return fonts.missing("".join([*map(formats.duration, sorted(lengths)), *words]))
