"""The page that explains the open data: which files there are, and an answer as a program gets it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..language.words import Words
from ..model import Site
from ..settings import Settings
from ..views.base import Link
from ..views.localiser import Localiser
from .records import FOLDER, SCHEMAS, Records
from .schema import FILES

SHOWN = {"events": ("id", "offer", "status", "start", "end", "subject"), "offers": ("id", "name", "summary")}
"""What the example shows of an item: the first of events, or of offers where there is no event yet."""

FILE_LABELS = {
    "programme": "data_programme",
    "offers": "data_offers",
    "events": "data_events",
    "topics": "data_topics",
    "faq": "data_faq",
    "contacts": "data_contacts",
}


@dataclass(frozen=True, slots=True)
class FileView:
    """A file of the open data with its schema; `address` is its full one."""

    name: str
    file: Link
    schema: Link
    address: str


@dataclass(frozen=True, slots=True)
class OpenDataView:
    """Everything the page tells in one language."""

    files: list[FileView]
    table: Link
    openapi: Link
    changelog: Link
    request: str
    answer: str
    """Part of the answer to the request, as JSON."""
    terms: Words | None


def view_open_data(site: Site, settings: Settings, say: Localiser) -> OpenDataView:
    """The page in the language of `say`."""
    name = "events" if site.events else "offers"
    return OpenDataView(
        [_file(each, settings, say) for each in FILES],
        Link(say.label("data_events"), f"{say.links.to('page', 'calendar')}events.csv"),
        Link(say.label("data_openapi"), f"{FOLDER}openapi.json"),
        Link(say.label("data_changelog"), f"{FOLDER}changelog.json"),
        f"GET {settings.address}{FOLDER}{name}.json",
        _answer(name, Records(site, settings)),
        say.optional(site.programme.data_terms),
    )


def _file(name: str, settings: Settings, say: Localiser) -> FileView:
    path, label = f"{FOLDER}{name}.json", say.label(FILE_LABELS[name])
    schema = Link(say.label("data_schema", file=label), f"{SCHEMAS}{name}.json")
    return FileView(name, Link(label, path), schema, settings.address + path)


def _answer(name: str, records: Records) -> str:
    first = records.first(name)
    item: Mapping[str, Any] = first.model_dump(mode="json") if first else {}
    shown = {field: item[field] for field in SHOWN[name] if field in item}
    return json.dumps({"items": [shown]}, ensure_ascii=False, indent=2)
