"""Putting a page together: template, styles, scripts, and the policy that names them by their hashes."""

import base64
import hashlib
import re
from collections.abc import Sequence
from html import escape
from importlib.resources import files

from povstat.lang import Language
from povstat.page.markup import Html
from povstat.page.voice import TAGS
from povstat.pictures.theme import LOOKS, Theme
from povstat.version import __version__

STYLES = (
    "light",
    "dark",
    "base",
    "hero",
    "map",
    "charts",
    "provinces",
    "timeline",
    "table",
    "card",
    "phone",
    "print",
)
"""The style sheets, in order; ``light`` and ``dark`` are colours alone and are put where a theme begins."""

SCRIPTS = (
    "data", "language", "theme", "search", "filters", "download", "table", "map", "card", "address", "start",
)  # fmt: skip
"""The scripts, in order."""

_SLOT = re.compile(r"\{\{(\w+)\}\}")


def assembled(body: Html, data: Html, *, title: str, description: str, language: Language) -> str:
    """The whole file."""
    style, script = _styles(), _scripts()
    slots = {
        "lang": TAGS[language],
        "language": language,
        "policy": policy(script, style),
        "version": __version__,
        "title": escape(title),
        "description": escape(description),
        "style": style,
        "body": body,
        "data": data,
        "script": script,
    }
    return _filled(_asset("template.html"), slots)


def policy(script: str, style: str) -> str:
    """A content security policy that runs this script and this style and lets nothing else in from anywhere."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_hash(script)}'",
            f"style-src '{_hash(style)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _styles() -> str:
    themes: tuple[Theme, ...] = ("light", "dark")
    colours: dict[str, str] = {
        name: f"{_asset(f'styles/{name}.css').strip()}\n{_batches(name)}" for name in themes
    }
    return _filled("".join(_asset(f"styles/{name}.css") for name in STYLES if name not in colours), colours)


def _batches(theme: Theme) -> str:
    """The colours of the batches, ``--b1`` and so on: those of a map."""
    return " ".join(f"--b{number}:{hue};" for number, hue in enumerate(LOOKS[theme].classes.on_map(), 1))


def _scripts() -> str:
    """The scripts as one, closed to the rest of the page."""
    parts = [_asset(f"scripts/{name}.js") for name in SCRIPTS]
    return '"use strict";\n(() => {\n' + "\n".join(parts) + "})();\n"


def _filled(template: str, slots: dict[str, str]) -> str:
    return _SLOT.sub(lambda slot: slots[slot[1]], template)


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _asset(name: str) -> str:
    path: Sequence[str] = name.split("/")
    return files("povstat.page").joinpath("assets", *path).read_text(encoding="utf-8")
