"""What stands on fact sheets and on the pictures of link previews is in characters that their fonts have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..language.formats import formats
from ..language.labels import find
from ..model import Site, Text
from ..problems.problem import Finding
from ..reading.fonts import Fonts
from ..settings import Language
from .context import Context, wordings
from .references import select
from .texts import mixed_words

TEXTS = (
    "comparison.*.cells.*",
    "comparison.*.name",
    "events.*.place.city",
    "events.*.place.name",
    "events.*.place.street",
    "events.*.subject",
    "experiences.*.author.organisation",
    "experiences.*.author.role",
    "experiences.*.notes.*",
    "experiences.*.parts.*.cards.*.examples.*",
    "experiences.*.parts.*.cards.*.name",
    "experiences.*.parts.*.cards.*.notes.*",
    "experiences.*.parts.*.cards.*.text",
    "experiences.*.parts.*.equations.*.conclusion",
    "experiences.*.parts.*.equations.*.example",
    "experiences.*.parts.*.equations.*.notes.*",
    "experiences.*.parts.*.equations.*.premise",
    "experiences.*.parts.*.goal",
    "experiences.*.parts.*.in_short",
    "experiences.*.parts.*.milestones.*.label",
    "experiences.*.parts.*.notes.*",
    "experiences.*.parts.*.subject",
    "experiences.*.parts.*.text",
    "experiences.*.parts.*.title",
    "experiences.*.summary",
    "experiences.*.title",
    "experiences.*.town",
    "faq.*.answer",
    "faq.*.question",
    "offers.*.content",
    "offers.*.course.*.step",
    "offers.*.expects",
    "offers.*.invited",
    "offers.*.name",
    "offers.*.participants",
    "offers.*.per_year_note",
    "offers.*.sections.*.points.*",
    "offers.*.sections.*.text",
    "offers.*.sections.*.title",
    "offers.*.summary",
    "pages.comparison.description",
    "pages.comparison.title",
    "pages.home.title",
    "programme.aims.*.name",
    "programme.audiences.*.name",
    "programme.body",
    "programme.contacts.*.role",
    "programme.formats.*.name",
    "programme.name",
    "programme.regions.*.name",
    "programme.regions.*.within",
    "programme.roles.*.name",
    "programme.sources.*.publisher",
    "programme.sources.*.title",
    "programme.ways.*.name",
    "programme.years.*.note",
    "topics.*.name",
)
"""The texts of the data that sheets and pictures are made of: a test holds them to what both say."""
LABELS = (
    *("about", "aim", "as_needed", "as_of", "as_of_year", "ask", "author", "cancelled"),
    *("column_subject", "comparison_caption", "contact", "contact_also", "contact_only", "content"),
    *("course", "criterion"),
    *("date_open", "date_unknown", "dated", "dots_cancelled", "dots_dated", "dots_held", "dots_key_foreseen"),
    *("dots_open", "dots_possible", "equals", "example", "expects"),
    *("fact_sheet", "foreseen", "foreseen_past", "free", "generally", "glance", "held", "is_closed"),
    *("is_open", "lapsed", "length", "length_and_format", "lessons", "mark_legend", "mark_length"),
    *("mark_setting", "mark_sign", "motto", "moved", "next_as_needed", "next_event", "no_events", "none_now"),
    *(
        "note",
        "notes",
        "offer",
        "old_source_offer",
        "open_to",
        "open_where_appropriate",
        "pair_same",
        "part_purpose",
        "part_questions",
    ),
    *("participants", "per_region", "per_year", "price", "price_unknown", "questions", "region", "roles"),
    *("sheet_code", "sheet_more", "sheet_newest", "source"),
    *("survey", "take_part", "therefore", "uncounted", "undated", "unknown", "unpublished"),
    *("when", "where", "where_appropriate", "year"),
)
"""The words of the site itself there."""
NAMES = ("programme.contacts.*.person", "experiences.*.author.name", "experiences.*.motto.text")
"""Names there, which are the same in every language."""


def check(site: Site, context: Context) -> Iterator[Finding]:
    """The fonts have every character of the texts that are set in type."""
    fonts = context.fonts
    if fonts is None:
        return
    places = (*TEXTS, *(f"labels.{name}" for name in LABELS))
    texts = [found for place in places for found in select(site, place) if isinstance(found[1], Text)]
    names = [found for place in NAMES for found in select(site, place) if found[1]]
    for path, wording in [*((path, wording) for path, _, wording in wordings(texts)), *names]:
        if (missing := fonts.missing(wording)) and (missing := _typed(missing, wording)):
            yield Finding(path, "font.character", {"value": missing})


def _typed(missing: str, wording: str) -> str:
    """Those of the characters that are meant: a letter that passes for a Latin one is told as such."""
    alike = {letter for _, letters in mixed_words(wording) for letter in letters}
    return "".join(each for each in missing if each not in alike)


def lacking(site: Site, language: Language, fonts: Fonts) -> str:
    """The characters that the fonts lack of what no text of the data says: lengths, dates and labels."""
    written = formats(language.locale)
    lengths = {session.minutes for offer in site.offers for session in offer.sessions}
    days = [written.day(dt.date(2024, month, month)) for month in range(1, 13)]
    words = [find(name, {}, language.tag)[0] for name in LABELS if name not in site.labels]
    return fonts.missing("".join([*map(written.duration, sorted(lengths)), *days, *words]))
