"""A programme to spoil."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import REPAIRS, copy_programme


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The made-up programme, with templates of its own to edit."""
    return copy_programme(REPAIRS, tmp_path / "home")
