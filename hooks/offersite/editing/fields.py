"""The model → the fields of the forms at `edit/`, as Sveltia CMS has them, in one language of messages.

A text is an object with a box for each language of the site. An id that refers to something is chosen by the
name of what it refers to. What the program writes for its editors is hidden: see `forms/upkeep.js`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter
from pydantic_core import PydanticUndefined

from ..language.labels import find, shipped
from ..model import Address, Letter, Model, Prose, Site, Text
from ..model.addresses import DIGITS, MAILBOX, Email, Phone, Url
from ..model.dates import Day, Moment
from ..rules.references import REFERENCES, TARGETS, name_of, targets
from .explanations import explanation
from .names import called, field_name

Field = dict[str, Any]

KEPT = ("id", "formerly", "revision", "updated", "moved_from")
"""The fields that nobody fills in."""
FILES = "_singletons"
"""What Sveltia CMS calls the collection of the files that stand alone."""
TITLES = ("name", "title", "subject", "question", "term", "label", "step", "premise", "words", "text", "year")
"""The fields that say what an entry is, the best first."""
TYPED = re.compile(
    r",? (?:par (?:son|leur|l')|mit (?:der|seiner|ihrer)|con (?:il suo|il loro|l')|by(?: its| their)?)"
    r" ?ids?\b"
    r"| – \S.*$"
)
"""What an explanation says of ids and, as an example, of how a value is typed."""
ADDRESS = {"type": "url", "pattern": [r"^https://\S+$", "→ https://www.example.org/"]}
ASKED: Sequence[tuple[Any, Field]] = (
    (Moment, {"widget": "datetime", "format": "YYYY-MM-DD HH:mm"}),
    (Day, {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}),
    (Url, {"widget": "string", **ADDRESS}),
    (
        Email,
        {"widget": "string", "type": "email", "pattern": [rf"^{MAILBOX.pattern}@\S+$", "→ name@example.org"]},
    ),
    (Phone, {"widget": "string", "pattern": [rf"^{DIGITS.pattern}$", "→ +41 21 861 00 96"]}),
)
"""How types are asked for of which their schemas do not say enough."""


@dataclass(frozen=True, slots=True)
class Fields:
    """Makes the fields for the data of `site`."""

    site: Site
    names: Mapping[str, str]
    """The languages of the site's texts, by tag, the source first."""
    language: str
    """The language of labels and explanations."""

    @property
    def shown(self) -> str:
        """The language in which entries are named: that of the forms, if the site speaks it."""
        return self.language if self.language in self.names else next(iter(self.names))

    def of_file(self, key: str) -> Field:
        """The field that the file of `key` consists of, unfolded: it is all there is."""
        made = self._field(Site, key, key)
        return made | {"collapsed": False} if made["widget"] == "object" else made

    def of(self, model: type[Model], path: str) -> list[Field]:
        """The fields of a `model` that stands at a `path` such as `offers.*`. Raises `TypeError`."""
        return [self._field(model, name, f"{path}.{name}") for name in model.model_fields]

    def _field(self, model: type[Model], name: str, path: str) -> Field:
        """The field `name` of a `model`, which stands at a `path` such as `offers.*.topics`."""
        if name in KEPT:
            return {"name": name, "widget": "hidden"}
        about = model.model_fields[name]
        required = about.is_required()
        asked = self._asked(_without_none(_hints(model)[name]), path)
        if about.default not in (None, PydanticUndefined, []) and asked["widget"] in ("boolean", "select"):
            asked["default"] = about.default
        return {
            "name": name,
            "label": field_name(model, name, self.language),
            "hint": self._hint(model, name, asked),
            "required": required and asked["widget"] != "boolean",
            **asked,
        }

    def _hint(self, model: type[Model], name: str, asked: Field) -> str:
        """What explains the field, without what only those need who write its file; its marks stay marks."""
        said = explanation(model, name, self.language)
        if asked["widget"] not in ("string", "number"):
            said = TYPED.sub("", said)
        if any(re.search(rf"\b{each['value']}\b", said) for each in asked.get("options", ())):
            return ""  # the choices speak for themselves
        said = re.sub(r"^true\b", called("words", "ticked", self.language), said)
        return re.sub(r"[*_\[\]]", r"\\\g<0>", said)

    def _asked(self, hint: Any, path: str) -> Field:
        """How what stands at `path` is asked for, whose type is `hint`."""
        if message := REFERENCES.get(path):
            return self._reference(message)
        bare = _bare(hint)
        if isinstance(bare, type) and issubclass(bare, Text):
            return {"widget": "object", "fields": self._boxes(bare, own=path.startswith("labels"))}
        if isinstance(bare, type) and issubclass(bare, Model):
            return {"widget": "object", "collapsed": "auto", "fields": self.of(bare, path)}
        if get_origin(bare) is list:
            return self._list(get_args(bare)[0], f"{path}.*")
        if get_origin(bare) is dict:
            return {"widget": "object", "fields": [*self._by_key(get_args(bare)[1], path)]}
        if get_origin(bare) is Literal:
            names = {each: called("choices", each, self.language) for each in get_args(bare)}
            options = [{"label": name, "value": each} for each, name in names.items()]
            return {"widget": "select", "options": options}
        return next((dict(asked) for known, asked in ASKED if known == hint), None) or _scalar(hint)

    def _boxes(self, text: type[Text], own: bool) -> list[Field]:
        """A box for each language of a text, which needs that of the source, unless it is our `own`."""
        asked: Field = {"widget": "text" if issubclass(text, Prose | Letter) else "string"}
        if issubclass(text, Address):
            asked |= ADDRESS
        return [
            {"name": tag, "label": name, "required": not number and not own, **asked}
            for number, (tag, name) in enumerate(self.names.items())
        ]

    def _list(self, each: Any, path: str) -> Field:
        """A list of what stands at `path`."""
        item = self._asked(each, path)
        match item["widget"]:
            case "relation" | "select":
                return {**item, "multiple": True}
            case "object":
                title = _title(item["fields"], self.shown)
                name = called("entries", _bare(each).__name__, self.language)
                shown = {"label_singular": name, "summary": title, "collapsed": True}
                return {"widget": "list", **shown, "fields": item["fields"]}
        return {"widget": "list", **({"pattern": item["pattern"]} if "pattern" in item else {})}

    def _by_key(self, each: Any, path: str) -> Iterator[Field]:
        """A field for each key that the map at `path` may have."""
        for key, label in self.keys(path).items():
            yield {"name": key, "label": label, "required": False, **self._asked(each, f"{path}.{key}")}

    def keys(self, path: str) -> Mapping[str, str]:
        """What may stand there: ids of what the data refers to, the site's own words, or languages."""
        if message := REFERENCES.get(f"{path}.keys"):
            source, referred = next(iter(self.names)), targets(self.site)[message]
            return {each.id: name_of(each).find(self.shown, source)[0] for each in referred}
        return self._words() if path == "labels" else self.names

    def _words(self) -> Mapping[str, str]:
        """The words of the site itself, as they are: those that the programme says differently come first."""
        own = self.site.labels
        return {name: find(name, own, self.shown)[0] for name in (*own, *shipped())}

    def _reference(self, message: str) -> Field:
        """A choice among what may be referred to, by its name."""
        place = TARGETS["reference.region" if message == "reference.counted-region" else message]
        named = "name" if all(hasattr(each, "name") for each in targets(self.site)[message]) else "title"
        shown = f"{place.removesuffix('id')}{named}.{self.shown}"
        return {
            "widget": "relation",
            "collection": FILES,
            "file": place.partition(".")[0],
            "value_field": place,
            "display_fields": [shown],
            "search_fields": [shown],
        }


