"""Write docs/licences.md: everything that povstat and its extras bring along, with version and licence.

usage: python -m tools.write_licences

The metadata of the packages that are installed here say it: run it where povstat has the extra ``dev``.
"""

from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PAGE = Path(__file__).parent.parent / "docs" / "licences.md"
OURS = "povstat"

HEAD = """# Licences of what povstat uses

Written by `python -m tools.write_licences` from the metadata of the installed packages; do not edit. povstat
carries none of them in its wheel: they are installed beside it. The versions are those on the day of writing.

povstat itself: code MIT, data CC BY 4.0, the font for pictures SIL Open Font License 1.1 (Noto Sans CJK SC, under
the name Povstat Sans).
"""

WITHOUT = {"dev"}
"""Extras for those who work on povstat: no user needs them."""


def required(package: Distribution, extra: str = "") -> Iterator[Requirement]:
    """The packages that a package requires here: always, or with one of its extras."""
    for text in package.requires or ():
        requirement = Requirement(text)
        marker = requirement.marker
        always = marker is None or marker.evaluate({"extra": ""})
        if always if not extra else not always and marker is not None and marker.evaluate({"extra": extra}):
            yield requirement


def closure(asked: Iterable[Requirement]) -> dict[str, Distribution]:
    """The packages and all that they require, by name; what is not installed here is left out."""
    reached: dict[str, Distribution] = {}
    waiting = list(asked)
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in reached or name == OURS:
            continue
        try:
            reached[name] = distribution(name)
        except PackageNotFoundError:
            continue
        for extra in ("", *requirement.extras):
            waiting += required(reached[name], extra)
    return dict(sorted(reached.items()))


def licence(package: Distribution) -> str:
    """The licence of a package: its expression, else its classifiers, else the first line of its text."""
    described = package.metadata.json
    if expression := described.get("license_expression"):
        return str(expression)
    stated = [text.rpartition(" :: ")[2] for text in described.get("classifier", ()) if "License ::" in text]
    written = str(described.get("license", "")).strip().partition("\n")[0]
    named = [text for text in stated if text != "OSI Approved"]
    return "; ".join(named) or written or "not stated"


def groups() -> dict[str, dict[str, Distribution]]:
    """What povstat brings along always, by "", then what each extra adds to that."""
    ours = distribution(OURS)
    grouped: dict[str, dict[str, Distribution]] = {}
    seen: set[str] = set()
    for extra in ("", *(name for name in ours.metadata.get_all("Provides-Extra") or () if name not in WITHOUT)):
        packages = closure(required(ours, extra))
        grouped[extra] = {name: package for name, package in packages.items() if name not in seen}
        seen |= packages.keys()
    return grouped


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for extra, packages in groups().items():
        rows = [f"| {name} | {package.version} | {licence(package)} |" for name, package in packages.items()]
        if rows:
            parts.append(f"## {f'With the extra {extra}' if extra else 'Always'}\n")
            parts.append("\n".join(["| package | version | licence |", "| --- | --- | --- |", *rows, ""]))
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
