"""How messages quote what editors wrote."""

from __future__ import annotations

from collections.abc import Mapping

SHOWN = 60  # characters of a wrong value


def shown(value: object) -> str:
    """The beginning of a wrong value, on one line as YAML would have it (7.4, flow style)."""
    return _in_flow(value)[:SHOWN]


def _in_flow(value: object) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_in_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(_in_flow, value)) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)
