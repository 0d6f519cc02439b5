from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from offersite.model import Contact, Programme, Region
from tests.samples import repairs


def region(id: str, whole: bool = False) -> Region:
    return Region.model_validate({"id": id, "name": id, "within": f"in {id}", "whole": whole})


def test_regions_are_counted_in_their_order_without_the_one_that_stands_for_all() -> None:
    regions = [region("south"), region("everywhere", whole=True), region("north")]
    programme = repairs().programme.model_copy(update={"regions": regions})
    assert programme.region_ids() == ["south", "north"]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"regions": []}, "list.empty"),
        ({"email": "office"}, "email.form"),
        ({"phone": "044 210 70 42"}, "phone.form"),
    ],
)
def test_a_contact_answers_for_a_region_and_can_be_reached(values: dict[str, Any], message: str) -> None:
    usual = {"id": "a", "regions": ["north"], "role": "Auskunft", "email": "a@example.org", "source": "s"}
    assert Contact.model_validate(usual).phone is None
    with pytest.raises(ValidationError) as refused:
        Contact.model_validate(usual | values)
    assert [each["type"] for each in refused.value.errors()] == [message]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"currency": "Fr."}, "currency.form"),
        ({"country": "Schweiz"}, "country.form"),
        ({"public_addresses": ["meet.town.ch"]}, "url.form"),
        ({"id": "Our Programme"}, "id.form"),
    ],
)
def test_codes_and_addresses_are_written_as_programs_read_them(values: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Programme.model_validate(repairs().programme.model_dump() | values)
    assert [each["type"] for each in refused.value.errors()] == [message]
