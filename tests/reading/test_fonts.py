"""Which characters fonts can draw."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from offersite.reading.fonts import Fonts
from tests.support import ROOT

FONTS = ROOT / "overrides" / "fonts"


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Büro für Ämter, œuvre, 5 €", ""),
        ("«a» „b“ ’ – — · … × ½ °", ""),
        ("a\u00a0b\u202fc\u00add\u200be\tf\ng\u2060", ""),
        ("cafe\u0301", ""),
        ("Привет, Привет", "Привет"),
        ("😀 漢字 ☃", "😀漢字☃"),
        ("❤\ufe0f", "❤"),
        ("👩\u200d🔧", "👩🔧"),
        ("\uffff", "\uffff"),
    ],
)
def test_what_they_lack_is_named(text: str, missing: str) -> None:
    assert Fonts(FONTS).missing(text) == missing


def test_one_font_stands_in_for_another(tmp_path: Path) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    assert Fonts(tmp_path).missing("ё") == ""  # whoever sets a text says that there is no font
    shutil.copy(FONTS / "Figtree-Bold.ttf", tmp_path)
    assert Fonts(tmp_path).missing("aё") == "ё"
