from __future__ import annotations

import pytest

from offersite.language.names import is_language, language_called


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("Deutsch", "de"),
        ("tedesco", "de"),
        ("German", "de"),
        ("ger", "de"),
        ("FR", "fr"),
        ("Rätoromanisch", "rm"),
    ],
)
def test_what_people_call_a_language(written: str, tag: str) -> None:
    assert language_called(written) == tag


@pytest.mark.parametrize("written", ["", "d", "xx", "Klingonisch?"])
def test_what_is_no_language_is_none(written: str) -> None:
    assert language_called(written) == ""
    assert not is_language(written)
