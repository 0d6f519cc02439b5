"""The page for editors where much is open: texts of each kind, short and long, some not translated at all."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from browser.pages import DAY, SETTINGS
from offersite.generator import generate
from offersite.pages.table import pages
from offersite.pages.translation_pages import translation_pages
from offersite.translations.replay import replay
from offersite.translations.state import State
from offersite.translations.texts import TranslatedText
from tests import unprinted

OUTDATED, MISSING = 12, 3
"""How many texts of the data are so; every page of Markdown is outdated in two of its paragraphs."""
REPOSITORY = "https://github.com/owner/name"


def write_behind(site: Path, folder: Path) -> None:
    """Write those pages into `folder`, with the styles and scripts of a built `site`."""
    shutil.copytree(site / "assets", folder / "assets")
    shutil.copy(site / "robots.txt", folder)
    generated = generate(replace(SETTINGS, repository=REPOSITORY), DAY)
    renderer, settings = unprinted.renderer(generated), generated.settings
    known = state(generated.translations.texts)
    for view in generated.sites.values():
        titles = {page.path: page.head.title for page in pages(view)}
        for page in translation_pages(view, known, settings, titles):
            made = renderer.page(page, view)
            place = folder / made.path
            place.parent.mkdir(parents=True)
            place.write_bytes(made.content)


def state(texts: Sequence[TranslatedText]) -> State:
    """That of a programme whose texts were translated before their source changed."""
    source = SETTINGS.source.tag
    whole = [text for text in texts if {*SETTINGS.tags} <= {*text.wordings}]
    data = [text for text in whole if not text.wordings[source].file]
    missing = [replace(text, wordings={source: text.wordings[source]}) for text in data[:MISSING]]
    others = [text for text in whole if text not in data[:MISSING]]
    behind = {text.id for text in data[MISSING : MISSING + OUTDATED]}
    before = [_before(text, source) if text.id in behind or text not in data else text for text in others]
    return State(texts=[*missing, *others], languages=SETTINGS.tags, pasts=replay({}, before, source))


def _before(text: TranslatedText, source: str) -> TranslatedText:
    wording = text.wordings[source]
    parts = wording.value.split("\n\n")
    parts[-1] += " 2023."
    parts[len(parts) // 2] = " ".join(parts[len(parts) // 2].split()[::2])
    return replace(text, wordings={**text.wordings, source: replace(wording, value="\n\n".join(parts))})
