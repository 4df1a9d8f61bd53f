"""The questions that can be asked of the statistics in the store: typed arguments in, plain rows out."""

import sqlite3
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from povstat.errors import NotFoundError
from povstat.lang import Language
from povstat.lang.near import near_words
from povstat.models.units import base_unit, plain, rounded, to_base
from povstat.queries import text_search
from povstat.queries.record import Row, rows

TIDY = (
    "series", "area", "area_zh", "first_year", "year", "value", "unit", "value_text", "stated_value",
    "stated_unit", "standard_en", "standard_zh", "concept", "status", "grade", "preferred", "after_break",
    "change", "change_percent", "change_since", "note_en", "note_zh", "sources", "period",
)  # fmt: skip
"""The fields of the tidy table of observations, in order."""

NOT_WHOLE = ("partial", "projection")
"""Values that no change is calculated to or from: of a part of a year, or not yet come about."""


def series(db: sqlite3.Connection, *, ids: Iterable[str] = (), search: str | None = None) -> list[Row]:
    """The series without their observations, in the order of their file, with how many values and which years.

    ``search`` keeps those in which every word of a text stands.
    """
    wanted = list(ids)
    condition = f" WHERE s.id IN ({', '.join('?' * len(wanted))})" if wanted else ""
    found = rows(
        db,
        "SELECT s.*, count(o.series) AS values_known, min(coalesce(o.first_year, o.year)) AS first_year, "
        "max(o.year) AS last_year "
        f"FROM series s LEFT JOIN observations o ON o.series = s.id{condition} GROUP BY s.id ORDER BY s.rowid",
        wanted,
    )
    if search is not None:
        found = text_search.holding(found, text_search.SERIES_TEXTS, search)
    return sorted(found, key=lambda row: wanted.index(row["id"])) if wanted else found


def one_series(db: sqlite3.Connection, text: str) -> str:
    """The id of a series given in any case. Raises NotFoundError with the nearest ids."""
    known = [str(row[0]) for row in db.execute("SELECT id FROM series ORDER BY rowid")]
    by_key = {name.casefold(): name for name in known}
    wanted = text.strip().casefold().replace("_", "-")
    if wanted in by_key:
        return by_key[wanted]
    begun = [name for key, name in by_key.items() if wanted and wanted in key]
    near = begun or near_words(wanted, by_key, 3)
    if near:
        raise NotFoundError('no series "{text}": did you mean {near}?', text=text, near=", ".join(near[:4]))
    raise NotFoundError("no series \"{text}\"; 'povstat series' lists them", text=text)


def about(db: sqlite3.Connection, text: str) -> Row:
    """A series given in any case, without its observations. Raises NotFoundError with the nearest ids."""
    return series(db, ids=[one_series(db, text)])[0]


def observations(
    db: sqlite3.Connection,
    ids: Iterable[str],
    *,
    since: int | None = None,
    until: int | None = None,
    areas: Iterable[str] = (),
) -> list[Row]:
    """The values of some series in order of series, area and time (fields: TIDY).

    ``change`` is against the preferred value before, in the base unit (percentage points for percent);
    ``change_percent`` is the same in percent of it. Both are null across a break of method. Parts and spans of
    years, projections, bands and values kept beside a preferred one have no change, and none is taken from them.
    Values of an unknown year pass every filter.
    """
    found: list[Row] = []
    wanted_areas = set(areas)
    for name in ids:
        own = rows(
            db,
            "SELECT o.*, s.standard_en, s.standard_zh, s.concept FROM observations o "
            "JOIN series s ON s.id = o.series WHERE o.series = ? ORDER BY o.rowid",
            [name],
        )
        _add_changes(own)
        for row in own:
            year = row["year"]
            if wanted_areas and row["area"] not in wanted_areas:
                continue
            if year is not None and ((since and year < since) or (until and year > until)):
                continue
            found.append({field: row[field] for field in TIDY})
    return found


def _add_changes(own: list[Row]) -> None:
    before: dict[str, Row] = {}
    for row in own:
        row |= {"change": None, "change_percent": None, "change_since": None}
    # In order of years, whatever the order of the file.
    for row in sorted((row for row in own if row["year"] is not None), key=lambda row: int(row["year"])):
        earlier = before.get(row["area"])
        # The first value since a break may be one that no change is taken of; the break stands all the same.
        if row["after_break"] and earlier is not None and earlier["year"] < row["year"]:
            del before[row["area"]]
            earlier = None
        if not row["preferred"] or row["value"] is None or row["first_year"] is not None:
            continue
        if row["status"] in NOT_WHOLE:
            continue
        before[row["area"]] = row
        if earlier is None:
            continue
        difference = Decimal(str(row["value"])) - Decimal(str(earlier["value"]))
        row["change"] = plain(difference)
        row["change_since"] = earlier["year"]
        if earlier["value"] and not row["unit"].startswith("percent"):
            row["change_percent"] = rounded(float(difference / Decimal(str(earlier["value"])) * 100), 1)


def years_of(db: sqlite3.Connection, name: str) -> list[int]:
    """The years of which a series has a value, in order."""
    found = db.execute(
        "SELECT DISTINCT year FROM observations WHERE series = ? AND year IS NOT NULL ORDER BY 1", [name]
    )
    return [int(row[0]) for row in found]


