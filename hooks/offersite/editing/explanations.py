"""What editors are told of a field while they type, in the languages of messages: `explanations.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from ..model import Model

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@cache
def explanations() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """What each field of a class means, by language; of the base `Model` what it means wherever it stands."""
    text = Path(__file__).with_suffix(".yaml").read_text("utf-8")
    read: Mapping[str, Mapping[str, Mapping[str, str]]] = yaml.load(text, _Loader)  # noqa: S506 – only strings
    return read


def explanation(model: type[Model], field: str) -> str:
    """A line for each language. Raises `KeyError` for a field that nothing explains."""
    return "\n".join(meanings(model, field).values())


def meanings(model: type[Model], field: str) -> Mapping[str, str]:
    """The same by language."""
    for each in model.__mro__:
        if said := explanations().get(each.__name__, {}).get(field):
            return said
    raise KeyError(f"{model.__name__}.{field}")
