"""Programs learn from the files themselves what they hold and what has changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from openapi_spec_validator import validate

from offersite.generator import Generated
from offersite.opendata.description import changelog, description
from offersite.opendata.records import FOLDER
from offersite.opendata.schema import FILES, VERSION
from tests.opendata.reading import read


@pytest.mark.slow
def test_openapi_describes_every_file(folder: Path, generated: Generated) -> None:
    description = read(folder / "openapi.json")
    validate(description, base_uri=(folder / "openapi.json").as_uri())
    assert set(description["paths"]) == {f"/{name}.json" for name in FILES}
    [server] = description["servers"]
    assert server["url"] == f"{generated.settings.address}{FOLDER}".rstrip("/")
    for path, item in description["paths"].items():
        answer = item["get"]["responses"]["200"]["content"]["application/json"]
        assert answer["schema"] == {"$ref": f"schemas{path}"}
        content = read(folder / path[1:])
        assert answer["example"] == {**content, "items": content["items"][:1]}
    spoilt = {**description, "paths": {"offers.json": {"get": {"responses": {"200": {}}}}}}
    with pytest.raises(Exception, match="offers"):
        validate(spoilt, base_uri=(folder / "openapi.json").as_uri())


def test_the_description_leads_to_the_terms(generated: Generated) -> None:
    """It names no licence: none may be made up."""
    info = description({}, generated)["info"]
    assert info["termsOfService"] == f"{generated.settings.address}open-data/"
    assert info["title"] == generated.sites[generated.settings.source.tag].shell.name
    assert "license" not in info


def test_the_changelog_ends_in_the_version_of_the_files(folder: Path) -> None:
    changelog = read(folder / "changelog.json")
    assert changelog["versions"][0]["version"] == changelog["version"]
    assert changelog["version"] == read(folder / "events.json")["version"]
    assert changelog["version"] == read(folder / "openapi.json")["info"]["version"]


def test_the_newest_change_stands_first() -> None:
    numbers = [tuple(map(int, each["version"].split("."))) for each in changelog()["versions"]]
    assert numbers == sorted(numbers, reverse=True)
    assert changelog()["version"] == VERSION
