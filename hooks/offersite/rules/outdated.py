"""A translation follows its source: where that changed, it is written anew, or said to be still right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..language.changed_words import both
from ..language.fingerprints import fingerprint
from ..model import Site
from ..model.text import CHECKED
from ..problems.catalogue import available
from ..problems.problem import Finding, Wording
from ..problems.suggestions import choices
from ..translations.advice import cited, if_right, line
from ..translations.state import Open, State, by_text
from .context import Context


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Each text whose source changed while translations stayed, as far as the history of it is known."""
    if state := context.translations:
        if state.unknown:
            yield state.unknown
        yield from outdated(state)
        yield from checked_in_vain(state)


def outdated(state: State) -> Iterator[Finding]:
    """A warning for each text of which translations are outdated, at the first of them in a file.

    An answer that nobody knows to have changed is told as what it is, beside those of all languages.
    """
    known = (each for each in state.behind if each.before or not each.contrary)
    yield from map(_outdated, by_text(known))


def checked_in_vain(state: State) -> Iterator[Finding]:
    """What is wrong with each `checked` that says nothing of the source as it is now."""
    told = {(each.text.id, each.language) for each in state.behind}
    for text in state.texts:
        right = fingerprint(text.value(state.languages[0]))
        for language, checked in text.checked.items():
            place = text.place(language)
            path = (*(place if len(place) == 1 else text.path), CHECKED, language)
            arguments: dict[str, object] = {"language": language}
            if language not in state.languages:
                arguments |= choices(language, state.languages)
                yield Finding(path, "language.unknown", arguments, on_key=True)
            elif not text.value(language):
                continue  # it lacks its text, which is told
            elif checked != right and (text.id, language) not in told:
                yield Finding(path, "translation.checked", arguments, "warning", on_key=True)


def _outdated(group: Sequence[Open]) -> Finding:
    """What to say of a text of which one or more translations are outdated: the line to paste among it."""
    first = group[0]
    before, after = both(first.before, first.source)
    languages = [each.language for each in group]
    arguments = {
        "language": ", ".join(languages),
        "before": cited(before),
        "after": cited(after),
        "line": "" if first.contrary else line(first.text, languages, first.source),
        "if_right": Wording("", {each: if_right(first, languages, each) for each in available()}),
    }
    message = "translation.outdated" if first.before else "translation.outdated-since"
    return Finding(first.text.place(first.language), message, arguments, "warning")
