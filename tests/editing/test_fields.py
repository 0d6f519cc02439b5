"""Forms have a box for each field of the model, with the limits of the check, and take what the data has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from offersite.editing.fields import KEPT, Field, Fields
from offersite.editing.schemas import schemas
from offersite.model import Model, Site
from offersite.problems.catalogue import available
from offersite.reading.load import read
from offersite.reading.settings import read_settings
from offersite.rules.references import REFERENCES
from offersite.system.own_yaml import own_words
from tests.samples import repairs
from tests.support import REPAIRS, ROOT

PROGRAMMES = [ROOT, REPAIRS]


@cache
def fields(home: Path, language: str = "de") -> Mapping[str, Field]:
    """The form of each file."""
    settings, site = read_settings(home / "mkdocs.yml"), read(home / "data").site
    assert site is not None
    names = {each.tag: each.name for each in settings.languages}
    made = Fields(site, {tag: names[tag] for tag in settings.tags}, language)
    return {key: made.of_file(key) for key in Site.model_fields}


def at(place: str, home: Path = REPAIRS) -> Field:
    """The field at a place such as `offers.*.aim`; what is chosen several times is its list."""
    key, *steps = place.split(".")
    field = fields(home)[key]
    for step in steps:
        field = field if step == "*" else next(each for each in field["fields"] if each["name"] == step)
    return field


def below(field: Field, path: str = "") -> Iterator[tuple[str, Field]]:
    """Each field with its path, as names alone."""
    path = f"{path}.{field['name']}".removeprefix(".")
    yield path, field
    for each in field.get("fields", ()):
        yield from below(each, path)


def named(schema: Any, definitions: Mapping[str, Any], path: str) -> Iterator[str]:
    """The paths of all fields that a schema has, as names alone; a text has none."""
    while "$ref" in schema or "allOf" in schema:
        reference = schema["$ref"] if "$ref" in schema else schema["allOf"][0]["$ref"]
        schema = definitions[reference.rpartition("/")[2]]
    yield path
    for name, each in schema.get("properties", {}).items():
        yield from named(each, definitions, f"{path}.{name}")
    if isinstance(schema.get("items"), dict):
        yield from named(schema["items"], definitions, path)


def test_every_field_of_the_model_has_its_box() -> None:
    for key, schema in schemas(["de", "rm"]):
        known = set(named(schema["properties"][key], schema["definitions"], key))
        asked = {path for path, _ in below(fields(REPAIRS)[key])}
        assert known <= asked


def test_words_of_the_site_stand_under_what_they_say_now() -> None:
    """Those of the programme, and of the generator where it has none."""
    now = {each["name"]: each["label"] for each in fields(REPAIRS)["labels"]["fields"]}
    assert (now["participants"], now["skip"]) == ("Wer dabei ist", "Direkt zum Inhalt")


class Stranger(Model):
    share: float


def test_a_type_that_no_form_knows_is_told() -> None:
    with pytest.raises(TypeError, match="float"):
        Fields(repairs(), {"de": "Deutsch"}, "de").of(Stranger, "offers.*")


def test_what_is_written_for_the_editors_is_hidden() -> None:
    for key, form in fields(REPAIRS).items():
        for path, field in below(form):
            if key == "labels":  # one is called “updated”
                continue
            assert (field.get("widget") == "hidden") == (path.rpartition(".")[2] in KEPT), path


def written(home: Path, key: str) -> Any:
    """A file's data, each scalar as it is typed."""
    return own_words(home / "data" / f"{key}.yaml")[key]


@pytest.mark.parametrize("home", PROGRAMMES, ids=lambda home: home.name)
def test_the_forms_take_all_that_the_check_takes(home: Path) -> None:
    for key, form in fields(home).items():
        if (home / "data" / f"{key}.yaml").is_file():
            assert [*refused(written(home, key), form)] == []


