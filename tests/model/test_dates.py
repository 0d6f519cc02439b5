from __future__ import annotations

import datetime as dt

import pytest
from pydantic import TypeAdapter, ValidationError

from offersite.model import PlainScalar
from offersite.model.base import Model
from offersite.model.dates import Day, Moment
from tests.model.reading import read, refused


def test_a_day_is_a_date_of_the_calendar() -> None:
    assert read(Day, PlainScalar("2024-02-29")) == dt.date(2024, 2, 29)
    wrong = {"2023-02-29": "date.unknown", "0001-01-01": "date.range", "9999-12-31": "date.range"}
    wrong |= {"2024-2-9": "date.form", "29.02.2024": "date.form", "20240229": "date.form"}
    assert {each: refused(Day, PlainScalar(each)) for each in wrong} == wrong


def test_a_moment_is_a_day_and_an_hour() -> None:
    expected = dt.datetime(2024, 11, 13, 10, 0)
    assert read(Moment, PlainScalar("2024-11-13 10:00")) == expected
    assert read(Moment, PlainScalar("2024-11-13T10:00")) == expected
    wrong = {"2024-11-31 10:00": "date.unknown", "2024-11-13 24:00": "time.unknown"}
    wrong |= {"2024-11-13": "moment.form", "2024-11-13 10:00Z": "moment.form", "14:00": "moment.form"}
    assert {each: refused(Moment, PlainScalar(each)) for each in wrong} == wrong


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("13.11.2024 10:00", "2024-11-13 10:00"),
        ("3.1.2024, 9h", "2024-01-03 09:00"),
        ("2024/11/13 um 10.30", "2024-11-13 10:30"),
        ("13. November 2024 10:00", "2024-11-13 10:00"),
        ("13. Nov. 2024, 10:00 Uhr", "2024-11-13 10:00"),
        ("mercredi 13 novembre 2024, 10h00", "2024-11-13 10:00"),
        ("1° marzo 2024 10:00", "2024-03-01 10:00"),
        ("1er mars 2024 à 10 h", "2024-03-01 10:00"),
        ("2024–11–13 10:00", "2024-11-13 10:00"),
        ("2024-11-13 10:00:00", "2024-11-13 10:00"),
        ("24-11-13 10:00", "2024-11-13 10:00"),
        ("13.11.24 10:00", "2024-11-13 10:00"),
        ("13-11-2024 10:00", "2024-11-13 10:00"),
        ("2024-11-13", ""),
        ("10:00", ""),
        ("13 Brumaire 2024 10:00", ""),
        ("gestern", ""),
    ],
)
def test_a_moment_that_is_written_otherwise(written: str, meant: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(Moment).validate_python(written)
    assert refused.value.errors()[0]["ctx"]["nearest"] == meant


class Session(Model):
    start: Moment
    end: Moment


@pytest.mark.parametrize(
    ("start", "end", "meant"),
    [
        ("2024-11-13 10:00", "17:00", "2024-11-13 17:00"),
        ("2024-11-13 10:00", "17h30", "2024-11-13 17:30"),
        ("2024-11-13 10:00", "2024-11-13 24:00", "2024-11-14 00:00"),
        ("2024-11-13 10:00", "2024-11-13 25:00", ""),
        ("gestern", "17:00", ""),
    ],
)
def test_an_hour_alone_is_on_the_day_above_it(start: str, end: str, meant: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Session.model_validate({"start": start, "end": end})
    assert refused.value.errors()[-1]["ctx"]["nearest"] == meant


@pytest.mark.parametrize("written", ["2024-11-13 9:00", "2024-11-13  09:00", "2024-11-13T09:00"])
def test_a_moment_that_says_enough(written: str) -> None:
    assert TypeAdapter(Moment).validate_python(written) == dt.datetime(2024, 11, 13, 9)
