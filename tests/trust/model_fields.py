"""What the model consists of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from offersite.model import Model


def classes(model: type[Model] = Model) -> Iterator[type[Model]]:
    """Those of the model, whatever other rooms make of its base."""
    for each in model.__subclasses__():
        if each.__module__.startswith("offersite.model") and not each.__module__.endswith(".markdown"):
            yield each
            yield from classes(each)


def fields(annotation: Any) -> set[tuple[type[Model], str]]:
    """Every field of a model and of the models in it."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        below = [fields(field.annotation) for field in annotation.model_fields.values()]
        return {(annotation, name) for name in annotation.model_fields}.union(*below)
    return set().union(*map(fields, get_args(annotation)))


def literals(annotation: Any) -> set[str]:
    """The words that fields of a model and of the models in it choose from."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return set().union(*(literals(field.annotation) for field in annotation.model_fields.values()))
    if get_origin(annotation) is Literal:
        return set(get_args(annotation))
    return set().union(*map(literals, get_args(annotation)))
