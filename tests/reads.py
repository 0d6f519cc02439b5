"""Which fields of the data are looked at while something is made of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from offersite.model import Model

Field = tuple[type[Model], str]


@contextmanager
def read_fields() -> Iterator[set[Field]]:
    """Every field that is read until the end of the block."""
    found: set[Field] = set()

    def look(self: Model, name: str) -> Any:
        if name in type(self).model_fields:
            found.add((type(self), name))
        return object.__getattribute__(self, name)

    with mock.patch.object(Model, "__getattribute__", look):
        yield found


def named(fields: set[Field]) -> list[str]:
    """The fields as people say them: Event.start."""
    return sorted(f"{model.__name__}.{name}" for model, name in fields)
