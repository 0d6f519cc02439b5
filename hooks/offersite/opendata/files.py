"""The open data below `api/v1/`: a file for each kind of thing, its schema, and what describes them all."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..generator import Generated
from ..pages.values import Asset
from ..sheets.printed import FactSheets
from .description import changelog, description
from .records import FOLDER, SCHEMAS, Records
from .schema import FILES, File

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def open_data(generated: Generated, sheets: FactSheets) -> Iterator[Asset]:
    """Every file, once for all languages. Raises `NotSet` for a fact sheet that Typst cannot set."""
    settings = generated.settings
    outdated = {tag: site.outdated for tag, site in generated.sites.items()}
    records = Records(generated.data, settings, sheets.by_language(), outdated)
    files = {name: records.file(name) for name in FILES}
    for name, file in files.items():
        yield Asset(f"{FOLDER}{name}.json", f"{written(file)}\n".encode())
        yield _asset(f"{SCHEMAS}{name}.json", schema(name, settings.address))
    yield _asset(f"{FOLDER}openapi.json", description(files, generated))
    yield _asset(f"{FOLDER}changelog.json", changelog())


def written(file: File) -> str:
    """A file as JSON, with dates as ISO 8601 has them. Pydantic takes a quarter of Python's time."""
    return file.model_dump_json(by_alias=True, indent=1)


def schema(name: str, address: str) -> Mapping[str, Any]:
    """The JSON Schema (draft 2020-12) of the file `name`, published below `address`."""
    made = FILES[name].model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": DIALECT, "$id": f"{address}{SCHEMAS}{name}.json", **made}


def _asset(path: str, content: Mapping[str, Any]) -> Asset:
    return Asset(path, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())
