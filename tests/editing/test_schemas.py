"""The schemas take all that the check takes, refuse what is plainly wrong, and offer ids."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

from offersite.editing.schemas import ids, schemas
from offersite.model import Site
from offersite.reading.load import read
from offersite.reading.settings import read_settings
from tests.samples import repairs
from tests.support import REPAIRS, ROOT


class Core(yaml.SafeLoader):
    """YAML 1.2, as the language server reads it: a date is a text, and `no` is a word."""


Core.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if tag.endswith((":int", ":float", ":null"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), ["t", "f"])


Contents = bool | Mapping[str, Any]


def validators(home: Path, site: Site) -> dict[str, Draft7Validator]:
    settings = read_settings(home / "mkdocs.yml")
    resource: Resource[Contents] = Resource.from_contents(ids(site, settings.source.tag), DRAFT7)
    registry: Registry[Contents] = Registry().with_resource("ids.json", resource)
    return {key: Draft7Validator(each, registry=registry) for key, each in schemas(settings.tags)}


def written(home: Path, key: str) -> Any:
    return yaml.load((home / "data" / f"{key}.yaml").read_text("utf-8"), Core)  # noqa: S506 – a SafeLoader


@pytest.mark.parametrize("home", [ROOT, REPAIRS], ids=lambda home: home.name)
def test_they_take_what_the_check_takes(home: Path) -> None:
    site = read(home / "data").site
    assert site is not None
    for key, validator in validators(home, site).items():
        Draft7Validator.check_schema(validator.schema)
        assert [each.message for each in validator.iter_errors(written(home, key))] == []


def change_offer(change: Callable[[dict[str, Any]], Any]) -> list[str]:
    data = copy.deepcopy(written(REPAIRS, "offers"))
    change(data["offers"][0])
    return [each.message for each in validators(REPAIRS, repairs())["offers"].iter_errors(data)]


@pytest.mark.parametrize(
    "change",
    [
        lambda offer: offer.pop("name"),
        lambda offer: offer.update(nam="x"),
        lambda offer: offer.update(id="Not an id"),
        lambda offer: offer.update(name={"xx": "a language that the site does not speak"}),
        lambda offer: offer.update(setting="square"),
        lambda offer: offer.update(price=-1),
        lambda offer: offer.update(topics="bicycles"),
        lambda offer: offer["sessions"][0].update(minutes=[60]),
        lambda offer: offer.update(summary=None),
    ],
)
def test_they_refuse_what_is_plainly_wrong(change: Callable[[dict[str, Any]], Any]) -> None:
    assert len(change_offer(change)) == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda offer: offer.update(name=2024),
        lambda offer: offer.update(topics=["newer-than-the-schemas"]),
        lambda offer: offer["sessions"][0].update(minutes=60),
    ],
)
def test_they_refuse_no_more(change: Callable[[dict[str, Any]], Any]) -> None:
    assert change_offer(change) == []


def test_ids_come_with_the_names_of_what_they_stand_for() -> None:
    site = repairs()
    offers = ids(site, "de")["definitions"]["offer"]
    assert offers["enum"] == [each.id for each in site.offers]
    assert offers["enumDescriptions"] == [each.name.find("de", "de")[0] for each in site.offers]


def test_regions_that_are_counted_leave_out_the_one_for_all() -> None:
    regions = ids(repairs(), "de")["definitions"]
    whole = [each.id for each in repairs().programme.regions if each.whole]
    assert [each for each in regions["region"]["enum"] if each not in whole] == regions["counted-region"][
        "enum"
    ]


def test_only_labels_that_there_are_can_be_said_differently() -> None:
    validator = validators(REPAIRS, repairs())["labels"]
    assert validator.is_valid({"labels": {"skip": "x"}})
    assert not validator.is_valid({"labels": {"skipp": "x"}})
