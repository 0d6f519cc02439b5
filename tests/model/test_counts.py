from __future__ import annotations

from typing import Any

import pytest

from offersite.model.counts import counts
from tests.rules.finding import given
from tests.samples import repairs


def test_each_list_is_counted() -> None:
    site = repairs()
    known = counts(site)
    assert known["offers.count"] == len(site.offers)
    assert known["questions.count"] == len(site.faq)
    assert known["regions.count"] == sum(not region.whole for region in site.programme.regions)


@pytest.mark.parametrize(
    ("regions", "answered"), [(["north"], 1), (["north", "south"], 2), (["all"], 2), (["north", "all"], 2)]
)
def test_a_region_has_a_contact_if_one_is_for_it_or_for_all(regions: list[str], answered: int) -> None:
    whole = {"id": "all", "name": "Überall", "within": "überall", "whole": True}
    named: list[dict[str, Any]] = [{"id": each, "name": each, "within": each} for each in ("north", "south")]
    changes = {"programme.regions": [*named, whole], "programme.contacts.0.regions": regions}
    assert counts(given(changes)[0])["regions-with-contact.count"] == answered
