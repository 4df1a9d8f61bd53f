"""The record served in this process, on a port of this machine, and a real HTTP client to ask it."""

import json
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import povstat


class Reply(NamedTuple):
    """What a server answered."""

    status: int
    kind: str
    text: str
    headers: dict[str, str]

    @property
    def json(self) -> Any:
        return json.loads(self.text)


class Served:
    """A site that is being served."""

    def __init__(self, site: Any, address: str) -> None:
        self.site = site
        self.address = address

    def get(self, path: str, **words: object) -> Reply:
        """Ask for an address; what it asks for stands in ``words``."""
        return self.send("GET", path, **words)

    def send(self, method: str, path: str, **words: object) -> Reply:
        """The same by any method."""
        return self.request(method, path, {}, **words)

    def request(self, method: str, path: str, headers: dict[str, str], **words: object) -> Reply:
        """The same with headers."""
        query = f"?{urllib.parse.urlencode(words)}" if words else ""
        request = urllib.request.Request(
            self.address.rstrip("/") + urllib.parse.quote(path) + query,
            method=method,
            headers=headers,
            data=b"" if method == "POST" else None,
        )
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return Reply(
                    answer.status, answer.headers["content-type"], answer.read().decode(), dict(answer.headers)
                )
        except urllib.error.HTTPError as error:
            return Reply(error.code, error.headers["content-type"], error.read().decode(), dict(error.headers))

    def rows(self, path: str, **words: object) -> list[dict[str, Any]]:
        """The rows of a table or question, its lists as lists."""
        answer = self.get(f"/povstat/{path}.json", _shape="objects", _size="max", **words).json
        assert not answer.get("truncated") and not answer.get("next"), path
        return [{name: _as_list(value) for name, value in row.items()} for row in answer["rows"]]


def _as_list(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) and value[:1] == "[" and value[-1:] == "]" else value


@contextmanager
def serving(*, statements: bool = True, **words: Any) -> Iterator[Served]:
    """Serve the record until the end of the block."""
    from povstat.serve import Site
    from povstat.serve.running import address_of, listening, server_of

    site = Site(povstat.Povstat(**words), statements=statements)
    with listening("127.0.0.1", 0) as listener:
        server = server_of(site)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield Served(site, address_of(listener))
        finally:
            server.should_exit = True
            thread.join(20)
            site.close()
