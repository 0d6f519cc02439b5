"""Fact sheets as those who link to them know them. To set them in type takes longer than all that links."""

from __future__ import annotations

from offersite.generator import Generated
from offersite.pages.rendering import Renderer
from offersite.sheets.printed import FactSheets, Printed


class Unprinted(FactSheets):
    """Each with one page that nobody reads, in any language: fonts are not asked for."""

    def _set(self, path: str) -> Printed:
        return Printed(self._sheet(path), b"%PDF-1.7 /Type/Pages/Count 1")


def renderer(made: Generated) -> Renderer:
    """Renders pages that link to such sheets."""
    pages = Renderer(made)
    pages.sheets = Unprinted(made)
    return pages
