"""The colours of the site are far enough apart, in light and in dark: WCAG 2.2, 1.4.3 and 1.4.11.

axe-core measures text where it happens to stand; this measures every pair that rules may combine, and the
borders of controls, which axe does not see.
"""

from __future__ import annotations

import re

import pytest

from offersite.drawings.tiles import TONES
from tests.support import ROOT

COLOUR = re.compile(r"--([\w-]+): var\(--light, (#\w{6})\) var\(--dark, (#\w{6})\);")
STYLES = ROOT / "docs" / "styles"
TOKENS = ("tokens.css", "tones.css")
GROUNDS = ("ground", "surface", "tint")
TEXT, CONTROL = 4.5, 3.0
PAIRS = [
    *((ink, ground, TEXT) for ink in ("ink", "quiet", "accent") for ground in GROUNDS),
    ("accent-ink", "accent", TEXT),
    ("warn-ink", "warn", TEXT),
    ("band-ink", "band", TEXT),
    ("signal-ink", "signal", TEXT),
    ("signal", "band", CONTROL),
    *(("control", ground, CONTROL) for ground in GROUNDS),
    *(("ink", f"tone-{number}", TEXT) for number in range(TONES)),
]


def palettes() -> dict[str, dict[str, str]]:
    found = [each for name in TOKENS for each in COLOUR.findall((STYLES / name).read_text("utf-8"))]
    return {
        "light": {name: light for name, light, _ in found},
        "dark": {name: dark for name, _, dark in found},
    }


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_colours_have_the_contrast_they_need(scheme: str, front: str, back: str, least: float) -> None:
    palette = palettes()[scheme]
    assert contrast(palette[front], palette[back]) >= least


def test_contrast_is_measured_as_defined() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def test_no_colour_stands_outside_the_tokens() -> None:
    """But for paper, which is black on white whatever the screen shows."""
    for path in STYLES.glob("*.css"):
        if path.name not in (*TOKENS, "print.css"):
            assert re.findall(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(", path.read_text("utf-8")) == [], (
                path.name
            )
