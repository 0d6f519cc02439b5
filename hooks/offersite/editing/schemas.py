"""JSON Schemas (draft 7) of the files of `data/`: by them yaml-language-server explains and completes.

They follow from the model, the site's languages and `explanations.yaml`. What may be referred to stands in a
file of its own, `ids.json`: it alone changes with the data. No schema refuses what the check takes, such as
an id that is newer than that file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from ..language.labels import shipped
from ..model import Model, Site, Text
from ..model.text import CHECKED
from ..rules.references import REFERENCES, name_of, targets
from .explanations import explanation

DIALECT = "http://json-schema.org/draft-07/schema#"
IDS = "ids"
SCALAR = {"type": ["string", "number"]}
"""A text: YAML takes `2024` for a number before we see it."""
LINE = {"$ref": "#/definitions/Line"}

Schema = dict[str, Any]


def schemas(tags: Sequence[str]) -> Iterator[tuple[str, Schema]]:
    """The schema of each file by its key, for texts in the languages `tags`."""
    generator = _generator(tags)
    for key, about in Site.model_fields.items():
        adapter: TypeAdapter[Any] = TypeAdapter(about.annotation)  # type: ignore[arg-type]  # none is None
        made = adapter.json_schema(ref_template="#/definitions/{model}", schema_generator=generator)
        definitions = made.pop("$defs", {})
        if key == "labels":  # of which the model knows no names
            made |= {"properties": dict.fromkeys(shipped(), LINE), "additionalProperties": False}
        whole = {
            "$schema": DIALECT,
            "type": "object",
            "properties": {key: _explained(made, Site, key)},
            "required": [key],
            "additionalProperties": False,
            "definitions": definitions,
        }
        for place, message in REFERENCES.items():
            file, *_ = steps = place.split(".")
            if file == key:
                _offer_ids(whole, steps, f"{IDS}.json#/definitions/{_kind(message)}")
        yield key, whole


def ids(site: Site, tag: str) -> Schema:
    """What can be referred to, kind by kind, each id with its name in the language `tag`."""
    definitions = {}
    for message, items in targets(site).items():
        names = {item.id: name_of(item).find(tag, tag)[0] for item in items}
        definitions[_kind(message)] = {"enum": [*names], "enumDescriptions": [*names.values()]}
    return {"$schema": DIALECT, "definitions": definitions}


def _kind(message: str) -> str:
    """`topic` of `reference.topic`."""
    return message.partition(".")[2]


def _offer_ids(schema: Schema, steps: Sequence[str], address: str) -> None:
    """Let the place that `steps` lead to in a `schema` choose from the ids at an `address`."""
    node = schema
    for step in steps:
        node = _below(_followed(node, schema["definitions"]), step)
    node.pop("type", None)
    node["anyOf"] = [{"$ref": address}, SCALAR]


def _followed(node: Schema, definitions: Mapping[str, Schema]) -> Schema:
    """What a schema refers to; else itself."""
    referring = node["allOf"][0] if "allOf" in node else node
    return definitions[referring["$ref"].rpartition("/")[2]] if "$ref" in referring else node


def _below(node: Schema, step: str) -> Schema:
    """The schema of a field, of each item (`*`) or of the `keys` of what `node` describes."""
    match step:
        case "*":
            below: Schema = node["items"]
        case "keys":
            below = node.setdefault("propertyNames", {})
        case _:
            below = node["properties"][step]
    return below


def _explained(schema: Schema, model: type[Model], field: str) -> Schema:
    """With what `field` means. Beside a `$ref` draft 7 reads nothing."""
    own = {"allOf": [schema]} if "$ref" in schema else schema
    return {"description": explanation(model, field), **own}


def _generator(tags: Sequence[str]) -> type[GenerateJsonSchema]:
    """What makes schemas of the model, for texts in the languages `tags`."""
    fingerprints = {
        "type": "object",
        "properties": dict.fromkeys(tags, SCALAR),
        "additionalProperties": False,
    }
    wordings = {
        "type": "object",
        "properties": {**dict.fromkeys(tags, SCALAR), CHECKED: fingerprints},
        "additionalProperties": False,
        "minProperties": 1,
        "defaultSnippets": [
            {"label": ", ".join(tags), "body": {tag: f"${n}" for n, tag in enumerate(tags, 1)}}
        ],
    }

    class Generator(GenerateJsonSchema):
        def sort(self, value: Any, parent_key: str | None = None) -> Any:
            """As the model has it: the source language first."""
            return value

        def field_title_should_be_set(self, schema: Any) -> bool:
            return False

        def nullable_schema(self, schema: core_schema.NullableSchema) -> Schema:
            """What is optional is left out, never null."""
            return self.generate_inner(schema["schema"])

        def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
            """Nobody writes what holds anyway."""
            return self.generate_inner(schema["schema"])

        def str_schema(self, schema: core_schema.StringSchema) -> Schema:
            return {**super().str_schema(schema), **SCALAR}

        def model_schema(self, schema: core_schema.ModelSchema) -> Schema:
            model = schema["cls"]
            if issubclass(model, Text):
                return {"anyOf": [SCALAR, wordings]}
            made = super().model_schema(schema)
            fields = {name: _explained(each, model, name) for name, each in made["properties"].items()}
            return {
                "type": "object",
                "properties": fields,
                **{name: made[name] for name in ("required", "additionalProperties") if name in made},
            }

    return Generator
