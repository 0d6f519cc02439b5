"""New code is run once it can be."""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.build.restart import Code, Outdated


@pytest.fixture
def code(tmp_path: Path) -> Code:
    (tmp_path / "site.py").write_text("import part\n", "utf-8")
    (tmp_path / "part.py").write_text("x = 1\n", "utf-8")
    return Code(tmp_path / "site.py")


def test_files_that_are_no_code_restart_nothing(code: Code) -> None:
    (code.entry.parent / "notes.txt").touch()
    (code.entry.parent / "__pycache__").mkdir()
    assert code.look() == []
    assert not code.outdated


@pytest.mark.parametrize("name", ["part.py", "new.py", "words.yaml"])
def test_what_can_be_imported_is_run(code: Code, name: str) -> None:
    (code.entry.parent / name).write_text("x = 123\n", "utf-8")
    with pytest.raises(Outdated):
        code.look()
    assert code.outdated


@pytest.mark.parametrize("line", ["x = (", "x = unknown", "import nowhere_at_all"])
def test_what_cannot_is_told_until_it_is_mended(code: Code, line: str) -> None:
    part = code.entry.parent / "part.py"
    was = part.stat()
    part.write_text(f"x = 1\n{line}\n", "utf-8")
    (fault,) = code.look()
    assert fault.startswith(f"{part}:2: ")
    assert "Error: " in fault
    assert code.look() == [fault]
    part.write_text("x = 12345\n", "utf-8")
    with pytest.raises(Outdated):
        code.look()
    assert was.st_size != part.stat().st_size


def test_what_is_taken_back_needs_no_restart(code: Code) -> None:
    new = code.entry.parent / "new.py"
    part = code.entry.parent / "part.py"
    new.write_text("", "utf-8")
    part.rename(part.with_suffix(".away"))
    assert code.look() != []
    part.with_suffix(".away").rename(part)
    new.unlink()
    assert code.look() == []
