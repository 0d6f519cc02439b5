"""The three sites that these tests look at, each in turn."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.built import Built, built
from tests.support import nightly


@pytest.fixture
def own(site: Path) -> Built:
    """The project's own site."""
    return built(site)


@pytest.fixture
def repairs(repairs_site: Path) -> Built:
    """The site of the made-up programme."""
    return built(repairs_site)


@pytest.fixture(params=["site", "repairs_site", *nightly(["past_site"])])
def each(request: pytest.FixtureRequest) -> Built:
    """Each of the sites in turn; nights look at that of a later day, which is made of the same."""
    return built(request.getfixturevalue(request.param))
