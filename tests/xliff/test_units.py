from __future__ import annotations

import pytest

from offersite.model.glossary import GlossaryTerm
from offersite.reading.nodes import compose
from offersite.translations.replay import replay
from offersite.translations.state import State
from offersite.translations.texts import texts
from offersite.xliff.desk import desk
from offersite.xliff.units import Glossary, Term, Unit, as_written, checksum, units
from tests.samples import repairs

BEFORE = """\
faq:
  - id: a
    question: {de: Wann?, rm: Cura?}
    answer: {de: Nein., rm: Na.}
  - id: b
    answer: {de: Leimen hilft.}
"""


def found(every: bool = False) -> list[Unit]:
    before = list(texts(compose(BEFORE, []), "data/faq.yaml", "de"))
    now = list(texts(compose(BEFORE.replace("Nein", "Ja"), []), "data/faq.yaml", "de"))
    state = State(texts=now, languages=("de", "rm"), pasts=replay({}, before, "de"))
    found = units(desk(state, "rm", {}), repairs(), every)
    return [each for each in found if each.text.file == "data/faq.yaml"]


def test_what_is_missing_or_outdated_is_translated() -> None:
    answer, other = found()
    assert (answer.text.id, answer.condition, answer.source) == ("faq/a/answer", "outdated", "Ja.")
    assert (answer.present, answer.before, answer.contrary) == ("Na.", "Nein.", ("Na", "Ja"))
    assert (other.text.id, other.condition, other.present) == ("faq/b/answer", "missing", "")
    assert answer.about.startswith("The answer")
    assert answer.form == "prose"
    assert other.terms == [Term("Leimen", "Encollar")]
    assert [each.condition for each in found(every=True)] == ["complete", "outdated", "missing"]


def test_terms_stand_there_as_whole_words() -> None:
    term = GlossaryTerm.model_validate(
        {"id": "a", "term": {"de": "Treffen", "rm": "Inscunter"}, "short": {"de": ["T.", "TR"], "rm": ["IN"]}}
    )
    glossary = Glossary(repairs().model_copy(update={"glossary": [term]}), "de", "rm")
    assert [*glossary.terms_in("Beim treffen, TR genannt")] == [
        Term("Treffen", "Inscunter"),
        Term("TR", "IN"),
    ]
    assert [*glossary.terms_in("Die Treffenden sind da")] == []
    assert [*glossary.terms_in("Treffen")] == []  # it is the term itself


@pytest.mark.parametrize(
    ("wording", "source", "written"),
    [
        (" Ja,\n  doch.\n\n \nNein. ", "Un", "Ja, doch.\n\nNein."),
        ("Ja,  \ndoch.\n", "Un\ndeux", "Ja,\ndoch."),
        ("e\u0301\u00a0!", "Un", "é\u00a0!"),
    ],
)
def test_a_wording_is_laid_out_like_its_source(wording: str, source: str, written: str) -> None:
    assert as_written(wording, source) == written


def test_a_version_stands_for_a_wording_to_the_letter() -> None:
    assert checksum("Ja,\ndoch ") == checksum("Ja, doch")
    assert len({checksum(each) for each in ("Ja", "Ja.", "ja", "")}) == 4
