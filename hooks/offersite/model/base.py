"""The base of every class of the model, and what its scalar types share.

Reading hands over plain scalars as `PlainScalar` and leaves their meaning to the field that takes them, so
`no`, `1.10` or `14:00` mean what the field says and never what YAML 1.1 guesses. A wrong value raises a
`PydanticCustomError` whose type is a message id of the catalogues and whose context holds its arguments.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from ..problems.quoting import shown

BLANKS = re.compile(r"[ \t\n]+")  # no-break spaces stay
Each = TypeVar("Each")


class Model(BaseModel):
    """A record of the data: unknown fields are refused, values never change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PlainScalar(str):
    """A scalar written without quotes: its type is decided by the field that takes it."""

    __slots__ = ()


class FoldedScalar(str):
    """A text of several lines after `>`, which runs them together."""

    __slots__ = ()


def wrong(message: str, **arguments: Any) -> PydanticCustomError:
    """The error that reading turns into a problem: `message` is an id of the catalogues."""
    return PydanticCustomError(message, "{message}", {"message": message, **arguments})


def written(value: object, message: str) -> str:
    """The text of a scalar, without blanks around it. Raises `message` if it is none."""
    if not isinstance(value, str):
        raise wrong(message, value=shown(value))
    return value.strip()


def is_blank(text: str) -> bool:
    """Whether readers would see nothing: spaces, controls, invisible characters, accents of no letter."""
    return all(unicodedata.category(each)[0] in "ZCM" for each in text)


def in_words(text: str, **where: str) -> str:
    """`text` itself. Raises `text.wordless` if it has neither a letter nor a digit."""
    if not any(map(str.isalnum, text)):
        raise wrong("text.wordless", value=shown(text), **where)
    return text


def form(pattern: re.Pattern[str], example: str) -> Any:
    """A text of the form `pattern`, such as `example`, for the schemas of editors: validators say more."""
    return Annotated[
        str,
        Field(pattern=f"^({pattern.pattern})$", json_schema_extra={"patternErrorMessage": f"→ {example}"}),
    ]


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, PlainScalar) and value.lower() in ("true", "false"):
        return value.lower() == "true"
    raise wrong("value.flag", value=shown(value))


def _some(value: list[Each]) -> list[Each]:
    if not value:
        raise wrong("list.empty")
    return value


Flag = Annotated[bool, BeforeValidator(_flag, json_schema_input_type=bool)]
Some = Annotated[list[Each], AfterValidator(_some)]
"""A list without which its record would be nowhere on the site."""
