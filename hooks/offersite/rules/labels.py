"""The words of the site itself: what a programme writes are some of them, and no language lacks any."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.labels import FALLBACK, find, missing_names, placeholders, shipped
from ..model import Line, Site
from ..problems.problem import Finding
from ..problems.suggestions import choices
from .context import Context, wordings

SHOWN = 5  # of the names that a language lacks


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Each label for itself, then each language; a misspelt one is not missing as well."""
    misspelt = set()
    for name, label in site.labels.items():
        if name in shipped():
            yield from _placeholders(name, label)
        else:
            arguments = {"field": name, **choices(name, shipped())}
            misspelt.add(arguments["nearest"])
            yield Finding(("labels", name), "field.unknown", arguments, on_key=True)
    for language in context.languages:
        if names := [name for name in missing_names(site.labels, language) if name not in misspelt]:
            listed = ", ".join(names[:SHOWN]) + (", …" if len(names) > SHOWN else "")
            arguments = {"language": language, "count": str(len(names)), "names": listed, "first": names[0]}
            yield Finding(("labels",), "label.missing", arguments, "warning", on_key=True)


def _placeholders(name: str, label: Line) -> Iterator[Finding]:
    """The program fills in the same ones in every language."""
    expected = placeholders(find(name, {}, FALLBACK)[0])
    for path, _, wording in wordings([(("labels", name), label)]):
        if placeholders(wording) != expected:
            named = ", ".join(f"{{{each}}}" for each in sorted(expected))
            message = "label.placeholders" if expected else "label.no-placeholders"
            yield Finding(path, message, {"value": wording[:60], "expected": named})
