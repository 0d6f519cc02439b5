"""The colours for what is drawn and printed."""

from __future__ import annotations

from pathlib import Path

from offersite.sheets.colours import colours


def test_colours_are_those_of_the_light_scheme(tmp_path: Path) -> None:
    (tmp_path / "tokens.css").write_text(
        ":root {\n  --ink: #111111;\n  --gap: 1rem;\n  --mixed: light-dark(#222222, #eeeeee);\n}\n"
        "@media (prefers-color-scheme: dark) {\n  :root {\n    --ink: #dddddd;\n  }\n}\n",
        "utf-8",
    )
    assert colours(tmp_path) == {"ink": "#111111", "mixed": "#222222"}
