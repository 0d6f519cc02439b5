"""What fact sheets say: not read in their PDFs, but in the data that they are set from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..generator import generate
from ..problems.problem import DataError
from ..reading.settings import read_settings
from ..settings import CONFIG
from ..sheets.fact_sheets import fact_sheets
from .said import Said
from .visible import wording

UNSEEN = {"date", "document", "dots", "href", "kind", "mark", "marks"}
"""Fields that are drawn, lead somewhere or are for programs."""


def printed(home: Path, today: dt.date) -> Mapping[str, Said]:
    """What each sheet of the programme in `home` says, by the path of its file.

    Nothing of data in which this generator finds errors: those of old may have been written for another.
    """
    try:
        sites = generate(read_settings(home / CONFIG), today).sites
    except (DataError, ValueError):
        return {}
    return {
        sheet.path: Said(tuple(lines(sheet.data))) for site in sites.values() for sheet in fact_sheets(site)
    }


def lines(value: Any) -> Iterator[str]:
    """The texts of a sheet's data: a line for each, and for each paragraph of one."""
    if isinstance(value, str) or _is_text(value):
        yield from filter(None, [wording(_text(value))])
    elif isinstance(value, Mapping):
        for name, each in value.items():
            if name not in UNSEEN:
                yield from map(wording, map(_text, each)) if name == "paragraphs" else lines(each)
    elif isinstance(value, list | tuple):
        whole = any(map(_is_text, value))  # a text in parts
        yield from [wording(_text(value))] if whole else (line for each in value for line in lines(each))


def _is_text(value: Any) -> bool:
    """Whether it is one that is in another language, or that no line parts: perhaps a part of a text."""
    return isinstance(value, Mapping) and value.keys() in ({"lang", "text"}, {"whole"})


def _text(value: Any) -> str:
    """A text, or a piece of prose, with all its parts."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return next(_text(value[name]) for name in ("text", "whole", "parts") if name in value)
    return "".join(map(_text, value))
