from __future__ import annotations

import pytest

from offersite.language.fingerprints import fingerprint
from offersite.problems.problem import Finding
from offersite.reading.nodes import compose
from offersite.rules.outdated import checked_in_vain, outdated
from offersite.translations.advice import line
from offersite.translations.replay import replay
from offersite.translations.state import State
from offersite.translations.texts import TranslatedText, page_texts, texts

RIGHT = fingerprint("Rarement")


def read(text: str) -> list[TranslatedText]:
    return list(texts(compose(text, []), "data/faq.yaml", "fr"))


def state(before: str, now: str) -> State:
    return State(texts=read(now), languages=("fr", "de", "it"), pasts=replay({}, read(before), "fr"))


def of(answer: str) -> str:
    return f"faq:\n  - id: a\n    answer: {answer}\n"


def test_a_text_whose_translations_stayed_is_told_once() -> None:
    found = state(of("{fr: Non, de: Nein, it: 'No'}"), of("{fr: Rarement, de: Nein, it: 'No'}"))
    assert [(each.language, each.outdated, each.before, each.source) for each in found.open] == [
        ("de", True, "Non", "Rarement"),
        ("it", True, "Non", "Rarement"),
    ]
    told = {"language": "de, it", "before": "Non", "after": "Rarement"}
    told["line"] = f"checked: {{de: {RIGHT}, it: {RIGHT}}}"
    told["if_right"] = ""  # else in the language of the messages
    assert [*outdated(found)] == [
        Finding(("faq", 0, "answer", "de"), "translation.outdated", told, "warning"),
    ]


def test_the_line_to_paste_keeps_what_is_checked_already() -> None:
    now = of(f"{{fr: Rarement, de: Nein, it: 'No', checked: {{de: {RIGHT}, it: 000000}}}}")
    found = state(of("{fr: Non, de: Nein, it: 'No'}"), now)
    (open,) = found.open
    assert open.language == "it"
    assert line(open.text, ["it"], "Rarement") == f"checked: {{de: {RIGHT}, it: {RIGHT}}}"
    assert list(checked_in_vain(found)) == []  # one mistake is told once


def test_the_line_at_the_head_of_a_page_speaks_of_its_language_alone() -> None:
    pages = {"docs/a.md": "Rarement", "docs/a.de.md": f"checked: {{de: {RIGHT}}}\nNein", "docs/a.it.md": "No"}
    (page,) = page_texts(pages, "fr")
    assert line(page, ["it"], "Rarement") == f"checked: {{it: {RIGHT}}}"
    (again,) = page_texts({**pages, "docs/a.it.md": f"{line(page, ['it'], 'Rarement')}\nNo"}, "fr")
    assert again.checked == {"de": RIGHT, "it": RIGHT}
    assert again.checked_lines == {"docs/a.de.md": 1, "docs/a.it.md": 1}


def test_what_is_missing_is_open() -> None:
    found = state("", of("{fr: Rarement, de: Ja}"))
    assert [(each.language, each.outdated) for each in found.open] == [("it", False)]
    assert list(outdated(found)) == []
    assert state("", "labels:\n  next: {fr: Suite, de: Weiter}\n").open == []  # the generator has it


def test_a_translation_that_was_checked_in_vain() -> None:
    written = f"{{fr: Rarement, de: Ja, checked: {{de: 000000, it: {RIGHT}, es: {RIGHT}}}}}"
    found = state(
        of("{fr: Rarement, de: Jawohl}"), of(written)
    )  # Italian lacks its text, which is told; Spanish is none of the languages
    assert [(each.path, each.message) for each in checked_in_vain(found)] == [
        (("faq", 0, "answer", "checked", "de"), "translation.checked"),
        (("faq", 0, "answer", "checked", "es"), "language.unknown"),
    ]


def test_what_was_found_right_for_another_source_is_outdated_without_any_history() -> None:
    found = state("", of("{fr: Rarement, de: Nein, it: 'No', checked: {de: 000000}}"))
    assert [(each.language, each.outdated, each.before) for each in found.behind] == [("de", True, "")]
    (finding,) = outdated(found)
    assert (finding.message, finding.arguments["line"]) == (
        "translation.outdated-since",
        f"checked: {{de: {RIGHT}}}",
    )
    assert list(checked_in_vain(found)) == []


def test_a_translation_that_says_the_contrary_is_outdated_however_it_is_worded() -> None:
    """And whoever found it right, or began with it, or has no history."""
    before = of("{fr: 'Non, deux.', de: 'Nein, zwei.', it: 'No'}")
    found = state(before, of("{fr: 'Oui, deux.', de: 'Nein, drei.', it: Sì}"))
    (open,) = found.behind
    assert (open.language, open.before, open.contrary) == ("de", "Non, deux.", ("Nein", "Oui"))
    right = fingerprint("Oui")
    now = of(f"{{fr: Oui, de: Nein, it: Sì, checked: {{de: {right}}}}}")
    for before in ("", now):
        (open,) = state(before, now).behind
        assert (open.before, open.contrary) == ("", ("Nein", "Oui"))


def test_a_turned_answer_which_a_translation_does_not_begin_with_is_outdated_until_it_is_found_right() -> (
    None
):
    """Though it was written together with it."""
    before, now = (
        of("{fr: 'Non, deux.', de: 'Nein, zwei.'}"),
        "{fr: 'Oui, deux.', de: 'Leider nein, drei.'%s}",
    )
    (open,) = state(before, of(now % "")).behind
    assert (open.before, open.contrary) == ("Non, deux.", None)
    assert not state(before, of(now % f", checked: {{de: {fingerprint('Oui, deux.')}}}")).behind


def test_an_answer_that_nobody_knows_to_have_changed_is_told_beside_all_others() -> None:
    now = of("{fr: Oui, de: Nein, it: Sì}")
    assert [*outdated(state("", now))] == []
    (told,) = outdated(state(of("{fr: Non, de: Nein, it: 'No'}"), now))
    assert (told.arguments["language"], told.arguments["line"]) == ("de", "")


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ("{fr: Non, de: Nein}", "{fr: Oui, de: Nein}", ["de"]),
        ("{fr: Non, de: Nein}", "{fr: Oui, de: 'Nein, nie'}", ["de"]),
        ("{fr: Non, de: Nein}", "{fr: Non, de: Ja}", ["de"]),  # the translation alone was turned
        ("{fr: Non, de: Ja}", "{fr: Non, de: 'Ja, nie'}", []),  # it was so before
    ],
)
def test_a_change_that_turns_an_answer_leaves_the_others_behind(
    before: str, now: str, told: list[str]
) -> None:
    known = replay({}, read(of(before)), "fr")
    found = State(texts=read(of(now)), languages=("fr", "de"), pasts=known, published=known)
    assert [each.language for each in found.left_behind()] == told
