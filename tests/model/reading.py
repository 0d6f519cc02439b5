"""What a scalar type of the model makes of a value, or what it says to it."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError


def read(kind: Any, value: object) -> Any:
    return TypeAdapter(Annotated[kind, None]).validate_python(value)


def refused(kind: Any, value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    (error,) = caught.value.errors()
    return error["type"]
