"""What a template or the generator could not do, told as mistakes in the data are: with its file and line."""

from __future__ import annotations

import traceback
from pathlib import Path

from ..problems.problem import in_one_line

CODE = Path(__file__).parents[2]
"""The folder of the generator's own code."""


class NotRendered(Exception):
    """A template could not be rendered: where, and what Jinja2 or Python says of it."""


def not_rendered(error: Exception, templates: Path) -> NotRendered:
    """Tells `error`, which came from a template in the folder `templates`.

    Jinja2 puts the lines of templates into tracebacks.
    """
    return NotRendered(located(error, templates))


def located(error: Exception, folder: Path = CODE) -> str:
    """`error` in one line, after the last place in `folder` that its traceback names, if there is one."""
    places = [
        f"{folder.name}/{Path(frame.filename).relative_to(folder).as_posix()}:{frame.lineno}: "
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(folder)
    ]
    place = places[-1] if places else ""
    return in_one_line(f"{place}{type(error).__name__}: {error}")
