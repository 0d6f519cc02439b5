"""Made-up histories: each version is what a file held, and the last says what is outdated."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from offersite.language.fingerprints import fingerprint, normal
from offersite.reading.nodes import compose
from offersite.translations.replay import Past, replay
from offersite.translations.texts import texts

NON = "{fr: Non., de: Nein.}"
OUI = "{fr: Oui., de: Nein.}"
LONG = "{fr: Une rencontre en ligne entre communes., de: Ein Treffen im Netz unter Gemeinden.}"


def faq(**answers: str) -> str:
    """A file with a question for each answer."""
    entries = (f"  - id: {id}\n    answer: {answer}\n" for id, answer in answers.items())
    return "faq:\n" + "".join(entries)


def steps(*said: str) -> str:
    """A list whose entries have no ids."""
    return "offers:\n  - id: visit\n    course:\n" + "".join(f"      - step: {each}\n" for each in said)


def outdated(*versions: str) -> Sequence[str]:
    """The texts whose German is outdated after the versions, each with the source that it was written for."""
    pasts: dict[str, Past] = {}
    for version in versions:
        now = list(texts(compose(version, []), "data/faq.yaml", "fr"))
        pasts = replay(pasts, now, "fr")
    return [
        f"{id}: {' '.join(past.right_for('de')[-1].split())}"
        for id, past in pasts.items()
        if not past.gone and "de" in past.wordings
        if normal(past.wordings["fr"]) not in map(normal, past.right_for("de"))
    ]


BEHIND = ["faq/a/answer: Non."]


def test_a_translation_that_stays_is_outdated() -> None:
    assert outdated(faq(a=NON)) == []
    assert outdated(faq(a=NON), faq(a=OUI)) == BEHIND
    assert outdated(faq(a=NON), faq(a=OUI), faq(a="{fr: Oui., de: Ja.}")) == []


@pytest.mark.parametrize(
    "version",
    [
        "# Laid out anew\nfaq:\n- id: a\n  answer:\n    de: >-\n      Nein\n    fr: Oui\n",
        faq(b=LONG, a=OUI, c=NON),
        faq(b="{fr: Plus., de: Mehr.}", a=OUI),
    ],
)
def test_layout_and_order_hide_nothing(version: str) -> None:
    assert outdated(faq(a=NON, b=LONG), faq(a=OUI, b=LONG), version) == BEHIND


def test_layout_and_typography_are_no_change() -> None:
    assert outdated(faq(a=LONG), faq(a=LONG.replace("communes.", "communes"))) == []
    quoted = "{fr: 'Il dit : \"non\"', de: 'Er sagt \"nein\"'}"
    assert outdated(faq(a=quoted), faq(a="{fr: 'Il dit : « non »', de: Er sagt «nein»}")) == []


def test_a_new_id_hides_nothing() -> None:
    assert outdated(faq(a=NON), faq(a=OUI), faq(b=OUI)) == ["faq/b/answer: Non."]
    two = "faq:\n  - id: {}\n    question: {{fr: Qui ?, de: Wer?}}\n    answer: {}\n"
    renamed_and_changed = outdated(two.format("a", NON), two.format("b", OUI))
    assert renamed_and_changed == ["faq/b/answer: Non."]


def test_a_new_id_hides_no_paragraph_whose_source_changed_beside_one_translated_anew() -> None:
    """One paragraph in one language, long enough, says which entry it was."""
    kept = "Une rencontre en ligne entre communes."
    before = faq(a=f'{{fr: "Non.\\n\\n{kept}", de: "Nein.\\n\\nEin Treffen."}}')
    after = faq(b=f'{{fr: "Oui.\\n\\n{kept}", de: "Nein.\\n\\nEine Begegnung."}}')
    assert outdated(before, after) == [f"faq/b/answer: Non. {kept}"]
    assert outdated(before, after.replace(kept, "Une rencontre entre cantons.")) == []


def test_another_field_or_file_hides_nothing() -> None:
    moved = faq(a=OUI).replace("answer", "reply")
    assert outdated(faq(a=NON), faq(a=OUI), moved) == ["faq/a/reply: Non."]
    assert outdated(faq(a=NON), faq(a=OUI), faq(a=OUI).replace("faq", "questions")) == [
        "questions/a/answer: Non."
    ]


def test_what_moves_while_its_source_is_rewritten_is_followed_by_its_translation() -> None:
    """Into another field or file, or under another id: so long, it is no other text's by chance."""
    rewritten = LONG.replace("communes", "cantons")
    before = "Une rencontre en ligne entre communes."
    assert outdated(faq(a=LONG), faq(b=rewritten)) == [f"faq/b/answer: {before}"]
    assert outdated(faq(a=LONG), faq(a=rewritten).replace("answer", "reply")) == [f"faq/a/reply: {before}"]
    moved = faq(a=rewritten).replace("faq", "questions")
    assert outdated(faq(a=LONG), moved) == [f"questions/a/answer: {before}"]


