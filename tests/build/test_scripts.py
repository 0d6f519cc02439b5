"""Scripts lose their comments and indents, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from offersite.build.scripts import scripts
from offersite.model.markdown import Docs
from tests.support import ROOT

SCRIPT = """// Why.
const url = "https://example.org/"; // stays: it stands beside code

  // indented
  open(url);
"""


def test_lines_of_comments_go(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "site.js").write_text(SCRIPT, "utf-8")
    (made,) = scripts(Docs({}, frozenset({"assets/site.js", "assets/plan.svg"})), tmp_path)
    assert made.path == "assets/site.js"
    assert made.content.decode().splitlines() == [
        'const url = "https://example.org/"; // stays: it stands beside code',
        "",
        "open(url);",
    ]


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "assets").glob("*.js")), ids=lambda path: path.name)
def test_no_text_goes_over_several_lines(path: Path) -> None:
    """It would lose its indents."""
    code = re.sub(r"^[ \t]*//.*\n", "", path.read_text("utf-8"), flags=re.MULTILINE)
    assert [line for line in code.splitlines() if line.count("`") % 2] == []
