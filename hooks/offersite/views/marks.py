"""The marks of offers, and what they show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..drawings.mark import Mark, draw_mark
from ..drawings.scale import block_of
from ..language.words import Words
from ..model import Offer, Programme, Site, Span
from .localiser import Localiser


def view_marks(programme: Programme, offers: Sequence[Offer], say: Localiser) -> Mapping[str, Mark]:
    """The mark of each of all offers, by the address of its page."""
    longest = max((session.minutes.high for offer in offers for session in offer.sessions), default=0)
    places = {form.id for form in programme.formats if form.place}
    signs = {way.id: way.sign for way in programme.ways}
    return {
        say.links.to("offer", offer.id): draw_mark(
            offer.setting,
            [(session.minutes, session.format in places) for session in offer.sessions],
            signs[offer.take_part],
            longest,
        )
        for offer in offers
    }


def view_legend(site: Site, offers: Sequence[Offer], say: Localiser) -> Words | None:
    """What those of these offers show, in the order in which it is drawn; None where none shows anything."""
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
