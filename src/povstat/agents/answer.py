"""What every answer carries: rows of some fields, how many there are, notes, sources, versions."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from povstat.fields import sheets
from povstat.fields.columns import default_fields, pick_fields
from povstat.lang import filled

if TYPE_CHECKING:
    from povstat.api import Povstat
    from povstat.output import About, Reference
    from povstat.results import Rows

Answer = dict[str, Any]

LIMIT, MOST = 30, 1000
"""Rows of an answer if nobody asks for a number, and the most that may be asked for."""

FEWER = 20
"""The same where rows hold long texts."""

_COMPUTED_FROM = {"codes": "divisions", "codes_in_year": "divisions"}
"""Tables whose rows are worked out of another table: its sources are theirs."""


def rows_answer(
    ask: "Povstat",
    rows: "Rows[Any]",
    fields: Sequence[str] | None = None,
    limit: int = LIMIT,
    offset: int = 0,
    sources: Iterable[str] = (),
) -> Answer:
    """Some rows of an answer, with the sources of just what is shown; ``sources`` are further ones by id.

    ``fields`` are words for fields, as ``--columns`` takes them. Raises UsageError for a name that is no field.
    """
    chosen = _chosen(rows, fields)
    part = [{field: row[field] for field in chosen if field in row} for row in rows[offset : offset + limit]]
    about = sheets.about(
        ask.connection,
        _COMPUTED_FROM.get(rows.table, rows.table),
        part,
        chosen,
        ask.lang,
        notes=rows.notes,
        data=ask.data,
    )
    return {
        "rows": part,
        "total": len(rows),
        "offset": offset,
        **told(ask, about, sources),
    }


def told(ask: "Povstat", about: "About", sources: Iterable[str] = ()) -> Answer:
    """Notes, sources and versions, as every answer ends; ``sources`` are ids of further ones."""
    known = {source.id for source in about.sources}
    more = references(ask, [key for key in dict.fromkeys(sources) if key not in known])
    return {
        "notes": list(about.notes),
        "sources": [_as_json(source) for source in (*about.sources, *more)],
        "version": about.version,
    }


def references(ask: "Povstat", ids: Sequence[str]) -> "list[Reference]":
    """The sources of some ids."""
    return [sheets.reference(source, ask.lang) for source in ask.sources(*ids)] if ids else []


def note(ask: "Povstat", text: str, **values: object) -> str:
    """A note in the language of the server."""
    return filled(text, values, ask.lang)


def _as_json(source: "Reference") -> Mapping[str, str | None]:
    return {
        "id": source.id,
        "title": source.title or None,
        "publisher": source.publisher or None,
        "published_on": source.published_on or None,
        "url": source.url or None,
    }


def _chosen(rows: "Rows[Any]", asked: Sequence[str] | None) -> list[str]:
    """The fields of an answer: those asked for, else the usual ones; and those that name the sources of these."""
    if asked:
        fields = pick_fields(rows.table, ",".join(asked), rows.fields, rows.lang)
    else:
        beside = _BESIDE.get(rows.table, ())
        # Of two long texts that say the same, the one in the language of the server.
        other = "_zh" if rows.lang == "en" else "_en"
        long = [field for field in beside if not (field.startswith("summary_") and field.endswith(other))]
        fields = [*(rows.shown or default_fields(rows.table, rows.lang)), *long]
    kept = {*fields, *_ALWAYS}
    return [field for field in rows.fields if field in kept or _names_sources_of(field, fields)]


_ALWAYS = ("id", "code", "series", "area", "unit")
"""What a row is of, and in what unit: without these its values could be taken for something else."""

_BESIDE: dict[str, tuple[str, ...]] = {
    "milestones": ("summary_en", "summary_zh", "document_number", "url"),
    "series": ("topic", "by", "concept", "values_known", "first_year", "last_year"),
    "observations": ("preferred", "value_text", "grade"),
    "sources": ("title_en", "title_zh"),
    "search": ("title_en", "title_zh"),
    "provinces": ("region",),
    "areas": ("provinces",),
    "progress": ("designated",),
}
"""What a screen has no room for, or says in a heading, and a model needs."""

_DELISTING = frozenset({"batch", "evidence", "delisted_on", "delisted_on_kind", "delisted_month", "approved_on"})


def _names_sources_of(field: str, fields: Sequence[str]) -> bool:
    """Whether a field names the sources of one of the fields."""
    if field == "sources":
        return True
    if field == "delisting_sources":
        return bool(_DELISTING.intersection(fields))
    return field.endswith("_sources") and field.removesuffix("_sources") in fields
