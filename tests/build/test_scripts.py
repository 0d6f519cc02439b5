"""Scripts lose their comments, and nothing else."""

from __future__ import annotations

from pathlib import Path

from offersite.build.scripts import scripts
from offersite.model.markdown import Docs

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
        "  open(url);",
    ]
