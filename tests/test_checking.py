from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest

from offersite.checking import examine
from offersite.reading.settings import read_settings
from offersite.settings import Language, Settings
from offersite.views.site import view_site
from tests.bad_edits.applying import TODAY, programme


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return programme(tmp_path)


def told(settings: Settings) -> list[str]:
    return [
        f"{p.file}:{p.line}:{p.column} {p.severity} {p.message}" for p in examine(settings, TODAY).problems
    ]


def test_the_site_is_there_only_without_errors(settings: Settings) -> None:
    assert examine(settings, TODAY).site is not None
    events = settings.data / "events.yaml"
    events.write_text(
        events.read_text("utf-8").replace("end: 2025-04-05 15:30", "end: 2025-04-05 13:30"), "utf-8"
    )
    assert examine(settings, TODAY).site is None


def test_warnings_leave_the_site(settings: Settings) -> None:
    events = settings.data / "events.yaml"
    events.write_text(
        events.read_text("utf-8").replace("subject: Giessen", "subject: <b>Giessen</b>"), "utf-8"
    )
    assert [problem.severity for problem in examine(settings, TODAY).problems] == ["warning"]
    assert examine(settings, TODAY).site is not None


@pytest.mark.parametrize(
    "address",
    [
        *(
            "https://gardens.example/",
            "https://www.example.org/x/",
            "https://example.com/",
            "http://localhost/",
        ),
        "https://a.test/",
    ],
)
def test_an_address_that_is_only_an_example(settings: Settings, address: str) -> None:
    (settings.home / "mkdocs.yml").write_text("site_name: Gartentreff\nsite_url: x\n")
    settings = dataclasses.replace(settings, address=address)
    assert told(settings) == ["mkdocs.yml:2:1 notice operator.address"]


@pytest.mark.parametrize(
    "address", ["https://gardens.ch/", "https://example.info/", "https://notexample.org/"]
)
def test_an_address_of_its_own(settings: Settings, address: str) -> None:
    assert told(dataclasses.replace(settings, address=address)) == []


CONFIG = """\
site_name: Gartentreff
site_url: !ENV [SITE_URL, "https://gardens.ch/"]
theme: {name: material, custom_dir: overrides}
hooks: [hooks/site.py]
plugins:
  - i18n:
      languages: [{locale: de, name: Deutsch, default: true}, {locale: rm, name: Rumantsch}]
"""


@pytest.mark.parametrize("variable", [None, "", "https://gardens.ch", "HTTPS://GARDENS.ch:443/"])
def test_an_address_is_written_in_one_form(settings: Settings, variable: str | None) -> None:
    assert read(settings, CONFIG, variable).address == "https://gardens.ch/"


@pytest.mark.parametrize(
    ("written", "variable", "field", "value"),
    [
        ('"https://gardens.ch/?x=1"', None, "site_url", "https://gardens.ch/?x=1"),
        ('""', None, "site_url", ""),
        ("5", None, "site_url", "5"),
        ("[https://gardens.ch/]", None, "site_url", "[https://gardens.ch/]"),
        ("yes", None, "site_url", "yes"),
        ('!ENV [SITE_URL, ""]', "5", "SITE_URL", "5"),
        ('!ENV [SITE_URL, ""]', "gardens.ch", "SITE_URL", "gardens.ch"),
        ('!ENV [SITE_URL, ""]', "https://rosa:beet@gardens.ch/", "SITE_URL", "https://…@gardens.ch/"),
    ],
)
def test_what_is_no_address_is_refused(
    settings: Settings, written: str, variable: str | None, field: str, value: str
) -> None:
    read_as = read(settings, CONFIG.replace('!ENV [SITE_URL, "https://gardens.ch/"]', written), variable)
    (problem,) = examine(read_as, TODAY).problems
    place = ("SITE_URL", 1) if variable else ("mkdocs.yml", 2)
    assert (problem.file, problem.line, problem.severity) == (*place, "error")
    assert (problem.message, problem.arguments) == ("site.address", {"field": field, "value": value})


def test_a_site_without_an_address_can_be_looked_at(settings: Settings) -> None:
    read_as = read(settings, CONFIG.replace('!ENV [SITE_URL, "https://gardens.ch/"]', ""), None)
    assert read_as.address == "/"
    assert told(read_as) == ["mkdocs.yml:2:1 notice operator.address-missing"]


