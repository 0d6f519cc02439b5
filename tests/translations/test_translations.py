"""Random histories, and a slow and obvious memory of beside which source each translation was written."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random

import pytest

from offersite.language.fingerprints import fingerprint, normal
from offersite.reading.nodes import compose
from offersite.translations.replay import Past, replay
from offersite.translations.texts import TranslatedText, page_texts, texts

VERSIONS = 12
IDS = "abcdefgh"
KINDS = [
    ("rewrite", "translate", "translate_whole", "both", "check", "lay_out", "reorder", "add", "remove"),
    ("rename",),
    ("go_back",),
]
PARAGRAPH = "\n\n"
HEAD = "---\ntitle: A\n---\n"


@dataclass
class Item:
    """A text with its translation, in as many paragraphs, known by nothing that stands in a file."""

    number: int
    said: list[str]
    translation: list[str]
    checked: bool = False
    """Whether a line says that the translation is right for the source as it stands."""
    right: dict[str, set[str]] = field(default_factory=dict)
    """By paragraphs of the translation: those of the source beside which each was written."""


Version = dict[str, Item]
"""What a file holds, by ids, in its order."""


class History:
    """A made-up one. No two wordings share a word, so that none is taken for another by chance."""

    def __init__(self, seed: int, paragraphs: int):
        self.random = Random(seed)  # noqa: S311 (the same in every run)
        self.number, self.paragraphs = count(), paragraphs
        self.now: Version = {id: self.item() for id in IDS[:4]}
        self.versions: list[Version] = []
        self.learn()

    def item(self) -> Item:
        return Item(next(self.number), self.words(), self.words())

    def words(self) -> list[str]:
        return [self.sentence() for _ in range(self.paragraphs)]

    def sentence(self) -> str:
        return " ".join(f"{letter}{next(self.number)}" for letter in "uvwxyz") + self.random.choice(["", "."])

    def step(self, *kinds: str) -> None:
        """Another version: one change, or several at once, as after a squash."""
        for _ in range(self.random.choice([1, 1, 1, 2, 3])):
            getattr(self, self.random.choice(kinds))()
        self.learn()

    def learn(self) -> None:
        """What is new of a translation was written for what stands beside it now."""
        for item in self.now.values():
            for said, own in zip(item.said, item.translation, strict=True):
                if own not in item.right:
                    item.right[own] = {said}
                elif item.checked:
                    item.right[own].add(said)
        self.versions.append(deepcopy(self.now))

    def any(self) -> Item:
        return self.random.choice([*self.now.values()])

    def rewrite(self) -> None:
        item = self.any()
        item.said[self.random.randrange(self.paragraphs)] = self.sentence()
        item.checked = False

    def translate(self) -> None:
        item = self.any()
        item.translation[self.random.randrange(self.paragraphs)] = self.sentence()

    def translate_whole(self) -> None:
        self.any().translation = self.words()

    def both(self) -> None:
        item = self.any()
        item.said, item.translation, item.checked = self.words(), self.words(), False

    def check(self) -> None:
        self.any().checked = True

    def lay_out(self) -> None:
        item = self.any()
        item.said = [each.replace(" ", self.random.choice([" ", "  "])) for each in item.said]
        item.said[-1] = item.said[-1].strip(".") + self.random.choice(["", "."])

    def reorder(self) -> None:
        entries = [*self.now.items()]
        self.random.shuffle(entries)
        self.now = dict(entries)

    def rename(self) -> None:
        old = self.random.choice([*self.now])
        new = self.random.choice([id for id in IDS if id not in self.now])
        self.now = {new if id == old else id: item for id, item in self.now.items()}

    def add(self) -> None:
        if len(self.now) < len(IDS) - 1:
            new = self.random.choice([id for id in IDS if id not in self.now])
            self.now[new] = self.item()

    def remove(self) -> None:
        if len(self.now) > 2:
            self.now.pop(self.random.choice([*self.now]))

    def go_back(self) -> None:
        """All that is still there becomes what it was, as by `git revert`; what is known meanwhile stays."""
        then = self.random.choice(self.versions)
        for item in self.now.values():
            for was in then.values():
                if was.number == item.number:
                    item.said, item.translation, item.checked = was.said[:], was.translation[:], was.checked

    def outdated(self) -> set[str]:
        return {
            id
            for id, item in self.now.items()
            if any(
                normal(said) not in map(normal, item.right[own])
                for said, own in zip(item.said, item.translation, strict=True)
            )
        }


def in_yaml(version: Version) -> list[TranslatedText]:
    entries = []
    for id, item in version.items():
        answer: dict[str, object] = {"fr": PARAGRAPH.join(item.said), "de": PARAGRAPH.join(item.translation)}
        if item.checked:
            answer["checked"] = {"de": fingerprint(PARAGRAPH.join(item.said))}
        entries.append({"id": id, "answer": answer})
    return list(texts(compose(json.dumps({"faq": entries}), []), "data/faq.yaml", "fr"))


def in_pages(version: Version) -> list[TranslatedText]:
    files = {}
    for id, item in version.items():
        source = HEAD + PARAGRAPH.join(item.said)
        checked = f"checked: {{de: {fingerprint(source)}}}\n" if item.checked else ""
        files[f"docs/{id}.md"] = source
        files[f"docs/{id}.de.md"] = HEAD.replace("\n", f"\n{checked}", 1) + PARAGRAPH.join(item.translation)
    return list(page_texts(files, "fr"))


def outdated(pasts: Mapping[str, Past]) -> set[str]:
    """The ids of the items whose texts are."""
    return {
        Path(id.removesuffix("/answer")).stem
        for id, past in pasts.items()
        if not past.gone and normal(past.wordings["fr"]) not in map(normal, past.right_for("de"))
    }


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize(("read", "paragraphs"), [(in_yaml, 1), (in_yaml, 3), (in_pages, 3)])
def test_what_is_outdated_is_what_was_not_written_for_its_source(
    read: Callable[[Version], list[TranslatedText]], paragraphs: int, seed: int
) -> None:
    history = History(seed, paragraphs)
    pasts: Mapping[str, Past] = replay({}, read(history.now), "fr")
    for _ in range(VERSIONS):
        history.step(*history.random.choice(KINDS))
        pasts = replay(pasts, read(history.now), "fr")
        assert outdated(pasts) == history.outdated()