def refused(value: Any, field: Field) -> Iterator[str]:
    """What a form would not hold of the data."""
    match field["widget"]:
        case "hidden":
            return
        case "list" | "relation" | "select" if isinstance(value, list):
            item = field.get("field") or {**field, "widget": "object" if "fields" in field else "string"}
            item = field if field.get("multiple") else item
            if not field.get("min", 0) <= len(value) <= field.get("max", len(value)):
                yield f"{len(value)} {field}"
            for each in value:
                yield from refused(each, item)
        case "object" if isinstance(value, dict):
            known = {each["name"]: each for each in field["fields"]}
            yield from (f"{name} {field}" for name in value.keys() - known.keys() - {"checked"})
            yield from (f"{n} {field}" for n, x in known.items() if x.get("required") and n not in value)
            for name in known.keys() & value.keys():
                yield from refused(value[name], known[name])
        case "object":  # a text that is written once stands in every box
            for each in field["fields"]:
                yield from refused(value, each)
        case "list":  # a span that is one number
            yield from refused(value, field["field"])
        case "select":
            yield from [] if value in [each["value"] for each in field["options"]] else [f"{value} {field}"]
        case "number":
            number = float(value)
            if not field.get("min", number) <= number <= field.get("max", number):
                yield f"{value} {field}"
        case "boolean":
            yield from [] if value in ("true", "false") else [f"{value} {field}"]
        case "datetime":
            digits = re.sub("[YMDHm]", r"\\d", field["format"])
            yield from [] if re.fullmatch(digits, value) else [f"{value} {field}"]
        case "string" | "text":
            if "pattern" in field and not re.search(field["pattern"][0], value):
                yield f"{value} {field}"


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        ("programme.currency", "Franken"),
        ("programme.country", "Schweiz"),
        ("programme.contacts.*.email", "name at example.org"),
        ("programme.contacts.*.phone", "021 861 00 96"),
        ("experiences.*.website", "http://www.example.org/"),
        ("events.*.link.de", "www.example.org"),
        ("events.*.capacity", "0"),
        ("events.*.status", "held"),
        ("offers.*.sessions.*.minutes", ["5", "10", "15"]),
        ("offers.*.price", "-1"),
    ],
)
def test_the_forms_refuse_what_the_check_refuses(place: str, wrong: Any) -> None:
    assert [*refused(wrong, at(place))]


@pytest.mark.parametrize("place", [each for each in REFERENCES if not each.endswith(".keys")])
def test_what_is_referred_to_is_chosen_by_its_name(place: str) -> None:
    field = at(place)
    assert field["widget"] == "relation"
    assert field.get("multiple", False) == place.endswith("*")
    form, target = fields(REPAIRS)[field["file"]], field["value_field"]
    [shown] = field["display_fields"]
    assert form["name"] == field["file"]
    assert at(target)["widget"] == "hidden"
    assert at(shown)["label"] == "Deutsch"


def test_maps_have_a_box_for_each_key() -> None:
    site = repairs()
    regions = [each["name"] for each in at("offers.*.per_year")["fields"]]
    assert regions == site.programme.region_ids()
    assert [each["name"] for each in at("comparison.*.cells")["fields"]] == [each.id for each in site.offers]
    assert [each["name"] for each in at("glossary.*.refused")["fields"]] == ["de", "rm"]


def test_a_text_has_a_box_for_each_language_and_its_source_is_filled_in() -> None:
    boxes = [(each["name"], each["label"], each["required"]) for each in at("offers.*.summary")["fields"]]
    assert boxes == [("de", "Deutsch", True), ("rm", "Rumantsch", False)]
    assert at("offers.*.summary.de")["widget"] == "string"
    assert at("events.*.text.de")["widget"] == at("offers.*.enquiry.body.de")["widget"] == "text"


@pytest.mark.parametrize("language", available())
def test_everything_has_a_name_and_an_explanation_without_what_typists_need(language: str) -> None:
    for form in fields(REPAIRS, language).values():
        for path, field in below(form):
            if field["widget"] != "hidden" and "hint" in field:
                assert field["label"]
                assert not re.search(r"\bids?\b|^true|(?<!\\)[*_\[]", field["hint"]), (path, field["hint"])


def test_choices_are_not_explained_by_what_the_file_calls_them() -> None:
    assert at("events.*.status")["hint"] == ""
    assert at("events.*.accept")["hint"]


def test_an_entry_that_is_closed_says_what_it_is() -> None:
    assert at("events")["summary"] == "{{fields.start}} – {{fields.subject.de}}"
    assert at("offers.*.course")["summary"] == "{{fields.step.de}}"
    assert at("topics.*.points")["summary"] == "{{fields.de}}"
    assert at("programme.years")["summary"] == "{{fields.year}}"


def test_what_holds_unless_something_is_said_is_chosen_already() -> None:
    assert at("offers.*.sections.*.part")["default"] == "purpose"
    assert at("offers.*.sessions.*.about")["default"] is False
    assert "default" not in at("events.*.status")
