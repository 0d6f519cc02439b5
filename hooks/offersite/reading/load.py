"""All files of the data → the site, its documents and every problem of shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError, create_model

from ..language.labels import shipped
from ..model import Model, Site
from ..model.addresses import COUNTRY
from ..model.text import CHECKED
from ..model.walk import walk
from ..problems.problem import DataPath, Finding, Problem
from ..problems.suggestions import choices
from .document import Document
from .explain import explain, field_names, fields
from .folders import look
from .gathered import gathered
from .nodes import Node


@dataclass(slots=True)
class Reading:
    """What was read. `site` is None where too little is whole to look any further.

    Items with errors are left out of `site`; `broken` holds their ids, those of the items they are part of,
    the lists they stood in (`programme/years/`), and where the id itself has an error `topics/id`, so that
    what follows from a mistake is not reported too.
    """

    documents: dict[str, Document]
    problems: list[Problem]
    site: Site | None = None
    broken: set[str] = field(default_factory=set)

    def problem(self, finding: Finding) -> Problem:
        """The finding at its place; the first step of its path is a file's top-level key."""
        return self.documents[str(finding.path[0])].problem(finding)


def read(data: Path, name: str = "data", languages: Iterable[str] = ()) -> Reading:
    """Read every file of the folder `data`; messages call the folder `name`. Raises nothing.

    `languages` are the tags that texts are written in, that of the source first.
    """
    documents, tags = {}, [*languages, CHECKED]  # which stands among them

    for key, about in Site.model_fields.items():
        names = field_names(file_model(key)).union(tags, shipped() if key == "labels" else ())
        optional = not about.is_required()
        documents[key] = Document(data / f"{key}.yaml", f"{name}/{key}.yaml", names, optional, tags)
    strangers = [*_strangers(data, name)]
    renamed = {f"{name}/{each.arguments.get('nearest')}" for each in strangers}  # not missing as well
    told = (problem for document in documents.values() for problem in document.problems)
    whole = (each for each in told if each.message != "file.missing" or each.file not in renamed)
    reading = Reading(documents, [*whole, *strangers])
    values: dict[str, Any] = {}
    written = {key: document for key, document in documents.items() if document.root is not None}
    country = _country(documents)
    for key, document in written.items():
        _validate(reading, key, document, values, country)
    if len(values) == len(written) and not any(document.problems for document in documents.values()):
        reading.site = Site.model_construct(**values)
    return reading


@cache
def file_model(key: str) -> type[BaseModel]:
    """The model of the file whose top-level key is `key`."""
    field: Any = (Site.model_fields[key].annotation, ...)
    return create_model(f"{key}.yaml", __base__=Model, **{key: field})


@cache
def entry_fields() -> Mapping[str, frozenset[str]]:
    """The fields that the entries of each file may have, by its key."""
    return {key: frozenset(fields(file_model(key), (key,))) for key in Site.model_fields}


@lru_cache(maxsize=32)  # as a file that did not change is read once
def _said_by(root: Node, key: str, country: str) -> Any:
    """What stands under the top-level key of a file. Raises `ValidationError`."""
    return getattr(file_model(key).model_validate(root.data(), context={COUNTRY: country}), key)


def _country(documents: Mapping[str, Document]) -> str:
    """That of the programme, as it is written there."""
    node = documents["programme"].root
    for step in ("programme", COUNTRY):
        node = node.child(step) if node else None
    return node.value if node and isinstance(node.value, str) else ""


def _validate(reading: Reading, key: str, document: Document, values: dict[str, Any], country: str) -> None:
    while document.root:
        try:
            values[key] = _said_by(document.root, key, country)
        except ValidationError as error:
            details = error.errors(include_url=False)
        else:
            reading.problems += map(document.problem, _empty(values[key], key))
            return
        found = gathered(explain(details, file_model(key)), entry_fields())
        reading.problems += [document.problem(each) for each in found if not _lost(each, document.root)]
        document.root = deepcopy(document.root)  # others may have the same
        if not _prune(document.root, [each["loc"] for each in details], reading.broken):
            return


def _empty(value: Any, key: str) -> Iterator[Finding]:
    """The fields that stand there with nothing after them: nobody would notice that what one held is gone."""
    for path, each in walk(value, (key,)):
        if isinstance(each, Model):
            given = (name for name in type(each).model_fields if name in each.model_fields_set)
            empty = [(*path, name) for name in given if getattr(each, name) is None]
            yield from (Finding(path, "field.empty", {"field": path[-1]}, on_key=True) for path in empty)


def _lost(finding: Finding, root: Node | None) -> bool:
    """Whether a field is missing since its name is: then its text is told of."""
    node = root
    for step in finding.path[:-1]:
        node = node.child(step) if node else None
    return finding.message == "field.missing" and node is not None and node.cut


def _prune(root: Node | None, paths: Iterable[DataPath], broken: set[str]) -> bool:
    """Take the items that `paths` lead into out of their lists; False if one leads into no list."""
    items: dict[int, tuple[Node, Node]] = {}
    for path in paths:
        found = None
        node = root
        for depth, step in enumerate(path):
            child = node.child(step) if node else None
            if node is None or child is None:
                break
            if isinstance(node.value, list):
                found = (node, child)
                place = "".join(f"{each}/" for each in path[:depth])
                broken.update((*_own_id(child), place))
                if path[depth + 1 :] == ("id",):
                    broken.add(f"{place}id")
            node = child
        if found is None:
            return False
        items[id(found[1])] = (found[0], found[1])
    for parent, item in items.values():
        parent.value.remove(item)
        broken.update(_ids(item))
    return True


def _own_id(node: Node) -> Iterator[str]:
    named = node.value.get("id") if isinstance(node.value, dict) else None
    if named and isinstance(named.value, str):
        yield named.value


def _ids(node: Node) -> Iterator[str]:
    yield from _own_id(node)
    if isinstance(node.value, dict):
        for child in node.value.values():
            yield from _ids(child)
    elif isinstance(node.value, list):
        for child in node.value:
            yield from _ids(child)


def _strangers(data: Path, name: str) -> Iterator[Problem]:
    """What nothing reads: a misspelt name must not pass for a missing change."""
    known = [f"{key}.yaml" for key in Site.model_fields]
    entries, problems = look(data, name)
    for entry in dict.fromkeys(entry.partition("/")[0] for entry in entries):
        if entry not in known:
            yield Problem(f"{name}/{entry}", 1, 1, "file.unknown", arguments=choices(entry, known))
    documented = {f"{name}/{each}" for each in known}  # their documents say it themselves
    yield from (problem for problem in problems if problem.file not in documented)
