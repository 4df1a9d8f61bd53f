"""Write data/figures.yaml and data/institutions.yaml from a directory of fact tables.

usage: python -m tools.import_figures FACTS_DIR [DATA_DIR]

Figures come from headline_figures.csv and from the founding article (milestones.yaml), which also names six
systems of institutions and some lessons. The words are in tools/wording/: figures.yaml and article.yaml.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tools.import_facts import WORDING, keys, table
from tools.import_series import number
from tools.yaml_files import read_mapping, write_records

UNITS = {"yuan per person per year": "yuan_per_person_per_year"}
# What the article says in words, and how far it qualifies a number.
WORDS = {"hundreds": ("hundreds", "数百件")}
ABOUT = {"rural-poor-remaining-2018": "about"}
SERIES = {
    "counties-designated": None,
    "rural-poor-2012": "rural-poor",
    "poverty-line": "poverty-line",
}
RENAMED = {"poverty-line": "poverty-standard-2010"}
"""A figure must not bear the id of a series: one id means one thing."""


def headline_figures(facts: Path) -> Iterator[dict[str, Any]]:
    """The figures of the table, in the order of the wording."""
    rows = {row["figure_id"]: row for row in table(facts, "headline_figures.csv")}
    for name, own in read_mapping(WORDING / "figures.yaml").items():
        row = rows.pop(own["from"])
        as_of = str(own.get("as_of", row["as_of"])).replace("end-", "") or None
        yield figure(
            name,
            own,
            value=own.get("value", number(row["value"])),
            unit=own["unit"],
            as_of=as_of,
            qualifier=own.get("qualifier", "exact"),
            sources=keys(row["source_key"]),
            series=own.get("series"),
        )
    assert not rows, f"figures without wording: {sorted(rows)}"


def article_figures(facts: Path) -> Iterator[dict[str, Any]]:
    """The figures of the founding article."""
    wording = read_mapping(WORDING / "article.yaml")["figures"]
    for item in yaml.safe_load((facts / "milestones.yaml").read_text(encoding="utf-8"))["figures"]:
        value = item["value"]
        yield figure(
            RENAMED.get(item["id"], item["id"]),
            wording[item["id"]],
            value=None if value in WORDS else value,
            words=WORDS.get(value, (None, None)),
            unit=UNITS.get(item["unit"], item["unit"]),
            as_of=str(item.get("as_of", item.get("period"))),
            qualifier=ABOUT.get(item["id"], "exact"),
            sources=keys(item["source"]),
            series=SERIES.get(item["id"]),
        )


def figure(
    name: str, own: dict[str, Any], *, value: Any, words: tuple[str | None, str | None] = (None, None), **rest: Any
) -> dict[str, Any]:
    """A figure as the data file has it."""
    text = {field: own[field] for field in ("label_en", "label_zh", "meaning_en", "meaning_zh")}
    return {"id": name, **text, "value": value, "value_text_en": words[0], "value_text_zh": words[1], **rest}


def institutions(facts: Path) -> Iterator[dict[str, Any]]:
    """The six systems, then the lessons."""
    wording = read_mapping(WORDING / "article.yaml")
    article = yaml.safe_load((facts / "milestones.yaml").read_text(encoding="utf-8"))
    source = [article["figures"][0]["source"]]
    for item in article["six_systems"]:
        text = wording["six_systems"][item["id"]]
        name = f"{item['id']}-system"
        yield {"id": name, "kind": "system", "name_en": text["en"], "name_zh": text["zh"], "sources": source}
    for position, text in enumerate(wording["lessons"], start=1):
        name = f"lesson-{position}"
        yield {"id": name, "kind": "lesson", "name_en": text["en"], "name_zh": text["zh"], "sources": source}


def main(arguments: list[str]) -> None:
    """Write both files."""
    facts, data = Path(arguments[0]), Path(arguments[1] if len(arguments) > 1 else "data")
    figures = [*article_figures(facts), *headline_figures(facts)]
    heading = "Single figures of the record: those of the founding article, then others."
    print(write_records(data / "figures.yaml", heading, figures), "figures")
    heading = "The six systems of institutions and the lessons that the founding article names."
    print(write_records(data / "institutions.yaml", heading, institutions(facts)), "institutions")


if __name__ == "__main__":
    main(sys.argv[1:])
