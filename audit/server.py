"""nginx, with README's own example for it: what it sends of a built site, and what it keeps to itself."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .answers import Laid, judged, laid_out, strays
from .tools import FailedError, brotli_module, found, nginx_says

README = Path(__file__).parent.parent / "README.md"
BLOCK = re.compile(r"^```nginx\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FOLDER = "/somewhere"
"""The folder in README's lines for sites that lie in one."""
SITE = "/var/www/offers/site/"
PATIENCE = 10  # seconds for nginx to start

MAIN = """daemon off;
master_process off;  # else, started as root, it would read the site as another
pid nginx.pid;
error_log stderr;
load_module {brotli};
events {{}}
http {{
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;

{example}
}}
"""


@dataclass(frozen=True)
class Result:
    """How many answers were looked at, and what is wrong with them."""

    version: str
    answers: int
    faults: list[str]

    @property
    def passed(self) -> bool:
        """Whether there was something to look at, and nothing is wrong."""
        return self.answers > 0 and not self.faults


def run(site: Path) -> Result:
    """Ask nginx for files of a built site, at the root of its host and below a folder.

    Raises `FailedError` if README has no such example, or nginx does not start with it.
    """
    example, below = examples(README.read_text("utf-8"))
    asked, wrong = 0, list(strays(site))
    with laid_out(site) as laid:
        for configuration, folder in ((example, "/"), (in_folder(example, below), f"{FOLDER}/")):
            with started(configuration, laid) as host:
                for each in judged(f"{host}{folder}", laid):
                    asked += 1
                    wrong += [f"{each.asked}: {'; '.join(each.wrong)}"] if each.wrong else []
    return Result(nginx_says("nginx version: "), asked, wrong)


def examples(readme: str) -> tuple[str, str]:
    """README's example, and the lines that differ where the site lies in a folder."""
    blocks = BLOCK.findall(readme)
    if len(blocks) != 2:
        raise FailedError(f"README has {len(blocks)} blocks for nginx, and not an example and its variant")
    return blocks[0], blocks[1]


def in_folder(example: str, below: str) -> str:
    """The example with each line of its variant in the place of the one that differs by the folder alone.

    A line that has no such counterpart is another one, and goes before the next that has.
    """
    more = ""
    for line in below.splitlines(keepends=True):
        plain = line.replace(FOLDER, "")
        if plain != line and example.count(plain) == 1:
            example, more = example.replace(plain, more + line), ""
        else:
            more += line
    if more:
        raise FailedError(f"README's lines for a folder fit nowhere in its example for nginx:\n{more}")
    return example


@contextmanager
def started(example: str, laid: Laid) -> Iterator[str]:
    """nginx with this example, on a port of this machine, as the user who runs this; yields its address."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    for written, ours in (("listen 443 ssl;", f"listen 127.0.0.1:{port};"), (SITE, f"{laid.root}/")):
        if written not in example:
            raise FailedError(f"README's example for nginx has no “{written}”")
        example = example.replace(written, ours)
    with tempfile.TemporaryDirectory() as folder:
        configuration = Path(folder, "nginx.conf")
        configuration.write_text(MAIN.format(brotli=brotli_module(), example=example), "utf-8")
        # The types that nginx knows lie beside its configuration.
        shutil.copy(Path(nginx_says("--conf-path=")).with_name("mime.types"), folder)
        command = [str(found("nginx")), "-p", folder, "-c", str(configuration), "-e", "stderr"]
        log = Path(folder, "log")
        with log.open("w") as said, subprocess.Popen(command, stderr=said) as nginx:
            try:
                if not answers(port, nginx):
                    raise FailedError(f"nginx did not start with README's example:\n{log.read_text('utf-8')}")
                yield f"http://127.0.0.1:{port}"
            finally:
                nginx.terminate()


def answers(port: int, nginx: subprocess.Popen[bytes]) -> bool:
    """Whether nginx takes requests before it ends, or patience does."""
    end = time.monotonic() + PATIENCE
    while nginx.poll() is None and time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return True
    return False


def table(result: Result) -> Iterator[str]:
    """The counts, then what is wrong."""
    yield f"{result.version} with README's example"
    yield f"  {result.answers:,} answers at the root and below a folder: {len(result.faults):,} faults"
    yield from (f"    {fault}" for fault in result.faults)
