"""What has many fields is made by their names: two values in a row could change places unseen."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
from collections.abc import Iterator

import offersite

MOST = 4  # fields that may be given by their place


def test_records_of_many_fields_are_made_by_name() -> None:
    found = dict(records())
    assert len(found) > 50
    by_place = {
        name: [each.name for each in dataclasses.fields(record) if each.init and not each.kw_only]
        for name, record in found.items()
    }
    assert {name: fields for name, fields in by_place.items() if len(fields) > MOST} == {}


def records() -> Iterator[tuple[str, type]]:
    """Every dataclass of the package."""
    for module in pkgutil.walk_packages(offersite.__path__, "offersite."):
        if module.name != "offersite.__main__":  # runs the command line
            values = vars(importlib.import_module(module.name)).values()
            own = (each for each in values if isinstance(each, type) and each.__module__ == module.name)
            yield from (
                (f"{module.name}.{each.__name__}", each) for each in own if dataclasses.is_dataclass(each)
            )
