"""What axe-core is asked, in the tests and in the audit."""

from __future__ import annotations

from typing import TypedDict

OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},  # off in axe by default
    "resultTypes": ["violations", "incomplete"],
}

RUN = """async (options) => {
  const {violations, incomplete, testEngine} = await axe.run(options);
  const found = (list) => list.flatMap(({id, nodes}) => nodes.map(({html}) => ({rule: id, element: html})));
  return {barriers: found(violations), doubts: found(incomplete), version: testEngine.version};
}"""


class Barrier(TypedDict):
    """A rule that an element breaks, or may break."""

    rule: str
    element: str


class Findings(TypedDict):
    """What axe says of a page: what is wrong, and what only a person can tell."""

    barriers: list[Barrier]
    doubts: list[Barrier]
    version: str
