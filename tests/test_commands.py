"""The command line starts at once."""

from __future__ import annotations

import subprocess
import sys

from tests.support import clean_environment

LATER = {"pydantic", "markdown_it", "holidays", "phonenumbers"}
"""What it takes to read and to judge the data: a build has a program of its own for that."""


def test_who_does_not_read_the_data_does_not_wait_for_what_reads_it() -> None:
    code = "import sys, offersite.commands; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], env=clean_environment(), capture_output=True, text=True, check=True
    )
    assert LATER.intersection(done.stdout.split()) == set()
