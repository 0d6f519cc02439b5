from __future__ import annotations

from typing import get_args

import pytest
from pydantic import BaseModel

from offersite.model import Model, Site
from offersite.model.names import Ref
from offersite.rules import references
from tests.rules.finding import findings, found

PLACES = {
    "programme.source": "reference.source",
    "programme.contacts.0.regions.0": "reference.region",
    "programme.years.0.sources.0": "reference.source",
    "offers.0.open_to.0": "reference.audience",
    "offers.0.aim": "reference.aim",
    "offers.0.sessions.0.format": "reference.format",
    "offers.0.take_part": "reference.way",
    "offers.0.roles.0": "reference.role",
    "offers.0.topics.1": "reference.topic",
    "faq.0.about.0": "reference.offer",
    "topics.1.source": "reference.source",
    "events.0.offer": "reference.offer",
    "events.0.format": "reference.format",
    "events.0.region": "reference.region",
    "events.0.topics.0": "reference.topic",
    "experiences.0.topics.0": "reference.topic",
    "experiences.0.aims.0": "reference.aim",
    "experiences.0.source": "reference.source",
}


def test_sound_references_pass() -> None:
    assert found(references.check) == []


@pytest.mark.parametrize(("place", "message"), PLACES.items())
def test_an_id_that_nothing_has_is_told(place: str, message: str) -> None:
    assert found(references.check, {place: "nobody"}) == [f"{place} {message}"]


@pytest.mark.parametrize("place", PLACES)
def test_a_broken_item_is_not_unknown(place: str) -> None:
    assert found(references.check, {place: "nobody"}, broken=["nobody"]) == []


def test_the_nearest_id_is_suggested() -> None:
    (finding,) = findings(references.check, {"offers.0.topics.0": "sol"})
    assert finding.arguments == {"value": "sol", "known": "soil, seeds", "nearest": "soil", "now": ""}


def test_an_id_is_judged_as_a_key_too() -> None:
    (finding,) = findings(references.check, {"comparison.1.cells.bed": "…"})
    assert (finding.path, finding.on_key) == (("comparison", 1, "cells", "bed"), True)
    assert found(references.check, {"offers.0.per_year.everywhere": 1}) == [
        "offers.0.per_year.everywhere reference.counted-region"
    ]


def test_every_reference_of_the_model_is_looked_at() -> None:
    """A field that is added to the model and refers to an id needs a line in the table."""
    places = {place for key in Site.model_fields for place in _ids(Site.model_fields[key].annotation, key)}
    assert places == set(references.REFERENCES)


def _ids(annotation: object, place: str) -> list[str]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if not issubclass(annotation, Model):
            return []
        fields = annotation.model_fields
        return [
            each
            for name, field in fields.items()
            for each in _field(field.annotation, field.metadata, place, name)
        ]
    arguments = get_args(annotation)
    if annotation == Ref:
        return [place]
    if getattr(annotation, "__origin__", None) is dict and arguments[0] == Ref:
        return [f"{place}.keys"]
    step = ".*" if getattr(annotation, "__origin__", None) is list else ""
    return [each for part in arguments for each in _ids(part, place + step)]


def _field(annotation: object, metadata: list[object], place: str, name: str) -> list[str]:
    """pydantic takes the metadata of `Annotated` apart from a field's own type."""
    if metadata and metadata == list(Ref.__metadata__):  # type: ignore[attr-defined]
        return [f"{place}.{name}"]
    return _ids(annotation, f"{place}.{name}")


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Norden", "north"), ("norden", "north"), ("no–rth", "north"), ("Westen", ""), ("de", "north")],
)
def test_a_name_leads_to_its_id(written: str, meant: str) -> None:
    (finding,) = findings(references.check, {"events.0.region": written})
    assert (finding.message, finding.arguments["nearest"]) == ("reference.region", meant)


def test_several_references_in_place_of_one_are_told() -> None:
    assert found(references.check, {"events.0.region": "north, south"}) == ["events.0.region reference.one"]
