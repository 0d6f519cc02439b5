from __future__ import annotations

from offersite.model import Line
from offersite.model.offers import Criterion
from offersite.model.walk import walk

CRITERION = Criterion.model_validate(
    {"id": "a", "name": {"fr": "A", "de": "B"}, "cells": {"x": "X", "y": "Y"}}
)


def test_every_value_with_its_path() -> None:
    paths = [path for path, _ in walk([CRITERION])]
    assert paths[:4] == [(), (0,), (0, "id"), (0, "name")]
    assert paths[-1] == (0, "cells", "y")


def test_texts_are_not_entered() -> None:
    texts = [path for path, value in walk(CRITERION) if isinstance(value, Line)]
    assert texts == [("name",), ("cells", "x"), ("cells", "y")]
    assert not any(path[: len(text)] == text != path for path, _ in walk(CRITERION) for text in texts)
