"""The open data of the project's own programme and of the made-up one."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from offersite.build.writing import write
from offersite.generator import Generated, generate
from offersite.opendata.files import open_data
from offersite.opendata.records import FOLDER
from offersite.reading.settings import read_settings
from tests.opendata.reading import DAY
from tests.support import REPAIRS, ROOT, copy_programme
from tests.unprinted import Unprinted


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], tuple[Generated, Path]]:
    """What a programme generates, and the folder of its files as a host has them; each is made once."""

    @cache
    def made(programme: Path) -> tuple[Generated, Path]:
        folder = tmp_path_factory.mktemp("open-data")
        home = copy_programme(programme, folder / "home")
        generated = generate(read_settings(home / "mkdocs.yml"), DAY)
        write(folder, open_data(generated, Unprinted(generated)))
        return generated, folder / FOLDER

    return made


@pytest.fixture(scope="module", params=[ROOT, REPAIRS], ids=["own", "repairs"])
def programme(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


@pytest.fixture
def generated(made: Callable[[Path], tuple[Generated, Path]], programme: Path) -> Generated:
    return made(programme)[0]


@pytest.fixture
def folder(made: Callable[[Path], tuple[Generated, Path]], programme: Path) -> Path:
    return made(programme)[1]
