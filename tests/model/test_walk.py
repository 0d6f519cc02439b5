from __future__ import annotations

from offersite.model import Line
from offersite.model.offers import Criterion
from offersite.model.walk import rewritten, walk

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


def test_texts_are_rewritten_where_they_stand() -> None:
    shout = rewritten([CRITERION], lambda text: Line({key: each + "!" for key, each in text.root.items()}))
    assert shout[0].name == Line({"fr": "A!", "de": "B!"})
    assert shout[0].cells["y"].root == {"*": "Y!"}


def test_what_holds_no_text_that_changes_is_itself() -> None:
    values = [CRITERION]
    assert rewritten(values, lambda text: text) is values
