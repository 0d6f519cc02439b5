"""The configuration of the forms is one that Sveltia CMS takes, for this repository alone."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from offersite.build.forms import CMS
from offersite.editing.forms import configuration
from offersite.model.markdown import Docs
from offersite.problems.catalogue import available
from offersite.reading.docs import read_docs
from offersite.reading.load import read
from offersite.reading.settings import read_settings
from offersite.settings import Settings
from tests.samples import WITH_FORMS, repairs
from tests.support import REPAIRS, ROOT


def of(home: Path, language: str) -> Any:
    """The configuration of a programme in a language, as the page gets it."""
    settings, site = read_settings(home / "mkdocs.yml"), read(home / "data").site
    assert site is not None
    on, docs = replace(settings, repository=WITH_FORMS.repository), read_docs(settings, ()).docs
    return json.loads(json.dumps(configuration(on, site, docs, language)))


def made(settings: Settings = WITH_FORMS, language: str = "de") -> Any:
    return configuration(settings, repairs(), Docs(), language)


@pytest.fixture(scope="module")
def schema() -> Draft7Validator:
    """What Sveltia CMS itself says of its configuration."""
    return Draft7Validator(json.loads((CMS / "schema" / "sveltia-cms.json").read_text("utf-8")))


@pytest.mark.nightly
@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("home", [ROOT, REPAIRS], ids=lambda home: home.name)
def test_sveltia_cms_takes_it(home: Path, language: str, schema: Draft7Validator) -> None:
    assert [each.message[:200] for each in schema.iter_errors(of(home, language))] == []


@pytest.mark.nightly
@pytest.mark.parametrize(
    "change",
    [
        lambda made: made["backend"].update(name="none"),
        lambda made: made["singletons"][0].pop("file"),
        lambda made: made["singletons"][0]["fields"][0].update(name=1),
        lambda made: made["singletons"][0]["fields"][0].update(fields=[{"name": "x", "widget": "select"}]),
        lambda made: made.update(publish_mode="at once"),
    ],
)
def test_it_would_not_take_another(change: Callable[[Any], Any], schema: Draft7Validator) -> None:
    changed = copy.deepcopy(of(REPAIRS, "de"))
    change(changed)
    assert not schema.is_valid(changed)


def test_each_file_of_the_data_has_its_form() -> None:
    files = {each["file"]: each["label"] for each in made()["singletons"]}
    assert set(files) == {f"data/{path.name}" for path in (REPAIRS / "data").glob("*.yaml")}
    assert files["data/events.yaml"] == "Kalender"


def test_each_file_has_a_format_of_its_own() -> None:
    assert all(each["format"] == f"yaml-{each['name']}" for each in made()["singletons"])
    assert all([field["name"] for field in each["fields"]] == [each["name"]] for each in made()["singletons"])


def test_each_free_page_has_a_form_that_names_its_language() -> None:
    pages = {
        each["file"]: each["label"]
        for each in of(REPAIRS, "de")["singletons"]
        if each["name"].endswith("_md")
    }
    assert set(pages) == {f"docs/{path.name}" for path in (REPAIRS / "docs").glob("*.md")} - {"docs/index.md"}
    assert pages["docs/imprint.rm.md"] == "Impressum (Rumantsch)"


def test_changes_go_to_the_repository_as_drafts() -> None:
    backend = made()["backend"]
    assert (backend["name"], backend["repo"], backend["branch"]) == ("github", "valleys/repairs", "main")
    assert (made()["publish_mode"], backend["open_authoring"]) == ("editorial_workflow", True)
    assert backend["auth_scope"] == "public_repo"


def test_people_sign_in_by_a_token_or_as_the_operator_says() -> None:
    assert made()["backend"]["auth_methods"] == ["token"]
    assert "base_url" not in made()["backend"]
    helped = made(replace(WITH_FORMS, sign_in="https://sign-in.example.org"))["backend"]
    assert (helped["base_url"], helped["auth_methods"]) == ("https://sign-in.example.org", ["oauth", "token"])


def test_it_says_where_the_site_is_where_that_is_known() -> None:
    assert made()["site_url"] == WITH_FORMS.address
    assert "site_url" not in made(replace(WITH_FORMS, address="/"))


def test_it_says_whose_forms_they_are_in_the_language_of_whoever_edits() -> None:
    name = repairs().programme.name.find("de", "de")[0]
    assert {language: made(language=language)["app_title"] for language in ("de", "it")} == {
        "de": f"{name} – Redaktion",
        "it": f"{name} – redazione",
    }
