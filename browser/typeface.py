"""`make typeface`: makes what the pages need of a variable font, since every first view fetches it.

Figtree comes from npm: files/figtree-latin-wght-normal.woff2 of @fontsource-variable/figtree 5.3.0.
"""

from __future__ import annotations

import os
from pathlib import Path

from fontTools.subset import Options, Subsetter, parse_unicodes
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

LETTERS = (
    "0020-005B,005D,005F,0061-007A,007E,00A0,00A7,00A9,00AB,00B0,00B7,00BB,00C0-00C2,00C4,00C7-00CC,00CE-00CF,"
    "00D2,00D4,00D6,00D9,00DB-00DC,00E0-00EF,00F1-00F6,00F8-00FD,00FF,0152-0153,2013,2018-201A,201C-201E,2026,"
    "2039-203A,20AC"
)
"""The letters and marks of German, French, Italian and English and of addresses, small letters of their
neighbours': each costs bytes. What programs alone write is set in the reader's own type."""
WEIGHTS = 400, 700
UNREAD = ["GDEF", "GSUB", "HVAR", "STAT", "avar", "gasp"]
"""Tables without which browsers show the same at these weights."""
COPYRIGHT, LICENCE = 0, 14  # names that the licence wants to stay
TYPEFACE = Path("docs/assets/typeface.woff2")


def typeface(source: Path) -> TTFont:
    """The font in `source` at these weights and between, with its kerning and nothing else."""
    font, regular = (
        instantiateVariableFont(TTFont(source, recalcTimestamp=False), {"wght": weight})
        for weight in (WEIGHTS, WEIGHTS[0])
    )
    font["GPOS"] = regular["GPOS"]  # how the kerning varies would stand in GDEF
    font["fvar"].instances = []  # they name weights for the menus of programs
    options = Options(layout_features=["kern"], name_IDs=[COPYRIGHT, LICENCE], hinting=False)
    options.drop_tables += UNREAD
    letters = Subsetter(options)
    letters.populate(unicodes=parse_unicodes(LETTERS))
    letters.subset(font)
    font.flavor = "woff2"
    return font


if __name__ == "__main__":
    typeface(Path(os.environ["FROM"])).save(TYPEFACE)
