"""What each table shows to a person: headings, the columns shown by default, and how a value reads."""

from collections.abc import Callable, Mapping, Sequence
from types import ModuleType
from typing import Any, cast

from povstat.errors import UsageError
from povstat.fields.defaults import DEFAULTS as DEFAULTS
from povstat.fields.shapes import shape_of
from povstat.lang import LANGUAGES, Language, bracketed, colon, names, statements, text_of, translate, word
from povstat.lang.near import near_words
from povstat.output import Column, Row

# By field; ``table.field`` where a field means something else in one table.
HEADINGS: dict[str, str] = {
    "id": "ID",
    "code": "Code",
    "name": "Name",
    "name_zh": "Chinese name",
    "name_en": "Name",
    "name_zh_short": "Short Chinese name",
    "name_en_full": "Full name",
    "name_confidence": "Name confidence",
    "pinyin": "Pinyin",
    "aliases_en": "Other spellings",
    "aliases_zh": "Other Chinese names",
    "division_type": "Type",
    "province": "Province",
    "province_zh": "Province (Chinese)",
    "provinces": "Provinces",
    "provinces_status": "Basis of the provinces",
    "prefecture": "Prefecture",
    "prefecture_zh": "Prefecture (Chinese)",
    "prefecture_en": "Prefecture",
    "batch": "Batch",
    "delisted_on": "Delisted on",
    "delisted_on_kind": "Basis of the day",
    "delisted_month": "Month of delisting",
    "approved_on": "Approved on",
    "announced_on": "Announced on",
    "announced_on_kind": "Basis of the day",
    "announced_month": "Month of announcement",
    "told_on": "Press conference on",
    "document_number": "Number",
    "national_announced_on": "National announcement",
    "evidence": "Evidence",
    "delisting_sources": "Sources",
    "contiguous_area": "Contiguous area",
    "contiguous_area_known": "Area known",
    "contiguous_area_basis": "Basis of the area",
    "contiguous_area_sources": "Sources on the area",
    "key_county": "Key county",
    "key_county_basis": "Basis of the key county",
    "key_county_sources": "Sources on the key county",
    "supervised": "Listed supervision",
    "longitude": "Longitude",
    "latitude": "Latitude",
    "code_2020": "Code in 2020",
    "name_2020_zh": "Name in 2020",
    "code_current": "Code now",
    "name_current_zh": "Name now",
    "change_note": "What changed",
    "change_note_zh": "What changed (Chinese)",
    "notes": "Notes",
    "notes_zh": "Notes (Chinese)",
    "disagreements": "Other sources differ",
    "note_en": "Note",
    "note_zh": "Note (Chinese)",
    "counties": "Counties",
    "milestones.counties": "Counties named",
    "counties_known": "Counties known here",
    "county_count": "Official size",
    "county_count_status": "Basis of the size",
    "villages": "Villages",
    "iso_3166_2": "ISO 3166-2",
    "region": "Region",
    "region_4": "Region (four-way)",
    "date": "Date",
    "date_precision": "Precision",
    "end_date": "Until",
    "kind": "Kind",
    "title": "Title",
    "title_en": "Title",
    "title_zh": "Chinese title",
    "issued_on": "Issued on",
    "in_article": "Legal Daily article",
    "date_in_article": "Date in that article",
    "issuers_en": "Issued by",
    "issuers_zh": "Issued by (Chinese)",
    "summary_en": "Summary",
    "summary_zh": "Summary (Chinese)",
    "figures": "Figures",
    "sources": "Sources",
    "publisher": "Publisher",
    "authors": "Authors",
    "carrier": "Carrier",
    "access": "Text",
    "standing": "Standing",
    "version": "Version",
    "published_on": "Published on",
    "url": "Address",
    "description_en": "Description",
    "description_zh": "Description (Chinese)",
    "used_by": "Cited by",
    "source_titles": "Source titles",
    "source_urls": "Source addresses",
    "message": "What is wrong",
    "on_list": "On the list",
    "years": "Years",
    "hit": "Where it was found",
    "asked": "Asked for",
    "first_year": "From",
    "end_year": "Until",
    "became": "Became",
    "came_from": "Came from",
    "exact": "The same place",
    "year": "Year",
    "table": "Table",
    "field": "Field",
    "type": "Type",
    "unit": "Unit",
    "unit_zh": "Unit (Chinese)",
    "values": "Values",
    "crosswalk.key": "Spelling or code",
    "crosswalk.status": "Status",
    "crosswalk.meanings": "Meanings",
}

