from __future__ import annotations

from pathlib import Path

import pytest

from offersite.system.chromium import NAMES, chromium


def test_the_one_that_is_named_comes_first_then_the_lightest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    assert chromium() is None
    for name in reversed(NAMES):
        (tmp_path / name).touch(0o755)
        assert chromium() == str(tmp_path / name)
    monkeypatch.setenv("CHROMIUM", "/elsewhere/chrome")
    assert chromium() == "/elsewhere/chrome"
