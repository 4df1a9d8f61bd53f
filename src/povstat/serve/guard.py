"""What stands before Datasette: reading only, no page of its workshop, and no page that asks elsewhere."""

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Message, Receive, Send], Awaitable[None]]

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'unsafe-inline'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "object-src 'self'",
        "frame-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'self'",
    )
)
"""Nothing from anywhere but here. Datasette writes scripts and styles into its pages."""

METHODS = ("GET", "HEAD", "OPTIONS")

OPEN = ("/-/static/", "/-/metadata", "/-/versions")
"""What there is of Datasette's own pages; the others are for those who build sites, and name files."""


def guarded(application: Application) -> Application:
    """The application behind the guard."""

    async def guard(scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await application(scope, receive, send)
            return
        if scope["method"] not in METHODS:
            await _refuse(send, 405, "povstat only reads\n")
        elif _by_another_site(dict(scope["headers"])):
            await _refuse(send, 403, "pages of other sites may link here, and no more\n")
        elif scope["path"].startswith("/-/") and not scope["path"].startswith(OPEN):
            await _refuse(send, 404, "there is no such page\n")
        else:
            await application(scope, receive, _with_policy(send))

    return guard


def _by_another_site(headers: Mapping[bytes, bytes]) -> bool:
    """Whether a page of another site has a browser ask, not its reader, who may follow a link."""
    asked_by, how = (headers.get(name, b"") for name in (b"sec-fetch-site", b"sec-fetch-mode"))
    return asked_by == b"cross-site" and how != b"navigate"


def _with_policy(send: Send) -> Send:
    async def send_with_policy(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), *_HEADERS]
        await send(message)

    return send_with_policy


_HEADERS = [(b"content-security-policy", POLICY.encode()), (b"x-content-type-options", b"nosniff")]


async def _refuse(send: Send, status: int, text: str) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), *_HEADERS]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": text.encode()})
