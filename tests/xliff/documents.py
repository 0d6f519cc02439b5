"""Small documents as tools write them."""

from __future__ import annotations

V2 = (
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0"'
    ' srcLang="{source}" trgLang="{target}">'
    '<file id="f">{units}</file></xliff>'
)
V1 = (
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">'
    '<file original="f" source-language="{source}" target-language="{target}" datatype="plaintext">'
    "<body>{units}</body></file></xliff>"
)


def v2(*units: str, source: str = "de", target: str = "rm") -> bytes:
    """An XLIFF 2.0 of `units`."""
    return V2.format(source=source, target=target, units="".join(units)).encode()


def v1(*units: str, source: str = "de", target: str = "rm") -> bytes:
    """An XLIFF 1.2."""
    return V1.format(source=source, target=target, units="".join(units)).encode()


def unit2(id: str, source: str, target: str | None, state: str = "translated", before: str = "") -> str:
    """A unit of one segment, with what stands `before` it."""
    said = "" if target is None else f"<target>{target}</target>"
    segment = f'<segment state="{state}"><source>{source}</source>{said}</segment>'
    return f'<unit id="{id}">{before}{segment}</unit>'


def unit1(id: str, source: str, target: str | None, state: str = "translated", after: str = "") -> str:
    """The same in XLIFF 1.2."""
    said = "" if target is None else f'<target state="{state}">{target}</target>'
    return f'<trans-unit id="{id}"><source>{source}</source>{said}{after}</trans-unit>'
