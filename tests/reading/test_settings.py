"""What mkdocs.yml and the environment say of a site, or in a sentence why they do not."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from offersite.problems.problem import DataError
from offersite.reading.settings import likely_language, message_language, read_settings
from offersite.settings import Language, Settings
from tests.reading.sample import BEGINNING, LANGUAGES
from tests.samples import SETTINGS


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "mkdocs.yml"


def read(config: Path, text: str = "", **environment: str) -> Settings:
    """The settings that `text` gives beside the languages."""
    config.write_text(BEGINNING + LANGUAGES + text, "utf-8")
    return read_settings(config, environment)


def told(config: Path, text: str) -> list[str]:
    """What is wrong with the whole of `text`, in short: `2:11 site.address`."""
    config.write_text(text, "utf-8")
    try:
        problems = read_settings(config, {}).problems
    except DataError as error:
        problems = error.problems
    return [f"{p.line}:{p.column} {p.message}" for p in problems]


def test_languages_keep_their_order_and_the_default_is_their_source(config: Path) -> None:
    settings = read(config)
    romansh, german = Language("rm", "Rumantsch", "rm", "rm/"), Language("de", "Deutsch", "de_CH", "")
    assert (settings.languages, settings.source) == ((romansh, german), german)


def test_where_the_files_can_be_looked_at(config: Path) -> None:
    assert read(config).repository == ""
    assert (
        read(config, "repo_url: https://git.example.org/a/b/\n").repository == "https://git.example.org/a/b"
    )
    written = BEGINNING + LANGUAGES + "repo_url: git.example.org/a\n"
    assert [each.partition(" ")[2] for each in told(config, written)] == ["url.form"]


def test_forms_are_there_where_they_are_switched_on(config: Path) -> None:
    assert not read(config).forms
    repository = "repo_url: https://github.com/valleys/repairs\n"
    on = read(config, f"{repository}extra:\n  forms: true\n  sign_in: https://sign-in.example.org/\n")
    assert (on.forms, on.sign_in) == (True, "https://sign-in.example.org")
    assert "forms.repository" not in [problem.message for problem in on.problems]
    assert not read(config, f"{repository}extra:\n  forms: false\n").forms


@pytest.mark.parametrize("repository", ["", "repo_url: https://git.example.org/valleys/repairs\n"])
def test_forms_need_a_repository_of_github(config: Path, repository: str) -> None:
    found = told(config, f"{BEGINNING}{LANGUAGES}{repository}extra: {{forms: true}}\n")
    assert [each.partition(" ")[2] for each in found].count("forms.repository") == 1


def test_the_folder_of_the_templates(config: Path) -> None:
    assert read(config).templates == config.parent / "mine"


def test_the_repository_is_where_mkdocs_yml_says(config: Path) -> None:
    assert read(config).repository == ""
    written = read(config, "repo_url: https://github.com/valleys/repairs/\n")
    assert written.repository == "https://github.com/valleys/repairs"


@pytest.mark.parametrize("today", ["", "2031-06-01"])
def test_the_day_to_see_the_site_from(config: Path, today: str) -> None:
    assert read(config, TODAY=today).as_of == (dt.date(2031, 6, 1) if today else None)


@pytest.mark.parametrize(
    ("nav", "named"),
    [
        ("", None),
        (
            "nav: [index.md, {Us: imprint.md}, {More: [{Help: help.md}]}]",
            ("index.md", "imprint.md", "help.md"),
        ),
    ],
)
def test_nav_names_pages_at_any_depth(config: Path, nav: str, named: tuple[str, ...] | None) -> None:
    assert read(config, nav).nav == named


def test_what_the_file_names_is_there(config: Path) -> None:
    text = f"{BEGINNING}{LANGUAGES}nav: [index.md, imprint.md]\n"
    assert told(config, text) == ["3:9 config.path", "2:37 config.path", "9:17 config.page"]
    for path in ("mine", "hooks", "docs"):
        (config.parent / path).mkdir()
    for path in ("hooks/site.py", "docs/imprint.md"):
        (config.parent / path).touch()
    assert told(config, text) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"{LANGUAGES}half: [written\n", "de"),
        (LANGUAGES.replace("default: true, ", ""), "rm"),
        ("plugins: [", ""),
    ],
    ids=["default", "first", "none"],
)
def test_the_language_of_messages_about_a_broken_file(config: Path, text: str, language: str) -> None:
    config.write_text(text, "utf-8")
    assert likely_language(config, {}) == language
    assert likely_language(config, {"OFFERSITE_LANGUAGE": "it"}) == "it"


def test_a_day_that_is_none(config: Path) -> None:
    with pytest.raises(ValueError, match=r"^TODAY=01.06.2031 is not a date; write it like TODAY=2024-05-01$"):
        read(config, TODAY="01.06.2031")


@pytest.mark.parametrize(
    ("put", "said"),
    [
        (os.mkfifo, "1 file.special"),
        (Path.mkdir, "1 file.special"),
        (lambda path: path.symlink_to("other.yml"), "1 file.link"),
        (lambda path: path.write_bytes(b"site_name: x\nsite_url: \xff\n"), "2 file.encoding"),
        (lambda path: None, "1 file.missing"),
    ],
    ids=["pipe", "folder", "link", "latin-1", "missing"],
)
def test_a_configuration_that_is_no_text(put: Callable[[Path], object], said: str, config: Path) -> None:
    put(config)
    with pytest.raises(DataError) as caught:
        read_settings(config, {})
    assert [f"{p.line} {p.message}" for p in caught.value.problems] == [said]


def test_the_language_of_messages_is_the_source_unless_another_is_asked_for() -> None:
    assert message_language(SETTINGS, {}) == "de"
    assert message_language(SETTINGS, {"OFFERSITE_LANGUAGE": "it"}) == "it"


@pytest.mark.parametrize(
    ("author", "language"), [("lena-m", "it"), ("Lena-M", "it"), ("max", "de"), ("", "de")]
)
def test_the_author_of_a_change_is_answered_in_the_language_that_is_theirs(
    config: Path, author: str, language: str
) -> None:
    settings = read(config, "extra: {editors: {Lena-m: it}}\n", OFFERSITE_AUTHOR=author)
    assert message_language(settings, {}) == language
    assert message_language(settings, {"OFFERSITE_LANGUAGE": "en"}) == "en"
