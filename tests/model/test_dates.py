from __future__ import annotations

import datetime as dt

from offersite.model import PlainScalar
from offersite.model.dates import Day, Moment
from tests.model.reading import read, refused


def test_days() -> None:
    assert read(Day, PlainScalar("2024-02-29")) == dt.date(2024, 2, 29)
    wrong = {"2023-02-29": "date.unknown", "0001-01-01": "date.range", "9999-12-31": "date.range"}
    wrong |= {"2024-2-9": "date.form", "29.02.2024": "date.form", "20240229": "date.form"}
    assert {each: refused(Day, PlainScalar(each)) for each in wrong} == wrong


def test_moments() -> None:
    expected = dt.datetime(2024, 11, 13, 10, 0)
    assert read(Moment, PlainScalar("2024-11-13 10:00")) == expected
    assert read(Moment, PlainScalar("2024-11-13T10:00")) == expected
    wrong = {"2024-11-31 10:00": "date.unknown", "2024-11-13 24:00": "time.unknown"}
    wrong |= {"2024-11-13": "moment.form", "2024-11-13 10:00Z": "moment.form", "14:00": "moment.form"}
    assert {each: refused(Moment, PlainScalar(each)) for each in wrong} == wrong
