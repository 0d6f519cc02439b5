from __future__ import annotations

import pytest

from offersite.mending.order import in_order, without_blanks

TAGS = ["fr", "de", "it"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("a:\n  de: B\n  fr: A\n", "a:\n  fr: A\n  de: B\n"),
        ("a:\n  fr: A\n  de: B\n", None),
        ("- a:\n    it: >-\n      C\n\n      c\n    de: B\n  b: x\n",
         "- a:\n    de: B\n    it: >-\n      C\n\n      c\n  b: x\n"),
        ("- de: B\n  fr: A\n- x\n", "- fr: A\n  de: B\n- x\n"),
        ("a:\r\n  de: B\r\n  fr: A\r\n", "a:\r\n  fr: A\r\n  de: B\r\n"),
        ("a: {de: B, fr: A}\n", None),
        ("a:\n  de: B\n  # on A\n  fr: A\n", None),
        ("a:\n  de: B\n  fr: A\n# the end\n", "a:\n  fr: A\n  de: B\n# the end\n"),
        ("a:\n  de: B\n  fr: A", None),
        ("a:\n  de: B\n  en: A\n", None),
        ("a: [\n", None),
        ("a:\n  de:\n    fr: A\n", None),
        ("a:\n  b:\n    de: B\n    fr: A\n  c:\n    de: D\n    fr: C\n",
         "a:\n  b:\n    fr: A\n    de: B\n  c:\n    fr: C\n    de: D\n"),
    ],
)  # fmt: skip
def test_languages_are_put_in_the_order_of_the_site(text: str, right: str | None) -> None:
    assert in_order(text, TAGS) == (right or text)
    assert in_order(right or text, TAGS) == (right or text)


def test_blanks_at_the_end_of_lines_go() -> None:
    assert without_blanks("a: b \t\r\n  \n\tc: d\u00a0\n e ") == "a: b\r\n\n\tc: d\u00a0\n e"
