"""Answers → the lines of an entry in the file of events. A library writes each value: none can be more."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import yaml

from ..model.names import LONGEST_ID, kebab

FIELDS = (
    *("id", "offer", "status", "updated", "start", "end", "format", "place-name", "place-city"),
    *("place-street", "region", "subject", "link", "source"),
)
"""In the order of the file; the subject has an answer in each language."""
STATUS = "survey"
"""Its date is provisional, until somebody in charge says otherwise."""
LONGEST = LONGEST_ID - 4  # of an id to which a number may come
ENTRY = re.compile(r"^( *)- id:", re.MULTILINE)
NONE = re.compile(r"(?<=:) *\[ *\]\Z")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the entry, without what it is indented by, and the question that it answers."""

    question: str
    line: str


def entry(
    answers: Mapping[str, str], tags: Sequence[str], today: dt.date, taken: Collection[str]
) -> list[Row]:
    """The lines of a new event. `tags` are the languages of its subject; its id is none of those `taken`."""
    subject = [f"subject-{tag}" for tag in tags]
    named = next((answers[each] for each in subject if each in answers), "")
    ours = {"id": new_id(f"{answers.get('offer', '')} {named}", taken), "status": STATUS}
    values = {**answers, **ours, "updated": today.isoformat()}
    order = [each for field in FIELDS for each in (subject if field == "subject" else [field])]
    return [*_rows({each: values[each] for each in order if each in values})]


def _rows(values: Mapping[str, str]) -> Iterator[Row]:
    above = ""
    for question, value in values.items():
        field, _, part = question.partition("-")
        if part and field != above:
            yield Row(question, f"{field}:")
        yield Row(question, f"  {part}: {scalar(value)}" if part else f"{field}: {scalar(value)}")
        above = field


class _Writer(yaml.SafeDumper):
    """Of an unquoted scalar its field says what it means: a text has to be told from `null` alone."""


_Writer.yaml_implicit_resolvers = {
    first: [each for each in known if each[0].endswith(":null")]
    for first, known in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def scalar(value: str) -> str:
    """A value on one line of YAML, in quotation marks where it would be read as something else."""
    style = '"' if len(value.splitlines()) > 1 else None  # the only one that writes a line break as an escape
    text: str = yaml.dump(value, Dumper=_Writer, default_style=style, allow_unicode=True, width=10**9)
    written = text.removesuffix("...\n").removesuffix("\n")
    simple = written == "'" + value.replace("'", "''") + "'" and not set('"\\') & set(value)
    return f'"{value}"' if simple else written


def new_id(words: str, taken: Collection[str]) -> str:
    """An id made of `words`, with a number if another one has it already."""
    stem = kebab(words)[:LONGEST].strip("-") or "session"
    numbered = (f"{stem}-{number}" if number > 1 else stem for number in range(1, len(taken) + 2))
    return next(each for each in numbered if each not in taken)


def appended(text: str, rows: Sequence[Row]) -> tuple[str, int]:
    """The file of events with an entry at its end, like its others, and the number of its first line."""
    ending = "\r\n" if "\r\n" in text else "\n"
    others = ENTRY.findall(text)
    head = f"{text.rstrip()}{ending * 2}" if others else f"{NONE.sub('', text.rstrip())}{ending}"
    hyphen = others[-1] if others else "  "
    lines = [f"{hyphen}{'  ' if number else '- '}{row.line}{ending}" for number, row in enumerate(rows)]
    return head + "".join(lines), head.count("\n") + 1
