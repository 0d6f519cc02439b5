"""By which areas readers find their region: a list, and a map of tiles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..drawings.tiles import TileMap, draw_tiles
from ..language.breaks import joined, whole
from ..language.words import Words
from ..model import Area, Programme
from .base import Link
from .localiser import Localiser


@dataclass(frozen=True, slots=True)
class RegionAreas:
    """A region with the names of its areas in a row, if any are known; `tone` is its own on the map."""

    id: str
    region: Link
    names: Words | None
    tone: int


@dataclass(frozen=True, slots=True)
class AreaView:
    """An area with its regions."""

    id: str
    """Its anchor on the page of contacts, where one of several regions stands by itself."""
    name: Words
    regions: list[RegionAreas]
    href: str
    """Where it leads: to its region, or to the choice between several."""


@dataclass(frozen=True, slots=True)
class AreasView:
    """Every counted region, and the map if there is one."""

    regions: list[RegionAreas]
    shared: list[AreaView]
    """Those of several regions."""
    tiled: list[AreaView]
    """Those on the map, in the order of its tiles."""
    map: TileMap | None

    @property
    def known(self) -> bool:
        """Whether any areas are known."""
        return any(each.names for each in self.regions)


def view_areas(areas: Sequence[Area], programme: Programme, say: Localiser) -> AreasView:
    """The areas of each region, in the order of the data; one that belongs to several stands with each."""
    counted = [region for region in programme.regions if not region.whole]
    tones = {region.id: tone for tone, region in enumerate(counted)}
    regions = [
        RegionAreas(
            id=region.id,
            region=Link(joined(say.line(region.name).capitalised), say.links.to("region", region.id)),
            names=say.comma(names) if (names := _names(areas, region.id, say)) else None,
            tone=tone,
        )
        for tone, region in enumerate(counted)
    ]
    views = [
        _area(f"_area-{number}", area, [regions[tones[region]] for region in area.regions], say)
        for number, area in enumerate(areas, 1)
    ]
    tiled = [(area.tile, view) for area, view in zip(areas, views, strict=True) if area.tile]
    return AreasView(
        regions,
        [view for view in views if len(view.regions) > 1],
        [view for _, view in tiled],
        draw_tiles([(tile, [region.tone for region in view.regions]) for tile, view in tiled]),
    )


def sought_areas(areas: Sequence[Area]) -> Mapping[str, list[str]]:
    """The names that areas have in any language, by the region that the search then shows first.

    One that belongs to several regions leads to none of them before the others.
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    for area in areas:
        if len(area.regions) == 1:
            found[area.regions[0]] += dict.fromkeys(area.name.root.values())
    return found


def _area(anchor: str, area: Area, regions: list[RegionAreas], say: Localiser) -> AreaView:
    choice = f"{say.links.to('page', 'contact')}#{anchor}"
    href = regions[0].region.href if len(regions) == 1 else choice
    return AreaView(anchor, say.line(area.name).capitalised, regions, href)


def _names(areas: Sequence[Area], region: str, say: Localiser) -> list[Words]:
    return [whole(say.line(area.name)) for area in areas if region in area.regions]
