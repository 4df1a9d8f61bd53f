"""What an export says about itself, as other tools read it: GeoJSON by geojson, notes of Stata by pyreadstat."""

import io
import json
from pathlib import Path

import geojson
import pyreadstat
import pytest

import povstat
from povstat.output import About, Column, Reference, Sheet, write_sheet
from povstat.output.stata_notes import LONGEST_NOTE
from tests.conftest import Run

SEAT = ("longitude", "latitude")


def version() -> str:
    """The version of the shipped data."""
    return str(povstat.table("dataset")[0]["version"])


def read_geojson(path: Path) -> geojson.FeatureCollection:
    """A file that a reader of GeoJSON takes for what the standard describes."""
    whole = geojson.loads(path.read_text(encoding="utf-8"))
    assert isinstance(whole, geojson.FeatureCollection)
    assert whole.is_valid, whole.errors()
    assert all(isinstance(feature, geojson.Feature) and feature.is_valid for feature in whole.features)
    return whole


@pytest.mark.parametrize(
    "words",
    [("export", "{path}"), ("counties", "-p", "Guizhou", "-o", "{path}"), ("map", "-p", "Tibet", "-o", "{path}")],
    ids=" ".join,
)
def test_geojson_is_what_its_reader_expects(tmp_path: Path, run: Run, words: tuple[str, ...]) -> None:
    path = tmp_path / "x.geojson"
    answer = run(*(word.format(path=path) for word in words))
    assert (answer.code, answer.out) == (0, ""), answer.err
    whole = read_geojson(path)
    rows = json.loads(run("counties", *words[1:-2], "--json").out)
    assert len(whole.features) == len(rows) > 0
    for feature, row in zip(whole.features, rows, strict=True):
        longitude, latitude = next(geojson.utils.coords(feature))
        # First east, then north, in degrees: the other way round no county would lie in China.
        assert 73 < longitude < 136 and 3 < latitude < 54
        assert (longitude, latitude) == tuple(row[name] for name in SEAT)
        if words[0] != "map":
            assert feature.properties == {name: value for name, value in row.items() if name not in SEAT}
    assert version() in json.dumps(whole["povstat"])


def test_geojson_of_a_listing_says_what_it_is(run: Run) -> None:
    whole = geojson.loads(run("counties", "-p", "Guizhou", "-n", "2", "-f", "geojson", "--lang", "zh").out)
    about = whole["povstat"]
    assert (about["table"], about["title"]) == ("counties", "2014年名单所列各县")
    assert version() in about["version"]
    assert {"name": "longitude", "unit": "度"}.items() <= next(
        field for field in about["fields"] if field["name"] == "longitude"
    ).items()
    cited = {key for row in whole.features for key in row.properties["delisting_sources"]}
    assert cited <= {source["id"] for source in about["sources"]}


def test_notes_of_stata(tmp_path: Path, run: Run) -> None:
    rows = json.loads(run("batches", "--json").out)
    for words in (("export", tmp_path / "x.dta", "-t", "batches"), ("batches", "-o", tmp_path / "x.dta")):
        assert run(*words).code == 0
        frame, about = pyreadstat.read_dta(str(tmp_path / "x.dta"))
        # What comes after the notes in the file is read as before: texts, long texts, labels of values.
        assert list(frame["province"]) == [row["province"] for row in rows]
        assert about.variable_value_labels["evidence"]
        assert version() in about.notes[0]
        named = {note.partition(":")[0] for note in about.notes}
        assert {key for row in rows for key in row["sources"]} <= named
        assert (povstat.cite().strip() in about.notes) == (words[0] == "export")


def test_notes_of_stata_lose_nothing(tmp_path: Path) -> None:
    long = "字" * (LONGEST_NOTE + 5)
    source = Reference("id", "标题")
    about = About("t", "t", version="v", notes=[long, "", "NUL\0"], sources=[source, Reference("bare", "")])
    column = Column("cell", "cell", lambda row: "", kind="text")
    raw = io.BytesIO()
    write_sheet(Sheet([{"cell": "长" * 3000}, {"cell": "b"}], [column], ("cell",), about), "dta", raw)
    (tmp_path / "x.dta").write_bytes(raw.getvalue())
    frame, read = pyreadstat.read_dta(str(tmp_path / "x.dta"))
    assert list(frame["cell"]) == ["长" * 3000, "b"]
    assert read.notes == ["v", long[:LONGEST_NOTE], long[LONGEST_NOTE:], "NUL", "id: 标题", "bare"]
