from __future__ import annotations

import pytest

from offersite.reading.nodes import compose
from offersite.translations.texts import TranslatedText, Wording, page_texts, texts

FAQ = """\
faq:
  - id: who
    question:
      fr: Qui ?
      de: Wer?
    answer: {fr: Tous, checked: {de: 1a2b3c}}
    notes:
      - fr: Note
        it: Nota
"""


def found(text: str, source: str = "fr") -> list[TranslatedText]:
    return list(texts(compose(text, []), "data/faq.yaml", source))


def test_a_text_is_known_by_ids_and_has_its_places() -> None:
    question, answer, note = found(FAQ)
    assert question.id == "faq/who/question"
    assert question.path == ("faq", 0, "question")
    assert question.wordings == {"fr": Wording("Qui ?", 4, 11), "de": Wording("Wer?", 5, 11)}
    assert (question.value("de"), question.value("it")) == ("Wer?", "")
    assert answer.checked == {"de": "1a2b3c"}
    assert list(answer.wordings) == ["fr"]
    assert note.id == "faq/who/notes/1."


def test_only_what_the_source_language_says_is_translated() -> None:
    assert found(FAQ, "en") == []
    assert found("offers:\n  - id: a\n    name: Once for all\n    refused: {fr: [mot]}\n") == []


def test_addresses_and_the_words_of_each_language_translate_nothing() -> None:
    assert found("events:\n  - link: {fr: https://example.org/fr, de: https://example.org/de}\n") == []
    assert found("synonyms:\n  - words: {fr: CEL, de: LEG}\n") == []


def test_a_page_is_a_text_with_a_file_for_each_language() -> None:
    files = {
        "docs/a.md": "A",
        "docs/a.de.md": "x\nchecked: {de: 1a2b3c}\ny",
        "docs/b.md": "B",
        "data/a.yaml": "",
    }
    first, second = page_texts(files, "fr")
    assert (first.id, first.entry, [*first.wordings]) == ("docs/a.md", "docs/a.md", ["de", "fr"])
    assert (first.value("fr"), first.value("de"), first.checked) == ("A", "x\ny", {"de": "1a2b3c"})
    assert (first.place("de"), first.place("it")) == (("docs/a.de.md",), ("docs/a.md", "it"))
    assert [*second.wordings] == ["fr"]


def test_what_is_not_a_file_of_ours_has_none() -> None:
    assert [found(""), found("- fr: a"), found("word")] == [[], [], []]


@pytest.mark.parametrize(
    "written", ["{de: 1a2b3c}", "{ 'de' : \"1a2b3c\" }  ", "{de: 1a2b3c, it: 000000}", "\n  de: 1a2b3c"]
)
def test_what_a_page_says_is_right_is_read_however_it_is_written(written: str) -> None:
    pages = {
        "docs/a.md": "---\ntitle: A\n---\nx",
        "docs/a.de.md": f"---\nchecked: {written}\ntitle: B\n---\ny",
    }
    (page,) = page_texts(pages, "fr")
    assert (page.checked, page.checked_lines) == ({"de": "1a2b3c"}, {"docs/a.de.md": 2})
    assert page.checked_below == ({"de": 3} if "\n" in written else {})
    assert page.value("de") == "---\ntitle: B\n---\ny"


def test_what_stands_in_the_text_of_a_page_is_read_by_readers() -> None:
    pages = {"docs/a.md": "---\ntitle: A\n---\nchecked: {de: 1a2b3c}\n"}
    (page,) = page_texts(pages, "fr")
    assert (page.value("fr"), page.checked_lines) == (pages["docs/a.md"], {})
