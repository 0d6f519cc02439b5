"""pydantic's errors → findings of ours."""

from __future__ import annotations

import re
import types
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from ..model import EVERY, Model
from ..problems.problem import DataPath, Finding
from ..problems.quoting import shown
from ..problems.suggestions import choices, nearest_few
from ..system.own_yaml import own_yaml

ALIASES: Mapping[str, list[str]] = own_yaml(Path(__file__).with_name("aliases.yaml"))
"""Names of fields, and choices, in the languages of editors."""
SEPARATORS = re.compile(r"\s{0,3}[;/,]\s{0,3}|\s{1,3}(?:et|und|e|and)\s{1,3}")
# pydantic's error type → message id, for the types that our own validators do not raise
MESSAGES = {
    "dict_type": "value.keys",
}


def explain(errors: Iterable[ErrorDetails], model: Any) -> list[Finding]:
    """The findings for the errors of validating against `model`.

    A misspelt field is not missing as well; two meant as one, such as a date and a time, are told once.
    """
    meant: set[DataPath] = set()
    findings = []
    for each in (_explain(error, model) for error in errors):
        if each.message == "field.unknown" and (nearest := each.arguments["nearest"]):
            path = (*each.path[:-1], str(nearest))
            if path in meant:
                continue
            meant.add(path)
        findings.append(each)
    return [f for f in findings if f.message != "field.missing" or f.path not in meant]


def _explain(error: ErrorDetails, model: Any) -> Finding:
    """The finding for one error of validating against `model`, with the nearest word for a misspelt one."""
    path: DataPath = tuple(step for step in error["loc"] if step != "[key]")
    on_key = error["loc"][-1:] == ("[key]",)
    context: dict[str, Any] = dict(error.get("ctx", {}))
    kind = error["type"]
    written = error["input"]
    value = "" if isinstance(written, (dict, list)) else shown(written)
    match kind:
        case "missing":
            return Finding(path, "field.missing", {"field": path[-1]})
        case "extra_forbidden":
            known = list(fields(model, path[:-1]))
            arguments: dict[str, object] = {"field": path[-1], **nearest_few(path[-1], known)}
            return Finding(path, "field.unknown", arguments | _called(path[-1], known), on_key=True)
        case "literal_error":
            words = [word for each in _annotations(model, path) for word in _words(each)]
            arguments = {"value": shown(written), **choices(value, words)}
            return Finding(path, "value.choice", arguments | _called(value, words))
        case "list_type":
            return _list(path, value, model)
        case "model_type" | "model_attributes_type":
            known = list(fields(model, path))
            return Finding(path, "value.map", {"first": known[0], "known": ", ".join(known)})
    if "message" in context:  # raised by a validator of the model
        if context.get("language", EVERY) != EVERY:
            path += (context["language"],)
        return Finding(path, kind, context, on_key=on_key)
    return Finding(path, MESSAGES.get(kind, "value.other"), {"value": value, "detail": error["msg"]})


def _called(word: object, known: Collection[str]) -> dict[str, str]:
    """The nearest of `known`, if `word` is what editors call something; it may be none."""
    names = ALIASES.get(str(word).lower())
    return {} if names is None else {"nearest": next((each for each in names if each in known), "")}


def _list(path: DataPath, value: str, model: Any) -> Finding:
    """A list of entries with fields of their own, or of words."""
    if known := list(fields(model, path)):
        return Finding(path, "value.entries", {"first": known[0], "known": ", ".join(known)})
    entries = SEPARATORS.sub(", ", value.strip("[]()"))
    return Finding(path, "value.list", {"example": f"[{entries}]" if entries else "[…, …]"})


def fields(model: Any, path: DataPath) -> Iterator[str]:
    """The names of the fields that the record at `path` below `model` may have."""
    for annotation in _annotations(model, path):
        for each in _models(annotation):
            if issubclass(each, Model):  # a text has none
                yield from each.model_fields


def _annotations(model: Any, path: DataPath) -> list[Any]:
    """The types that the value at `path` below `model` may have."""
    found = [model]
    for step in path:
        if isinstance(step, str):
            records = [each for annotation in found for each in _models(annotation)]
            below = [each.model_fields[step].annotation for each in records if step in each.model_fields]
            found = below or found
    return found


def _words(annotation: Any) -> Iterator[str]:
    """The words of a `Literal`, at any depth."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for part in get_args(annotation):
            yield from _words(part)


@cache
def field_names(model: type[BaseModel]) -> frozenset[str]:
    """The names of all fields of `model`, at any depth."""
    return frozenset(_names(model))


def _names(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield name
        for each in _models(field.annotation):
            if issubclass(each, Model):
                yield from _names(each)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if issubclass(annotation, BaseModel):
            yield annotation
        return
    for part in get_args(annotation):
        yield from _models(part)
