"""What the marks of offers show, in one line: nothing that none of them has."""

from __future__ import annotations

from collections.abc import Sequence

from ..drawings.mark import block_of
from ..language.words import Words
from ..model import Offer, Programme, Span
from .localiser import Localiser


def view_legend(programme: Programme, offers: Sequence[Offer], say: Localiser) -> Words | None:
    """In the order in which they are drawn; None where no offer's mark shows anything."""
    longest = max((session.minutes.high for offer in offers for session in offer.sessions), default=0)
    signs = {way.id: way.sign for way in programme.ways}
    parts = []
    if any(offer.setting for offer in offers):
        parts.append(say.label("mark_setting"))
    if longest:
        block = block_of(longest)
        parts.append(say.label("mark_length", block=say.formats.duration(Span(block, block))))
    if any(signs[offer.take_part] for offer in offers):
        parts.append(say.label("mark_sign"))
    return say.label("mark_legend", parts=say.dots(parts)) if parts else None
