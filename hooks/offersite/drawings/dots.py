"""Sessions as dots, one for each: its form, and not its colour, says what is known of it.

All lengths are in units of the drawing, of which EM make the size of the type beside it: so dots grow with
the text. They stand in rows that fit beside words on a phone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Form = Literal["held", "dated", "open", "possible", "cancelled"]
FORMS: tuple[Form, ...] = ("held", "dated", "open", "possible", "cancelled")
"""In the order in which they are drawn and told."""
EM = 16
STEP = 20  # from the middle of a dot to that of the next
ROW = 6
MOST = 4 * ROW  # nobody counts more dots than that: the number beside them says it


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot around its middle."""

    x: int
    y: int
    form: Form


@dataclass(frozen=True, slots=True)
class Dots:
    """A drawing of at least one dot, `width` by `height`."""

    dots: list[Dot]
    width: int
    height: int

    @property
    def ems(self) -> str:
        """How wide it is beside type, as SVG's `width` (CSS Values 4, 6.1)."""
        return f"{self.width / EM:g}em"


def draw_dots(forms: Sequence[Form], row: int = ROW) -> Dots | None:
    """The dots of `forms` in their order, `row` side by side; None of no dots, and of more than MOST."""
    if not 0 < len(forms) <= MOST:
        return None
    half = STEP // 2
    dots = [Dot(at % row * STEP + half, at // row * STEP + half, form) for at, form in enumerate(forms)]
    return Dots(dots, max(dot.x for dot in dots) + half, dots[-1].y + half)
