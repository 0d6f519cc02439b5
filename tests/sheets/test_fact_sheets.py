"""Which fact sheets there are, and what each says."""

from __future__ import annotations

import datetime as dt

import pytest

from offersite.sheets.frame import DISPLAYS
from tests.samples import ROMANSH, repairs
from tests.sheets.made_up import sheets
from tests.support import typed


def test_each_offer_year_and_experience_has_one_and_the_comparison() -> None:
    found = sheets(language=ROMANSH)
    site = repairs()
    assert [sheet.kind for sheet in found.values()] == [
        *(kind for _ in site.offers for kind in ("offer", "poster", "slide")),
        "comparison",
        *("year" for _ in site.programme.years),
        *("experience" for _ in site.experiences),
    ]
    assert "rm/offers/repair-van/repair-van-rm.pdf" in found
    assert found["rm/compare/comparison-rm.pdf"].pages == ["compare/"]


def test_one_offer_is_compared_with_none() -> None:
    one = repairs().model_copy(update={"offers": repairs().offers[:1], "faq": [], "events": []})
    assert "comparison" not in {sheet.kind for sheet in sheets(one).values()}


@pytest.mark.parametrize(("count", "tables"), [(2, [2]), (4, [4]), (5, [3, 2])])
def test_the_comparison_stands_beside_each_other_as_far_as_it_can_be_read(
    count: int, tables: list[int]
) -> None:
    site = repairs().model_copy(update={"offers": repairs().offers[:count], "faq": [], "events": []})
    said = sheets(site)["compare/comparison-de.pdf"].data["tables"]
    assert [len(table["offers"]) for table in said] == tables
    for table in said:
        cells = [row["cells"] for row in table["criteria"]] + [row["open"] for row in table["audiences"]]
        assert {len(row) for row in cells} == {len(table["offers"])}
        assert [each["meaning"] for each in table["key"]] == ["Vorgesehen", "Allfälliger weiterer Termin"]
        assert table["legend"]
    [offer, *_] = sheets(site).values()
    assert bool(offer.data["tables"]) == (count <= 4)


@pytest.mark.parametrize(
    ("day", "kinds"),
    [
        (dt.date(2032, 12, 31), {"year", "offer", *DISPLAYS}),
        (dt.date(2040, 1, 1), {"year", "comparison", "offer", *DISPLAYS}),
    ],
)
def test_what_it_says_does_not_depend_on_the_day_but_for_events_and_old_numbers(
    day: dt.date, kinds: set[str]
) -> None:
    later = sheets(today=day)
    assert {sheet.kind for path, sheet in sheets().items() if sheet.data != later[path].data} == kinds


def test_an_offer_without_dates_to_come_says_what_its_page_says() -> None:
    van, chest = "offers/repair-van/repair-van-de.pdf", "offers/tool-chest/tool-chest-de.pdf"
    assert sheets()[van].data["undated"] == []
    [as_needed] = sheets()[chest].data["undated"]
    assert typed(as_needed) == "Termine: nach Bedarf, Auf Anruf"
    none, old = sheets(today=dt.date(2033, 1, 1))[van].data["undated"]
    assert none == "Uns ist kein kommender Termin bekannt."
    assert "2031" in old
