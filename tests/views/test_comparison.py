"""The comparison: aim, length and price, who may come, how often, then words, last what is the same."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from offersite.drawings.mark import draw_place
from offersite.model import Criterion, Site
from offersite.settings import Language
from offersite.views.comparison import Audience, ComparisonViews, Row, Table
from offersite.views.offers import OfferViews
from tests.samples import GERMAN, ROMANSH, TODAY, repairs, say


def views(language: Language = GERMAN, **changes: Any) -> ComparisonViews:
    """The made-up programme's, with `changes` to what stands in its files."""
    site = repairs().model_copy(update=changes)
    return ComparisonViews(site, OfferViews(site, say(language), TODAY), say(language))


def table(language: Language = GERMAN, **changes: Any) -> Table:
    made = views(language, **changes)
    return made.table(range(len(made.offers)))


def offers(**changes: Any) -> list[Any]:
    """The offers, each with `changes`."""
    return [offer.model_copy(update=changes) for offer in repairs().offers]


def without(*fields: str) -> list[Any]:
    return [each for each in repairs().comparison if each.shows not in fields]


def rows(shown: Table) -> dict[str, Row]:
    return {each.id: each for each in shown.criteria}


def said(criterion: Row) -> list[list[str]]:
    return [[value.words.replace("\u00a0", " ") for value in cell.values] for cell in criterion.cells]


def test_every_criterion_has_a_cell_for_every_offer() -> None:
    shown = table(ROMANSH)
    assert [link.href for link in shown.offers] == [f"rm/offers/{each.id}/" for each in repairs().offers]
    assert {each.id for each in repairs().comparison} <= set(rows(shown))
    assert all(len(row.cells) == len(repairs().offers) for row in shown.criteria)


def test_cells_say_what_the_offers_do() -> None:
    shown, facts = rows(table()), OfferViews(repairs(), say(), TODAY).fields
    for criterion in repairs().comparison:
        if criterion.shows:
            said = [[value.words for value in cell.values] for cell in shown[criterion.id].cells]
            assert said == [facts[criterion.shows](offer).values for offer in repairs().offers]


def test_an_unknown_price_is_said() -> None:
    unknown = [say().label("unknown")]
    prices = said(rows(table())["what-it-costs"])
    assert prices == [["kostenlos"], ["CHF 45"], unknown, ["kostenlos"], unknown]


def test_cells_may_be_written_instead() -> None:
    cells = {each.id: {"de": f'"{each.id}"'} for each in repairs().offers}
    criterion = Criterion.model_validate({"id": "own", "name": "Eigenes", "cells": cells})
    row = rows(table(ROMANSH, comparison=[criterion]))["own"]
    assert said(row)[0] == ["«repair-evening»"]
    assert row.cells[0].values[0].words.lang == "de"


def test_the_comparison_shows_to_whom_each_offer_is_open() -> None:
    site: Site = repairs()
    shown = table()
    names = {say().line(each.name): each.id for each in site.programme.audiences}
    for row in shown.audiences:
        assert row.open == [names[row.name] in offer.open_to for offer in site.offers]
    invited = {audience for offer in site.offers for audience in offer.open_to}
    assert {names[row.name] for row in shown.audiences} == invited


def test_on_what_condition_they_may_come() -> None:
    first, *rest = repairs().offers
    reserved = [first.model_copy(update={"where_appropriate": first.open_to[-1:]}), *rest]
    (row,) = (
        now
        for now, usual in zip(table(offers=reserved).audiences, table().audiences, strict=True)
        if now != usual
    )
    assert row.open[0]
    assert row.said[0] == say().label("open_where_appropriate")


def test_those_whom_all_offers_are_for_come_first() -> None:
    """They stay with the others: an offer that is for them alone is not for nobody."""
    *others, last = (each.id for each in repairs().programme.audiences)
    first, *rest = repairs().offers
    changed = [
        first.model_copy(update={"open_to": [last]}),
        *(each.model_copy(update={"open_to": [*others, last]}) for each in rest),
    ]
    shown = table(offers=changed)
    assert [all(row.open) for row in shown.audiences] == [True] + [False] * len(others)
    assert say().label("open_to") not in [each.name for each in shown.alike]


def test_what_one_asks_first_comes_first_whatever_the_order_of_the_criteria() -> None:
    shown = table(comparison=list(reversed(repairs().comparison))).criteria
    names = [row.id for row in shown]
    assert names[:4] == ["_aim", "how-long", "what-it-costs", "how-often"]
    assert [row.id for row in shown if row.before] == names[:3]
    assert names[4:] == [each.id for each in reversed(repairs().comparison) if each.id not in names[:4]]


def test_what_comes_first_does_not_wait_for_a_criterion() -> None:
    shown = table(comparison=without("sessions", "per_year", "price"))
    labels = {"_aim": "aim", "_sessions": "length", "_price": "price", "_per_year": "per_year"}
    assert [(row.id, row.name) for row in shown.criteria[:4]] == [
        (id_, say().label(label)) for id_, label in labels.items()
    ]
    assert said(shown.criteria[1]) == said(rows(table())["how-long"])


