from __future__ import annotations

from typing import Any, get_args

import pytest
from pydantic import ValidationError

from offersite.model import Criterion, Enquiry, Offer, PlainScalar, Span
from tests.samples import repairs


def offer(**values: Any) -> Offer:
    """An offer of the made-up programme, with `values` instead of its own."""
    return Offer.model_validate(dict(repairs().offers[0]) | values)


def test_a_criterion_shows_a_field_that_offers_have() -> None:
    shows = {word for kind in get_args(Criterion.model_fields["shows"].annotation) for word in get_args(kind)}
    assert len(shows) > 3
    assert shows <= set(Offer.model_fields)


def test_free_of_charge_is_not_the_same_as_not_known() -> None:
    assert offer(price=PlainScalar("0")).price == 0
    assert offer(price=None).price is None


def test_numbers_a_year_stand_by_region_and_may_vary() -> None:
    counts = {"north": PlainScalar("4"), "south": [PlainScalar("2"), PlainScalar("3")]}
    assert offer(per_year=counts).per_year == {"north": Span(4, 4), "south": Span(2, 3)}


@pytest.mark.parametrize(
    ("values", "place"),
    [
        ({"per_year": {"": PlainScalar("4")}}, ("per_year", "", "[key]")),
        ({"per_year": {"north": PlainScalar("0")}}, ("per_year", "north")),
        ({"price": PlainScalar("-1")}, ("price",)),
        ({"course": [{"minutes": PlainScalar("5")}]}, ("course", 0, "step")),
        ({"enquiry": {"label": "Fragen", "subject": "Frage"}}, ("enquiry", "body")),
    ],
)
def test_what_is_refused_is_found_by_its_place(values: dict[str, Any], place: tuple[str | int, ...]) -> None:
    with pytest.raises(ValidationError) as refused:
        offer(**values)
    assert [each["loc"] for each in refused.value.errors()] == [place]


def test_an_e_mail_takes_a_topic_where_it_has_a_place_for_one() -> None:
    words = {"label": "Schreiben", "subject": "Thema"}
    one = Enquiry.model_validate(words | {"body": {"de": "Thema: {topic}\nGruss", "rm": "{topic}"}})
    other = Enquiry.model_validate(words | {"body": "Guten Tag"})
    assert (one.takes_topic, other.takes_topic) == (True, False)
    assert one.about("Holz").body.root == {"de": "Thema: Holz\nGruss", "rm": "Holz"}
    assert one.about().body.root == {"de": "Thema:\nGruss", "rm": ""}
    assert other.about("Holz") == other
