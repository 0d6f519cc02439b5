"""Draws the pictures of link previews; what was drawn once is kept for the next build."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict

from ..generator import Generated
from ..pages.link_previews import Picture, pictures
from ..pages.values import Asset
from ..settings import Settings
from ..sheets.colours import look
from ..sheets.typesetting import Typesetter
from ..system.cache import Cache

TEMPLATE = "link_preview.typ"


def drawn(generated: Generated) -> Iterator[Asset]:
    """Every picture in every language. Raises `NotSet` with Typst's words."""
    cache = _cache(generated.settings)
    draw = _drawing(generated.settings, cache)
    for site in generated.sites.values():
        yield from map(draw, pictures(site))
    cache.prune()


def draw(picture: Picture, settings: Settings) -> Asset:
    """One of them. Raises `NotSet` with Typst's words."""
    return _drawing(settings, _cache(settings))(picture)


def _cache(settings: Settings) -> Cache:
    return Cache(settings.cache / "pictures")


def _drawing(settings: Settings, cache: Cache) -> Callable[[Picture], Asset]:
    typesetter = Typesetter(settings.pictures, settings.fonts, cache, look(settings))
    return lambda picture: Asset(picture.path, typesetter.png(TEMPLATE, asdict(picture)))
