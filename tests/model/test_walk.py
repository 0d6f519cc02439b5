from __future__ import annotations

from offersite.model import Line
from offersite.model.offers import Criterion
from offersite.model.walk import texts, walk

CRITERION = Criterion.model_validate(
    {"id": "a", "name": {"fr": "A", "de": "B"}, "cells": {"x": "X", "y": "Y"}}
)


def test_every_value_with_its_path() -> None:
    paths = [path for path, _ in walk([CRITERION])]
    assert paths[:4] == [(), (0,), (0, "id"), (0, "name")]
    assert paths[-1] == (0, "cells", "y")


def test_texts_are_not_entered() -> None:
    assert [path for path, _ in texts(CRITERION)] == [("name",), ("cells", "x"), ("cells", "y")]
    assert all(isinstance(text, Line) for _, text in texts(CRITERION))
