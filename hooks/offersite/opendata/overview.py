"""The page that explains the open data: which files there are, and an answer as a program gets it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..feeds.spreadsheet import spreadsheet_path
from ..language.words import Words
from ..views.base import Link
from ..views.site import SiteView
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
    "sheets": "data_sheets",
    "glossary": "data_glossary",
}


@dataclass(frozen=True, slots=True)
class FileView:
    """A file of the open data with the path of its schema; `address` is its full one."""

    name: str
    file: Link
    schema: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataView:
    """Everything the page tells in one language."""

    files: list[FileView]
    spreadsheet: Link
    openapi: Link
    changelog: Link
    request: str
    answer: str
    """Part of the answer to the request, as JSON."""
    terms: Words | None


def view_open_data(site: SiteView) -> OpenDataView:
    """The page in the language of `site`."""
    words, name = site.shell.words, "events" if site.events else "offers"
    return OpenDataView(
        files=[_file(each, site) for each in FILES],
        spreadsheet=Link(words["data_events"], spreadsheet_path(site)),
        openapi=Link(words["data_openapi"], f"{FOLDER}openapi.json"),
        changelog=Link(words["data_changelog"], f"{FOLDER}changelog.json"),
        request=f"GET {site.settings.address}{FOLDER}{name}.json",
        answer=_answer(name, Records(site.data, site.settings)),
        terms=site.data_terms,
    )


def _file(name: str, site: SiteView) -> FileView:
    path, label = f"{FOLDER}{name}.json", site.shell.words[FILE_LABELS[name]]
    return FileView(name, Link(label, path), f"{SCHEMAS}{name}.json", site.settings.address + path)


def _answer(name: str, records: Records) -> str:
    first = records.first(name)
    item: Mapping[str, Any] = first.model_dump(mode="json") if first else {}
    shown = {field: item[field] for field in SHOWN[name] if field in item}
    return json.dumps({"items": [shown]}, ensure_ascii=False, indent=2)
