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
    topic: Topic, offers: Iterable[Offer], regions: Sequence[RegionContacts], say: Localiser
) -> list[Link]:
    """The e-mails that propose `topic`, one to each of those who answer for the offers that take proposals.

    An offer does so if it has the topic, and its enquiry a place for one. Each says for which offer it is,
    and for which regions where there are several.
    """
    name = say.letter(topic.name)
    places = {region.id: region.name for region in regions}
    found: dict[str, list[Words]] = {}
    for offer in offers:
        if topic.id in offer.topics and offer.enquiry and offer.enquiry.takes_topic:
            for region, link in by_region(offer.enquiry.about(name), regions, say, name).items():
                found.setdefault(link.href, [say.line(offer.name)]).append(places[region])
    if len(found) == 1:
        found = {href: about[:1] for href, about in found.items()}
    return [Link(say.label("topic_propose", about=say.dots(about)), href) for href, about in found.items()]
