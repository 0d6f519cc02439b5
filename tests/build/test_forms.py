"""The site has forms where they are switched on, whole and from this host alone."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from posixpath import normpath

import pytest

from offersite.build import forms as module
from offersite.build.forms import forms, missing_packages
from offersite.generator import Generated, generate
from offersite.pages.headers import policy, policy_of_forms
from offersite.problems.catalogue import available
from offersite.reading.settings import read_settings
from tests.samples import SETTINGS, TODAY, WITH_FORMS
from tests.support import REPAIRS

NAMED = re.compile(r"""(?:(?:src|href)=|from )["']([^"']+\.(?:js|css))["']""")


def generated(on: bool) -> Generated:
    settings = read_settings(REPAIRS / "mkdocs.yml")
    return generate(replace(settings, repository=WITH_FORMS.repository, forms=on), TODAY)


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return {file.path: file.content for file in forms(generated(on=True))}


def test_there_are_none_unless_they_are_switched_on() -> None:
    assert [*forms(generated(on=False))] == []


def test_what_is_not_installed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CMS", tmp_path / "none")
    assert [*missing_packages(SETTINGS)] == []
    assert [problem.message for problem in missing_packages(WITH_FORMS)] == ["forms.packages"]


@pytest.mark.nightly
def test_what_is_installed_is_enough() -> None:
    assert [*missing_packages(WITH_FORMS)] == []


@pytest.mark.nightly
def test_the_page_is_for_no_search_and_has_a_policy_of_its_own(made: dict[str, bytes]) -> None:
    page = made["edit/index.html"].decode()
    assert '<meta name="robots" content="noindex">' in page
    assert "data-pagefind-body" not in page
    [said] = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert said.replace("&#39;", "'") == policy_of_forms() != policy()


@pytest.mark.nightly
def test_the_page_begins_in_the_source_language_and_knows_all(made: dict[str, bytes]) -> None:
    page = made["edit/index.html"].decode()
    assert '<html lang="de"' in page
    [languages] = re.findall(r'data-languages="([^"]*)"', page)
    assert sorted(languages.split()) == sorted(available())
    assert page.count("<p lang=") == len(available())
    for language in available():
        assert json.loads(made[f"edit/config.{language}.json"])["backend"]["repo"] == "valleys/repairs"


@pytest.mark.nightly
def test_every_file_that_one_names_is_there(made: dict[str, bytes]) -> None:
    for path, content in made.items():
        if path.endswith(".html") or (path.endswith(".js") and path != "edit/sveltia-cms.js"):
            for name in NAMED.findall(content.decode()):
                assert normpath(f"{Path(path).parent}/{name}") in made, (path, name)


@pytest.mark.nightly
def test_every_work_of_others_comes_with_its_license(made: dict[str, bytes]) -> None:
    licenses = {path: made[path] for path in made if path.startswith("edit/licenses/")}
    wanted = json.loads((module.OURS / "package.json").read_text("utf-8"))["dependencies"]
    assert sorted(licenses) == sorted(f"edit/licenses/{each.split('/')[-1]}.txt" for each in wanted)
    assert all(b"icense" in each or b"ermission" in each for each in licenses.values())


@pytest.mark.nightly
def test_the_program_lets_us_make_copies_of_entries(made: dict[str, bytes]) -> None:
    assert len(re.findall(r"return copyOf\(", made["edit/sveltia-cms.js"].decode())) == 1


@pytest.mark.nightly
def test_the_program_finds_its_fonts_and_words_here(made: dict[str, bytes]) -> None:
    program = made["edit/sveltia-cms.js"].decode()
    assert "cdn.jsdelivr.net" not in program
    assert "https://unpkg.com/@sveltia/cms`" not in program
    for font in re.findall(r"src:url\(([^)]+)\)", program):
        assert made[f"edit/{font}"][:4] == b"wOF2"
    version = json.loads(made["edit/cms/package.json"])["version"]
    assert {f"edit/cms@{version}/locales/{tag}.json" for tag in ("de", "fr", "it", "en-GB")} <= set(made)
