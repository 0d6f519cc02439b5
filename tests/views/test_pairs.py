"""Two offers side by side: what differs, what does not, and what nobody knows."""

from __future__ import annotations

import re
from itertools import combinations

from offersite.views.comparison import ComparisonViews
from offersite.views.links import path_to
from offersite.views.offers import OfferViews
from offersite.views.pairs import MOST, PairView, PairViews
from tests.samples import TODAY, repairs, say


def pairs(count: int = 5) -> PairViews:
    """The first `count` offers of the programme, some of them twice if it has fewer."""
    offers = [
        offer.model_copy(update={"id": f"{offer.id}-{number}"})
        for number, offer in enumerate((repairs().offers * 2)[:count])
    ]
    named = [each for each in repairs().comparison if each.shows]
    site = repairs().model_copy(update={"offers": offers, "comparison": named})
    return PairViews(ComparisonViews(site, OfferViews(site, say(), TODAY), say()), say())


def pair(one: int, two: int) -> PairView:
    return next(each for each in pairs().all() if each.ids == ids(one, two))


def path(one: int, two: int) -> str:
    return path_to("pair", *ids(one, two))


def ids(one: int, two: int) -> tuple[str, str]:
    of_all = pairs().ids
    return of_all[one], of_all[two]


def test_every_two_offers_in_their_order() -> None:
    assert [each.ids for each in pairs().all()] == [ids(*two) for two in combinations(range(5), 2)]
    assert pair(0, 1).link.name == "Flickabend neben Nähkurs für Ungeduldige"


def test_no_pairs_of_more_offers_than_a_reader_can_choose_from() -> None:
    assert len(pairs(MOST).all()) == 15
    assert pairs(MOST + 1).all() == []
    assert pairs(MOST + 1).partners(pairs(MOST + 1).ids[0]) == []


def counts(one: int, two: int) -> str:
    return pair(one, two).counts.replace("\u00a0", " ")


def test_what_differs_is_counted() -> None:
    told = "Kriterien mit Unterschieden: 4 · ohne Unterschied: 3"  # both are free of charge
    assert counts(0, 3).startswith(told)
    assert [link.name for link in pair(0, 3).table.offers] == ["Flickabend", "Flickmobil"]


def test_what_is_not_known_is_no_difference() -> None:
    """Nor are people whom one does not mention."""
    unknown = "mit fehlender Angabe: 3"  # the price of one, and two audiences
    told = f"Kriterien mit Unterschieden: 5 · ohne Unterschied: 2 · {unknown}"
    assert counts(0, 2) == told
    assert [row.open for row in pair(0, 2).table.audiences].count([False, True]) == 2


def test_no_row_is_left_out_or_counted_twice() -> None:
    for each in pairs().all():
        table = each.table
        rows = len(table.criteria) + len(table.audiences) + len(table.alike)
        differing, *others = map(int, re.findall(r"\d+", each.counts))
        assert differing + sum(others) == rows
        criteria = sum(bool(row.differing) for row in table.criteria)
        assert differing == criteria + sum(bool(row.differing) for row in table.audiences)


def test_other_pairs_share_one_of_the_offers() -> None:
    expected = [path(*two) for two in combinations(range(5), 2) if len({0, 3} & set(two)) == 1]
    assert [each.href for each in pair(0, 3).others] == expected


def test_an_offer_can_be_compared_with_each_other() -> None:
    views = pairs()
    found = views.partners(views.ids[2])
    assert [link.name for link in found] == [
        "Flickabend",
        "Nähkurs für Ungeduldige",
        "Flickmobil",
        "Ersatzteilrunde",
    ]
    assert [link.href for link in found] == [path(0, 2), path(1, 2), path(2, 3), path(2, 4)]
