"""A text as it goes to translators."""

from __future__ import annotations

from offersite.translations.texts import TranslatedText, Wording
from offersite.xliff.units import Condition, Term, Unit

SOURCE = 'Les {offers.count} [offres & "plus"](page:offers) *ici* <b>'


def unit(
    present: str, condition: Condition = "outdated", source: str = SOURCE, file: str = "data/faq.yaml"
) -> Unit:
    wordings = {"fr": Wording(source, 1, 1)}
    text = TranslatedText(
        file=file, key=("faq", "a", "answer"), path=("faq", 0, "answer"), wordings=wordings, checked={}
    )
    terms = [Term("offres", "Angebote")]
    before = "Les <offres>" if condition == "outdated" else ""
    return Unit(
        text=text,
        condition=condition,
        source=source,
        present=present,
        before=before,
        contrary=None,
        form="prose",
        within=("faq", "a", "answer"),
        about="Eine Antwort",
        terms=terms,
    )
