"""The lines of a county's card: label and text of each."""

import sqlite3
from typing import Any

from povstat.errors import NotFoundError
from povstat.fields.columns import columns_for
from povstat.lang import Language, filled
from povstat.queries import codes, record
from povstat.queries.labels import labels

Lines = list[tuple[str, str]]


def short_lines(db: sqlite3.Connection, row: dict[str, Any], language: Language) -> Lines:
    """What is known of a county, as far as its own row tells it; what has no text is left out."""
    own = "zh" if language == "zh" else "en"
    fields = [
        "name_en", "name_zh", "aliases_en", "aliases_zh", "division_type",
        "province_zh" if own == "zh" else "province", f"prefecture_{own}", "batch", "delisted_on",
        "delisted_on_kind", "evidence", "supervised", "contiguous_area", "key_county", "code", "code_2020",
        "code_current", "change_note_zh" if own == "zh" else "change_note", "notes_zh" if own == "zh" else "notes",
    ]  # fmt: skip
    names = labels(db, "counties", ["contiguous_area"], language)
    lines = [(column.heading, column.show(row)) for column in columns_for("counties", fields, language, names)]
    sources = [title(source, own) for source in record.sources(db, ids=row["delisting_sources"])]
    lines.append((filled("Sources", {}, language), "\n".join(sources)))
    return [(label, text) for label, text in lines if text]


def lines(db: sqlite3.Connection, row: dict[str, Any], language: Language) -> Lines:
    """Everything known of a county: its row, its sources, its codes since 1981, its listed neighbours."""
    own = "zh" if language == "zh" else "en"
    names = labels(db, "counties", ["contiguous_area"], language)
    shown = {column.field: column for column in columns_for("counties", list(row), language, names)}

    def line(field: str) -> tuple[str, str]:
        return shown[field].heading, shown[field].show(row)

    def text(english: str, **values: object) -> str:
        return filled(english, values, language)

    sources = [
        f"{source['id']}  {title(source, own)}" for source in record.sources(db, ids=row["delisting_sources"])
    ]
    near = [other["name_zh"] if own == "zh" else other["name_en"] for other in record.neighbours(db, row["code"])]
    return [
        line("name_en"),
        line("pinyin"),
        line("aliases_en"),
        line("aliases_zh"),
        line("division_type"),
        line(f"province_{own}" if own == "zh" else "province"),
        line(f"prefecture_{own}"),
        line("batch"),
        line("delisted_on"),
        line("delisted_on_kind"),
        line("evidence"),
        (text("Sources"), "\n".join(sources)),
        line("supervised"),
        line("contiguous_area"),
        line("key_county"),
        (text("Code on the list of 2014"), f"{row['code']} {row['name_zh']}"),
        (text("Code in 2020"), f"{row['code_2020'] or ''} {row['name_2020_zh'] or ''}".strip()),
        (text("Code now"), f"{row['code_current'] or ''} {row['name_current_zh'] or ''}".strip()),
        line("change_note_zh" if own == "zh" else "change_note"),
        (text("Codes since 1981"), "\n".join(_vintages(db, row["code"]))),
        line("notes_zh" if own == "zh" else "notes"),
        (text("Seat"), text("{latitude} N, {longitude} E (approximate)",
                            **{field: row[field] for field in ("latitude", "longitude")})),
        (text("Listed in the same prefecture"), ("、" if own == "zh" else ", ").join(near)),
    ]  # fmt: skip


def _vintages(db: sqlite3.Connection, code: str) -> list[str]:
    """The codes that the place has had, oldest first; none for what never had one."""
    try:
        chain = codes.code_history(db, code)
    except NotFoundError:
        return []
    return [
        f"{vintage.first_year}-{vintage.end_year or ''}  {vintage.code}  {vintage.name_zh}  "
        f"{vintage.prefecture_zh or ''}".rstrip()
        for vintage in chain
    ]


def title(source: dict[str, Any], own: str) -> str:
    """What a source is called in a language, else in the other one, else by its publisher."""
    return str(source[f"title_{own}"] or source["title_zh"] or source["title_en"] or source["publisher"] or "")
