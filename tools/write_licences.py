"""Write docs/licences.md and docs/zh/licences.md: what povstat and its extras bring along.

usage: python -m tools.write_licences

The metadata of the packages that are installed here say it: run it where povstat has the extra ``dev``.
"""

from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from povstat.lang import LANGUAGES, Language

DOCS = Path(__file__).parent.parent / "docs"
PAGES: dict[Language, Path] = {"en": DOCS / "licences.md", "zh": DOCS / "zh" / "licences.md"}
OURS = "povstat"

HEADS: dict[Language, str] = {
    "en": """# Licences of what povstat uses

Written by `python -m tools.write_licences` from the metadata of the installed packages; do not edit. povstat
carries none of them in its wheel: they are installed beside it. The versions are those on the day of writing.

povstat itself: code MIT, data CC BY 4.0, the font for pictures SIL Open Font License 1.1 (Noto Sans CJK SC, under
the name Povstat Sans).
""",
    "zh": """# 所用软件的许可

本页由 `python -m tools.write_licences` 根据已安装软件包的元数据生成，请勿直接修改。
povstat 的安装包（wheel）不含这些软件，它们另行安装。版本为生成本页时的版本。

povstat 自身：代码 MIT，数据 CC BY 4.0，图片所用字体 SIL Open Font License 1.1（思源黑体 Noto Sans CJK SC 的子集，
改名为 Povstat Sans）。
""",
}
ALWAYS: dict[Language, str] = {"en": "Always", "zh": "必须安装"}
WITH_EXTRA: dict[Language, str] = {"en": "With the extra {extra}", "zh": "附加库 {extra}"}
COLUMNS: dict[Language, str] = {"en": "| package | version | licence |", "zh": "| 软件包 | 版本 | 许可 |"}

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


def page(language: Language) -> str:
    """The whole page in a language; names of licences stay as the packages give them."""
    parts = [HEADS[language]]
    for extra, packages in groups().items():
        rows = [f"| {name} | {package.version} | {licence(package)} |" for name, package in packages.items()]
        if rows:
            heading = WITH_EXTRA[language].format(extra=extra) if extra else ALWAYS[language]
            parts.append(f"## {heading}\n")
            parts.append("\n".join([COLUMNS[language], "| --- | --- | --- |", *rows, ""]))
    return "\n".join(parts)


if __name__ == "__main__":
    for written in LANGUAGES:
        PAGES[written].write_text(page(written), encoding="utf-8")
