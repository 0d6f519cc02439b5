"""What forms call fields and choices, in the languages of messages: `names.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ..model import Model
from .explanations import Words, of_class

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@cache
def names() -> Mapping[str, Any]:
    """`fields` by class, `entries` by theirs, `choices` by value, and the `words` of the page itself."""
    text = Path(__file__).with_suffix(".yaml").read_text("utf-8")
    read: Mapping[str, Any] = yaml.load(text, _Loader)  # noqa: S506 – only strings
    return read


def field_name(model: type[Model], field: str, language: str) -> str:
    """Raises `KeyError` for a field without a name."""
    return of_class(names()["fields"], model, field)[language]


def called(kind: str, thing: str, language: str) -> str:
    """The name of a `thing` among the `entries`, `choices` or `words`. Raises `KeyError` if it has none."""
    said: Words = names()[kind][thing]
    return said[language]