def page_name(file: str) -> str:
    """What Sveltia CMS calls the form of a free page, without a dot: `privacy.de.md` → `privacy_de_md`."""
    return file.replace(".", "_")


@cache
def _hints(model: type[Model]) -> Mapping[str, Any]:
    """The types of a model's fields, found out once: that takes long."""
    return get_type_hints(model, include_extras=True)


def _without_none(hint: Any) -> Any:
    """What is optional is left out, never null."""
    parts = [each for each in get_args(hint) if each is not NoneType]
    return parts[0] if NoneType in get_args(hint) else hint


def _bare(hint: Any) -> Any:
    """The type without what checks it."""
    return get_args(hint)[0] if get_origin(hint) is Annotated else hint


def _scalar(hint: Any) -> Field:
    """What the schema of a type says of its values. Raises `TypeError` for one that no form knows."""
    match TypeAdapter(hint).json_schema():
        case {"type": "boolean"}:
            return {"widget": "boolean"}
        case {"type": "integer", "minimum": low, "maximum": high}:
            return {"widget": "number", "value_type": "int", "min": low, "max": high}
        case {"pattern": pattern, "patternErrorMessage": example}:
            return {"widget": "string", "pattern": [pattern, example]}
        case {"anyOf": [{"minimum": low, "maximum": high}, _]}:
            return {"widget": "list", "min": 1, "max": 2, "field": _number("int", min=low, max=high)}
        case {"type": "array", "items": {"type": "number"}, "minItems": size}:
            return {"widget": "list", "min": size, "max": size, "field": _number("float")}
        case {"type": "array"}:
            return {"widget": "list"}
        case {"type": "string"}:
            return {"widget": "string"}
    raise TypeError(f"no form asks for {hint}")


def _number(kind: str, **limits: int) -> Field:
    return {"name": "number", "label": "", "widget": "number", "value_type": kind, **limits}


def _title(fields: Sequence[Field], language: str) -> str:
    """What stands on an entry that is closed, after its date; of a text, its wording in a `language`."""
    by_name = {each["name"]: each for each in fields}
    if language in by_name:
        return f"{{{{fields.{language}}}}}"
    name = next((each for each in (*TITLES, *by_name) if each in by_name), "")
    within = f".{language}" if by_name[name]["widget"] == "object" else ""
    dates = [each["name"] for each in fields if each["widget"] == "datetime" and each["required"]]
    return "".join(f"{{{{fields.{each}}}}} – " for each in dates[:1]) + f"{{{{fields.{name}{within}}}}}"
