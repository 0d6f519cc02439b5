"""What stands on one line and is the same in every language: ids, names, codes."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated

from pydantic import BeforeValidator

from ..problems.quoting import shown
from .base import BLANKS, in_words, is_blank, written, wrong

KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ID = 64  # characters: ids are parts of addresses and names of folders, several in one path
# Windows has no file of such a name, whatever its ending
DEVICE = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
CURRENCY = re.compile(r"[A-Z]{3}")  # ISO 4217
COUNTRY = re.compile(r"[A-Z]{2}")  # ISO 3166-1, alpha-2


def kebab(text: str) -> str:
    """What of `text` may stand in an id, without accents; empty if there is nothing."""
    bare = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", bare))


def _identifier(value: object) -> str:
    text = value.strip() if isinstance(value, str) else ""
    if not KEBAB.fullmatch(text):
        raise wrong("id.form", value=shown(text), instead=shown(kebab(text)) or "an-id")
    if len(text) > LONGEST_ID:
        raise wrong("id.long", length=len(text), limit=LONGEST_ID)
    if DEVICE.fullmatch(text):
        raise wrong("id.device", value=text)
    return text


def _reference(value: object) -> str:
    """What is referred to, as it stands: whether it is there, another rule says, and what is."""
    if not isinstance(value, str):
        raise wrong("reference.one", value=shown(value))
    if is_blank(value):
        raise wrong("text.empty")
    return value.strip()


def _name(value: object) -> str:
    text = written(value, "value.string")
    if is_blank(text):
        raise wrong("text.empty")
    if len(text.splitlines()) > 1:
        raise wrong("text.lines")
    return in_words(BLANKS.sub(" ", text))


def _currency(value: object) -> str:
    text = written(value, "currency.form")
    if not CURRENCY.fullmatch(text):
        raise wrong("currency.form", value=shown(text))
    return text


def _country(value: object) -> str:
    text = written(value, "country.form")
    if not COUNTRY.fullmatch(text):
        raise wrong("country.form", value=shown(text))
    return text


Id = Annotated[str, BeforeValidator(_identifier, json_schema_input_type=str)]
Ref = Annotated[str, BeforeValidator(_reference, json_schema_input_type=str)]
"""The id of something else."""
Name = Annotated[str, BeforeValidator(_name, json_schema_input_type=str)]
"""One line that says something: no field of the model is a plain `str`."""
Currency = Annotated[str, BeforeValidator(_currency, json_schema_input_type=str)]
Country = Annotated[str, BeforeValidator(_country, json_schema_input_type=str)]
