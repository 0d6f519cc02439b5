from __future__ import annotations

from typing import Any, Literal, get_args

import pytest
from pydantic import BaseModel, ValidationError

from offersite.model import Site
from offersite.model.events import LinkKind, Status
from offersite.problems.problem import Finding
from offersite.reading.configuration import Configuration
from offersite.reading.explain import ALIASES, explain, field_names, fields
from offersite.reading.load import file_model

EVENTS = file_model("events")


def explained(key: str, data: Any) -> list[Finding]:
    model = file_model(key)
    try:
        model.model_validate(data)
    except ValidationError as error:
        return explain(error.errors(include_url=False), model)
    return []


def messages(key: str, data: Any) -> set[str]:
    return {f"{'.'.join(map(str, f.path))} {f.message}" for f in explained(key, data)}


def test_a_file_of_another_shape() -> None:
    assert messages("faq", []) == {" value.map"}
    assert messages("faq", "x") == {" value.map"}
    assert messages("faq", {"faq": {}}) == {"faq value.entries"}
    assert messages("faq", {"faq": ["x"]}) == {"faq.0 value.map"}


def test_a_misspelt_field_is_not_missing_as_well() -> None:
    criterion = {"id": "a", "nane": "A", "zzz": "?"}
    assert messages("comparison", {"comparison": [criterion]}) == {
        "comparison.0.nane field.unknown",
        "comparison.0.zzz field.unknown",
    }


def test_two_fields_that_were_meant_as_one_are_told_once() -> None:
    event = {"id": "a", "date": "2024-11-13", "time": "10:00", "end": "2024-11-13 11:00"}
    told = {each for each in messages("events", {"events": [event]}) if "missing" not in each}
    assert told == {"events.0.date field.unknown"}
    assert "events.0.start field.missing" not in messages("events", {"events": [event]})


def test_a_missing_field_is_told() -> None:
    assert messages("comparison", {"comparison": [{"id": "a"}]}) == {"comparison.0.name field.missing"}


def test_the_nearest_choice_is_suggested() -> None:
    (finding,) = explained("comparison", {"comparison": [{"id": "a", "name": "A", "shows": "contend"}]})
    assert (finding.message, finding.arguments["nearest"]) == ("value.choice", "content")
    assert "take_part" in str(finding.arguments["known"])


class Inner(BaseModel):
    shape: dict[str, list[Literal["l'arc", "point"] | None]]


class Outer(BaseModel):
    below: list[Inner]


def test_choices_are_those_of_the_model() -> None:
    """Whatever signs they hold and wherever they stand."""
    with pytest.raises(ValidationError) as caught:
        Outer.model_validate({"below": [{"shape": {"here": ["larc"]}}]})
    (finding,) = explain(caught.value.errors(include_url=False), Outer)
    assert (finding.message, finding.arguments["nearest"]) == ("value.choice", "l'arc")
    assert finding.arguments["known"] == "l'arc, point"


def test_a_wrong_key_of_a_map() -> None:
    data = {"comparison": [{"id": "a", "name": "A", "cells": {"": "x"}}]}
    (finding,) = explained("comparison", data)
    assert (finding.path, finding.message) == (("comparison", 0, "cells", ""), "text.empty")
    assert finding.on_key


def test_a_wrong_wording_is_found_in_its_language() -> None:
    (finding,) = explained("comparison", {"comparison": [{"id": "a", "name": {"fr": "A", "de": ""}}]})
    assert finding.path == ("comparison", 0, "name", "de")
    (finding,) = explained("comparison", {"comparison": [{"id": "a", "name": ""}]})
    assert finding.path == ("comparison", 0, "name")


@pytest.mark.parametrize(
    ("written", "value", "nearest"),
    [
        ("Annulé", "Annulé", "cancelled"),
        ("bestätigt", "bestätigt", "confirmed"),
        ("sondaggio", "sondaggio", "survey"),
        ("cancelld", "cancelld", "cancelled"),
        (["confirmed"], "[confirmed]", ""),
    ],
)
def test_a_choice_by_its_name_in_another_language(written: Any, value: str, nearest: str) -> None:
    (finding,) = (f for f in explained("events", {"events": [{"status": written}]}) if f.path[-1] == "status")
    assert (finding.arguments["value"], finding.arguments["nearest"]) == (value, nearest)


@pytest.mark.parametrize("written", ["(soil; seeds)", "soil, seeds", "soil und seeds", "[soil/seeds"])
def test_the_list_that_was_meant(written: str) -> None:
    (finding,) = (f for f in explained("events", {"events": [{"topics": written}]}) if f.path[-1] == "topics")
    assert finding.arguments["example"] == "[soil, seeds]"


def test_what_editors_ask_for_and_there_is_not() -> None:
    (finding,) = (f for f in explained("events", {"events": [{"bild": "a.jpg"}]}) if f.path[-1] == "bild")
    assert finding.arguments["nearest"] == ""


def test_the_names_of_all_fields() -> None:
    names = field_names(EVENTS)
    assert {"events", "agenda", "street", "kind"} <= names
    assert not names & {"root", "per_year"}


def test_the_fields_of_a_record() -> None:
    assert [*fields(EVENTS, ())] == ["events"]
    assert [*fields(EVENTS, ("events", 3, "place"))] == ["name", "city", "street", "position"]


def test_a_field_by_its_name_in_another_language() -> None:
    files = [Configuration, *map(file_model, Site.model_fields)]
    known = frozenset[str]().union(*(field_names(each) for each in files), *map(get_args, (Status, LinkKind)))
    assert {each for names in ALIASES.values() for each in names} <= known
    topic = {"id": "a", "name": "A", "summary": "A", "source": "b", "Titel": "A"}
    (finding,) = explained("topics", {"topics": [topic]})
    assert (finding.message, finding.arguments["nearest"]) == ("field.unknown", "name")
