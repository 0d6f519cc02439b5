"""What describes the open data to programs: OpenAPI 3.1, and what changed from version to version.

How versions change: the address says the first number. Within it, fields and files are only added, which
raises the second number; the third is for corrections. Whatever would break a reader gets a new address, and
the old one stays for as long as its shape can be filled.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..generator import Generated
from ..views.links import path_to
from .records import FOLDER
from .schema import VERSION, File

CHANGES = [
    {
        "version": VERSION,
        "date": "2026-11-27",
        "changes": ["Offers and events say of which audiences people may take part only where appropriate."],
    },
    {
        "version": "1.4.0",
        "date": "2026-11-27",
        "changes": [
            "Each item, but the fact sheets, says in which languages a text of it is older than the original."
        ],
    },
    {
        "version": "1.3.0",
        "date": "2026-11-26",
        "changes": [
            "Among the sheets of an offer are a poster and a slide.",
            "The schema says of an event's revision that it stays where only words were corrected.",
        ],
    },
    {
        "version": "1.2.0",
        "date": "2026-11-26",
        "changes": ["A file of its own has the terms of the glossary."],
    },
    {
        "version": "1.1.0",
        "date": "2026-11-26",
        "changes": [
            "The programme names the areas by which readers find their region, such as cantons.",
            "sheets.json lists the fact sheets with their length, size and digest.",
            "An offer has a setting, a way to take part a sign, and a section says its part of the page.",
        ],
    },
    {
        "version": "1.0.0",
        "date": "2026-11-25",
        "changes": ["First version: programme, offers, events, topics, questions and contacts."],
    },
]
"""The newest first."""

HEADERS = {"Access-Control-Allow-Origin": {"description": "Any page may read it.", "schema": {"const": "*"}}}


def changelog() -> Mapping[str, Any]:
    """Every version and what it changed."""
    return {"version": VERSION, "versions": CHANGES}


def description(files: Mapping[str, File], generated: Generated) -> Mapping[str, Any]:
    """The OpenAPI description of `files`, each with a real answer cut short after its first item.

    It names no licence, since only the operator can give one: the terms stand on the page that explains the
    files, and in each file.
    """
    settings = generated.settings
    return {
        "openapi": "3.1.0",
        "info": {
            "title": generated.sites[settings.source.tag].shell.name.plain,
            "version": VERSION,
            "description": "Static JSON files, renewed whenever the site is. Texts are maps of languages.",
            "termsOfService": f"{settings.address}{path_to('page', 'open_data')}",
        },
        "servers": [{"url": f"{settings.address}{FOLDER}".rstrip("/")}],
        "paths": {f"/{name}.json": {"get": _operation(name, file)} for name, file in files.items()},
    }


def _operation(name: str, file: File) -> Mapping[str, Any]:
    example = file.model_dump(mode="json", by_alias=True)
    content = {
        "schema": {"$ref": f"schemas/{name}.json"},
        "example": {**example, "items": example["items"][:1]},
    }
    return {
        "operationId": name,
        "summary": type(file).__doc__,
        "responses": {
            "200": {
                "description": "The whole file.",
                "headers": HEADERS,
                "content": {"application/json": content},
            }
        },
    }
