"""What an issue answers to the questions of its form, as GitHub makes Markdown of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from ..reading.syntax import Mistake
from .forms import Form

HEADING = re.compile(r"^### (.+)$", re.MULTILINE)
UNANSWERED = "_No response_"
"""In every language."""


def form_of(body: str, forms: Sequence[Form]) -> Form:
    """The form whose headings the text has most of; the first one, if it has none."""
    found = set(HEADING.findall(body))
    return max(forms, key=lambda form: len(found.intersection(form.headings.values())))


def read_answers(body: str, form: Form) -> Mapping[str, str]:
    """What the text says to each question of the form; what is not answered is left out.

    Raises `Mistake` unless each heading stands there once: within an answer it would be another question.
    """
    ours = {heading: question for question, heading in form.headings.items()}
    found = [each for each in HEADING.finditer(body) if each[1] in ours]
    counts = Counter(each[1] for each in found)
    if wrong := next((heading for heading in ours if counts[heading] != 1), None):
        line = body.count("\n", 0, next((each.start() for each in found if each[1] == wrong), 0))
        raise Mistake(line, 0, "proposal.heading", value=wrong)
    ends = [*(each.start() for each in found[1:]), len(body)]
    answers = {ours[one[1]]: body[one.end() : end].strip() for one, end in zip(found, ends, strict=True)}
    return {question: answer for question, answer in answers.items() if answer not in ("", UNANSWERED)}
