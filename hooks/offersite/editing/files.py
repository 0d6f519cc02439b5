"""The schemas as files beside the programme, in `schema/`: whoever types may have no generator."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..model import Site
from ..problems.differences import first_difference
from ..problems.problem import Problem
from ..settings import Settings
from ..system.atomic import replace
from .schemas import IDS, ids, schemas

FOLDER = "schema"


def files(settings: Settings, site: Site) -> Mapping[Path, str]:
    """What each file says, by its path below the programme's folder."""
    made = {**dict(schemas(settings.tags)), IDS: ids(site, settings.source.tag)}
    return {Path(FOLDER, f"{name}.json"): _written(schema) for name, schema in made.items()}


def outdated(settings: Settings, site: Site | None) -> Iterator[Problem]:
    """A warning for each file that is another than the data asks for, if that could be read.

    A programme without schemas wants none.
    """
    if site is None or not (settings.home / FOLDER).is_dir():
        return
    for path, fresh in files(settings, site).items():
        if differs := first_difference(_read(settings.home / path), fresh):
            yield Problem(path.as_posix(), differs, 1, "schema.outdated", severity="warning")


def write(settings: Settings, site: Site) -> Iterator[Path]:
    """Bring all files up to date; yields the paths of those that were not. Raises `OSError`."""
    (settings.home / FOLDER).mkdir(exist_ok=True)
    for path, fresh in files(settings, site).items():
        if _read(settings.home / path) != fresh:
            replace(settings.home / path, fresh.encode())
            yield path


def _read(path: Path) -> str:
    """As Git may have laid it out on this system; nothing where there is none."""
    return path.read_text("utf-8", errors="replace") if path.is_file() else ""


def _written(schema: Mapping[str, object]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
