"""Slips in the files of some programmes, one after the other, and what the check makes of them."""

from __future__ import annotations

import datetime as dt
import random
import re
import time
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent, wrap

from offersite.checking import examine
from offersite.problems.catalogue import available
from offersite.reading.document import decoded
from offersite.reading.settings import read_settings
from offersite.settings import Settings
from tests.bad_edits.applying import programme
from tests.support import REPAIRS, copy_programme

from .editing import Lines, lines_of, slip
from .vanishing import Contents, unread, vanished

SENTENCE = re.compile(r"^( *)(- \w+: |\w+: |- )([^\W\d]\w* [^:#\n]+)$", re.MULTILINE)

TODAY = dt.date(2100, 1, 1)
"""After every change that the programmes tell of."""

SLOWEST = 25
"""Times that the check of any file may take what that of a sound one does."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of a slip: what is wrong with it, and how much longer the check took than a sound one."""

    seed: int
    file: str
    faults: tuple[str, ...]
    slowness: float


@dataclass(frozen=True, slots=True)
class Target:
    """A file that slips happen to, as it was before."""

    settings: Settings
    path: Path
    text: str
    contents: Contents
    seconds: float
    """How long the check takes when nothing is wrong."""


def made_up(home: Path) -> list[Target]:
    """The files of the tests' programmes, copied to `home`; sentences are folded, as long texts are."""
    repairs = copy_programme(REPAIRS, home / "repairs")
    programmes = (programme(home / "base"), read_settings(repairs / "mkdocs.yml"))
    for path in (path for each in programmes for path in each.data.glob("*.yaml")):
        path.write_text(SENTENCE.sub(_folded, path.read_text("utf-8")), "utf-8")
    return [target for each in programmes for target in targets(each)]


def targets(settings: Settings) -> list[Target]:
    """The files of a programme, which is sound."""
    seconds = []
    for _ in range(3):
        start = time.process_time()
        assert examine(settings, TODAY).site is not None
        seconds.append(time.process_time() - start)
    texts = {path: path.read_text("utf-8") for path in sorted(settings.data.glob("*.yaml"))}
    return [Target(settings, path, text, Contents(text), min(seconds)) for path, text in texts.items()]


def _folded(sentence: re.Match[str]) -> str:
    margin, name, words = sentence.groups()
    below = margin + "  " * name.count("- ") + "  " * name.count(": ")
    return f"{margin}{name}>-\n" + indent("\n".join(wrap(words, 30)), below)


def trials(seeds: Iterable[int], targets: list[Target]) -> Iterator[Trial]:
    """A slip for each seed; every file is then as it was."""
    for seed in seeds:
        chance = random.Random(seed)  # noqa: S311 - the same slips in every run
        target = chance.choice(targets)
        lines, raw = slip(lines_of(target.text), chance)
        target.path.write_bytes(raw)
        start = time.process_time()
        try:
            faults = tuple(_faults(target, lines, raw))
        except Exception:
            faults = (traceback.format_exc(),)
        seconds = time.process_time() - start
        target.path.write_text(target.text, "utf-8")
        file = f"{target.settings.home.name}/data/{target.path.name}"
        yield Trial(seed, file, faults, seconds / target.seconds)


def _faults(target: Target, lines: Lines, raw: bytes) -> Iterator[str]:
    examination = examine(target.settings, TODAY)
    for problem in examination.problems:
        told = {problem.render(language) for language in available()}
        yield from (f"not in one line: {each}" for each in told if "\n" in each)
    here = {each.line for each in examination.problems if each.file == f"data/{target.path.name}"}
    if examination.site is not None:
        if target.path.stem != "labels":  # one of which may well be “to be completed”
            left = (line.text for number, line in enumerate(lines, 1) if line.amiss and number not in here)
            yield from (f"left in: {text.strip()}" for text in left)
        after = Contents(decoded(raw))
        yield from (f"vanished: {each}" for each in vanished(target.contents, after, lines))
        yield from (f"not read: {each}" for each in unread(after.root, examination.site))
