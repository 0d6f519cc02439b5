"""The same input gives the same bytes, wherever and whenever it is built; none of them tells where."""

from __future__ import annotations

import gzip
import subprocess
import sys
from pathlib import Path

import brotli
import pytest

from tests.files import contents
from tests.sites import BUILT_REPAIRS, OWN, Shared, write_core
from tests.support import ROOT, build, clean_environment
from tests.trust.elsewhere import EAST, WEST, copy_elsewhere, shifted

pytestmark = pytest.mark.build

GZIP, BROTLI = b"\x1f\x8b", ".br"


@pytest.mark.nightly
@pytest.mark.parametrize("shared", [BUILT_REPAIRS, OWN], ids=lambda shared: shared.name)
@pytest.mark.parametrize("environment", [WEST, EAST], ids=["west", "east"])
def test_same_bytes_elsewhere_on_another_day(
    shared: Shared, environment: dict[str, str], tmp_path: Path
) -> None:
    """Of all that the core makes, `test_core.py` sees it each time."""
    home = copy_elsewhere(shared, tmp_path)
    sites = [shared.site(), build(home, **environment)]
    one, other = map(contents, sites)
    assert any(path.startswith("pagefind/index/") for path in one)
    assert any(path.endswith(BROTLI) for path in one)
    assert sorted(one) == sorted(other)
    assert [path for path in one if one[path] != other[path]] == []
    places = [str(place).encode() for place in (shared.home(), home, *sites, ROOT, sys.prefix)]
    told = [path for path, found in one.items() if any(place in plain(path, found) for place in places)]
    assert told == []


def plain(path: str, content: bytes) -> bytes:
    """The bytes of a file, unpacked if they are packed."""
    if path.endswith(BROTLI):
        return bytes(brotli.decompress(content))
    return gzip.decompress(content) if content.startswith(GZIP) else content


@pytest.mark.parametrize(
    "asked", ["datetime.date.today()", "datetime.datetime.now().date()", "day(time.time())"]
)
def test_the_clock_is_shifted(asked: str) -> None:
    """Else the test above would prove nothing."""
    code = f"import datetime, time; day = datetime.date.fromtimestamp; print({asked})"
    days = []
    for environment in (shifted(0), shifted(500)):
        command = [sys.executable, "-c", code]
        done = subprocess.run(
            command, env=clean_environment() | environment, stdout=subprocess.PIPE, check=True
        )
        days.append(done.stdout.decode().strip())
    assert days[0] < days[1], days


@pytest.mark.nightly
def test_today_is_the_only_clock(tmp_path: Path) -> None:
    """A day on which the calendar says something else does change the pages."""
    now = contents(BUILT_REPAIRS.site())
    later = contents(write_core(BUILT_REPAIRS.home(), tmp_path, today="2033-01-01"))
    assert now["calendar/index.html"] != later["calendar/index.html"]
