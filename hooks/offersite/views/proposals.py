"""The e-mails that propose a topic, begun for readers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..language.words import Words
from ..model import Offer, Topic
from .base import Link
from .contacts import RegionContacts
from .enquiries import by_region
from .localiser import Localiser


def view_proposals(
    topic: Topic | None, offers: Iterable[Offer], regions: Sequence[RegionContacts], say: Localiser
) -> list[Link]:
    """The e-mails that propose `topic`, one to each of those who answer for the offers that take proposals.

    An offer does so if it has the topic, and its enquiry a place for one. Each says for which offer it is,
    and for which regions where there are several. Without a `topic` they leave open which one it is.
    """
    name = say.letter(topic.name) if topic else ""
    places = {region.id: region.name for region in regions}
    found: dict[str, list[Words]] = {}
    for offer in offers:
        has_it = topic is None or topic.id in offer.topics
        if has_it and offer.enquiry and offer.enquiry.takes_topic:
            for region, link in by_region(offer.enquiry.about(name), regions, say, name).items():
                found.setdefault(link.href, [say.line(offer.name)]).append(places[region])
    if len(found) == 1:
        found = {href: about[:1] for href, about in found.items()}
    told = [(say.dots(about), href) for href, about in found.items()]
    if topic is None:
        return [Link(say.label("topic_propose_any", about=about), href) for about, href in told]
    return [Link(say.label("topic_propose", about=about), href) for about, href in told]
