"""Follows a guide to the letter: each block is written where the sentence before it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

BLOCK = re.compile(r"(?P<before>.*?)^```yaml\n(?P<yaml>.*?)^```$", re.DOTALL | re.MULTILINE)
FILE = re.compile(r"\[`(data/[a-z]+\.yaml)`\]")
ENTRY = re.compile(r"`(- id: [a-z0-9-]+)`")
LIST = re.compile(r"`([a-z]+:)`")
DAY = re.compile(r"^ +updated: (\S+)", re.MULTILINE)
OPEN = "…"


@dataclass(frozen=True)
class Step:
    """A block of a guide: what is written, into which file, and where."""

    yaml: str
    file: str
    entry: str = ""
    """The first line of the entry whose lines it replaces, or that gets them."""
    below: str = ""
    """The line of the list that the entry is added to; without one, the end of the file."""

    @property
    def name(self) -> str:
        return f"{self.file}: {self.yaml.split(OPEN)[0].strip().splitlines()[0]}"

    @property
    def day(self) -> str:
        """The day on which an editor would write this; empty if it says none."""
        found = DAY.search(self.yaml)
        return found[1] if found else ""

    def write(self, home: Path, adapted: bool = False) -> list[int]:
        """Write the block, with words wherever it waits for some if `adapted`; gives the lines that wait."""
        path = home / self.file
        lines = path.read_text("utf-8").splitlines()
        block = [words(line) if adapted else line for line in self.yaml.splitlines()]
        if self.entry:
            written = replaced(lines, block, self.entry)
        elif self.below:
            at = next(number for number, line in enumerate(lines, 1) if line.strip() == self.below)
            written = [*lines[:at], *block, *lines[at:]]
        else:
            written = [*lines, *block]
        waiting = [number for number, line in enumerate(written, 1) if line in block and OPEN in line]
        path.write_text("".join(f"{line}\n" for line in written), "utf-8")
        return waiting


def steps(guide: Path) -> Iterator[Step]:
    """Every block, in order. Of the files, entries and lists named before it, the last one counts."""
    for found in BLOCK.finditer(guide.read_text("utf-8")):
        before = found["before"].rpartition("\n## ")[2]
        *_, last = FILE.finditer(before)
        place = before[last.start() :]
        file, entry, below = (pattern.findall(place) for pattern in (FILE, ENTRY, LIST))
        new = found["yaml"].lstrip().startswith("- ")
        yield Step(
            yaml=found["yaml"],
            file=file[-1],
            entry="" if new else entry[-1],
            below=below[0] if new and below else "",
        )


def words(line: str) -> str:
    """The line with an address or a word where it waits for one."""
    return line.replace(OPEN, "https://www.local-energy.swiss/" if "url:" in line else "Essai")


def replaced(lines: list[str], block: list[str], entry: str) -> list[str]:
    """`lines` with the fields of `block` in an entry: those it has replaced, others below the one before."""
    start = next(number for number, line in enumerate(lines) if line.split("  #")[0].strip() == entry)
    indent = lines[start].index("-") + 2
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or lines[end].startswith(" " * indent)):
        end += 1
    own = fields(lines[start:end], indent)
    previous = next(iter(own))
    for name, written in fields(block, indent).items():
        if name not in own:
            names = list(own)
            at = names.index(previous) + 1
            own = {each: own.get(each, written) for each in [*names[:at], name, *names[at:]]}
        own[name] = written
        previous = name
    return [*lines[:start], *(line for each in own.values() for line in each), *lines[end:]]


def fields(lines: list[str], indent: int) -> dict[str, list[str]]:
    """The lines of each field that stands at `indent`, under its name."""
    found: dict[str, list[str]] = {}
    for line in lines:
        name = line[indent:].partition(":")[0]
        if not line[:indent].strip(" -") and name[:1].strip():
            found[name] = []
        found[list(found)[-1]].append(line)
    return found
