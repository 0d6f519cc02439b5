"""QR codes (ISO/IEC 18004) that lead from paper to a page."""

from __future__ import annotations

import io
from functools import lru_cache

import segno


@lru_cache(maxsize=4096)
def qr_code(address: str) -> str:
    """The code of an address as a drawing (SVG) without margins: whoever sets it leaves four modules free.

    A tenth of it may be dirty or torn (level M is 15 %).
    """
    drawing = io.BytesIO()
    segno.make_qr(address, error="m", boost_error=False).save(
        drawing, kind="svg", border=0, xmldecl=False, svgns=True, svgclass=None, lineclass=None, nl=False
    )
    return drawing.getvalue().decode()
