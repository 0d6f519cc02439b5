"""A client of yaml-language-server, as editors are: JSON-RPC over its input and output (LSP 3.17)."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.editing.vscode import of_extension, read
from tests.support import ROOT

PROGRAM = ROOT / "audit" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
SETTINGS = {"yaml": of_extension(read("settings.json"), "yaml")}


class Server:
    """A running server. Each document is opened with the text that it is to see at the file's place."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.number = 0
        self.versions: dict[str, int] = {}

    def ask(self, method: str, **parameters: Any) -> Any:
        """The answer to a request."""
        self.number += 1
        self._send(id=self.number, method=method, params=parameters)
        number = self.number
        while (message := self._receive()).get("id") != number or "method" in message:
            self._take(message)
        assert "error" not in message, message
        return message["result"]

    def tell(self, method: str, **parameters: Any) -> None:
        """Say something that has no answer."""
        self._send(method=method, params=parameters)

    def show(self, path: Path, text: str) -> list[str]:
        """What is wrong with a `text` that stands in the file `path`."""
        address = path.as_uri()
        version = self.versions[address] = self.versions.get(address, 0) + 1
        document: dict[str, Any] = {"uri": address, "version": version}
        if version == 1:
            document |= {"languageId": "yaml", "text": text}
            self.tell("textDocument/didOpen", textDocument=document)
        else:
            self.tell("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])
        while (message := self._receive()).get("method") != "textDocument/publishDiagnostics":
            self._take(message)
        assert message["params"]["uri"] == address
        return [each["message"] for each in message["params"]["diagnostics"]]

    def hover(self, path: Path, line: int, column: int) -> str:
        """What the editor says of the word at a place, counted from 0."""
        found = self.ask("textDocument/hover", **_at(path, line, column))
        return str(found["contents"]["value"]) if found else ""

    def complete(self, path: Path, line: int, column: int) -> dict[str, str]:
        """What can be written at a place, counted from 0, each with what is said of it."""
        found = self.ask("textDocument/completion", **_at(path, line, column))
        items = found["items"] if isinstance(found, dict) else found or []
        return {each["label"]: str(each.get("documentation", "")) for each in items}

    def _take(self, message: dict[str, Any]) -> None:
        """What the server says or asks of itself meanwhile."""
        match message.get("method"):
            case "workspace/configuration":
                wanted = [SETTINGS.get(each["section"]) for each in message["params"]["items"]]
                self._send(id=message["id"], result=wanted)
            case str() if "id" in message:
                self._send(id=message["id"], result=None)

    def _send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name == b"Content-Length" else length
        assert length, "the server has ended"
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return message


def _at(path: Path, line: int, column: int) -> dict[str, Any]:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}


@contextmanager
def language_server(folder: Path) -> Iterator[Server]:
    """A server for the folder of a programme, which ends with the block."""
    command = ["node", str(PROGRAM), "--stdio"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL) as process:
        server = Server(process)
        try:
            workspace = {"configuration": True, "workspaceFolders": True}
            server.ask(
                "initialize",
                processId=None,
                rootUri=folder.as_uri(),
                workspaceFolders=[{"uri": folder.as_uri(), "name": folder.name}],
                capabilities={
                    "workspace": workspace,
                    "textDocument": {
                        "hover": {"contentFormat": ["markdown"]},
                        "completion": {"completionItem": {"snippetSupport": True}},
                    },
                },
            )
            server.tell("initialized")
            yield server
        finally:
            process.kill()
