"""The lines of a county's card: label and text of each, for the command line and the full screen alike."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from povstat.fields.columns import columns_for, disagreement
from povstat.lang import Language, filled, names, text_of, word
from povstat.queries import record
from povstat.queries.county import history
from povstat.queries.labels import labels

if TYPE_CHECKING:
    import sqlite3

Lines = list[tuple[str, str]]


def lines(
    db: "sqlite3.Connection",
    row: dict[str, Any],
    language: Language,
    neighbours: Sequence[dict[str, Any]] | None = None,
) -> Lines:
    """Everything known of a county: its row, its sources, its codes since 1981, its listed neighbours.

    The neighbours are asked for where they are not given.
    """

    def text(english: str, **values: object) -> str:
        return filled(english, values, language)

    notes = ("change_note_zh", "notes_zh") if language == "zh" else ("change_note", "notes")
    rows = _rows(db, row, language, (*_NAMES[language], *_LEAVING, *_STANDING, *notes, "disagreements"))
    sources = [
        f"{source['id']}  {_title(source, language)}"
        for source in record.sources(db, ids=row["delisting_sources"])
    ]
    if neighbours is None:
        neighbours = record.neighbours(db, row["code"])
    near = [near["name_zh"] if language == "zh" else near["name_en"] for near in neighbours]
    seat = text("{latitude} N, {longitude} E (approximate)", **{k: row[k] for k in ("latitude", "longitude")})
    return [
        *(rows[field] for field in _NAMES[language]),
        *(rows[field] for field in _LEAVING),
        (text("Sources"), "\n".join(sources)),
        *(rows[field] for field in _STANDING),
        (text("Code on the list of 2014"), f"{row['code']} {row['name_zh']}"),
        (text("Code in 2020"), f"{row['code_2020'] or ''} {row['name_2020_zh'] or ''}".strip()),
        (text("Code now"), f"{row['code_current'] or ''} {row['name_current_zh'] or ''}".strip()),
        rows[notes[0]],
        (text("Codes since 1981"), "\n".join(map(_vintage, history(db, row["code"])))),
        rows[notes[1]],
        rows["disagreements"],
        (text("Seat"), seat),
        (text("Listed in the same prefecture"), names(near, language)),
    ]


def short_lines(db: "sqlite3.Connection", row: dict[str, Any], language: Language) -> Lines:
    """What of it fits beside a table: all that the row itself tells, and the titles of its sources."""
    notes = ("change_note_zh", "notes_zh") if language == "zh" else ("change_note", "notes")
    other = "name_en" if language == "zh" else "name_zh"
    fields = (other, *_NAMES[language][1:], *_LEAVING, *_STANDING, "code", *notes, "disagreements")
    rows = _rows(db, row, language, fields)
    sources = [_title(source, language) for source in record.sources(db, ids=row["delisting_sources"])]
    return [*(rows[field] for field in fields), (filled("Sources", {}, language), "\n".join(sources))]


_NAMES: dict[Language, tuple[str, ...]] = {
    "en": ("name_en", "pinyin", "aliases_en", "aliases_zh", "division_type", "province", "prefecture_en"),
    "zh": ("name_en", "pinyin", "aliases_en", "aliases_zh", "division_type", "province_zh", "prefecture_zh"),
}
_LEAVING = ("batch", "delisted_on", "delisted_on_kind", "approved_on", "evidence")
_STANDING = ("supervised", "contiguous_area", "key_county")


def _rows(
    db: "sqlite3.Connection", row: dict[str, Any], language: Language, fields: Sequence[str]
) -> dict[str, tuple[str, str]]:
    """The lines of some fields of the row."""
    names = labels(db, "counties", ["contiguous_area"], language)
    found = {}
    for column in columns_for("counties", fields, language, names):
        text = column.show(row)
        if column.field in ("contiguous_area", "key_county") and row[f"{column.field}_basis"]:
            values = {"value": text, "basis": word(row[f"{column.field}_basis"], language)}
            text = filled("{value} ({basis})", values, language)
        elif column.field == "delisted_on" and row["delisted_on"] is None and row["delisted_month"] is not None:
            text = filled("{month} (the day is unknown)", {"month": row["delisted_month"]}, language)
        elif column.field == "disagreements":
            text = _disagreements(row, language)
        found[column.field] = (column.heading, text)
    return found


def _disagreements(row: dict[str, Any], language: Language) -> str:
    """What other sources have, each with its note."""
    said = [(disagreement(part, language), part[f"note_{language}"]) for part in row["disagreements"]]
    return "\n".join(f"{value}. {note}" if language == "en" else f"{value}。{note}" for value, note in said)


def _vintage(one: dict[str, Any]) -> str:
    span = f"{one['first_year']}-{one['end_year'] or ''}"
    return f"{span}  {one['code']}  {one['name_zh']}  {one['prefecture_zh'] or ''}".rstrip()


def _title(source: dict[str, Any], language: Language) -> str:
    return text_of(source, "title", language) or str(source["publisher"] or "")