def figures(db: sqlite3.Connection, term: str | None = None) -> list[Row]:
    """Single figures whose id, label, meaning or stated value holds every word of a term, in either language.

    ``value`` is in the base unit ``unit``; ``stated_value`` and ``stated_unit`` are as the source has them.
    """
    found = rows(db, "SELECT * FROM figures ORDER BY rowid")
    words = (term or "").casefold().replace(",", "").split()
    fields = ("id", "label_en", "label_zh", "meaning_en", "meaning_zh", "value", "value_text_en", "value_text_zh")

    def text(row: Row) -> str:
        return " ".join(str(row[field]) for field in fields if row[field] is not None).casefold().replace("-", " ")

    matching = [row for row in found if all(word.replace("-", " ") in text(row) for word in words)]
    for row in matching:
        row["stated_value"], row["stated_unit"] = row["value"], row["unit"]
        row["unit"] = base_unit(row["stated_unit"])
        if row["value"] is not None:
            row["value"] = to_base(row["value"], row["stated_unit"])
    return matching


def institutions(db: sqlite3.Connection, kind: str | None = None) -> list[Row]:
    """What the Legal Daily article of 2020 names: the six systems of institutions (``system``), the lessons
    (``lesson``), experts' views (``view``); None: all, in this order.
    """
    condition, values = ("", []) if kind is None else (" WHERE kind = ?", [kind])
    return rows(db, f"SELECT * FROM institutions{condition} ORDER BY rowid", values)


def progress(db: sqlite3.Connection, provinces: Iterable[str] = (), *, by_province: bool = False) -> list[Row]:
    """Counties still on the list and off it at the end of each batch year, counted from the counties.

    One row per year, from the year before the first batch: of the whole list, or of each province where
    ``provinces`` are named or ``by_province`` is set. The year is that of the batch (the year assessed), not of
    the announcement.
    """
    wanted = list(provinces)
    names = {
        row["name_en"]: row["name_zh"] for row in rows(db, "SELECT name_en, name_zh FROM provinces ORDER BY code")
    }
    if wanted or by_province:
        groups: list[tuple[str, str, str, list[str]]] = [
            (name, names[name], "WHERE province = ?", [name]) for name in (wanted or names)
        ]
    else:
        groups = [("China", "全国", "", [])]
    years = [int(row[0]) for row in db.execute("SELECT DISTINCT batch FROM counties ORDER BY 1")]
    found: list[Row] = []
    for area, area_zh, condition, values in groups:
        counted = dict(db.execute(f"SELECT batch, count(*) FROM counties {condition} GROUP BY batch", values))
        total = sum(counted.values())
        left = 0
        for year in [years[0] - 1, *years]:
            gone = int(counted.get(year, 0))
            left += gone
            found.append(
                {
                    "area": area,
                    "area_zh": area_zh,
                    "year": year,
                    "delisted_in_batch": gone,
                    "delisted": left,
                    "listed": total - left,
                    "designated": total,
                }
            )
    return found


LINES = ("poverty-line-1978", "poverty-line-2008", "poverty-line")
"""The series of lines in current prices, from the oldest standard to the present one."""

PROGRESS = ("area", "area_zh", "year", "designated", "listed", "delisted", "delisted_in_batch")
"""The fields of ``progress``, in order."""


def side_by_side(names: Sequence[str], observed: Iterable[Row], *, by_area: bool) -> tuple[list[Row], list[str]]:
    """One row per year (and area), one column per series, and its fields; preferred values of single years."""
    merged: dict[tuple[Any, ...], Row] = {}
    for row in observed:
        if row["preferred"] and row["year"] is not None and row["first_year"] is None and row["value"] is not None:
            key = (row["area"] if by_area else "", row["year"])
            start = {"area": row["area"], "area_zh": row["area_zh"], "year": row["year"], "unit": row["unit"]}
            merged.setdefault(key, start | dict.fromkeys(names))[row["series"]] = row["value"]
    fields = [*(("area", "area_zh") if by_area else ()), "year", "unit", *names]
    return [merged[key] for key in sorted(merged)], fields


def limits(about: Row, lang: Language) -> list[tuple[str, dict[str, object]]]:
    """What a reader must know beside the numbers of a series: what it measures, comparability, breaks."""
    texts = [f"{about['id']}: {about[f'measures_{lang}']}", about[f"comparability_{lang}"]]
    texts += [f"{entry['year']}: {entry[f'note_{lang}']}" for entry in about["breaks"]]
    return [("{text}", {"text": text}) for text in texts]


def meaning_of_line(about: Row, year: int | None, lang: Language) -> list[tuple[str, dict[str, object]]]:
    """What a poverty line means, with the breaks that a reader of that year must know."""
    breaks = [entry for entry in about["breaks"] if year is None or year >= entry["year"]]
    texts = [
        f"{about['id']}: {about[f'measures_{lang}']}",
        *(f"{entry['year']}: {entry[f'note_{lang}']}" for entry in breaks),
        about[f"comparability_{lang}"],
    ]
    return [("{text}", {"text": text}) for text in texts]


def nothing(
    db: sqlite3.Connection, names: list[str], areas: list[str], since: int | None, until: int | None
) -> NotFoundError:
    """What is there, where nothing of what was asked for is."""
    known = observations(db, names)
    if areas:
        there = ", ".join(dict.fromkeys(row["area"] for row in known))
        of_area = [row for row in known if row["area"] in areas]
        if not of_area:
            return NotFoundError("no value of {names} for {areas}; there are values for: {there}",
                                 names=", ".join(names), areas=", ".join(areas), there=there)  # fmt: skip
        known = of_area
    years = ", ".join(str(year) for year in dict.fromkeys(sorted(row["year"] for row in known if row["year"])))
    span = f"{since or ''}-{until or ''}" if since != until else str(since)
    return NotFoundError(
        "no value of {names} in {span}; there are values for: {years}",
        names=", ".join(names),
        span=span,
        years=years,
    )
