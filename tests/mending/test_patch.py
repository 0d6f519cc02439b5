from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from offersite.mending.patch import LIMIT, patch, tell_patch

NAME = "data/a.yaml"


def programme(home: Path, raw: bytes) -> Path:
    (home / "data").mkdir()
    (home / NAME).write_bytes(raw)
    return home


@pytest.mark.slow
@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a: b\nc:d\n", b"a: b\nc: d\n"),
        (b"a: b\r\nc:d\r\n", b"a: b\r\nc: d\r\n"),
        (b"c:d", b"c: d"),
        ("é\u2028é\nc:d\n".encode(), "é\u2028é\nc: d\n".encode()),
    ],
)
def test_git_takes_it(tmp_path: Path, before: bytes, after: bytes) -> None:
    home = programme(tmp_path, before)
    lines = "".join(f"{line}\n" for line in patch(home, {NAME: after}))
    command = ["git", "-c", "core.autocrlf=false", "apply", "--whitespace=nowarn", "-"]
    subprocess.run(command, cwd=home, input=lines.encode(), check=True)
    assert (home / NAME).read_bytes() == after


def test_of_nothing_there_is_none(tmp_path: Path) -> None:
    assert list(patch(tmp_path, {})) == []


def test_on_github_it_stands_in_the_summary(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home, summary = programme(tmp_path, b"x\n"), tmp_path / "summary.md"
    told = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)}
    tell_patch(home, {NAME: b"##[error]x\n```\n# y\n"}, told)
    assert "##[error]" not in capsys.readouterr().out
    text = summary.read_text("utf-8")
    assert text.endswith("\n+##[error]x\n+```\n+# y\n```\n")
    assert text.count("\n```") == 2
    tell_patch(home, {NAME: b"y" * LIMIT}, told)
    assert summary.read_text("utf-8") == text


def test_elsewhere_it_is_printed_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tell_patch(programme(tmp_path, b"x\n"), {NAME: b"##[error]x\n"}, {})
    assert capsys.readouterr().out.endswith("-x\n+##[error]x\n")