RIGHT = frozenset(
    {"batch", "counties", "counties_known", "county_count", "villages", "longitude", "latitude", "used_by"}
)
KEEP = frozenset({"code", "id", "name_en", "name_zh", "title_en", "title_zh", "title", "date"})
# Words of a closed list, shown in the reader's language; everything else is text and stays as it is.
WORDS = frozenset(
    {
        "evidence",
        "delisted_on_kind",
        "announced_on_kind",
        "contiguous_area_basis",
        "key_county_basis",
        "division_type",
        "kind",
        "region",
        "region_4",
        "county_count_status",
        "provinces_status",
        "name_confidence",
        "date_precision",
        "status",
        "standing",
    }
)


AS_ASKED = frozenset({"sql"})
"""Tables whose columns a user has named: they are headed by their names, and their values shown as they are."""

STATISTICS = frozenset({"series", "observations", "side_by_side", "figures", "institutions", "progress", "line"})
"""Tables of the statistics; columns_statistics.py says how they look, and is imported for them alone."""


def columns_for(
    table: str, fields: Sequence[str], language: Language, labels: Mapping[str, Mapping[str, str]] | None = None
) -> list[Column]:
    """The columns for some fields of a table, with headings and values in a language.

    ``labels`` are what stands for the values of some fields (labels.py), for columns that a person reads.
    """
    return [
        Column(
            field=field,
            heading=heading(table, field, language),
            show=_reader(table, field, language, (labels or {}).get(field, {})),
            right=field in RIGHT or (table in STATISTICS and field in _statistics().RIGHT),
            keep=field in KEEP or (table in STATISTICS and field in _statistics().KEEP),
            shape=shape_of(field, number=field in RIGHT or (table in STATISTICS and field in _statistics().RIGHT)),
        )
        for field in fields
    ]


def _statistics() -> ModuleType:
    from povstat.fields import columns_statistics

    return columns_statistics


def heading(table: str, field: str, language: Language) -> str:
    """The heading of a field of a table; a field that has none is its own."""
    if table in AS_ASKED:
        return field
    if table in STATISTICS and field in _statistics().HEADINGS:
        return translate(_statistics().HEADINGS[field], language)
    named = next((key for key in (f"{table}.{field}", field) if key in HEADINGS), None)
    if named is None:
        return field
    if language == "zh":
        from povstat.lang.zh.headings import HEADINGS as CHINESE

        return CHINESE.get(named) or translate(HEADINGS[named], language)
    return HEADINGS[named]


def default_fields(table: str, language: Language) -> tuple[str, ...]:
    """The fields that a table shows when nobody chose any."""
    defaults: dict[str, dict[Language, tuple[str, ...]]] = (
        _statistics().DEFAULTS if table in STATISTICS else DEFAULTS
    )
    return defaults[table][language]


def pick_fields(table: str, asked: str, available: Sequence[str], language: Language) -> list[str]:
    """The fields that a list such as ``code,name_zh`` or ``代码,名称`` names; ``all`` names every one.

    Raises UsageError for a name that is no field, with the nearest one that is.
    """
    if asked.strip().lower() == "all":
        return list(available)
    fields = []
    for part in asked.replace("，", ",").split(","):
        name = part.strip()
        if not name:
            continue
        field = field_named(table, name, available, language)
        if field not in fields:
            fields.append(field)
    if not fields:
        raise UsageError("--columns names no column")
    return fields


def unknown_column(table: str, name: str, available: Sequence[str]) -> UsageError:
    """The error for a column that a table does not have."""
    near = near_words(name.lower().replace("-", "_"), available)
    if near:
        return UsageError(
            "{table} has no column {name}: did you mean {near}?", table=table, name=name, near=near[0]
        )
    return UsageError(
        "{table} has no column {name}; it has: {all}", table=table, name=name, all=", ".join(available)
    )


