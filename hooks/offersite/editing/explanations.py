"""What editors are told of a field while they type, in the languages of messages: `explanations.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ..model import Model
from ..system.own_yaml import own_words

ByLanguage = Mapping[str, str]
"""What is said, by the languages of messages."""


@cache
def explanations() -> Mapping[str, Mapping[str, ByLanguage]]:
    """What each field of a class means, by language; of the base `Model` what it means wherever it stands."""
    read: Mapping[str, Mapping[str, ByLanguage]] = own_words(Path(__file__).with_suffix(".yaml"))
    return read


def explanation(model: type[Model], field: str, language: str = "") -> str:
    """That in a `language`, else a line for each. Raises `KeyError` for a field that nothing explains."""
    said = of_class(explanations(), model, field)
    return said[language] if language else "\n".join(said.values())


def of_class(said: Mapping[str, Mapping[str, ByLanguage]], model: type[Model], field: str) -> ByLanguage:
    """What is said of a field of a class, or of its base where it means the same. Raises `KeyError`."""
    for each in model.__mro__:
        if found := said.get(each.__name__, {}).get(field):
            return found
    raise KeyError(f"{model.__name__}.{field}")