def test_no_row_for_a_price_that_nobody_knows() -> None:
    unknown = offers(price=None)
    assert "_price" not in rows(table(offers=unknown, comparison=without("price")))
    assert not any(cell.known for cell in rows(table(offers=unknown))["what-it-costs"].cells)


def test_each_session_has_its_bar_and_place() -> None:
    for cell, offer in zip(rows(table())["how-long"].cells, repairs().offers, strict=True):
        places = {form.id: draw_place(form.place) for form in repairs().programme.formats}
        assert [value.place for value in cell.values] == [places[x.format] for x in offer.sessions]
        assert all(value.bar for value in cell.values)


def test_each_region_has_its_dots_and_their_number_and_what_is_as_needed_none() -> None:
    for cell, offer in zip(rows(table())["how-often"].cells, repairs().offers, strict=True):
        drawn = [[dot.form for dot in value.dots.dots] for value in cell.values if value.dots]
        counts = [(forms.count("open"), len(forms)) for forms in drawn]
        assert counts == list(offer.per_year.values())
        told = [(value.region, value.count) for value in cell.values if value.dots]
        names = {region.id: say().line(region.name) for region in repairs().programme.regions}
        assert told == [(names[id_], say().formats.count(each)) for id_, each in offer.per_year.items()]


def test_the_key_says_what_is_drawn() -> None:
    """The chest is lent as needed, rounds of spare parts are counted, the van comes three to five times."""
    chest, van, rounds = 2, 3, 4
    keys = [views().table(pair).key for pair in [(chest, rounds), (van, rounds)]]
    meanings = [[each.meaning for each in key] for key in keys]
    assert meanings == [["Vorgesehen"], ["Vorgesehen", "Allfälliger weiterer Termin"]]
    assert table(offers=offers(as_needed=True, per_year={})).key == []


def test_what_is_the_same_for_all_is_said_once_and_last() -> None:
    shown = table(offers=offers(price=0))
    assert "what-it-costs" not in rows(shown)
    assert [(each.name, each.text) for each in shown.alike] == [("Preis", "kostenlos")]


def test_lengths_that_are_the_same_for_all_are_alternatives() -> None:
    (course,) = [each for each in repairs().offers if len(each.sessions) > 1]
    shown = table(offers=offers(sessions=course.sessions))
    (same,) = [each.text for each in shown.alike if each.name == "Dauer und Ort"]
    assert same.replace("\u00a0", " ") == "2 Stunden an der Werkbank oder etwa 30–45 Minuten per Video"


def test_two_that_are_unlike_the_others_may_be_alike() -> None:
    """An evening and a van, both free of charge, on the scales of all."""
    made = views()
    pair = made.table((0, 3))
    assert [each.text for each in pair.alike if each.name == "Preis"] == ["kostenlos"]
    assert [link.name for link in pair.offers] == ["Flickabend", "Flickmobil"]
    cells = rows(made.table(range(5)))["how-long"].cells
    assert rows(pair)["how-long"].cells == [cells[0], cells[3]]


def test_what_is_not_known_is_like_nothing() -> None:
    chest_and_round = views().table((2, 4))  # no price is known of either
    assert "what-it-costs" in rows(chest_and_round)


def test_a_note_makes_a_difference() -> None:
    """Both take place on call; who is invited stands in the note."""
    assert said(rows(views().table((2, 3)))["how-to-join"]) == [["Auf Anruf"], ["Auf Anruf"]]


def test_a_single_offer_is_like_no_other() -> None:
    shown = table(offers=repairs().offers[:1])
    assert shown.alike == []
    assert shown.criteria
    assert all(row.open == [True] for row in shown.audiences)


def test_a_programme_without_offers_has_an_empty_comparison() -> None:
    assert table(offers=[], comparison=[]) == Table(
        offers=[], audiences=[], criteria=[], alike=[], key=[], legend=None
    )


def test_a_row_knows_which_of_its_offers_differ() -> None:
    """What is not known differs from nothing, and not even from what else is not known."""
    prices = rows(table())["what-it-costs"]
    known = [cell for cell in prices.cells if cell.known]
    unknown = next(cell for cell in prices.cells if not cell.known)
    one, other = known[0], next(cell for cell in known if cell != known[0])
    assert replace(prices, cells=[one, other, one, unknown, unknown]).differing == ["0-1", "1-2"]


def test_people_are_shared_whom_all_offers_are_for() -> None:
    name = say().label("open_to")
    yes, perhaps = say().label("is_open"), say().label("open_where_appropriate")
    cells = [([True, True], [yes, yes]), ([True, False], [yes, yes]), ([True, True], [yes, perhaps])]
    rows = [Audience(name, *each) for each in cells]
    assert [each.shared for each in rows] == [True, False, False]
    assert [each.differing for each in rows] == [[], [], ["0-1"]]
