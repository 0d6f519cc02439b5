"""The usual tasks, done by forms: what they save is as if written by hand, and the check says nothing."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files

import pytest
import yaml
from playwright.sync_api import Browser, expect

from browser.serving import served
from offersite.build.forms import forms
from offersite.checking import examine
from offersite.generator import generate
from offersite.mending.mending import mend
from offersite.reading.settings import read_settings
from offersite.revisions.history import published
from offersite.settings import Settings
from tests.browser.editing import Editor, contributor, editor
from tests.browser.github import GitHub
from tests.history import start
from tests.support import ROOT, copy_programme

pytestmark = pytest.mark.nightly
TODAY = dt.date(2024, 11, 1)
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
TOPICS = "data/topics.yaml"
REPOSITORY = "https://github.com/example/programme"
FACT_SHEET = "Smart City Dialog PLUS factsheet (in French)"


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The project's own data in a repository."""
    home = copy_programme(ROOT, tmp_path_factory.mktemp("programme") / "home")
    start(home)
    return replace(read_settings(home / "mkdocs.yml"), forms=True, repository=REPOSITORY)


@pytest.fixture(scope="module")
def address(programme: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The forms of the programme, served without the rest of its site."""
    site = tmp_path_factory.mktemp("site")
    for each in forms(generate(programme, TODAY)):
        file = site / each.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(each.content)
    (site / "robots.txt").write_text("Sitemap: https://example.org/sitemap.xml\n", "utf-8")
    with served(site) as found:
        yield found


@pytest.fixture
def edited(browser: Browser, address: str, programme: Settings) -> Iterator[Editor]:
    """Somebody at the forms of what is published."""
    texts = {each.name: each.read_text("utf-8") for each in programme.data.glob("*.yaml")}
    with editor(browser, address, TODAY, texts) as one:
        yield one
        for name, text in texts.items():
            (programme.data / name).write_text(text, "utf-8")


def differing(one: Editor, programme: Settings, name: str) -> list[str]:
    """The lines of a file that were saved otherwise, once it is put in its place."""
    file = programme.data / f"{name}.yaml"
    before, after = file.read_text("utf-8"), one.files()[file.name]
    file.write_text(after, "utf-8")
    compared = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [each for each in compared if not each.startswith(("---", "+++", "@@"))]


def told(programme: Settings) -> list[str]:
    """What the check says beside what is published, and the files that `make fix` would change."""
    known = published(programme, TODAY, {})
    problems = [each for each in examine(programme, TODAY, known).problems if each.severity != "notice"]
    return [f"{each.file} {each.message}" for each in problems] + [*mend(programme, TODAY, known).files]


def test_a_session_is_cancelled(edited: Editor, programme: Settings) -> None:
    edited.open("events")
    edited.entry("events.0")
    edited.choose("events.0.status", "Cancelled")
    edited.save()
    edited.is_saved()
    assert differing(edited, programme, "events") == [
        "-    status: confirmed",
        "-    updated: 2024-10-15",
        "+    status: cancelled",
        "+    revision: 1",
        f"+    updated: {TODAY}",
    ]
    assert told(programme) == []


def test_a_session_is_moved(edited: Editor, programme: Settings) -> None:
    edited.open("events")
    edited.entry("events.0")
    edited.fill("events.0.start", "2024-11-20T14:00")
    edited.fill("events.0.end", "2024-11-20T15:30")
    edited.save()
    edited.is_saved()
    assert differing(edited, programme, "events") == [
        "-    updated: 2024-10-15",
        "-    start: 2024-11-13 10:00",
        "-    end: 2024-11-13 11:30",
        "+    revision: 1",
        f"+    updated: {TODAY}",
        "+    start: 2024-11-20 14:00",
        "+    end: 2024-11-20 15:30",
        "+    moved_from: 2024-11-13 10:00",
    ]
    assert told(programme) == []


def test_a_session_is_added(edited: Editor, programme: Settings) -> None:
    edited.open("events")
    edited.page.get_by_role("button", name="Add").last.click()
    edited.choose("events.1.offer", "Smart City Dialog PLUS")
    edited.choose("events.1.status", "Topic being chosen, date provisional")
    edited.fill("events.1.start", "2024-12-03T16:00")
    edited.fill("events.1.end", "2024-12-03T17:00")
    edited.choose("events.1.format", "online")
    edited.choose("events.1.region", "French-speaking Switzerland")
    for tag, words in WORDS.items():
        edited.fill(f"events.1.subject.{tag}", words)
    edited.choose("events.1.source", FACT_SHEET)
    edited.save()
    edited.is_saved()
    assert differing(edited, programme, "events") == [
        "+  - id: dialog-plus-donnees-que-faire",
        "+    offer: dialog-plus",
        "+    status: survey",
        "+    updated: 2024-11-01",
        "+    start: 2024-12-03 16:00",
        "+    end: 2024-12-03 17:00",
        "+    format: online",
        "+    region: french",
        "+    subject:",
        '+      fr: "Données : que faire ?"',
        '+      de: "Daten: was tun?"',
        '+      it: "Dati: che fare?"',
        '+      en: "Data: what to do?"',
        "+    source: fact-sheet",
    ]
    assert told(programme) == []


def test_a_copy_has_no_date_of_its_own(edited: Editor, programme: Settings) -> None:
    edited.open("events")
    edited.page.get_by_role("button", name="List Item Options").click()
    edited.page.get_by_role("menuitem", name="Duplicate").click()
    for name in ("start", "end"):
        expect(edited.field(f"events.1.{name}").locator("input")).to_have_value("")
    edited.save()
    expect(edited.field("events.1.start").get_by_role("alert")).to_contain_text("required")
    edited.fill("events.1.start", "2024-12-04T10:00")
    edited.fill("events.1.end", "2024-12-04T11:30")
    edited.save()
    edited.is_saved()
    lines = differing(edited, programme, "events")
    assert [
        each for each in lines if each.startswith(("-", "+  - id: ", "+    start: ", "+    updated: "))
    ] == [
        "+  - id: interest-group-l-innovation-dans-les-administrations-communa",
        "+    updated: 2024-11-01",
        "+    start: 2024-12-04 10:00",
    ]


WORDS = {
    "fr": "Données : que faire ?",
    "de": "Daten: was tun?",
    "it": "Dati: che fare?",
    "en": "Data: what to do?",
}


def test_a_text_in_the_source_language_is_changed(edited: Editor, programme: Settings) -> None:
    edited.open("topics")
    edited.entry("topics.0")
    edited.fill("topics.0.name.fr", "Une stratégie pour la smart city")
    edited.save()
    edited.is_saved()
    assert differing(edited, programme, "topics") == [
        "-      fr: Concept ou stratégie smart city",
        "+      fr: Une stratégie pour la smart city",
    ]
    assert told(programme) == ["data/topics.yaml translation.outdated"]


def test_a_topic_is_added(edited: Editor, programme: Settings) -> None:
    edited.open("topics")
    edited.page.get_by_role("button", name="Add").last.click()
    last = len(yaml.safe_load((programme.data / "topics.yaml").read_text("utf-8"))["topics"])
    for tag, words in WORDS.items():
        edited.fill(f"topics.{last}.name.{tag}", words)
    edited.choose(f"topics.{last}.source", FACT_SHEET)
    edited.save()
    edited.is_saved()
    assert differing(edited, programme, "topics")[:3] == ["+", "+  - id: donnees-que-faire", "+    name:"]
    assert told(programme) == []


ONE_LINE = (
    "areas.0.name.fr",
    "comparison.0.name.fr",
    "experiences.0.title.fr",
    "faq.0.question.fr",
    "finder.0.question.fr",
    "glossary.0.term.fr",
    "labels.offer.fr",
    "offers.0.content.fr",
    "pages.home.title.fr",
    "programme.body.fr",
    "topics.0.name.fr",
)


def test_one_text_is_one_line_of_any_file(edited: Editor, programme: Settings) -> None:
    for path in ONE_LINE:
        name, _, rest = path.partition(".")
        edited.open(name)
        if rest[0].isdigit():
            edited.entry(f"{name}.0")
        edited.fill(path, "Autrement")
        edited.save()
        edited.is_saved()
        removed, added = differing(edited, programme, name)
        assert removed.startswith("-")
        assert added == f"+{removed[1:].partition('fr: ')[0]}fr: Autrement"


def test_a_mistake_is_refused_beside_its_field(edited: Editor, programme: Settings) -> None:
    edited.open("events")
    edited.entry("events.0")
    edited.fill("events.0.subject.fr", "")
    edited.save()
    expect(edited.field("events.0.subject.fr").get_by_role("alert")).to_contain_text("required")
    edited.fill("events.0.subject.fr", "Des administrations qui innovent")
    edited.fill("events.0.end", "2024-11-13T09:00")
    edited.save()
    sentence = "The end (2024-11-13 09:00) must be later than the start (2024-11-13 10:00)."
    assert sentence in edited.refused()
    expect(edited.field("events.0.end").locator(".refused")).to_have_text(sentence)
    assert differing(edited, programme, "events") == []
    edited.fill("events.0.end", "2024-11-13T11:00")
    expect(edited.field("events.0.end").locator(".refused")).to_have_count(0)
    edited.save()
    edited.is_saved()
    assert told(programme) == []


def repository(programme: Settings) -> GitHub:
    return GitHub({f"data/{each.name}": each.read_text("utf-8") for each in programme.data.glob("*.yaml")})


def test_forms_work_by_the_keyboard_alone(edited: Editor, programme: Settings) -> None:
    edited.open("events")
    edited.entry("events.0")
    keyboard = edited.page.keyboard
    end = edited.field("events.0.end")
    end.locator("input").fill("2024-11-13T09:00")
    keyboard.press("Control+s")
    dialog = edited.page.get_by_role("alertdialog")
    expect(dialog.get_by_role("button")).to_be_focused()  # a moment after the dialog is seen
    keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    note = end.locator(".refused")
    expect(note).to_be_visible()
    edited.page.evaluate(AXE)
    found = edited.page.evaluate("async (note) => (await axe.run(note)).violations", note.element_handle())
    assert [each["id"] for each in found] == []
    end.locator("input").focus()
    keyboard.type("11132024")
    expect(note).to_have_count(0)


def test_two_people_edit_one_file(browser: Browser, address: str, programme: Settings) -> None:
    github = repository(programme)
    with (
        contributor(browser, address, TODAY, github) as first,
        contributor(browser, address, TODAY, github) as second,
    ):
        for each in (first, second):
            each.open("topics")
            each.entry("topics.0")
        first.fill("topics.0.name.fr", "Une stratégie pour la smart city")
        first.save()
        first.page.get_by_text("saved").first.wait_for()  # its form stays, since it is a draft
        second.fill("topics.0.name.de", "Eine Strategie für die Smart City")
        second.save()
        second.page.get_by_text("saved").first.wait_for()
        (branch,) = github.branches.keys() - {"main"}
        both = "fr: Une stratégie pour la smart city\n      de: Eine Strategie für die Smart City\n"
        assert both in github.branches[branch][TOPICS]


def test_lines_end_as_they_did(browser: Browser, address: str, programme: Settings) -> None:
    github = repository(programme)
    main = github.branches["main"]
    main[TOPICS] = "\ufeff" + main[TOPICS].replace("\n", "\r\n")
    with contributor(browser, address, TODAY, github) as one:
        one.open("topics")
        one.entry("topics.0")
        one.fill("topics.0.name.fr", "Une stratégie")
        one.save()
        one.page.get_by_text("saved").first.wait_for()
        (branch,) = github.branches.keys() - {"main"}
        changed = main[TOPICS].replace("fr: Concept ou stratégie smart city", "fr: Une stratégie")
        assert github.branches[branch][TOPICS] == changed


def test_two_people_change_the_same(browser: Browser, address: str, programme: Settings) -> None:
    github = repository(programme)
    with contributor(browser, address, TODAY, github) as one:
        one.open("topics")
        one.entry("topics.0")
        name = "fr: Concept ou stratégie smart city"
        main = github.branches["main"]
        main[TOPICS] = changed = main[TOPICS].replace(name, "fr: Une stratégie")
        one.fill("topics.0.name.fr", "Un concept")
        one.save()
        assert "Somebody else has changed the same meanwhile: strategy.name.fr." in one.refused()
        assert {each[TOPICS] for each in github.branches.values()} == {changed}
