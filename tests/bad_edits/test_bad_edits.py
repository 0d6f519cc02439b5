"""Every mistake is told where it is, as what it is; and whatever is typed, no traceback reaches an editor."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from offersite.checking import examine
from offersite.problems import available, catalogue, has_errors
from tests.bad_edits.applying import MISTAKES, TODAY, examine_after, lines, programme

MUTATIONS = 300
# Said of what no edit of the data can bring about, or of another programme's file; tested beside their code.
ELSEWHERE = {"file.unreadable", "label.placeholders", "operator.address", "picture.language", "site.address"}
ELSEWHERE |= {"fix.written", "value.other"}
# Said of what was published before, as git has it: tests/test_published.py, tests/reading/test_history.py.
ELSEWHERE |= {each for each in catalogue("en") if each.startswith(("address.", "published."))}
# Said where mkdocs.yml names the pages: tests/reading/test_docs.py.
ELSEWHERE |= {"page.unlisted"}
WORDS = {"error", "warning", "notice", "did-you-mean"}


def test_the_base_is_sound(tmp_path: Path) -> None:
    examination = examine(programme(tmp_path), TODAY)
    assert lines(examination) == ""
    assert examination.site is not None


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.name)
def test_mistake(mistake: Path, tmp_path: Path) -> None:
    examination = examine_after(mistake, tmp_path)
    assert lines(examination) == (mistake / "expected.txt").read_text("utf-8")
    assert (examination.site is None) == has_errors(examination.problems)


def test_every_message_has_a_mistake(tmp_path: Path) -> None:
    told = {
        p.message for mistake in MISTAKES for p in examine_after(mistake, tmp_path / mistake.name).problems
    }
    assert set(catalogue("en")) - WORDS - ELSEWHERE == told


@pytest.mark.parametrize("name", ["programme.yaml", "offers.yaml", "events.yaml"])
def test_whatever_is_typed_raises_nothing(name: str, tmp_path: Path) -> None:
    settings = programme(tmp_path)
    path = settings.data / name
    sound = path.read_bytes()
    chance = random.Random(name)  # noqa: S311 - the same mutations in every run
    for _ in range(MUTATIONS // 3):
        mutated = sound
        for _ in range(chance.randint(1, 3)):
            mutated = chance.choice(MUTATE)(mutated, chance)
        path.write_bytes(mutated)
        for problem in examine(settings, TODAY).problems:
            for language in available():
                assert "\n" not in problem.render(language)


def _cut(text: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(text) + 1)
    return text[:start] + text[start + chance.randint(1, 80) :]


def _repeat(text: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(text) + 1)
    piece = text[start : start + chance.randint(1, 400)]
    return text[:start] + piece * chance.choice((2, 2, 3, 50)) + text[start:]


def _move_line(text: bytes, chance: random.Random) -> bytes:
    rows = text.splitlines(keepends=True) or [b""]
    row = rows.pop(chance.randrange(len(rows)))
    rows.insert(chance.randrange(len(rows) + 1), chance.choice((row, row.lstrip(), b"  " + row)))
    return b"".join(rows)


def _insert(text: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(text) + 1)
    return text[:start] + chance.choice(TYPED) + text[start + chance.randint(0, 4) :]


def _scramble(text: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(text) + 1)
    return text[:start] + chance.randbytes(chance.randint(1, 6)) + text[start + 1 :]


MUTATE: tuple[Callable[[bytes, random.Random], bytes], ...] = (_cut, _repeat, _move_line, _insert, _scramble)
SIGNS = ": - # ' \" [ ] { } , & * ! | > % @ ` ? \\ ~ null 0 -1 1e9 [] {} [[ }} --- ... <<: *: &a *a ![ é {0}"
TYPED = [
    sign.encode()
    for sign in (
        *SIGNS.split(" "),
        *(
            ": ",
            " #",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "\n\n  - ",
            "\u00a0",
            "\u200e",
            "\ufeff",
            "\U0001f600",
            "\x00",
        ),
        *("9" * 5000, "0x" + "f" * 5000, "a" * 5000, "[" * 500, "{a: " * 300, '"\\ud800"', '"\\n\\x1b[2J"'),
        *(
            "2024-02-30",
            "9999-12-31 23:59",
            "0001-01-01 00:00",
            "](javascript:x)",
            "{{ x }}",
            "{value!r:>9999999}",
        ),
    )
]
