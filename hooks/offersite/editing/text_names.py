"""What a text of the data is called where editors who read no code are told of it: as in the forms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..language.formats import NO_BREAK
from ..model import Model, Text
from ..problems.problem import DataPath
from .fields import TITLES, Fields
from .names import called, field_name


def text_name(fields: Fields, path: DataPath) -> tuple[str, ...]:
    """The name of the entry, or file, to whose text `path` leads; then of what leads there within it.

    `("offers", 0, "course", 2, "step")` → Dialogue, Course, Step 3.
    """
    file, *within = _names(fields, path)
    if within[1:] and within[-2].startswith(f"{within[-1]}{NO_BREAK}"):
        within.pop()
    return tuple(within if len(path) > 1 and isinstance(path[1], int) else (file, *within))


def _names(fields: Fields, path: DataPath) -> Iterator[str]:
    value: Any = fields.site
    pattern = ""
    for depth, step in enumerate(path):
        if isinstance(step, int):
            value, pattern = value[step], f"{pattern}.*"
            yield _entry(fields, value, step, told=path[depth + 1 :] if depth > 1 else ())
        elif isinstance(value, Model):
            yield field_name(type(value), step, fields.language)
            value, pattern = getattr(value, step), f"{pattern}.{step}".removeprefix(".")
        else:
            yield fields.keys(pattern).get(step, step)
            value, pattern = value.get(step), f"{pattern}.{step}"


def _entry(fields: Fields, entry: Any, number: int, told: DataPath) -> str:
    """By its title, unless it is that which is `told` of."""
    field = next((each for each in TITLES if isinstance(getattr(entry, each, None), Text)), "")
    if field and told != (field,):
        title: Text = getattr(entry, field)
        return title.find(fields.shown, next(iter(fields.names)))[0]
    return f"{called('entries', type(entry).__name__, fields.language).capitalize()}{NO_BREAK}{number + 1}"
