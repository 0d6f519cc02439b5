from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from offersite.language.fingerprints import fingerprint
from offersite.problems.catalogue import available
from offersite.reading.nodes import compose
from offersite.translations.advice import Advice, advice, if_right
from offersite.translations.replay import replay
from offersite.translations.state import Open, State
from offersite.translations.texts import TranslatedText, texts

LANGUAGES = ("fr", "de", "it", "en")
BEFORE = "faq:\n  - answer:\n      fr: Autrefois\n      de: Einst\n      it: In passato\n      en: Once\n"
NOW = BEFORE.replace("Autrefois", "Désormais")
RIGHT = fingerprint("Désormais")


def read(text: str) -> list[TranslatedText]:
    return list(texts(compose(text, []), "data/faq.yaml", "fr", text.split("\n")))


def open(now: str) -> Sequence[Open]:
    return State(texts=read(now), languages=LANGUAGES, pasts=replay({}, read(BEFORE), "fr")).open


def checked(entries: str, now: str = NOW) -> str:
    return f"{now}      checked: {{{entries}}}\n"


def in_block(entries: str, now: str = NOW) -> str:
    lines = "".join(f"        {each}\n" for each in entries.split(", "))
    return f"{now}      checked:\n{lines}"


def followed(text: str, found: Advice) -> str:
    """The file after an editor has done, to the letter, what is said."""
    words = found.words
    if found.message == "translation.right-beside":
        assert text.count(words["start"]) == 1
        return text.replace(words["start"], f"{words['start']}{found.write}")
    if found.message == "translation.right-below":
        above, lines, below = text.partition(f"{words['start']}\n")
        assert above.count("\n") == found.at - 1
        return f"{above}{lines}        {found.write}\n{below}"
    assert found.message == "translation.right-instead"
    (place,) = (each for each in text.split("\n")[found.at - 1 :] if words["old"] in each)
    assert place.lstrip().startswith(words["head"])
    there = f"{words['start']} {words['old']}"
    assert text.count(there) == 1
    return text.replace(there, f"{words['start']} {found.write}")


@pytest.mark.parametrize("entries", ["de: '000000'", "it: 000000, de: 000000", "en: 1a2b3c"])
def test_what_is_written_for_each_language_holds_in_whatever_order_it_is_done(entries: str) -> None:
    """As told before any of it was written."""
    text = checked(entries.replace("'", ""))
    told = [advice(each, [each.language]) for each in open(text)]
    assert len(told) == 3
    for order in permutations(told):
        written = text
        for each in order:
            written = followed(written, each)
        assert open(written) == []


@pytest.mark.parametrize("entries", ["de: 000000", "it: 000000, de: 000001", "en: 1a2b3c"])
def test_entries_below_each_other_are_told_where_they_stand(entries: str) -> None:
    for order in permutations([advice(each, [each.language]) for each in open(in_block(entries))]):
        written = in_block(entries)
        for each in order:
            written = followed(written, each)
        assert written.count("checked:") == 1
        assert open(written) == []


def test_entries_below_each_other_give_way_to_one_line() -> None:
    german, *_ = open(in_block("it: 000000, de: 000001"))
    found = advice(german, ["de", "it", "en"])
    assert (found.message, found.at, found.words["last"]) == ("translation.right-lines", 7, "9")
    lines = in_block("it: 000000, de: 000001").split("\n")
    lines[found.at - 1 : int(found.words["last"])] = [f"      {found.write}"]
    assert open("\n".join(lines)) == []


def test_several_languages_have_one_line_together() -> None:
    found = open(NOW)
    line = f"checked: {{de: {RIGHT}, it: {RIGHT}, en: {RIGHT}}}"
    assert advice(found[0], ["de", "it", "en"]).write == line
    german, *others = open(checked(f"it: {RIGHT}"))
    assert [each.language for each in others] == ["en"]
    replaced = advice(german, ["de", "en"])
    assert (replaced.message, replaced.write) == (
        "translation.right-replace",
        f"checked: {{it: {RIGHT}, de: {RIGHT}, en: {RIGHT}}}",
    )


@pytest.mark.parametrize(
    ("written", "begins"),
    [
        ("de: Einst", "Einst"),
        ("de: >-\n        Einst waren es\n        viele.", "Einst waren es…"),
        ("de: |-\n\n        Einst waren es\n        viele.", "Einst waren es…"),
        ("de:\n        Einst waren es\n        viele.", "Einst waren es…"),
        ('de: "Einst: es war \\"einmal\\""', "Einst: es war…"),
        ("de: 'Einst: es war ''einmal'''", "Einst: es war '…"),
        ("de: " + 20 * "Einst ", "Einst Einst Einst Einst Einst Einst Einst Einst…"),
    ],
)
def test_the_place_is_named_by_words_that_stand_in_one_line_of_the_file(written: str, begins: str) -> None:
    text = NOW.replace("de: Einst", written)
    found = advice(Open(text=read(text)[0], language="de", source="Désormais", before="Autrefois"), ["de"])
    assert (found.message, found.words) == ("translation.right", {"start": "de:", "begins": begins})
    assert begins.removesuffix("…") in text


@pytest.mark.parametrize("language", available())
def test_the_place_is_named_by_no_number(language: str) -> None:
    """That is another one as soon as a line was added above."""
    said = if_right(open(NOW)[1], ["it"], language)
    assert "it:" in said.partition("In passato")[0]
    assert "In passato" in said
    assert said.endswith(f"checked: {{it: {RIGHT}}}")
    assert not set("12345") & set(said.partition("checked")[0])


@pytest.mark.parametrize("language", available())
def test_a_translation_that_says_the_contrary_is_never_right(language: str) -> None:
    now = NOW.replace("Désormais", "Oui").replace("Einst", "Nein")
    german = open(checked(f"de: {fingerprint('Oui')}", now))[0]
    assert advice(german, ["de"]).write == ""
    said = if_right(german, ["de"], language)
    assert "Nein" in said
    assert "Oui" in said
    assert "checked" not in said
