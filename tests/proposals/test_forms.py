"""Forms ask what an event needs, in words of their own, and let choose from what the data has."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from offersite.checking import examine
from offersite.model import Site
from offersite.proposals.forms import FOLDER, paths, read_form, with_choices, write_choices
from offersite.reading.document import text_of
from offersite.reading.settings import read_settings
from tests.proposals.sample import FORM, programme
from tests.samples import repairs
from tests.support import ROOT

FORMS = paths(ROOT)
TODAY = dt.date(2026, 11, 26)
ALL = sorted((ROOT / FOLDER).glob("*.*.yml"))
CONFIG = ROOT / FOLDER / "config.yml"


@pytest.fixture(scope="module")
def site() -> Site:
    found = examine(read_settings(ROOT / "mkdocs.yml"), TODAY).site
    assert found
    return found


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.name)
def test_choices_are_those_of_the_data(form: Path, site: Site) -> None:
    settings = read_settings(ROOT / "mkdocs.yml")
    read = read_form(form)
    fresh = with_choices(text_of(form), read.language, site, settings.source.tag)
    assert text_of(form) == fresh, "run: make forms"


def test_forms_ask_the_same_in_each_language_of_the_site() -> None:
    forms = [read_form(path) for path in FORMS]
    tags = {each.tag for each in read_settings(ROOT / "mkdocs.yml").languages}
    assert {each.language for each in forms} in (set(), tags)
    for each in forms:
        assert list(each.headings) == list(forms[0].headings)
        assert len(set(each.headings.values())) == len(each.headings)
        assert {f"subject-{tag}" for tag in tags} <= set(each.headings)


@pytest.mark.parametrize(("schema", "files"), [("issue-forms", ALL), ("issue-config", [CONFIG])])
def test_forms_fit_githubs_schema(schema: str, files: list[Path]) -> None:
    tool = Path(sys.executable).parent / "check-jsonschema"
    command: list[str | Path] = [tool, "--builtin-schema", f"vendor.github-{schema}", *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("form", ALL, ids=lambda path: path.name)
def test_each_form_says_that_all_is_public(form: Path) -> None:
    said = form.read_text("utf-8")
    assert any(each in said for each in ("est public", "ist öffentlich", "è pubblico", "is public"))


def test_what_has_no_name_in_the_language_is_named_in_the_source() -> None:
    written = with_choices(FORM, "rm", repairs(), "de")
    assert "        - Saira da reparaturas\n" in written
    assert "        - x\n" not in written


def test_the_rest_of_a_form_stays_as_it_is() -> None:
    written = with_choices(FORM, "de", repairs(), "de")
    choice = "        - "
    assert [each for each in written.split("\n") if not each.startswith(choice)] == [
        each for each in FORM.split("\n") if not each.startswith(choice)
    ]
    assert with_choices(written, "de", repairs(), "de") == written


def test_forms_are_written_once(tmp_path: Path) -> None:
    settings = programme(tmp_path)
    assert [path.name for path in write_choices(settings, repairs())] == ["session.de.yml"]
    assert [*write_choices(settings, repairs())] == []


def test_a_form_without_questions_is_told(tmp_path: Path) -> None:
    (tmp_path / "session.de.yml").write_text("name: x\n", "utf-8")
    with pytest.raises(LookupError, match="body"):
        read_form(tmp_path / "session.de.yml")