def read(settings: Settings, config: str, variable: str | None) -> Settings:
    """The settings as `config` and the variable SITE_URL give them."""
    path = settings.home / "mkdocs.yml"
    path.write_text(config, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        if variable is None:
            patch.delenv("SITE_URL", raising=False)
        else:
            patch.setenv("SITE_URL", variable)
        return read_settings(path, {} if variable is None else {"SITE_URL": variable})


@pytest.mark.parametrize(
    ("config", "line"),
    [
        ("plugins:\n  - i18n:\n      languages:\n        - locale: uk\n", 4),
        (
            "plugins:\n- i18n:\n    languages:\n    - locale: uk-PL\n    - name: x\n      locale: uk  # x\n",
            6,
        ),
        ("plugins:\n- i18n:\n    languages:\n    - {name: x,\n       locale: 'uk'}\n", 5),
        ("plugins: [", 1),
        ("", 1),
    ],
)
def test_a_language_that_the_fonts_cannot_write(settings: Settings, config: str, line: int) -> None:
    """It is found by its whole tag, however the list is written."""
    (settings.home / "mkdocs.yml").write_text(config, "utf-8")
    ukrainian = Language("uk", "Українська", "uk_UA", "uk/")
    settings = dataclasses.replace(settings, languages=(*settings.languages, ukrainian))
    (problem,) = [each for each in examine(settings, TODAY).problems if each.severity == "error"]
    assert (problem.file, problem.line, problem.message) == ("mkdocs.yml", line, "font.language")
    assert set(problem.arguments["value"]) <= set("абвгґдеєжзиіїйклмнопрстуфхцчшщьюяʼ")


def test_the_words_of_the_site_need_not_be_written(settings: Settings) -> None:
    """German comes with the generator; Romansh does not, and shows the German, marked as such."""
    (settings.data / "labels.yaml").unlink()
    assert told(settings) == ["data/labels.yaml:1:1 warning label.missing"]
    site = examine(settings, TODAY).site
    assert site is not None
    german, romansh = (view_site(site, settings, each, TODAY).shell.words for each in settings.languages)
    assert not any(label.fallback for label in german.values())
    assert {label.lang for label in romansh.values() if "{" not in label} == {"de"}
    assert romansh["skip"] == german["skip"] != ""


def test_what_the_operator_must_supply(settings: Settings) -> None:
    text = "---\ntitle: Privacy\nto_supply:\n  - The host.\n  - 'Who: answers.'\n---\n\nText\n"
    for name in ("privacy.md", "privacy.rm.md"):
        (settings.docs / name).write_text(text, "utf-8")
    assert told(settings) == [
        "docs/privacy.md:4:5 notice operator.supply",
        "docs/privacy.md:5:5 notice operator.supply",
        "docs/privacy.rm.md:4:5 notice operator.supply",
        "docs/privacy.rm.md:5:5 notice operator.supply",
    ]
    assert [p.arguments["what"] for p in examine(settings, TODAY).problems][:2] == [
        "The host.",
        "Who: answers.",
    ]


def test_free_pages_are_checked_beside_broken_data(settings: Settings) -> None:
    (settings.data / "faq.yaml").unlink()
    (settings.docs / "imprint.rm.md").write_text("---\ntitle: Impressum\n---\n\n<b>\n", "utf-8")
    assert told(settings) == [
        "data:1:1 notice check.partial",
        "data/faq.yaml:1:1 error file.missing",
        "docs/imprint.rm.md:5:1 error page.html",
    ]


def test_templates_are_no_links(settings: Settings) -> None:
    (settings.templates / "main.html").symlink_to("/etc/hostname")
    assert told(settings) == ["overrides/main.html:1:1 error file.link"]


def test_the_folder_of_the_templates_is_no_link(settings: Settings, tmp_path: Path) -> None:
    settings.templates.rename(tmp_path / "elsewhere")
    settings.templates.symlink_to(tmp_path / "elsewhere")
    assert told(settings) == ["overrides:1:1 error file.link"]


def test_no_font_is_waited_for(settings: Settings) -> None:
    os.mkfifo(settings.fonts / "a.ttf")
    (settings.fonts / "b.ttf").symlink_to("/dev/zero")
    assert told(settings) == [
        "overrides/fonts/a.ttf:1:1 error file.special",
        "overrides/fonts/b.ttf:1:1 error file.link",
    ]
