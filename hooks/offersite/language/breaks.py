"""Where no line of a page may break, beside the no-break spaces of typography."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from .formats import NO_BREAK, Formats
from .words import Words

# Word joiner: no line ends at it, it has no width, and a search on the page ignores it: a browser finds
# E-Mail as it is typed. It would miss U+2011, the hyphen that does not break, which many typefaces lack too.
JOINER = "\u2060"
RANGE = re.compile(r"–(?<=\d–)(?=\d)")
"""10:00–11:30, 2–3: a line could end after the dash (UAX 14, class BA)."""
INVERTED = re.compile(r"-(?<=[^\W\d_]-)(?=(?:t-)?(?:ce|ils?|elles?|on|je|tu|nous|vous)\b)")
"""The hyphens of French questions: est-ce, y a-t-il."""
STRUNG = re.compile(r"-(?:(?<=[^\W\d_]-)(?=[a-z]{2}-[^\W\d_])|(?<=-[a-z]{2}-)(?=[^\W\d_]))")
"""Those of English words strung together by a short one: up-to-date."""
COMPOUND = re.compile(r"(?<![\w-])(?=[\w-]{3,14}-[^\W\d_]++(?!-))[^\W\d_]+(?:-[^\W\d_]+)+(?=-[^\W\d_])")
"""What begins a compound of German, which is read as one before its last word: Smart-City-Erfahrung."""
LONE = re.compile(r"-(?:(?<=(?<![\w-])[^\W\d_]-)|(?<![\w-]-))(?=[^\W\d_])")
"""Beside them, one letter or none would end a line: e-permis, E-Mail; Konzept oder -Strategie."""
HOST = re.compile(r"-(?<=\w-)(?=[\w-]{1,63}+\.[a-z]{2,63}+(?![\w-])|[\w.-]{1,64}+@\w)")
"""Those of addresses: local-energy.swiss, town-hall@example.ch."""
SAINT = re.compile(r"S(?<!\wS)((?:te?)?\.) (?=[^\W\d_])")
"""Of the names of places, and of the people they are named after: St. Gallen."""
LAST_YEAR = re.compile(r" (?<=\w )(?=\d{4}\)?$)")
"""At the end of a note, a year would stand alone on a line: Online oder vor Ort · Stand 2024."""
HOUSE = re.compile(r" (?<=[^\W\d_] )(?=\d{1,3}[a-z]?,(?!\d))")
"""Of a place: Brunnengasse 3, Oberzipfel; not environ 2,5 heures."""
FIRST = re.compile(r"^(\w{1,5}) ")
"""Of names, a short one would end a line: San Gallo. A long name held whole leaves a hole before it."""


@lru_cache(maxsize=16384)
def unbroken(text: str, language: str) -> str:
    """`text` with its ranges, dates, saints, numbers of houses and last year, hyphens beside one letter or in
    addresses, what begins German compounds, French questions and English words strung together held together.

    Twice changes nothing.
    """
    text = HOST.sub(f"-{JOINER}", LONE.sub(f"-{JOINER}", RANGE.sub(f"–{JOINER}", text)))
    text = _dates(language).sub(lambda date: date[0].replace(" ", NO_BREAK), text)
    text = HOUSE.sub(NO_BREAK, text)
    text = LAST_YEAR.sub(NO_BREAK, SAINT.sub(rf"S\1{NO_BREAK}", text))
    match language.partition("-")[0]:
        case "de":
            return COMPOUND.sub(lambda found: found[0].replace("-", f"-{JOINER}"), text)
        case "fr":
            return INVERTED.sub(f"-{JOINER}", text)
        case "en":
            return STRUNG.sub(f"-{JOINER}", text)
    return text


def whole(name: Words) -> Words:
    """`name`, which is one of several in a row, with no line that ends at its hyphens or first short word."""
    return _written(name, FIRST.sub(rf"\1{NO_BREAK}", joined(name)))


def joined(name: Words) -> Words:
    """`name` with no line that ends at its hyphens: German-speaking Switzerland, on two lines at most."""
    return _written(name, name.plain.replace("-", f"-{JOINER}"))


def _written(name: Words, text: str) -> Words:
    return Words(text, name.lang, name.fallback, outdated=name.outdated)


@cache
def _dates(language: str) -> re.Pattern[str]:
    """Day, month and, where it follows, year: 13. November 2024, 1er mars, 13 da november 2024.

    Not the year where a sentence goes on behind it: there, a whole date would leave a hole before it.
    """
    months = "|".join(map(re.escape, Formats(language.replace("-", "_")).months))
    year = r" (?:\w{1,3} )?\d{4}\b(?!,? [^\W\d_])"
    return re.compile(rf"\b\d{{1,2}}(?:\.|er|°)? (?:\w{{1,3}} )?(?:{months})\b(?:{year})?")
