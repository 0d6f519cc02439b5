"""A proposed session becomes an entry that the check accepts, or its proposer is told what is wrong."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from offersite.model import Site
from offersite.proposals.forms import choices, paths, read_form
from offersite.proposals.proposing import LIMIT, Proposed, propose
from offersite.reading.document import text_of
from offersite.reading.load import read
from offersite.reading.settings import read_settings
from offersite.settings import Settings
from tests.proposals.sample import ANSWERS, issue, programme
from tests.samples import repairs
from tests.support import ROOT, nightly

TODAY = dt.date(2031, 2, 1)
COMMANDS = [
    *("a\x00b", "\u200fשלום", "`id`", "$(id)", "${{ github.token }}", "'; id #", "::error::x"),
    *("##[error]x", "@everyone #1"),
]


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return programme(tmp_path_factory.mktemp("repairs"))


@pytest.fixture(scope="module")
def before(settings: Settings) -> Iterator[bytes]:
    """The events, which stay as they are."""
    raw = (settings.data / "events.yaml").read_bytes()
    yield raw
    assert (settings.data / "events.yaml").read_bytes() == raw


Proposing = Callable[..., Proposed]


@pytest.fixture
def proposing(settings: Settings, before: bytes, tmp_path: Path) -> Proposing:
    """Proposes what the sample does, but for the answers that are given, or what a whole text says."""

    def proposing(body: str | None = None, **answers: str) -> Proposed:
        changed = ANSWERS | {question.replace("_", "-"): answer for question, answer in answers.items()}
        path = tmp_path / "issue.md"
        path.write_bytes((issue(changed) if body is None else body).encode())
        return propose(settings, path, TODAY)

    return proposing


def test_a_session_stands_at_the_end_of_the_events(proposing: Proposing, before: bytes) -> None:
    proposed = proposing()
    assert proposed.told == []
    assert proposed.events is not None
    assert (
        proposed.events.decode()
        == before.decode()
        + """
  - id: repair-evening-alte-radios
    offer: repair-evening
    status: survey
    updated: 2031-02-01
    start: 2031-03-05 19:00
    end: 2031-03-05 21:00
    format: at-the-workbench
    place:
      name: Alte Käserei
      city: Oberzipfel
    region: muntanella
    subject:
      de: Alte Radios
      rm: Radios vegls
    source: notice-board
"""
    )


def test_what_was_chosen_by_name_stands_there_by_id(proposing: Proposing) -> None:
    chosen = proposing(offer="Flickabend", region="Val Muntanella", format="an der Werkbank")
    assert chosen.events == proposing().events


def test_what_there_is_one_right_answer_to_is_mended(proposing: Proposing) -> None:
    assert proposing(start="5.3.2031 19h00", end="5.3.2031, 21.00 Uhr"[:15]).events == proposing().events


@pytest.mark.parametrize(
    ("question", "answer", "told"),
    [
        ("start", "bald", "Beginn: Fehler: "),
        ("end", "2031-03-05 18:00", "Ende: Fehler: "),
        ("place_city", "", "Ort: Fehler: "),
        ("region", "nirgends", "Tal: Fehler: "),
        ("subject_de", "…", "Thema: Fehler: "),
        ("subject_rm", "TODO", "Tema: Fehler: "),
        ("link", "javascript:alert(1)", "Seite: Fehler: "),
        ("subject_de", "a\u202eb", "Thema: Fehler: "),
        ("offer", "", "Angebot: Fehler: "),
        ("start", "2031-03-09 19:00\n\n### Ende\n\n2031-03-09 21:00", "issue.md:9:1: Fehler: "),
    ],
)
def test_what_is_wrong_is_told_below_its_question(
    question: str, answer: str, told: str, proposing: Proposing
) -> None:
    proposed = proposing(**{question: answer})
    assert proposed.events is None
    assert [each[: len(told)] for each in proposed.told] == [told]


def test_a_translation_that_is_missing_is_told_below_its_question(proposing: Proposing) -> None:
    proposed = proposing(subject_rm="")
    assert proposed.events
    assert [each[:15] for each in proposed.told] == ["Tema: Warnung: "]


def test_a_judgement_does_not_stop_a_proposal(proposing: Proposing) -> None:
    proposed = proposing(start="2031-03-09 19:00", end="2031-03-09 21:00")
    assert proposed.events
    assert [each.split(".")[0] for each in proposed.told] == [
        "Beginn: Warnung: Der 2031-03-09 ist ein Sonntag"
    ]


@pytest.mark.parametrize(
    "text", [*COMMANDS, "x\n    status: confirmed", "]}\n- id: y", "x # y", "&a *a", "!!x y"]
)
def test_a_text_is_a_text(text: str, proposing: Proposing, settings: Settings, tmp_path: Path) -> None:
    """It either is refused or reads as it was written; nothing else of the file is another."""
    proposed = proposing(subject_de=text, subject_rm="Radios")
    if proposed.events is None:
        assert all(each.startswith("Thema: Fehler: ") for each in proposed.told)
        return
    data = shutil.copytree(settings.data, tmp_path / "data")
    (data / "events.yaml").write_bytes(proposed.events)
    site = read(data, languages=settings.tags).site
    assert site
    *others, event = site.events
    assert others == repairs().events
    assert event.subject.root == {"de": " ".join(text.split()), "rm": "Radios"}
    assert (event.offer, event.status, event.region) == ("repair-evening", "survey", "muntanella")


def test_a_text_that_never_ends_is_told_at_once(proposing: Proposing) -> None:
    assert "Die Datei ist grösser" in proposing("x" * (LIMIT + 1)).told[0]
    assert proposing(subject_de="ganz " * 12_000).told[0].startswith("Thema: ")


def test_without_a_form_nothing_can_be_proposed(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"session\.\*\.yml is missing"):
        propose(replace(settings, home=tmp_path), tmp_path / "issue.md", TODAY)


def test_where_the_data_has_errors_these_are_told(tmp_path: Path) -> None:
    settings = programme(tmp_path / "broken")
    (settings.data / "faq.yaml").write_text("faq: [", "utf-8")
    (tmp_path / "issue.md").write_text(issue(ANSWERS), "utf-8")
    proposed = propose(settings, tmp_path / "issue.md", TODAY)
    assert proposed.events is None
    assert [each.partition(":")[0] for each in proposed.told] == ["data/faq.yaml"]


@pytest.fixture(scope="module")
def own() -> Site:
    """What the forms of this programme let choose from."""
    site = read(ROOT / "data", languages=read_settings(ROOT / "mkdocs.yml").tags).site
    assert site
    return site


@pytest.mark.slow
@pytest.mark.parametrize("path", [*paths(ROOT)[:1], *nightly(paths(ROOT)[1:])], ids=lambda path: path.name)
def test_our_own_forms_lead_to_a_session(path: Path, own: Site, tmp_path: Path) -> None:
    """With what each lets choose from."""
    settings, form = read_settings(ROOT / "mkdocs.yml"), read_form(path)
    answers = {question: f"Essai {question}" for question in form.headings if question != "link"}
    answers |= {"start": "2024-12-03 16:00", "end": "2024-12-03 17:00"}
    for question, known in choices(own).items():
        answers[question] = [*known.values()][-1].find(form.language, settings.source.tag)[0]
    written = issue(answers, text_of(path))
    path = tmp_path / "issue.md"
    path.write_text(written, "utf-8")
    proposed = propose(settings, path, dt.date(2026, 11, 26))
    assert proposed.events, proposed.told
