"""What composing a text finds wrong."""

from __future__ import annotations

from collections.abc import Collection

from offersite.reading.nodes import compose
from offersite.reading.syntax import Mistake


def mistaken(text: str, names: Collection[str] = ()) -> list[tuple[str, int, int]]:
    """The mistakes of a text, as message, line and column from 1."""
    mistakes: list[Mistake] = []
    try:
        compose(text, mistakes, names)
    except Mistake as mistake:
        mistakes.append(mistake)
    return [(each.message, each.line + 1, each.column + 1) for each in mistakes]
