"""The open data of the project's own programme and of the made-up one."""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.build.writing import write
from offersite.generator import Generated, generate
from offersite.opendata.files import open_data
from offersite.opendata.records import FOLDER
from offersite.reading.settings import read_settings
from offersite.sheets.printed import FactSheets
from tests.opendata.reading import DAY
from tests.support import REPAIRS, ROOT, copy_programme


@pytest.fixture(scope="module", params=[ROOT, REPAIRS], ids=["own", "repairs"])
def generated(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Generated:
    home = copy_programme(request.param, tmp_path_factory.mktemp("programme") / "home")
    return generate(read_settings(home / "mkdocs.yml"), DAY)


@pytest.fixture(scope="module")
def folder(generated: Generated, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files as a host has them."""
    home = tmp_path_factory.mktemp("open-data")
    write(home, open_data(generated, FactSheets(generated)))
    return home / FOLDER
