"""The typeface of the pages has every letter that they say, and no more weight than it may."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from PIL import ImageFont

from offersite.reading.fonts import Fonts
from tests.support import REPAIRS, ROOT

TYPEFACE = ROOT / "docs" / "assets" / "typeface.woff2"
LIMIT = 12_000  # bytes: two fifths of what a first view may weigh
SAID = [
    ROOT / "hooks" / "offersite" / "language" / "labels.yaml",
    *sorted((ROOT / "data").glob("*.yaml")),
    *sorted((REPAIRS / "data").glob("*.yaml")),
    *sorted((ROOT / "docs").glob("*.md")),
]
TYPESET = "«»‹›“”„‘’‚–…·°€§ÀÂÄÇÉÈÊËÎÏÔÖŒÙÛÜàâäçéèêëîïôöœùûüÿìòÌÒ"
"""What typography makes of what editors type, and the letters of the four languages."""


REFUSED = re.compile(r"^ +refused:\n(?:      .*\n)+", re.MULTILINE)
"""What the glossary says that nobody says."""


@pytest.fixture
def fonts(tmp_path: Path) -> Fonts:
    shutil.copy(TYPEFACE, tmp_path / "typeface.ttf")  # a font is told by its content
    return Fonts(tmp_path)


@pytest.mark.parametrize("file", SAID, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_it_has_every_letter(file: Path, fonts: Fonts) -> None:
    shown = REFUSED.sub("", file.read_text("utf-8"))
    letters = re.sub(r"[^\w«»“”‘’–…-]", "", shown)
    assert fonts.missing(letters) == ""


def test_it_has_the_signs_of_typography(fonts: Fonts) -> None:
    assert fonts.missing(TYPESET) == ""
    assert fonts.missing("Эω") == "Эω"


def test_it_is_light_and_has_two_weights() -> None:
    assert TYPEFACE.stat().st_size <= LIMIT
    (weight,) = ImageFont.truetype(TYPEFACE).get_variation_axes()
    assert (weight["minimum"], weight["maximum"]) == (400, 700)
