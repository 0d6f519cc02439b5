"""Draws the pictures of link previews; what was drawn once is kept for the next build."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from ..generator import Generated
from ..pages.link_previews import pictures
from ..pages.values import Asset
from ..sheets.typesetting import Typesetter
from .cache import Cache
from .styles import colours

TEMPLATE = "preview.typ"
ICON = "assets/icon.svg"


def drawn(generated: Generated) -> Iterator[Asset]:
    """Every picture in every language. Raises `NotSet` with Typst's words."""
    settings = generated.settings
    cache = Cache(settings.cache / "pictures")
    template = Typesetter(settings.pictures / TEMPLATE, cache)
    look = {
        "colours": colours(settings.styles),
        "icon": (settings.docs / ICON).read_text("utf-8"),
    }
    for site in generated.sites.values():
        for picture in pictures(site):
            yield Asset(picture.path, template.png(asdict(picture) | look))
    cache.prune()