def test_an_id_that_stood_for_another_text_hides_nothing() -> None:
    assert outdated(faq(a=LONG, b=NON), faq(a=LONG, b=OUI), faq(a=OUI)) == BEHIND
    assert outdated(faq(a=LONG, b=NON), faq(a=LONG, b=OUI), faq(a=OUI, b=LONG)) == BEHIND


def test_a_squash_is_one_version() -> None:
    assert outdated(faq(a=NON, b=LONG), faq(b=LONG.replace("communes", "cantons"), a=OUI)) == [
        "faq/b/answer: Une rencontre en ligne entre communes.",
        *BEHIND,
    ]
    assert outdated(faq(a=NON), faq(a="{fr: Oui., de: Ja.}")) == []


def test_a_revert_is_exact() -> None:
    yes = "{fr: Oui., de: Ja.}"
    assert outdated(faq(a=NON), faq(a=OUI), faq(a=NON)) == []
    assert outdated(faq(a=NON), faq(a=yes), faq(a=NON)) == []
    assert outdated(faq(a=NON), faq(a=yes), faq(a=OUI)) == BEHIND  # of the translation alone
    assert outdated(faq(a=NON), faq(a=yes), faq(a="{fr: Non., de: Ja.}")) == ["faq/a/answer: Oui."]
    assert outdated(faq(a=NON), faq(a=OUI), faq(a="{fr: Si., de: Doch.}"), faq(a=OUI)) == BEHIND
    assert outdated(faq(a=NON), faq(a=OUI), faq(), faq(a=OUI)) == BEHIND  # of a deletion
    assert outdated(faq(a=NON), faq(a=OUI), faq(a="{fr: Oui.}"), faq(a=OUI)) == BEHIND
    assert outdated(faq(a=NON), faq(a="{fr: Non.}"), faq(a=OUI)) == BEHIND


@pytest.mark.parametrize("between", [[], [faq(a="{fr: Oui., de: Nien.}")]])
def test_a_slip_mended_in_a_translation_hides_no_rewritten_source(between: list[str]) -> None:
    """In the version that rewrites the source, or after it."""
    assert outdated(faq(a="{fr: Non., de: Nien.}"), *between, faq(a=OUI)) == BEHIND


def test_a_paragraph_that_stays_is_outdated() -> None:
    """The others being translated anew, at once or later."""

    def answer(fr: str, de: str) -> str:
        return faq(a=f'{{fr: "{fr}", de: "{de}"}}')

    first = answer(r"Un.\n\nDeux.\n\nTrois.", r"Eins.\n\nZwei.\n\nDrei.")
    source = r"Quatre.\n\nDeux.\n\nSix."
    known = ["faq/a/answer: Quatre. Deux. Trois."]
    one = answer(source, r"Vier.\n\nZwei.\n\nDrei.")
    whole = answer(source, r"Vier.\n\nZwei.\n\nSechs.")
    assert outdated(first, one) == known
    assert outdated(first, answer(source, r"Eins.\n\nZwei.\n\nDrei."), one) == known
    assert outdated(first, one, whole) == outdated(first, whole) == []
    assert outdated(first, answer(source, r"Vier und sechs.\n\nZwei.")) == []  # another number of them


def test_a_slip_mended_in_both_is_none() -> None:
    slips = LONG.replace("rencontre", "recontre").replace("Treffen", "Trefen")
    assert outdated(faq(a=slips), faq(a=LONG)) == []


def test_a_translation_found_right_is_so_for_its_source_alone() -> None:
    checked = "{fr: Oui., de: Nein., checked: {de: %s}}"
    right, wrong = fingerprint("Oui"), fingerprint("Non")
    assert outdated(faq(a=NON), faq(a=OUI), faq(a=checked % right)) == []
    assert outdated(faq(a=NON), faq(a=checked % right), faq(a=OUI)) == []  # the line may go again
    assert outdated(faq(a=NON), faq(a=checked % wrong)) == BEHIND
    late = checked.replace("Oui.", "Si.") % right
    assert outdated(faq(a=NON), faq(a=checked % right), faq(a=late)) == ["faq/a/answer: Oui."]


def test_entries_without_ids_are_followed_by_what_they_say() -> None:
    first, second = "{fr: Un., de: Eins.}", "{fr: Deux., de: Zwei.}"
    behind = "{fr: Trois., de: Zwei.}"
    assert outdated(steps(first, second), steps(second, first)) == []
    assert outdated(steps(first, second), steps(NON, first, second)) == []
    known = ["offers/visit/course/1./step: Deux."]
    assert outdated(steps(first, second), steps(first, behind), steps(behind, first)) == known
    assert outdated(steps(first, second), steps(behind, first)) == known


def test_a_new_text_that_looks_like_one_that_went_is_new() -> None:
    assert outdated(faq(a=NON), faq(b="{fr: Pas du tout., de: Nein.}")) == []


def test_other_languages_are_told_apart() -> None:
    before, after = "{fr: Non., de: Nein., it: 'No'}", "{fr: Oui., de: Nein., it: Sì}"
    assert outdated(faq(a=before), faq(a=after)) == BEHIND
