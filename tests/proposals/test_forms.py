"""Forms ask what an event needs, in words of their own, and let choose from what the data has."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from offersite.problems.problem import DataError, Problem
from offersite.proposals.forms import FOLDER, outdated, paths, read_form, with_choices, write_choices
from offersite.reading.settings import read_settings
from tests.proposals.sample import FORM, programme
from tests.samples import repairs
from tests.support import ROOT

FORMS = paths(ROOT)
ALL = sorted((ROOT / FOLDER).glob("*.*.yml"))
CONFIG = ROOT / FOLDER / "config.yml"


def test_forms_ask_the_same_in_each_language_of_the_site() -> None:
    forms = [read_form(path) for path in FORMS]
    tags = {each.tag for each in read_settings(ROOT / "mkdocs.yml").languages}
    assert {each.language for each in forms} in (set(), tags)
    for each in forms:
        assert list(each.headings) == list(forms[0].headings)
        assert len(set(each.headings.values())) == len(each.headings)
        assert {f"subject-{tag}" for tag in tags} <= set(each.headings)


@pytest.mark.slow
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


def test_choices_that_the_data_has_no_more_are_told_until_they_are_written(tmp_path: Path) -> None:
    settings = programme(tmp_path)
    first = FORM.split("\n").index("        - Flickabend") + 2  # the other offers are missing below it
    assert [*outdated(settings, repairs())] == [
        Problem(f"{FOLDER / 'session.de.yml'}", first, 1, "proposal.choices", severity="warning")
    ]
    assert [path.name for path in write_choices(settings, repairs())] == ["session.de.yml"]
    assert [*outdated(settings, repairs())] == []
    assert [*write_choices(settings, repairs())] == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name: x\n", "field.missing"),
        ("body:\n  - id: x\n", "field.missing"),
        ("body: [\n", "yaml.bracket"),
        ("", "field.missing"),
    ],
)
def test_a_form_that_cannot_be_read_is_told(text: str, message: str, tmp_path: Path) -> None:
    settings = programme(tmp_path)
    (path,) = paths(tmp_path)
    path.write_text(text, "utf-8")
    (told,) = outdated(settings, repairs())
    assert (told.file, told.message) == (f"{FOLDER / 'session.de.yml'}", message)
    with pytest.raises(DataError) as error:
        read_form(path)
    assert error.value.problems == (told,)


@pytest.mark.parametrize(
    "text", ["body: x\n", "body: {a: b}\n", "body: [x, [y]]\n", FORM.replace("- Flickabend", "")]
)
def test_a_form_of_another_shape_does_no_harm(text: str) -> None:
    assert with_choices(text, "de", repairs(), "de").count("Flickabend") == 0
