"""Visit every value of a model, with the path that leads to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .base import Model
from .text import Text

Path = tuple[str | int, ...]


def walk(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """`value` and everything below it, depth first; a `Text` is not entered."""
    yield path, value
    if isinstance(value, Text):
        return
    if isinstance(value, Model):
        for name in type(value).model_fields:
            yield from walk(getattr(value, name), (*path, name))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from walk(each, (*path, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from walk(each, (*path, index))