def field_named(table: str, name: str, available: Sequence[str], language: Language) -> str:
    """The field of this name or with this heading, in any case. A name may lack its language: ``title`` is
    ``title_zh`` for a reader of Chinese.

    Raises UsageError for a name that is no field, with the nearest one that is.
    """
    plain = name.lower().replace("-", "_")
    if plain in available:
        return plain
    # A name without its language, in the reader's own, else in the other.
    for spoken in (language, *LANGUAGES):
        if f"{plain}_{spoken}" in available:
            return f"{plain}_{spoken}"
    wanted = plain.replace("_", " ")
    for spoken in (language, *(other for other in LANGUAGES if other != language)):
        for field in available:
            if wanted == heading(table, field, spoken).lower():
                return field
    raise unknown_column(table, name, available)


def _reader(table: str, field: str, language: Language, labels: Mapping[str, str]) -> Callable[[Row], str]:
    yes, no, unknown = (translate(text, language) for text in ("yes", "no", "unknown"))
    own = _statistics().reader(table, field, language) if table in STATISTICS else None
    if own is not None:
        return cast(Callable[[Row], str], own)
    if table in AS_ASKED:
        return lambda row: _as_it_is(row.get(field), yes, no, language)
    if table == "milestones" and field == "date":
        return lambda row: when(row, language)
    if field == "contiguous_area":
        none = translate("none", language)

        def area(row: Row) -> str:
            known = row["contiguous_area"]
            if known is None:
                return none if row.get("contiguous_area_known") else unknown
            return labels.get(known, known)

        return area
    if field == "title" and table == "sources":
        return lambda row: text_of(row, "title", language)
    if field == "access":
        said = {"publisher": "as the publisher has it", "copy": "read as a stored copy"}
        return lambda row: translate(said[row[field]], language) if row.get(field) else ""

    def show(row: Row) -> str:
        value = row.get(field)
        if value is None:
            return unknown if field in _UNKNOWN_MATTERS else ""
        if isinstance(value, bool):
            return yes if value else no
        if isinstance(value, list):
            return statements((labels.get(str(part)) or _part(part, language) for part in value), language)
        if field in WORDS or (table in STATISTICS and field in _statistics().WORDS):
            return word(str(value), language)
        return str(value)

    return show


# A gap in these says that nobody knows; in the others, that there is nothing to say.
_UNKNOWN_MATTERS = frozenset({"delisted_on", "announced_on", "key_county", "county_count", "delisted_on_kind"})


def _as_it_is(value: object, yes: str, no: str, language: Language) -> str:
    if isinstance(value, bool):
        return yes if value else no
    if isinstance(value, list):
        return statements((_part(part, language) for part in value), language)
    return "" if value is None else str(value)


def _part(part: object, language: Language) -> str:
    if isinstance(part, dict) and "field" in part:
        return disagreement(part, language)
    if isinstance(part, dict) and f"note_{language}" in part:
        return f"{part['year']}: {part[f'note_{language}']}"
    if isinstance(part, dict) and "unit" not in part:
        return " ".join(str(value) for value in part.values() if value is not None)
    if isinstance(part, dict):
        from povstat.models.units import UNITS, number, quantity

        unit = part["unit"].replace(" ", "_")
        if unit in UNITS:
            text = quantity(part["value"], unit, language)
        else:
            text = translate(f"{{value}} {part['unit']}", language).format(value=number(part["value"], language))
        return translate("about {figure}", language).format(figure=text) if part.get("approximate") else text
    return str(part)


def disagreement(part: Mapping[str, Any], language: Language) -> str:
    """What other sources have for a field, and which sources: ``Delisted on 2017-02-25 (p-kw-counties)``."""
    value = str(part["value"])
    said = {"true": "yes", "false": "no"}.get(value)
    shown = translate(said, language) if said else value
    name = heading("counties", part["field"], language)
    return f"{name}{colon(language)}{shown}{bracketed(names(part['sources'], language), language)}"


def when(row: Row, language: Language) -> str:
    """The date of an event with no more precision than is known: 1986, 2014-12, end of 2011, Q1 2020."""
    day, precision = str(row["date"]), row["date_precision"]
    year, end = day[:4], str(row.get("end_date") or "")
    if precision == "day":
        # As much of the last day as differs: 2012-11-08/14, 1993-02-28/03-04.
        return f"{day}/{end[8:] if end[:7] == day[:7] else end[5:] if end[:4] == year else end}" if end else day
    if precision == "year":
        return f"{year}-{end[:4]}" if end else year
    if precision == "month":
        return day[:7]
    if precision == "quarter":
        return translate("Q{quarter} {year}", language).format(quarter=(int(day[5:7]) + 2) // 3, year=year)
    return translate("end of {year}", language).format(year=year)
