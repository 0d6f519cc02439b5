"""A programme's data as plain values: every place of it can be given another text, and written down again."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from offersite.checking import examine
from offersite.model import Address, PlainScalar, Text
from offersite.model.base import FoldedScalar
from offersite.model.walk import Path as DataPath
from offersite.model.walk import walk
from offersite.reading.nodes import compose
from offersite.reading.settings import read_settings
from tests import samples


@dataclass(frozen=True)
class Spot:
    """A place that holds a text, and the text; `free` says that any words may stand there."""

    path: DataPath
    text: str
    free: bool

    @property
    def file(self) -> str:
        return f"data/{self.path[0]}.yaml"


class _Dumper(yaml.SafeDumper):
    """Writes what stood without quotes without quotes, and every text with them."""


def _plain(dumper: yaml.SafeDumper, value: PlainScalar) -> yaml.Node:
    tag = dumper.resolve(yaml.ScalarNode, str(value), (True, False))  # type: ignore[no-untyped-call]
    return dumper.represent_scalar(tag, str(value))


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else '"')


_Dumper.add_representer(PlainScalar, _plain)
_Dumper.add_representer(str, _text)
_Dumper.add_representer(FoldedScalar, _text)


class Data:
    """The data of the programme in `home`."""

    def __init__(self, home: Path):
        site = examine(read_settings(home / "mkdocs.yml"), samples.TODAY).site
        assert site is not None
        self.site = site
        self.files: dict[str, Any] = {}
        for name in type(site).model_fields:
            root = compose((home / "data" / f"{name}.yaml").read_text("utf-8"), [])
            assert root is not None
            self.files[name] = root.data()
        self.spots = [spot for spot in _spots(site) if _stands(self.files[str(spot.path[0])], spot.path)]

    def write(self, home: Path, texts: Mapping[Spot, str]) -> None:
        """Write all files with other texts at some spots."""
        changed = {spot.path[0] for spot in texts}
        for name in self.files:
            written = self._written(name, texts) if name in changed else self._usual[name]
            (home / "data" / f"{name}.yaml").write_text(written, "utf-8")

    @cached_property
    def _usual(self) -> dict[str, str]:
        return {name: self._written(name, {}) for name in self.files}

    def _written(self, name: str, texts: Mapping[Spot, str]) -> str:
        values = copy.deepcopy(self.files[name])
        for spot, text in texts.items():
            if spot.path[0] == name:
                _put(values, spot.path, text)
        written: str = yaml.dump(values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)
        return written


def _stands(values: Any, path: DataPath) -> bool:
    """Whether it is written there, and does not come from a default."""
    for step in path:
        there = step in values if isinstance(values, dict) else int(step) < len(values)
        if not there:
            return False
        values = values[step]
    return True


def _put(values: Any, path: DataPath, text: str) -> None:
    for step in path[:-1]:
        values = values[step]
    values[path[-1]] = text


def _spots(site: Any) -> Iterator[Spot]:
    for path, value in walk(site):
        if isinstance(value, Text):
            free = not isinstance(value, Address)
            yield from (Spot(place, text, free) for place, text in _wordings(path, value))
        elif isinstance(value, str):
            yield Spot(path, value, False)


def _wordings(path: DataPath, text: Text) -> Iterable[tuple[DataPath, str]]:
    return [(path if text.universal else (*path, lang), each) for lang, each in text.root.items()]
