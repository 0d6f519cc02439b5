"""The schemas as files beside the programme, in `schema/`: whoever types may have no generator."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..model import Site
from ..problems import made_files
from ..problems.made_files import Made
from ..problems.problem import Problem
from ..settings import Settings
from .schemas import IDS, ids, schemas

FOLDER = "schema"


def files(settings: Settings, site: Site) -> Made:
    """What each of them ought to say."""
    made = {**dict(schemas(settings.tags)), IDS: ids(site, settings.source.tag)}
    return {Path(FOLDER, f"{name}.json"): _written(schema) for name, schema in made.items()}


def outdated(settings: Settings, site: Site | None) -> Iterator[Problem]:
    """A warning for each file that is another than the data asks for, if that could be read.

    A programme without schemas wants none.
    """
    if site and (settings.home / FOLDER).is_dir():
        yield from made_files.outdated(settings.home, files(settings, site), "schema.outdated")


def write(settings: Settings, site: Site) -> Iterator[Path]:
    """Bring all files up to date; yields the paths of those that were not. Raises `OSError`."""
    return made_files.bring_up_to_date(settings.home, files(settings, site))


def _written(schema: Mapping[str, object]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
