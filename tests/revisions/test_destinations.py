"""No address is overlooked, however it is written."""

from __future__ import annotations

import time

import pytest

from offersite.revisions.destinations import destinations


def found(text: str, file: str = "docs/a.md") -> list[str]:
    return [f"{each.line} {each.value} {each.owner}" for each in destinations({file: text.encode()})]


@pytest.mark.parametrize(
    ("text", "value", "owner"),
    [
        ("See [here](https://example.org/a_(b)), or", "https://example.org/a_(b)", "example.org"),
        ("<https://example.org/?a=b#c>", "https://example.org/?a=b#c", "example.org"),
        ("HTTPS://Example.ORG.", "HTTPS://Example.ORG", "example.org"),
        ("**https://example.org:8443/**", "https://example.org:8443/", "example.org:8443"),
        ("https://www.bfe.admin.ch@evil.test/", "https://www.bfe.admin.ch@evil.test/", "evil.test"),
        ("[a](https&#58;//evil.test)", "https://evil.test", "evil.test"),
        (r"[a](https:\//evil.test)", "https://evil.test", "evil.test"),
        (r"[a](https:\\evil.test)", r"https:\evil.test", "evil.test"),
        ("https://xn--e1afmkfd.test/", "https://xn--e1afmkfd.test/", "xn--e1afmkfd.test"),
        ("[a](mailto:Anna.B@Example.org)", "Anna.B@Example.org", "anna.b@example.org"),
        ("(a+b@c-d.example.org).", "a+b@c-d.example.org", "a+b@c-d.example.org"),
        ("tel:+41218610096", "+41218610096", "41218610096"),
        ("+41 (0)21 861 00 96", "+41 (0)21 861 00 96", "41218610096"),
        ("Tel. +41.21.861.00.96.", "+41.21.861.00.96", "41218610096"),
        ("+41 21 861–00–96", "+41 21 861–00–96", "41218610096"),
        ("+999 123 456 789", "+999 123 456 789", "999123456789"),
        ("Call +41 (21) 861 00 96, or", "+41 (21) 861 00 96", "41218610096"),
    ],
)
def test_an_address_in_text_is_found_with_its_owner(text: str, value: str, owner: str) -> None:
    assert found(f"\n{text}\n") == [f"2 {value} {owner}"]


@pytest.mark.parametrize("text", ["a@b", "@user", "1 + 1 = 2", "+12", "http", "https://", "a.b/c", ""])
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert found(text) == []


def test_each_has_its_place_in_the_data() -> None:
    text = (
        'contacts:\n  - id: north\n    "email": a@example.org\n    links:\n      - https://a.example\n'
        '      - url: "\\x68ttps:\\/\\/b.example"\n    text:\n      de: >-\n        Siehe\n        [da](https://c.example).\n'
    )
    told = [(each.line, each.path, each.owner) for each in destinations({"data/a.yaml": text.encode()})]
    north = ("contacts", "north")
    assert told == [
        (3, (*north, "email"), "a@example.org"),
        (5, (*north, "links"), "a.example"),
        (6, (*north, "links", "url"), "b.example"),
        (8, (*north, "text", "de"), "c.example"),
    ]


@pytest.mark.parametrize("raw", [b"a: [", b"a: https://a.example\nb", b"\xff https://a.example", b""])
def test_what_cannot_be_read_has_none(raw: bytes) -> None:
    assert list(destinations({"data/a.yaml": raw})) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "a.",
        "a@",
        "a@b.",
        "a@b-",
        "+1",
        "+1 ",
        "+",
        "https:/",
        "https://",
        "https://a(",
        "(",
        "&",
        "\\",
        "h",
    ],
)
def test_patience_is_not_tried(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    start = time.process_time()
    list(destinations({"docs/a.md": text.encode()}))
    assert time.process_time() - start < 5  # a pattern that goes back and forth would take hours
