"""What a rule finds in the base programme after a few values were changed."""

from __future__ import annotations

import copy
from collections.abc import Collection
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from offersite.model import Site
from offersite.problems.problem import Finding
from offersite.reading.load import file_model, read
from offersite.rules import Rule
from offersite.rules.context import Context
from tests.bad_edits.applying import TODAY, programme

REMOVED = object()


def findings(
    rule: Rule, changes: dict[str, Any] | None = None, broken: Collection[str] = ()
) -> list[Finding]:
    """What `rule` says after `changes`, as `given` makes them."""
    return list(rule(*given(changes, broken)))


def given(changes: dict[str, Any] | None = None, broken: Collection[str] = ()) -> tuple[Site, Context]:
    """What a rule looks at. `changes` are values by their place, such as `events.0.start`; `REMOVED` takes a
    value out."""
    changed = {place.partition(".")[0] for place in changes or {}}
    data = {key: copy.deepcopy(value) for key, value in _base().items() if key in changed}
    for place, value in (changes or {}).items():
        _set(data, place.split("."), value)
    values = {key: getattr(file_model(key).model_validate({key: value}), key) for key, value in data.items()}
    site = _sound().model_copy(update=values)
    return site, Context(site=site, languages=("de", "rm"), today=TODAY, broken=broken)


def found(rule: Rule, changes: dict[str, Any] | None = None, broken: Collection[str] = ()) -> list[str]:
    """The same in short: `events.0.end event.end`."""
    return [f"{'.'.join(map(str, f.path))} {f.message}" for f in findings(rule, changes, broken)]


@cache
def _sound() -> Site:
    return Site.model_validate(_base())


@cache
def _base() -> dict[str, Any]:
    with TemporaryDirectory() as home:
        documents = read(programme(Path(home)).data).documents
    return {key: document.data()[key] for key, document in documents.items() if document.root}


def _set(data: Any, steps: list[str], value: Any) -> None:
    *above, last = [int(step) if step.isdigit() else step for step in steps]
    for step in above:
        data = data[step]
    if value is REMOVED:
        del data[last]
    elif isinstance(data, list) and last == len(data):
        data.append(value)
    else:
        data[last] = value
