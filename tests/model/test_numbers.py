from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from offersite.model import PlainScalar, Span, numbers
from tests.model.reading import read, refused


def test_numbers_as_yaml_1_2_means_them() -> None:
    written = ["12", "012", "+7", "0o17", "0x1F", "0"]
    assert [read(numbers.Price, PlainScalar(each)) for each in written] == [12, 12, 7, 15, 31, 0]


@pytest.mark.parametrize(
    "value",
    [
        PlainScalar("1.0"),
        PlainScalar("1_000"),
        PlainScalar("twelve"),
        PlainScalar("9" * 5000),
        "12",
        None,
        True,
        [],
    ],
)
def test_what_is_no_number_is_refused(value: object) -> None:
    assert refused(numbers.Price, value) == "value.integer"


def test_a_huge_number_in_any_notation() -> None:
    assert refused(numbers.Price, PlainScalar("0x" + "f" * 5000)) == "value.integer"


@pytest.mark.parametrize(
    ("kind", "low", "high"),
    [
        (numbers.CalendarYear, 1900, 2199),
        (numbers.PastYear, 1, 2199),
        (numbers.Revision, 0, 1_000_000),
        (numbers.Minutes, 1, 10_080),
        (numbers.Length, 1, 10_080),
        (numbers.PerYear, 1, 1_000),
        (numbers.Price, 0, 1_000_000),
        (numbers.People, 1, 1_000_000),
    ],
)
def test_every_number_has_bounds(kind: Any, low: int, high: int) -> None:
    for allowed in (low, high):
        assert read(kind, PlainScalar(str(allowed))) in (allowed, Span(allowed, allowed))
    for outside in (low - 1, high + 1, 99999999999, 10**22):
        assert refused(kind, PlainScalar(str(outside))) in ("value.range", "span.none" * (outside == 0))


def test_a_span_is_a_number_or_two_in_their_order() -> None:
    assert read(numbers.PerYear, PlainScalar("4")) == Span(4, 4)
    assert read(numbers.PerYear, [PlainScalar("2"), PlainScalar("3")]) == Span(2, 3)
    assert refused(numbers.PerYear, [PlainScalar("3"), PlainScalar("3")]) == "span.order"
    assert refused(numbers.PerYear, [PlainScalar("3")]) == "span.form"
    assert refused(numbers.PerYear, [PlainScalar("3"), PlainScalar("3000")]) == "value.range"
    assert refused(numbers.PerYear, PlainScalar("2-x")) == "value.integer"


@pytest.mark.parametrize("written", [["46.95", "7.44"], ["-33", "151.2"], ["90", "-180"]])
def test_a_position_is_latitude_and_longitude(written: list[str]) -> None:
    assert read(numbers.Position, [PlainScalar(each) for each in written]) == tuple(map(float, written))


@pytest.mark.parametrize("written", [["46.95"], ["91", "7"], ["46", "181"], ["46,95", "7"], ["N", "E"], "46"])
def test_what_is_no_position_is_refused(written: list[str] | str) -> None:
    plain = [PlainScalar(each) for each in written] if isinstance(written, list) else PlainScalar(written)
    assert refused(numbers.Position, plain) == "position.form"


@pytest.mark.parametrize(
    ("written", "message"),
    [("3-4", "span.dash"), ("3–4", "span.dash"), ("3 à 4", "span.dash"), ("0", "span.none")],
)
def test_a_span_that_is_written_otherwise(written: str, message: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(numbers.PerYear).validate_python(PlainScalar(written))
    assert refused.value.errors()[0]["type"] == message
