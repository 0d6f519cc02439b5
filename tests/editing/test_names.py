"""Fields, entries and choices have names in each language of messages, and nothing else has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from offersite.editing.fields import KEPT
from offersite.editing.names import called, field_name, names
from offersite.model import Offer, Prose, Site
from offersite.model.text import Line
from offersite.problems.catalogue import available
from tests.trust.model_fields import classes


def parts(hint: Any) -> Iterator[Any]:
    """A type and all that it is made of."""
    yield hint
    for each in get_args(hint):
        yield from parts(each)


def hints() -> Iterator[Any]:
    for model in classes():
        for name, hint in get_type_hints(model, include_extras=True).items():
            if name in model.model_fields:
                yield from parts(hint)


def test_every_field_has_a_name_and_every_name_its_field() -> None:
    known = {model.__name__: set(model.model_fields) for model in classes()}
    asked = {(model, field) for model in classes() for field in model.model_fields if field not in KEPT}
    assert all(field_name(*each, "de") for each in asked)
    known["Model"] = set.union(*known.values())
    said = {(name, field) for name, fields in names()["fields"].items() for field in fields}
    assert {(name, field) for name, field in said if field not in known[name]} == set()


def test_every_choice_has_a_name_and_every_name_its_choice() -> None:
    choices = {value for hint in hints() if get_origin(hint) is Literal for value in get_args(hint)}
    assert set(names()["choices"]) == choices


def test_every_entry_of_a_list_has_a_name() -> None:
    listed = {get_args(hint)[0] for hint in hints() if get_origin(hint) is list}
    models = {each.__name__ for each in listed if each in {*classes(), Line, Prose}}
    assert set(names()["entries"]) == models


def test_every_name_speaks_the_languages_of_messages() -> None:
    said = [each for group in names()["fields"].values() for each in group.values()]
    said += [each for kind in ("entries", "choices", "words") for each in names()[kind].values()]
    assert len(said) > 200
    for each in said:
        assert sorted(each) == sorted(available())
        assert "ß" not in "".join(each.values())


def test_a_class_says_its_own_before_what_holds_everywhere() -> None:
    assert field_name(Offer, "course", "en") == "How it runs"
    assert field_name(Offer, "topics", "en") == field_name(Site, "topics", "en") == "Topics"
    assert called("entries", "Event", "de") == "Treffen"
    with pytest.raises(KeyError, match=r"Offer\.none"):
        field_name(Offer, "none", "en")
