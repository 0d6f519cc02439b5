from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from offersite.model import labels

PER_REGION: TypeAdapter[Any] = TypeAdapter(labels.PerRegion)
PLAIN: TypeAdapter[Any] = TypeAdapter(labels.Plain)


def test_the_placeholders_in_any_order() -> None:
    assert PER_REGION.validate_python({"de": "{count} {region}", "fr": "{region}, {count}"})
    assert PLAIN.validate_python("Menü")


@pytest.mark.parametrize(
    "text",
    [
        "{count}",
        "{count} {region} {x}",
        "{count} {region",
        "{count:>99999999} {region}",
        "{count!r} {region}",
    ],
)
def test_others_are_refused(text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        PER_REGION.validate_python({"de": "{count} {region}", "fr": text})
    (error,) = caught.value.errors()
    assert error["type"] == "label.placeholders"
    assert error["ctx"]["language"] == "fr"
    assert error["ctx"]["expected"] == "{count}, {region}"


def test_a_plain_label_holds_none() -> None:
    with pytest.raises(ValidationError):
        PLAIN.validate_python("Menü {x}")
