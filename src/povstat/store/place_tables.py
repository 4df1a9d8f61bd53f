"""The tables of divisions, places and spellings: made here, filled from what ``places`` works out."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from povstat.places.division_meant import divisions_meant
from povstat.places.identity import OPEN, VINTAGE_FIELDS, join_vintages
from povstat.places.regions import PrefectureName, ProvinceNames, Regions
from povstat.places.spellings import CountyNames, build
from povstat.store.gazetteer import Loaded

_TABLES = """
CREATE TABLE places (place INTEGER PRIMARY KEY, relation TEXT NOT NULL, listed TEXT NOT NULL, code TEXT NOT NULL,
  name_zh TEXT NOT NULL, name_en TEXT NOT NULL, province_zh TEXT NOT NULL, prefecture_zh TEXT, first_year INTEGER,
  end_year INTEGER, regions TEXT NOT NULL, formed_from TEXT NOT NULL);
CREATE TABLE place_codes (code TEXT NOT NULL, first_year INTEGER NOT NULL, end_year INTEGER NOT NULL,
  name_zh TEXT NOT NULL, place INTEGER NOT NULL);
CREATE TABLE spellings (key TEXT NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, first_year INTEGER NOT NULL,
  end_year INTEGER NOT NULL, script TEXT NOT NULL, PRIMARY KEY (key, place, kind)) WITHOUT ROWID;
CREATE TABLE division_links (code TEXT NOT NULL, first_year INTEGER NOT NULL, to_code TEXT NOT NULL,
  to_first_year INTEGER NOT NULL, year INTEGER NOT NULL, partial INTEGER NOT NULL);
CREATE INDEX place_codes_by_code ON place_codes (code);
CREATE INDEX place_codes_by_place ON place_codes (place);
CREATE INDEX division_links_by_code ON division_links (code);
CREATE INDEX division_links_by_later ON division_links (to_code);
CREATE TABLE regions (region INTEGER PRIMARY KEY, level TEXT NOT NULL, name_zh TEXT NOT NULL,
  province_zh TEXT NOT NULL);
CREATE TABLE region_spellings (key TEXT NOT NULL, region INTEGER NOT NULL, first_year INTEGER NOT NULL,
  end_year INTEGER NOT NULL, full INTEGER NOT NULL, PRIMARY KEY (key, region)) WITHOUT ROWID;
CREATE TABLE standing (listed TEXT NOT NULL, first_year INTEGER NOT NULL, end_year INTEGER NOT NULL,
  code TEXT NOT NULL, name_zh TEXT NOT NULL, PRIMARY KEY (listed, first_year)) WITHOUT ROWID;
"""


def fill_places(db: sqlite3.Connection) -> None:
    """Make and fill the tables of places and spellings from ``counties``, ``provinces`` and ``divisions``."""
    db.executescript(_TABLES)
    counties = [CountyNames(*row) for row in db.execute(f"SELECT {', '.join(CountyNames._fields)} FROM counties")]
    fields = ", ".join(VINTAGE_FIELDS)
    vintages = join_vintages(db.execute(f"SELECT {fields} FROM divisions ORDER BY code, first_year"))
    provinces = [
        ProvinceNames(*row) for row in db.execute(f"SELECT {', '.join(ProvinceNames._fields)} FROM provinces")
    ]
    prefectures = db.execute(f"SELECT DISTINCT {', '.join(PrefectureName._fields)} FROM counties")
    regions = Regions(vintages, provinces, [PrefectureName(*row) for row in prefectures])
    also_known = db.execute("SELECT code, name_zh, spelling FROM also_known").fetchall()
    for code, name, spelling in also_known:
        regions.also_known(code, name, spelling)
    tables = build(counties, vintages, regions, also_known)
    _insert(db, "places", tables.places)
    _insert(db, "place_codes", tables.place_codes)
    _insert(db, "spellings", [(*key, *rest) for key, rest in tables.spellings.items()])
    _insert(db, "division_links", tables.division_links)
    _insert(db, "regions", regions.rows())
    _insert(db, "region_spellings", regions.spellings())
    gazetteer = Loaded(db)
    _insert(db, "standing", [row for county in counties for row in _standing(gazetteer, county.code)])


def _insert(db: sqlite3.Connection, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
    if rows:
        db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)


def _standing(gazetteer: Loaded, listed: str) -> list[tuple[str, int, int, str, str]]:
    """The division that stands for a county of the list, from one change of its code or name to the next."""
    home = gazetteer.home(listed).place
    spans = [span for number in {home, *gazetteer.standing_for(listed)} for span in gazetteer.spans(number)]
    years = [0, *sorted({year for span in spans for year in (span.first, span.end)} - {0, OPEN})]
    rows: list[tuple[str, int, int, str, str]] = []
    for year, end in zip(years, [*years[1:], OPEN], strict=True):
        (division,) = divisions_meant(gazetteer, [home], listed, year)
        if rows and rows[-1][3:] == division:
            rows[-1] = (*rows[-1][:2], end, *division)
        else:
            rows.append((listed, year, end, *division))
    return rows
