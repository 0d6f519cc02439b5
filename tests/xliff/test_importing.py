"""Answers come into the data all together, or not at all; what does not fit is told by unit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from offersite.revisions.history import published
from offersite.system.atomic import replace_all
from offersite.xliff.answers import delivery
from offersite.xliff.exporting import exported
from offersite.xliff.importing import LIMIT, Imported, imported
from tests.history import TODAY, Repository
from tests.xliff.documents import unit1, unit2, v1, v2

pytestmark = pytest.mark.slow

SUBJECT = "events:spring:subject"
SAID, PRESENT = "Der erste Spatenstich", "L'emprima stgavada"
ANSWER = (
    'Nein. Mehr dazu beim <bpt id="1">[</bpt>Boden<ept id="1">](topic:soil)</ept> und auf '
    '<bpt id="2">[</bpt>example.org<ept id="2">](https://example.org/tools)</ept>.'
)


def take_in(repository: Repository, raw: bytes) -> Imported:
    file = repository.home / "delivery.xlf"
    file.write_bytes(raw)
    found = imported(repository.settings, file, TODAY, published(repository.settings, TODAY, {}))
    replace_all(found.files)
    return found


def told(found: Imported) -> list[str]:
    """In short, as they come."""
    return [f"{each.line} {each.severity} {each.message}" for each in found.problems]


def data(repository: Repository) -> dict[str, str]:
    return {path.name: path.read_bytes().decode() for path in repository.settings.data.iterdir()}


def test_an_answer_stands_in_place_of_what_there_was(main: Repository) -> None:
    before = data(main)
    found = take_in(main, v2(unit2(SUBJECT, SAID, "L’emprim tgau")))
    assert told(found) == ["1 notice xliff.written"]
    assert data(main) == {**before, "events.yaml": before["events.yaml"].replace(PRESENT, "L’emprim tgau")}


def test_an_answer_that_there_was_not_is_added(main: Repository) -> None:
    before = data(main)
    main.edit(f"      rm: {PRESENT}\n", "")
    take_in(main, v1(unit1(SUBJECT, SAID, PRESENT, "needs-review-translation")))
    assert data(main) == before


def test_an_outdated_text_that_is_still_right_is_marked(main: Repository) -> None:
    main.edit(SAID, "Der zweite Spatenstich")
    untouched = unit2(SUBJECT, "Der zweite Spatenstich", PRESENT, "initial")
    assert told(take_in(main, v2(untouched))) == ["1 notice xliff.open"]
    assert told(take_in(main, v2(untouched.replace("initial", "final")))) == ["1 notice xliff.written"]
    assert f"      rm: {PRESENT}\n      checked: {{rm: " in data(main)["events.yaml"]
    assert [each.message for each in main.problems() if each.topic == "translation"] == []


def test_an_answer_that_looks_like_a_typo_mended_is_marked_too(main: Repository) -> None:
    """By itself the history would take it for one, beside a source that has become another."""
    main.edit(SAID, "Der zweite Spatenstich")
    take_in(main, v2(unit2(SUBJECT, "Der zweite Spatenstich", "L'emprima stgavad")))
    assert "rm: L'emprima stgavad\n      checked: {rm: " in data(main)["events.yaml"]
    assert [each.message for each in main.problems() if each.topic == "translation"] == []


def test_a_mark_of_another_source_becomes_one_of_this(main: Repository) -> None:
    main.edit(f"rm: {PRESENT}", f"rm: {PRESENT}\n      checked: {{rm: 000000}}")
    take_in(main, v2(unit2(SUBJECT, SAID, "L'emprim tgau")))
    assert "000000" not in data(main)["events.yaml"]
    assert [each.message for each in main.problems() if each.topic == "translation"] == []


def test_the_same_file_again_changes_nothing(main: Repository) -> None:
    raw = v2(unit2(SUBJECT, SAID, "L'emprim tgau"))
    assert take_in(main, raw).files
    after = data(main)
    assert take_in(main, raw).files == {}
    assert data(main) == after


@pytest.mark.parametrize("version", ["2.0", "1.2"])
def test_what_was_exported_comes_back_as_it_was(main: Repository, version: str) -> None:
    before = data(main)
    now = published(main.settings, TODAY, {})
    found = exported(main.settings, "rm", version, True, TODAY, now)  # type: ignore[arg-type]
    assert found.path
    assert told(take_in(main, found.path.read_bytes())) == ["1 notice xliff.open"]
    assert data(main) == before


def test_who_changed_the_data_meanwhile_loses_nothing(main: Repository) -> None:
    """What the translator left as it was says nothing; an answer is told with what stands there now."""
    now = published(main.settings, TODAY, {})
    path = exported(main.settings, "rm", "2.0", True, TODAY, now).path
    assert path
    raw = path.read_bytes().decode().replace('state="translated"', 'state="initial"')
    main.edit(PRESENT, "L'emprima palada")
    before = data(main)
    assert told(take_in(main, raw.encode())) == ["1 notice xliff.open"]
    answered = raw.replace(PRESENT, "L'emprim tgau")
    found = take_in(main, answered.encode())
    assert [each.message for each in found.problems if each.severity == "error"] == ["xliff.changed"]
    assert data(main) == before


def test_a_programme_of_another_variety_of_the_language(main: Repository) -> None:
    assert take_in(main, v2(unit2(SUBJECT, SAID, "L'emprim tgau"), source="de-CH", target="RM-ch")).files


LOST = unit1("faq:tools:answer", ANSWER, 'Na. Sin <bpt id="1">[</bpt>terren<ept id="1">](topic:soil)</ept>.')
FITTING = unit1("offers:beds:summary", "Ein Abend am Beet", "Ina saira")


@pytest.mark.parametrize(
    ("unit", "problem"),
    [
        (LOST, "1 error xliff.lost"),
        (unit1(SUBJECT, SAID, "L'emprim (tgau"), "1 warning text.open"),
        (unit1(SUBJECT, SAID, '<mrk mtype="seg">A</mrk><mrk mtype="seg"/>'), "1 warning xliff.segments"),
    ],
)
def test_an_error_in_one_unit_keeps_all_from_being_written(main: Repository, unit: str, problem: str) -> None:
    before = data(main)
    found = take_in(main, v1(unit, f"\n{FITTING}"))
    assert problem in told(found)
    assert (data(main) == before) == ("error" in problem)
    assert all(
        each.file == "delivery.xlf" and each.path for each in found.problems if each.severity != "notice"
    )


def test_what_an_editor_has_to_know_of_it(main: Repository) -> None:
    problems = take_in(main, v2(unit2("events:sprung:subject", SAID, "L'emprim tgau"))).problems
    assert [each.render("en") for each in problems] == [
        "delivery.xlf:1:107: error: events → sprung → subject: The data has no text of this name, "
        "or no longer. Export the file again, or remove this unit. Did you mean ‘events/spring/subject’?"
    ]
    (problem,) = take_in(main, v1(LOST)).problems
    assert problem.arguments == {"value": "[…](https://…)"}


def test_what_the_check_has_against_an_answer_is_told_at_its_unit(main: Repository) -> None:
    link = '<ph id="1">[</ph>terren<ph id="2">](topic:no-such)</ph>'
    raw = v1(unit1("faq:tools:answer", ANSWER, f"{ANSWER} {link}"))
    before = data(main)
    (problem, *_) = take_in(main, raw).problems
    assert (problem.file, problem.severity, problem.topic) == ("delivery.xlf", "error", "link")
    assert problem.path == ("faq", "tools", "answer")
    assert data(main) == before


def whole(main: Repository, raw: bytes) -> list[str]:
    before = data(main)
    found = take_in(main, raw)
    assert data(main) == before
    return told(found)


def test_a_file_that_is_none_of_ours_is_told(main: Repository) -> None:
    assert whole(main, b"no") == ["1 error xliff.xml"]
    assert whole(main, b"<tmx/>") == ["1 error xliff.version"]
    assert whole(main, b"<!DOCTYPE xliff><xliff/>") == ["1 error xliff.doctype"]
    assert whole(main, v2(target="it")) == ["1 error xliff.language"]
    assert whole(main, v2(target="de")) == ["1 error xliff.language"]
    assert whole(main, v2(source="fr")) == ["1 error xliff.language"]
    assert whole(main, b" " * (LIMIT + 1)) == ["1 error file.size"]


def test_wrong_data_is_mended_first(main: Repository) -> None:
    main.edit("about: [beds]", "about: [bed]", "faq")
    assert [each.file for each in take_in(main, v2(unit2(SUBJECT, SAID, "L'emprim tgau"))).problems] == [
        "data/faq.yaml"
    ]


TRANSLATED = """\
---
title: Impressum
description: Tgi che stat davos ils ierts inventads, e nua che las eras èn sin il plan.
---

