"""What forms call fields and choices, in the languages of messages: `names.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from ..model import Model
from ..system.own_yaml import own_words
from .explanations import ByLanguage, of_class


@cache
def names() -> Mapping[str, Any]:
    """`fields` by class, `entries` by theirs, `choices` by value, and the `words` of the page itself."""
    read: Mapping[str, Any] = own_words(Path(__file__).with_suffix(".yaml"))
    return read


def field_name(model: type[Model], field: str, language: str) -> str:
    """Raises `KeyError` for a field without a name."""
    return of_class(names()["fields"], model, field)[language]


def called(kind: str, thing: str, language: str) -> str:
    """The name of a `thing` among the `entries`, `choices` or `words`. Raises `KeyError` if it has none."""
    said: ByLanguage = names()[kind][thing]
    return said[language]
