"""JSON-LD can stand in a script element whatever its texts hold."""

from __future__ import annotations

import json

import pytest
from lxml import html

from offersite.pages.structured_data import serialise


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        "&lt;",
        "a\u2028b\u2029c",
        '"\\',
        "œuvre ’ ☃",
    ],
)
def test_no_text_leaves_its_element(text: str) -> None:
    written = serialise({"name": text})
    page = html.document_fromstring(f"<script type='application/ld+json'>{written}</script><p>after</p>")
    assert [each.tag for each in page.iter("script", "p")] == ["script", "p"]
    assert json.loads(page.cssselect("script")[0].text or "") == {"name": text}
    assert not set(written) & set("<>&\u2028\u2029")
