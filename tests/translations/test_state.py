from __future__ import annotations

import pytest

from offersite.problems.catalogue import available
from offersite.problems.problem import Finding
from offersite.reading.nodes import compose
from offersite.translations.likeness import fingerprint
from offersite.translations.replay import replay
from offersite.translations.state import State, if_right, line
from offersite.translations.texts import TranslatedText, page_texts, texts

RIGHT = fingerprint("Oui")


def read(text: str) -> list[TranslatedText]:
    return list(texts(compose(text, []), "data/faq.yaml", "fr"))


def state(before: str, now: str) -> State:
    return State(texts=read(now), languages=("fr", "de", "it"), pasts=replay({}, read(before), "fr"))


def of(answer: str) -> str:
    return f"faq:\n  - id: a\n    answer: {answer}\n"


def test_a_text_whose_translations_stayed_is_told_once() -> None:
    found = state(of("{fr: Non, de: Nein, it: 'No'}"), of("{fr: Oui, de: Nein, it: 'No'}"))
    assert [(each.language, each.outdated, each.before, each.source) for each in found.open] == [
        ("de", True, "Non", "Oui"),
        ("it", True, "Non", "Oui"),
    ]
    told = {"language": "de, it", "before": "Non", "after": "Oui"}
    told["line"] = f"checked: {{de: {RIGHT}, it: {RIGHT}}}"
    told["if_right"] = ""  # else in the language of the messages
    assert [*found.outdated()] == [
        Finding(("faq", 0, "answer", "de"), "translation.outdated", told, "warning"),
    ]


def test_the_line_to_paste_keeps_what_is_checked_already() -> None:
    now = of(f"{{fr: Oui, de: Nein, it: 'No', checked: {{de: {RIGHT}, it: 000000}}}}")
    found = state(of("{fr: Non, de: Nein, it: 'No'}"), now)
    (open,) = found.open
    assert open.language == "it"
    assert line(open.text, ["it"], "Oui") == f"checked: {{de: {RIGHT}, it: {RIGHT}}}"
    assert list(found.checked_in_vain()) == []  # one mistake is told once


def test_the_line_at_the_head_of_a_page_speaks_of_its_language_alone() -> None:
    pages = {"docs/a.md": "Oui", "docs/a.de.md": f"checked: {{de: {RIGHT}}}\nNein", "docs/a.it.md": "No"}
    (page,) = page_texts(pages, "fr")
    assert line(page, ["it"], "Oui") == f"checked: {{it: {RIGHT}}}"
    (again,) = page_texts({**pages, "docs/a.it.md": f"{line(page, ['it'], 'Oui')}\nNo"}, "fr")
    assert again.checked == {"de": RIGHT, "it": RIGHT}
    assert again.checked_lines == {"docs/a.de.md": 1, "docs/a.it.md": 1}


def test_what_is_missing_is_open() -> None:
    found = state("", of("{fr: Oui, de: Ja}"))
    assert [(each.language, each.outdated) for each in found.open] == [("it", False)]
    assert list(found.outdated()) == []
    assert state("", "labels:\n  next: {fr: Suite, de: Weiter}\n").open == []  # the generator has it


def test_a_translation_that_was_checked_in_vain() -> None:
    written = f"{{fr: Oui, de: Ja, checked: {{de: 000000, it: {RIGHT}, es: {RIGHT}}}}}"
    found = state(
        of("{fr: Oui, de: Jawohl}"), of(written)
    )  # Italian lacks its text, which is told; Spanish is none of the languages
    assert [(each.path, each.message) for each in found.checked_in_vain()] == [
        (("faq", 0, "answer", "checked", "de"), "translation.checked"),
        (("faq", 0, "answer", "checked", "es"), "language.unknown"),
    ]


def test_what_was_found_right_for_another_source_is_outdated_without_any_history() -> None:
    found = state("", of("{fr: Oui, de: Nein, it: 'No', checked: {de: 000000}}"))
    assert [(each.language, each.outdated, each.before) for each in found.behind] == [("de", True, "")]
    (finding,) = found.outdated()
    assert (finding.message, finding.arguments["line"]) == (
        "translation.outdated-since",
        f"checked: {{de: {RIGHT}}}",
    )
    assert list(found.checked_in_vain()) == []


@pytest.mark.parametrize("language", available())
def test_where_to_write_is_named_by_what_stands_there(language: str) -> None:
    """By no number: that is another one as soon as a line was added above."""
    found = state(of("{fr: Non, de: Nein, it: 'No'}"), of("{fr: Oui, de: Nein, it: 'No'}"))
    said = if_right(found.open[1], ["it"], language)
    assert "it: No" in said
    assert said.endswith(f"checked: {{it: {RIGHT}}}")
    assert not set("12345") & set(said.partition("checked")[0])
