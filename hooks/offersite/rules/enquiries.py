"""An e-mail that has a place for a topic has it in every language."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.labels import placeholders
from ..model import Site
from ..model.offers import TOPIC
from ..problems.problem import Finding
from ..problems.quoting import shown
from .context import Context, wordings


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Whatever stands in braces there is that place: the program fills in nothing else."""
    for index, offer in enumerate(site.offers):
        for field, enquiry in (("admission", offer.admission), ("enquiry", offer.enquiry)):
            texts = [(("offers", index, field, "body"), enquiry.body)] if enquiry else []
            bodies = list(wordings(texts))
            if any(placeholders(body) for _, _, body in bodies):
                for path, _, body in bodies:
                    if placeholders(body) != placeholders(TOPIC):
                        arguments = {"value": shown(" ".join(body.split())), "expected": TOPIC}
                        yield Finding(path, "label.placeholders", arguments)
