"""A chart as SVG, PNG, PDF or an offline page: rendered by vl-convert, without a network or a browser."""

import json
import sys
from functools import cache
from pathlib import Path
from typing import Any

from povstat.errors import InvalidDataError
from povstat.pictures.extra import vl_convert

FONTS = Path(__file__).parent / "fonts"
DENSITY = 2
"""Pixels of a PNG for each pixel of its chart."""

_PLACES = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "C:/Windows/Fonts",
    "~/.fonts",
    "~/.local/share/fonts",
    "~/Library/Fonts",
)
_KNOWN = (
    "notosanscjk",
    "notoserifcjk",
    "notosanssc",
    "sourcehan",
    "pingfang",
    "msyh",
    "simsun",
    "simhei",
    "wqy-",
    "stheiti",
)
"""How the names of files of Chinese fonts begin, in small letters."""


def rendered(chart: Any, form: str) -> bytes:
    """A chart of Altair in a format: svg, png, pdf or html. The same chart gives the same bytes in SVG.

    Raises UsageError where vl-convert is not installed, InvalidDataError for a text that no font here can show.
    """
    spec = chart if isinstance(chart, dict) else chart.to_dict()
    engine = _engine()
    if form == "html":
        page: str = engine.vegalite_to_html(spec, bundle=True)
        return page.encode()
    if form == "svg":
        text: str = engine.vegalite_to_svg(spec)
        return text.encode()
    _check_letters(spec)
    if form == "pdf":
        return bytes(engine.vegalite_to_pdf(spec))
    return bytes(engine.vegalite_to_png(spec, scale=DENSITY))


@cache
def _engine() -> Any:
    engine = vl_convert()
    engine.register_font_directory(str(FONTS))
    return engine


@cache
def _letters() -> frozenset[str]:
    return frozenset((FONTS / "characters.txt").read_text(encoding="utf-8"))


def _check_letters(spec: dict[str, Any]) -> None:
    """Raise InvalidDataError where a character would be drawn as an empty box."""
    text = json.dumps(spec, ensure_ascii=False)
    lacking = sorted(letter for letter in set(text) - _letters() if letter.isprintable() and ord(letter) > 0x7E)
    if lacking and not _has_chinese_font():
        raise InvalidDataError(
            "no font here can draw {letters}: install Noto Sans CJK SC (Debian, Ubuntu: fonts-noto-cjk), or "
            "write svg",
            letters=" ".join(lacking[:5]),
        )


@cache
def _has_chinese_font() -> bool:
    for place in _PLACES:
        folder = Path(place).expanduser()
        if any(path.name.lower().startswith(_KNOWN) for path in folder.rglob("*.[tToO][tT][fFcC]")):
            return True
    return sys.platform == "darwin"
