"""No text holds what nobody sees, but for what scripts and emoji are made of."""

from __future__ import annotations

import pytest

from offersite.reading.nodes import compose
from offersite.reading.syntax import Mistake


@pytest.mark.parametrize(
    "character",
    [
        "\u200b",
        "\u200c",
        "\u200d",
        "\u2060",
        "\ufeff",
        "\u00ad",
        "\u034f",
        "\u3164",
        "\ufe0f",
        "\U000e0041",
        "\U000e0100",
    ],
)
def test_what_nobody_sees_is_told(character: str) -> None:
    with pytest.raises(Mistake) as told:
        compose(f"a: Ge{character}meinde\n", [])
    assert (told.value.message, told.value.line, told.value.column) == ("text.character", 0, 5)


@pytest.mark.parametrize(
    "text", ["👩‍💻 ❤️ 1️⃣ 👩🏽‍🚀", "می‌خواهم", "10\u202f% und\u00a0mehr, Co\u2011Design", "日本"]
)
def test_what_scripts_and_emoji_need_stays(text: str) -> None:
    root = compose(f"a: {text}\n", [])
    assert root is not None
    assert root.data() == {"a": text}
