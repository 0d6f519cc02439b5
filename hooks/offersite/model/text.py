"""Text in several languages: `Line` is plain, `Prose` may hold emphasis and links."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, RootModel, model_validator

from ..problems.quoting import shown
from ..problems.suggestions import nearest
from .addresses import check_url
from .base import BLANKS, FoldedScalar, in_words, is_blank, wrong

EVERY = "*"  # the key of a text written once, for all languages
CHECKED = "checked"
"""What stands beside the languages of a text: for which source each translation was found right."""
RIGHT = re.compile(r"""(?<![\w-])([\w-]++)["']?\s*+:\s*+["']?(\w++)""")
"""An entry of that, as it is written: the language, and the fingerprint of the source."""
FINGERPRINT = re.compile(r"[0-9a-f]{6}")
LINE_END = re.compile(r"\r\n?")  # as an escape: those of the file are read as line feeds


class Text(RootModel[dict[str, str]]):
    """Either one string (the same in every language) or a map of languages to strings.

    `root` maps BCP 47 tags to text; a text written once stands under `EVERY`.
    """

    model_config = {"frozen": True}

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        if isinstance(value, str) or (isinstance(value, list) and value):
            value = {EVERY: value}
        if not isinstance(value, Mapping) or not value.keys() - {CHECKED}:
            raise wrong("text.form")
        _checked(value.get(CHECKED, {}))
        value = {language: text for language, text in value.items() if language != CHECKED}
        for language, text in value.items():
            if (isinstance(text, Mapping) or ":" in language) and nearest(
                language.partition(":")[0], [CHECKED]
            ):
                raise wrong("text.checked", language=language)
            if isinstance(text, list) and text:
                raise wrong("text.list", value=shown(text), language=language)
            if not isinstance(text, str) or is_blank(text):
                raise wrong("text.empty", language=language)
        return {language: cls._form(LINE_END.sub("\n", text), language) for language, text in value.items()}

    @classmethod
    def _form(cls, text: str, language: str) -> str:
        return str(text).strip()

    @property
    def universal(self) -> bool:
        """Whether the text was written once for all languages."""
        return EVERY in self.root

    def find(self, language: str, source: str) -> tuple[str, str | None]:
        """The text in `language`, else in `source`, with the language it is in (None: universal)."""
        if self.universal:
            return self.root[EVERY], None
        found = language if language in self.root else source
        return self.root.get(found, ""), found


def _checked(value: Any) -> Any:
    known = isinstance(value, Mapping)
    if not known or not all(isinstance(x, str) and FINGERPRINT.fullmatch(x) for x in value.values()):
        raise wrong("text.checked", language=CHECKED)
    return value


Checked = Annotated[dict[str, str], BeforeValidator(_checked)]
"""A fingerprint for each language that it names."""


class Line(Text):
    """Plain text: nothing in it is ever markup."""

    @classmethod
    def _form(cls, text: str, language: str) -> str:
        return in_words(BLANKS.sub(" ", text).strip(), language=language)


class Cell(Line):
    """A line in a cell of a table, where a dash says enough."""

    @classmethod
    def _form(cls, text: str, language: str) -> str:
        return BLANKS.sub(" ", text).strip()


class Prose(Text):
    """Paragraphs with *emphasis*, **strong emphasis** and [links](offer:id); a blank line parts them."""


class Letter(Text):
    """Plain text whose lines end where they are typed, as in a message; nothing in it is ever markup."""

    @model_validator(mode="before")
    @classmethod
    def _as_typed(cls, value: Any) -> Any:
        for language, text in (value if isinstance(value, Mapping) else {EVERY: value}).items():
            if isinstance(text, FoldedScalar):
                raise wrong("text.run-together", language=language)
        return value


class Address(Text):
    """An https address, which may differ between languages."""

    @classmethod
    def _form(cls, text: str, language: str) -> str:
        return check_url(text, language=language)
