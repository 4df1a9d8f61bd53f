"""Reading a page back: its parts, its policy and its data, with Python's own parser of HTML."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import Any, NamedTuple


class Element(NamedTuple):
    """A start tag."""

    tag: str
    attributes: dict[str, str | None]


class Page(HTMLParser):
    """The elements of a page, in order, and what stands in its scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.open: list[str] = []
        self.raw: list[tuple[Element, str]] = []
        self.words = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, dict(attrs)))
        if tag in ("script", "style"):
            self.raw.append((self.elements[-1], ""))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem and self.raw:
            element, text = self.raw[-1]
            self.raw[-1] = (element, text + data)
        else:
            self.words += data

    def all(self, tag: str, **wanted: str) -> list[Element]:
        """Elements with a tag and attributes; hyphens are underscores."""
        named = {name.rstrip("_").replace("_", "-"): value for name, value in wanted.items()}
        return [e for e in self.elements if e.tag == tag and named.items() <= e.attributes.items()]

    @property
    def ids(self) -> list[str]:
        return [str(e.attributes["id"]) for e in self.elements if "id" in e.attributes]

    @property
    def data(self) -> dict[str, Any]:
        """What the scripts read."""
        (text,) = [text for e, text in self.raw if e.attributes.get("type") == "application/json"]
        parsed: dict[str, Any] = json.loads(text)
        return parsed

    @property
    def policy(self) -> dict[str, list[str]]:
        """The directives of the content security policy."""
        (meta,) = self.all("meta", http_equiv="Content-Security-Policy")
        directives = [part.split() for part in str(meta.attributes["content"]).split(";")]
        return {name: values for name, *values in directives}

    def hashes(self, tag: str) -> list[str]:
        """What a policy must say to let through the scripts that run, or the styles."""
        texts = [text for e, text in self.raw if e.tag == tag and "type" not in e.attributes]
        digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts]
        return [f"'sha256-{digest}'" for digest in digests]

    def rows(self) -> list[dict[str, Any]]:
        """The counties that the page carries."""
        data = self.data
        return [dict(zip(data["fields"], values, strict=True)) for values in data["counties"]]


def without_data(text: str) -> str:
    """A page as it is read, without what stands in scripts and styles."""
    return re.sub(r"<(script|style)\b.*?</\1>", "", text, flags=re.DOTALL)
