"""A module has its test at the place that mirrors it, so that both are found by one name."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support import ROOT

PACKAGE = ROOT / "hooks" / "offersite"
TESTS = ROOT / "tests"
OF_A_TEST = re.compile(r"^(?:from|import) tests\.\S*\btest_\w+", re.MULTILINE)


def modules() -> set[Path]:
    found = {path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py")}
    return {path for path in found if not path.name.startswith("__")}


def test_every_module_has_its_test() -> None:
    assert len(modules()) > 100
    without = {path for path in modules() if not (TESTS / path.with_name(f"test_{path.name}")).is_file()}
    assert without == set()


def test_every_test_of_a_room_has_its_module() -> None:
    """Or is one of the room as a whole, named like it."""
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir()}
    tests = {path.relative_to(TESTS) for path in TESTS.glob("*/test_*.py") if path.parent.name in rooms}
    tested = {path.with_name(path.name.removeprefix("test_")) for path in tests}
    assert len(tested) > 50
    assert {path for path in tested - modules() if path.stem != path.parent.name} == set()


def test_what_tests_share_stands_in_none_of_them() -> None:
    """Else who changes one changes others unseen."""
    assert OF_A_TEST.search("from tests.feeds.test_atom import entry")
    assert [path for path in TESTS.rglob("*.py") if OF_A_TEST.search(path.read_text("utf-8"))] == []
