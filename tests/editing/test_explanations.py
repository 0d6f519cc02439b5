"""Each field is explained in each language of messages, and nothing else is."""

from __future__ import annotations

import pytest

from offersite.editing.explanations import explanation, explanations
from offersite.model import Offer, Site
from offersite.model.events import Event
from offersite.problems.catalogue import available
from tests.trust.model_fields import classes


def test_every_field_is_explained() -> None:
    everything = [(model, field) for model in classes() for field in model.model_fields]
    assert len(everything) > 200
    assert all(explanation(model, field) for model, field in everything)


def test_every_explanation_has_its_field() -> None:
    known = {model.__name__: set(model.model_fields) for model in classes()}
    known["Model"] = set.union(*known.values())
    left = {
        (name, field)
        for name, fields in explanations().items()
        for field in fields
        if field not in known[name]
    }
    assert left == set()


def test_every_explanation_speaks_the_languages_of_messages() -> None:
    for name, fields in explanations().items():
        for field, said in fields.items():
            assert sorted(said) == sorted(available()), (name, field)
            assert "ß" not in "".join(said.values())
            examples = {"–" in each for each in said.values()}
            assert len(examples) == 1, (name, field)  # all have one, or none


def test_a_class_says_its_own_before_what_holds_everywhere() -> None:
    assert explanation(Offer, "id") == explanation(Event, "id")
    assert explanation(Offer, "topics") != explanation(Site, "topics")
    with pytest.raises(KeyError, match=r"Offer\.none"):
        explanation(Offer, "none")
