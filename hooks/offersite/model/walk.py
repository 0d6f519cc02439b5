"""Visit every value of a model, with the path that leads to it; or rewrite its texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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


def rewritten(value: Any, change: Callable[[Text], Text]) -> Any:
    """`value` with what `change` makes of each text in it; what holds none that changes is itself."""
    if isinstance(value, Text):
        return change(value)
    if isinstance(value, Model):
        parts = {name: getattr(value, name) for name in type(value).model_fields}
        changed = rewritten(parts, change)
        return value if changed is parts else value.model_copy(update=changed)
    if isinstance(value, dict):
        items = {key: rewritten(each, change) for key, each in value.items()}
        return items if any(items[key] is not each for key, each in value.items()) else value
    if isinstance(value, list):
        entries = [rewritten(each, change) for each in value]
        return entries if any(a is not b for a, b in zip(entries, value, strict=True)) else value
    return value
