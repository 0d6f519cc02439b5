from __future__ import annotations

from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest
from pydantic import ValidationError

from offersite.model import Model, PlainScalar, Site, Text
from offersite.model.names import Id, Name
from tests.model.reading import read, refused


def test_ids_and_what_to_write_instead() -> None:
    assert read(Id, PlainScalar("net-zero-2050")) == "net-zero-2050"
    for written, instead in {
        "Net Zero": "net-zero",
        "énergie": "energie",
        "a--b": "a-b",
        "日本": "an-id",
    }.items():
        with pytest.raises(ValidationError) as caught:
            read(Id, PlainScalar(written))
        assert caught.value.errors()[0]["ctx"]["instead"] == instead
    assert refused(Id, ["a"]) == "id.form"


def test_ids_fit_into_paths() -> None:
    assert read(Id, PlainScalar("a" * 64)) == "a" * 64
    assert refused(Id, PlainScalar("a" * 65)) == "id.long"


@pytest.mark.parametrize("device", ["con", "prn", "aux", "nul", "com1", "lpt9"])
def test_no_id_is_the_name_of_a_device(device: str) -> None:
    assert refused(Id, PlainScalar(device)) == "id.device"
    assert read(Id, PlainScalar(f"{device}-1")) == f"{device}-1"


def test_a_name_is_one_line() -> None:
    assert read(Name, PlainScalar("  Flurina \t Fadengrad ")) == "Flurina Fadengrad"
    assert read(Name, "100\u00a0%") == "100\u00a0%"
    assert {refused(Name, each) for each in ("", " ", "\u00a0", "\u200b", "\u2060 \ufeff", "\u0301")} == {
        "text.empty"
    }
    assert {refused(Name, each) for each in ("?!", "…")} == {"text.wordless"}
    assert {refused(Name, each) for each in ("A\nB", "A\r\nB", "A\rB", "A\u2028B")} == {"text.lines"}
    assert {refused(Name, each) for each in (None, ["A"], {"de": "A"}, 1)} == {"value.string"}


def test_no_field_of_the_model_is_any_string() -> None:
    assert sorted(any_strings(Site)) == []


def any_strings(kind: Any, path: str = "") -> set[str]:
    """The places below a type of the model that take whatever text there is."""
    if kind is str:
        return {path}
    if get_origin(kind) is Annotated:
        below, *checks = get_args(kind)
        return set() if checks and below is str else any_strings(below, path)
    if isinstance(kind, type) and issubclass(kind, Model):
        fields = get_type_hints(kind, include_extras=True)
        return set().union(*(any_strings(fields[name], f"{path}.{name}") for name in kind.model_fields))
    if isinstance(kind, type) and issubclass(kind, Text):
        return set()  # checks its wordings itself
    return set().union(*(any_strings(each, path) for each in get_args(kind)))
