"""Areas stand with each of their regions, in the language of the reader."""

from __future__ import annotations

from offersite.language.formats import NO_BREAK
from offersite.settings import Language
from offersite.views.areas import AreasView, sought_areas, view_areas
from tests.samples import GERMAN, ROMANSH, repairs, say


def areas(language: Language = GERMAN) -> AreasView:
    return view_areas(repairs().areas, repairs().programme, say(language))


def test_every_counted_region_with_its_areas_in_the_order_of_the_data() -> None:
    assert [(each.id, each.names) for each in areas().regions] == [
        ("muntanella", "Oberzipfel, Unterzipfel, Dreimarken"),
        ("capricorn", "Unterzipfel, Steinegg, Dreimarken"),
        ("genziana", "Dreimarken, Hornalp"),
        ("evla", None),
    ]
    assert areas(ROMANSH).regions[2].names == f"Trais{NO_BREAK}Terms, Hornalp"
    assert areas(ROMANSH).regions[3].region.href == "rm/regions/evla/"


def test_the_map_bears_the_tones_of_the_regions() -> None:
    view = areas()
    assert view.map
    tones = {tile.text: [piece.tone for piece in tile.pieces] for tile in view.map.tiles}
    assert tones == {"OZ": [0], "UZ": [0, 1], "SE": [1], "3M": [0, 1, 2]}
    assert [each.tone for each in view.regions] == [0, 1, 2, 3]
    assert [each.name for each in view.tiled] == ["Oberzipfel", "Unterzipfel", "Steinegg", "Dreimarken"]


def test_an_area_of_several_regions_leads_to_the_choice_between_them() -> None:
    view = areas(ROMANSH)
    assert [(each.name, [x.id for x in each.regions], each.href) for each in view.shared] == [
        ("Tschima Sut", ["muntanella", "capricorn"], "rm/contact/#_area-2"),
        ("Trais Terms", ["muntanella", "capricorn", "genziana"], "rm/contact/#_area-4"),
    ]
    assert view.tiled[0].href == "rm/regions/muntanella/"


def test_a_programme_may_have_no_areas() -> None:
    view = view_areas([], repairs().programme, say())
    assert not view.known
    assert view.map is None
    assert [each.id for each in view.regions] == repairs().programme.region_ids()


def test_the_search_leads_to_the_only_region_of_an_area_by_its_name_in_any_language() -> None:
    """Of one in several regions, no page comes before the others: it is found by its name in the text."""
    assert sought_areas(repairs().areas) == {
        "muntanella": ["Oberzipfel"],
        "capricorn": ["Steinegg"],
        "genziana": ["Hornalp"],
    }
    lone = repairs().areas[3].model_copy(update={"regions": ["evla"]})
    assert sought_areas([lone]) == {"evla": ["Dreimarken", "Trais Terms"]}