Quests ierts èn **inventads**; qua ves'ins lur [plan](assets/plan.svg).

## Eras

![Plan da las eras](assets/plan.svg)

Dapli davart las [eras](offer:beds), las [dumondas](page:faq) e l'[entschatta](imprint.md#eras).
"""
FIRST = "Diese Gärten sind **erfunden**; hier sieht man ihren [Plan](assets/plan.svg)."


@pytest.fixture
def translated(main: Repository) -> Repository:
    """The base programme with a page that is translated."""
    (main.settings.docs / "imprint.rm.md").write_text(TRANSLATED, "utf-8")
    main.commit()
    return main


def answered(repository: Repository, work: Callable[[str], str] = lambda said: f"{said} rm") -> Imported:
    """What is open, answered by a translator who leaves out what becomes nothing."""
    path = export(repository)
    assert path
    units = []
    for each in delivery(path.read_bytes()).answers:
        target = work(each.source)
        units.append(unit2(each.id.replace("/", ":"), escape(each.source), escape(target) or None))
    return take_in(repository, v2(*units))


def export(repository: Repository) -> Path | None:
    now = published(repository.settings, TODAY, {})
    return exported(repository.settings, "rm", "2.0", False, TODAY, now).path


def rewrite(repository: Repository, *changes: tuple[str, str]) -> None:
    imprint = repository.settings.docs / "imprint.md"
    text = imprint.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    imprint.write_text(text, "utf-8")


def page(repository: Repository) -> str:
    return (repository.settings.docs / "imprint.rm.md").read_text("utf-8")


def outdated(repository: Repository) -> list[str]:
    return [each.message for each in repository.problems() if each.topic == "translation"]


def test_a_page_changes_where_it_is_answered(translated: Repository) -> None:
    rewrite(translated, ("## Beete", "## Wege"), ("imprint.md#beete", "imprint.md#wege"))
    assert outdated(translated) == ["translation.outdated"]
    found = answered(translated, lambda said: said.replace("Wege", "Vias").replace("Mehr", "Dapli"))
    assert told(found) == ["1 notice xliff.written"]
    head, _ = TRANSLATED.split("## Eras")
    assert page(translated).startswith(f"{head}## Vias\n\n![Plan da las eras]")
    assert "[Anfang](imprint.md#vias)" in page(translated)
    assert (outdated(translated), export(translated)) == ([], None)


def test_a_page_is_taken_over_with_all_that_is_open_or_not_at_all(translated: Repository) -> None:
    rewrite(translated, ("## Beete", "## Wege"), ("imprint.md#beete", "imprint.md#wege"))
    found = answered(translated, lambda said: "Vias" if said == "Wege" else "")
    assert told(found) == ["1 notice xliff.open", "1 warning xliff.page-open"]
    assert (found.files, page(translated)) == ({}, TRANSLATED)


def test_what_is_new_on_a_page_stands_where_its_source_has_it(translated: Repository) -> None:
    rewrite(translated, ("## Beete", "- Eins\n- **Zwei**\n\n## Beete"))
    answered(translated, lambda said: said.replace("Eins", "In").replace("Zwei", "Dus"))
    assert page(translated) == TRANSLATED.replace("## Eras", "- In\n- **Dus**\n\n## Eras")
    assert (outdated(translated), export(translated)) == ([], None)


def test_what_moved_on_a_page_moves_in_its_translation(translated: Repository) -> None:
    rewrite(translated, (f"{FIRST}\n\n", ""), ("\n\nMehr", f"\n\n{FIRST}\n\nNeu.\n\nMehr"))
    answered(translated, lambda said: said.replace("Neu", "Nov"))
    first = TRANSLATED.split("\n\n")[1]
    assert page(translated) == TRANSLATED.replace(f"{first}\n\n", "").replace(
        "\n\nDapli", f"\n\n{first}\n\nNov.\n\nDapli"
    )
    assert (outdated(translated), export(translated)) == ([], None)


def test_a_page_that_is_still_right_says_so(translated: Repository) -> None:
    rewrite(translated, ("sind **erfunden**", "sind alle **erfunden**"))
    said = "Quests ierts èn **inventads**; qua ves'ins lur [plan](assets/plan.svg)."
    answered(translated, lambda _: said)
    head, body = TRANSLATED.split("---\n\n")
    assert page(translated).startswith(f"{head}checked: {{rm: ")
    assert page(translated).endswith(body)
    assert (outdated(translated), export(translated)) == ([], None)


def test_what_the_check_has_against_a_page_is_told_at_its_unit(translated: Repository) -> None:
    rewrite(translated, (FIRST, FIRST.replace("Diese", "Alle")))
    found = answered(translated, lambda said: f"{said} [x](topic:gone)")
    assert [(each.file, each.path) for each in found.problems] == [
        ("delivery.xlf", ("docs", "imprint.md", "text", "1."))
    ]
    found = answered(translated, lambda said: f"- {said}")
    assert [each.message for each in found.problems] == ["xliff.unwritable"]
    assert page(translated) == TRANSLATED


def test_links_follow_a_heading_that_is_called_otherwise(translated: Repository) -> None:
    """On its page and on others, whoever is to translate those."""
    rules = "---\ntitle: {}\n---\n\n[{}](imprint.md#{}), [x](imprint.md#{}).\n"
    docs = translated.settings.docs
    (docs / "rules.md").write_text(rules.format("Regeln", "Beete", *["beete"] * 2), "utf-8")
    (docs / "rules.rm.md").write_text(rules.format("Reglas", "Eras", *["eras"] * 2), "utf-8")
    translated.commit()
    found = take_in(translated, v2(unit2("docs:imprint.md:text:2.", "Beete", "Ils urticels")))
    assert told(found) == ["1 notice xliff.written"]
    assert page(translated) == TRANSLATED.replace("## Eras", "## Ils urticels").replace(
        "#eras", "#ils-urticels"
    )
    assert (docs / "rules.rm.md").read_text("utf-8") == rules.format("Reglas", "Eras", *["ils-urticels"] * 2)
    assert (outdated(translated), export(translated)) == ([], None)


def test_a_page_that_is_missing_is_made(translated: Repository) -> None:
    (translated.settings.docs / "imprint.rm.md").unlink()
    assert told(answered(translated)) == ["1 notice xliff.written"]
    assert page(translated).startswith("---\ntitle: Impressum rm\ndescription: Wer")
    assert "[Anfang](imprint.md#beete-rm)" in page(translated)
    assert (outdated(translated), export(translated)) == ([], None)


def test_a_language_that_the_generator_does_not_know_gets_its_words(main: Repository) -> None:
    """As a translator of a new language finds it: all of them are missing."""
    (main.settings.data / "labels.yaml").unlink()
    assert "label.missing" in [each.message for each in main.problems()]
    assert {each.message for each in answered(main).problems} == {"xliff.written"}
    assert "label.missing" not in [each.message for each in main.problems()]
    assert data(main)["labels.yaml"].startswith("labels:\n  skip:\n    rm: Direkt zum Inhalt rm\n")
    assert export(main) is None


@pytest.mark.parametrize("more", ["\nDapli.\n", ""], ids=["laid out otherwise", "open"])
def test_links_of_pages_that_are_not_whole_follow_too(translated: Repository, more: str) -> None:
    """What was outdated of them stays so."""
    rules = "---\ntitle: {}\n---\n\n[{}](imprint.md#{}), [x](imprint.md#{}).\n"
    docs = translated.settings.docs
    (docs / "rules.md").write_text(rules.format("Regeln", "Beete", *["beete"] * 2), "utf-8")
    (docs / "rules.rm.md").write_text(rules.format("Reglas", "Eras", *["eras"] * 2) + more, "utf-8")
    translated.commit()
    (docs / "rules.md").write_text(rules.format("Regeln", "Hochbeete", *["beete"] * 2), "utf-8")
    found = take_in(translated, v2(unit2("docs:imprint.md:text:2.", "Beete", "Ils urticels")))
    assert told(found) == ["1 notice xliff.written"]
    there = (docs / "rules.rm.md").read_text("utf-8")
    assert there == rules.format("Reglas", "Eras", *["ils-urticels"] * 2) + more
    assert outdated(translated) == ["translation.outdated"]
    translated.commit()
    assert outdated(translated) == ["translation.outdated"]
