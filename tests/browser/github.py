"""A stand-in for GitHub, as far as Sveltia CMS asks it: branches of files, and requests to take them over."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from hashlib import sha1
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Request, Route

DAY = "2024-11-01T12:00:00Z"
ALIAS = re.compile(r'(\w+_\d+): (?:object\((oid|expression): "([^"]+)"\)|(file)\(path: "([^"]+)"\)|ref)')
AUTHOR = {"name": "Ada", "email": "ada@example.org", "user": {"id": 1, "login": "ada"}}


class GitHub:
    """A repository; each of its branches holds files, by their paths."""

    def __init__(self, files: Mapping[str, str]):
        self.branches: dict[str, dict[str, str]] = {"main": dict(files)}
        self.requests: list[str] = []
        """The branches that are to be taken over."""

    def answer(self, route: Route) -> None:
        """Answer what a window asks of GitHub."""
        request = route.request
        path = urlsplit(request.url).path
        body = json.dumps(self._asked(request) if path.endswith("/graphql") else self._rest(request, path))
        route.fulfill(
            body=body, content_type="application/json", headers={"Access-Control-Allow-Origin": "*"}
        )

    def _rest(self, request: Request, path: str) -> Any:
        if path == "/user":
            return {"id": 1, "login": "ada", "name": "Ada", "email": "", "html_url": "", "avatar_url": ""}
        if "/git/trees/" in path:
            files = self.branches["main"].items()
            tree = [{"type": "blob", "path": p, "sha": _sha(text), "size": len(text)} for p, text in files]
            return {"tree": tree}
        if path.endswith("/pulls") and request.method == "POST":
            self.requests.append(_sent(request)["head"])
            number = len(self.requests)
            about = {"title": "", "html_url": "", "created_at": DAY, "updated_at": DAY}
            return {"number": number, "node_id": f"P{number}", "head": {"sha": "0"}, **about}
        if path.endswith("/labels"):
            return []
        return {"full_name": path.removeprefix("/repos/"), "permissions": {"push": True}}

    def _asked(self, request: Request) -> Any:
        asked = _sent(request)
        query, variables = asked["query"], asked.get("variables", {})
        if "createRef" in query:
            name = variables["input"]["name"].removeprefix("refs/heads/")
            if name in self.branches:
                return {"errors": [{"message": f"A ref named {name} already exists in the repository."}]}
            self.branches[name] = dict(self.branches["main"])
            return {"data": {"createRef": {"ref": {"name": name}}}}
        if "createCommitOnBranch" in query:
            return {"data": {"createCommitOnBranch": {"commit": self._commit(query, variables["input"])}}}
        if "fork: repository" in query:
            return {"data": {"fork": {"id": "R"}, "base": {"ref": {"target": {"oid": self._head("main")}}}}}
        return {"data": {"repository": self._repository(query, variables)}}

    def _repository(self, query: str, variables: Mapping[str, Any]) -> Mapping[str, Any]:
        if "totalCount" in query:
            return {"pullRequests": {"totalCount": self.requests.count(variables["branch"])}}
        if "pullRequests(" in query:
            return {"pullRequests": {"nodes": []}}
        if "defaultBranchRef" in query:
            return {"defaultBranchRef": {"name": "main"}}
        if found := list(ALIAS.finditer(query)):
            return {each[1]: self._object(each) for each in found}
        if "object(expression: $at)" in query:
            return {"object": {"text": self._text(variables["at"])}}
        nodes = [{"oid": self._head(variables["branch"]), "message": "x"}]
        return {"ref": {"target": {"history": {"nodes": nodes}}}}

    def _object(self, asked: re.Match[str]) -> Any:
        if asked[2] == "oid":
            texts = (text for files in self.branches.values() for text in files.values())
            return {"text": next(text for text in texts if _sha(text) == asked[3]), "isTruncated": False}
        if asked[2] == "expression":
            return {"text": self._text(asked[3]), "isBinary": False, "isTruncated": False}
        return {"target": {"history": {"nodes": [{"oid": "0", "author": AUTHOR, "committedDate": DAY}]}}}

    def _commit(self, query: str, asked: Mapping[str, Any]) -> Mapping[str, Any]:
        files = self.branches[asked["branch"]["branchName"]]
        for each in asked["fileChanges"]["additions"]:
            files[each["path"]] = base64.b64decode(each["contents"]).decode()
        shas = {each[1]: {"oid": _sha(files[each[5]])} for each in ALIAS.finditer(query)}
        return {"oid": self._head(asked["branch"]["branchName"]), "committedDate": DAY, **shas}

    def _text(self, place: str) -> str | None:
        branch, _, path = place.partition(":")
        return self.branches.get(branch, {}).get(path)

    def _head(self, branch: str) -> str:
        return _sha(json.dumps(self.branches[branch], sort_keys=True))


def _sent(request: Request) -> Any:
    return json.loads(request.post_data or "{}")


def _sha(text: str) -> str:
    return sha1(text.encode(), usedforsecurity=False).hexdigest()
