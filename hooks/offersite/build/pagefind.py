"""Pagefind, which makes the search index: pages in, the files of their index out.

It numbers pages in the order in which they come to it, and those of a folder come as the file system lists
them, which is otherwise on another machine. So they are handed over one by one: a message is JSON in base64
that ends with a comma, and so is its answer. Pagefind's own package for Python waits 0.1 s for each.
"""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import IO, Any, cast

END = b","
AT_ONCE = 2**20
"""Bytes of an answer: that with the files has millions."""


def indexed(pages: Mapping[Path, str], program: Path | None = None) -> dict[str, bytes]:
    """The files of the index of `pages`, by their paths within its folder; `pages` by those within the site.

    Raises `ChildProcessError` if Pagefind stops, or says what went wrong, and `OSError` if it does not start.
    """
    from pagefind.service import get_executable  # here, since it is large, and not needed where all was kept

    command = [program or get_executable() or "pagefind", "--service"]
    started = partial(subprocess.Popen[bytes], command, bufsize=0, stderr=subprocess.DEVNULL)
    with started(stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:  # until its input ends
        ask = partial(_ask, cast("IO[bytes]", running.stdin), cast("IO[bytes]", running.stdout))
        number = ask("NewIndex", config=None)["index_id"]
        for path, content in pages.items():
            ask("AddFile", index_id=number, file_path=path.as_posix(), url=None, file_contents=content)
        files = ask("GetFiles", index_id=number)["files"]
    return {each["path"]: base64.b64decode(each["content"]) for each in files}


def _ask(words: IO[bytes], answers: IO[bytes], what: str, **details: object) -> dict[str, Any]:
    message = json.dumps({"message_id": 0, "payload": {"type": what, **details}})
    rest = memoryview(base64.b64encode(message.encode()) + END)
    answer = bytearray()
    try:
        while rest:
            rest = rest[words.write(rest) :]
        while not answer.endswith(END):
            if not (more := answers.read(AT_ONCE)):
                raise BrokenPipeError
            answer += more
    except BrokenPipeError as error:
        raise ChildProcessError(f"Pagefind stopped at {what}") from error
    payload: dict[str, Any] = json.loads(base64.b64decode(answer))["payload"]
    if payload["type"] == "Error":
        raise ChildProcessError(f"Pagefind failed at {what}: {payload['message']}")
    return payload
