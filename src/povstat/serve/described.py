"""What is served, described for Datasette: titles, notes, meaning and unit of every column, facets, questions."""

from typing import Any

from povstat.exports.content import LICENCE, Content
from povstat.fields.dictionary import unit
from povstat.fields.meanings import description, properties
from povstat.lang import Language, filled, translate
from povstat.serve.database import INDEXED, NAME
from povstat.serve.questions import QUESTIONS

FACETS: dict[str, tuple[str, ...]] = {
    "counties": ("province", "batch", "evidence", "contiguous_area", "key_county", "supervised"),
    "batches": ("batch", "evidence"),
    "milestones": ("kind",),
    "institutions": ("kind",),
    "series": ("topic", "concept", "unit"),
    "observations": ("grade", "status"),
    "figures": ("grade", "unit"),
    "progress": ("year",),
    "sources": ("kind", "standing"),
    "panel": ("year", "on_list"),
    "crosswalk": ("kind", "status", "relation"),
    "citations": ("cited_by",),
}
"""The fields of each table whose values are counted beside it."""

LABELS = {"counties": {"en": "name_en", "zh": "name_zh"}, "milestones": {"en": "title_en", "zh": "title_zh"}}
"""The field by which a row of a table is called."""


def metadata(held: Content) -> dict[str, Any]:
    """The description of everything, in the language of the content."""
    language = held.language
    tables = {name: _table(held, name) for name in held.sheets}
    tables["citations"] = {
        "title": translate("Which record cites which source", language),
        "facets": list(FACETS["citations"]),
    }
    tables |= {name: {"hidden": True} for name in ("search", "povstat_columns", "povstat_about")}
    return {
        "title": held.title,
        "description": f"{held.version}. {held.citation.strip()}",
        "license": LICENCE[2],
        "license_url": LICENCE[1],
        "databases": {
            NAME: {
                "title": held.title,
                "description": filled(
                    "{version}; tables, questions, and statements of your own", {"version": held.version}, language
                ),
                "tables": tables,
                "queries": {
                    name: {
                        "sql": question.sql,
                        "title": translate(question.title, language),
                        "description": translate(question.description, language),
                        "hide_sql": True,
                    }
                    for name, question in QUESTIONS.items()
                },
            }
        },
    }


def _table(held: Content, name: str) -> dict[str, Any]:
    language, sheet = held.language, held.sheets[name]
    told: dict[str, Any] = {
        "title": sheet.about.title,
        "description": " ".join(sheet.about.notes),
        "columns": {column.field: _column(name, column.field, language) for column in sheet.columns},
        "facets": list(FACETS.get(name, ())),
    }
    if name in INDEXED:
        told |= {"fts_table": f"{name}_fts", "fts_pk": "rowid"}
    if name in LABELS:
        told["label_column"] = LABELS[name][language]
    return told


def _column(table: str, field: str, language: Language) -> str:
    """What a column means, and its unit."""
    meaning = description(table, field, language)
    in_unit = unit(properties(table)[field], language)
    return f"{meaning} ({in_unit})" if in_unit else meaning
