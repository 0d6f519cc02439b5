"""What a template could not do, told as what is wrong with the data is: with its file and line."""

from __future__ import annotations

import traceback
from pathlib import Path

from ..problems.problem import in_one_line


class NotRendered(Exception):
    """A template could not be rendered: where, and what Jinja2 or Python says of it."""


def not_rendered(error: Exception, templates: Path) -> NotRendered:
    """Tells `error`, which came from a template in the folder `templates`.

    Jinja2 puts the lines of templates into tracebacks; the last of them is where it went wrong.
    """
    places = [
        f"{templates.name}/{Path(frame.filename).relative_to(templates).as_posix()}:{frame.lineno}: "
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(templates)
    ]
    place = places[-1] if places else ""
    return NotRendered(in_one_line(f"{place}{type(error).__name__}: {error}"))
