"""Sites that many tests look at are built once for each test process."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history import Repository
from tests.support import REPAIRS, ROOT, build, copy_programme


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site, as of TODAY, below a folder of its host like all but one."""
    return build(copy_programme(ROOT, tmp_path_factory.mktemp("own") / "home"))


@pytest.fixture(scope="session")
def root_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site at the root of its host: the few tests of it are in `test_at_the_root.py`."""
    return build(copy_programme(ROOT, tmp_path_factory.mktemp("root") / "home", "https://example.org/"))


@pytest.fixture(scope="session")
def past_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site two years later."""
    return build(copy_programme(ROOT, tmp_path_factory.mktemp("past") / "home"), today="2026-11-22")


@pytest.fixture(scope="session")
def repairs_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the made-up programme in German and Romansh."""
    return build(copy_programme(REPAIRS, tmp_path_factory.mktemp("repairs") / "home"))


@pytest.fixture
def main(tmp_path: Path) -> Repository:
    """The programme of the bad edits on its main branch."""
    return Repository(tmp_path / "repository")


@pytest.fixture
def branch(main: Repository) -> Repository:
    """A branch of it with one commit of its own."""
    main.git("checkout", "--quiet", "-b", "edits")
    main.commit()
    return main
