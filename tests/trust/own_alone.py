"""A plugin of pytest where the made-up programme is the project's own: its site is looked at once."""

from __future__ import annotations

import pytest

TWIN = "repairs_site"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out the tests of its twin below `tests/programmes`, which the project's own suite runs."""
    items[:] = [item for item in items if not (isinstance(item, pytest.Function) and _looks_at_twin(item))]


def _looks_at_twin(item: pytest.Function) -> bool:
    return TWIN in item.fixturenames or TWIN in item.name
