"""HTML and SVG as text: what comes in as a plain string is escaped, what is markup already stays."""

from collections.abc import Iterable, Mapping
from html import escape

_EMPTY = frozenset({"br", "hr", "input", "meta", "circle", "line", "path", "rect", "use"})
"""Elements that are written without an end."""


class Html(str):
    """A text that is markup already."""

    __slots__ = ()


Part = str | None | Iterable["str | None"]
"""What an element may hold: text, markup, nothing, or several of these."""


def html(*parts: Part) -> Html:
    """Parts one after another."""
    return Html("".join(_flat(parts)))


def el(
    tag: str, *parts: Part, attributes: Mapping[str, object] | None = None, cls: str | None = None, **named: object
) -> Html:
    """An element. Attributes that are None or false are left out, true ones stand without a value.

    ``named`` attributes have hyphens for underscores; others go into ``attributes``.
    """
    given: dict[str, object] = {"class": cls} if cls else {}
    given |= {name.rstrip("_").replace("_", "-"): value for name, value in named.items()}
    given |= attributes or {}
    written = "".join(
        f" {name}" if value is True else f' {name}="{escape(_number(value))}"'
        for name, value in given.items()
        if value is not None and value is not False
    )
    inside = "".join(_flat(parts))
    if tag in _EMPTY and not inside:
        return Html(f"<{tag}{written}>" if tag in ("br", "hr", "input", "meta") else f"<{tag}{written}/>")
    return Html(f"<{tag}{written}>{inside}</{tag}>")


def _flat(parts: Iterable[Part]) -> Iterable[str]:
    for part in parts:
        if part is None:
            continue
        if isinstance(part, Html):
            yield part
        elif isinstance(part, str):
            yield escape(part, quote=False)
        else:
            yield from _flat(part)


def _number(value: object) -> str:
    """A coordinate is written to a tenth: no eye and no screen tells more."""
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
