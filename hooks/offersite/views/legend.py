"""What the marks of offers show, in one line: nothing that none of them has."""

from __future__ import annotations

from collections.abc import Sequence

from ..drawings.scale import block_of
from ..language.words import Words
from ..model import Offer, Site, Span
from .localiser import Localiser


def view_legend(site: Site, offers: Sequence[Offer], say: Localiser) -> Words | None:
    """Of these of its offers, in the order in which they are drawn; None where no mark shows anything."""
    lengths = [session.minutes.high for offer in site.offers for session in offer.sessions]
    signs = {way.id: way.sign for way in site.programme.ways}
    parts = []
    if any(offer.setting for offer in offers):
        parts.append(say.label("mark_setting"))
    if any(offer.sessions for offer in offers):
        block = block_of(max(lengths))
        parts.append(say.label("mark_length", block=say.formats.duration(Span(block, block))))
    if any(signs[offer.take_part] for offer in offers):
        parts.append(say.label("mark_sign"))
    return say.label("mark_legend", parts=say.comma(parts)) if parts else None
