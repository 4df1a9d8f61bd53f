"""Pictures: they show what the command line says; files are valid, with title, source and the data's version."""

import json
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import povstat
from povstat import queries
from povstat.errors import InvalidDataError, UsageError
from povstat.lang import LANGUAGES, Language
from povstat.lang.zh.pictures import PICTURES
from povstat.lang.zh.words import WORDS
from povstat.pictures import extra, render
from povstat.pictures.map_classes import COLORINGS, Coloring
from povstat.pictures.theme import LOOKS, THEMES, Theme
from tests.conftest import Run, Terminal

pytest.importorskip("altair", reason="the extra 'pictures' is not installed")


@cache
def map_of(**words: Any) -> dict[str, Any]:
    """A map as Vega-Lite; each is drawn once."""
    drawn: dict[str, Any] = povstat.map(**words).to_dict()
    return drawn


def data_of(chart: Any) -> list[dict[str, Any]]:
    """Every row that a chart holds, or its Vega-Lite, of all its layers."""
    found = []

    def look(part: object) -> None:
        if isinstance(part, dict):
            if isinstance(part.get("data"), dict):
                data = part["data"]
                found.extend(data.get("values") or whole["datasets"][data["name"]])
            for name, inside in part.items():
                if name not in ("data", "datasets"):
                    look(inside)
        elif isinstance(part, list):
            for inside in part:
                look(inside)

    whole = chart if isinstance(chart, dict) else chart.to_dict()
    look(whole)
    return found


def words_of(chart: Any) -> str:
    return json.dumps(chart if isinstance(chart, dict) else chart.to_dict(), ensure_ascii=False)


@pytest.mark.parametrize("coloring", COLORINGS)
def test_a_map_has_every_county_in_its_place_and_class(coloring: Coloring) -> None:
    rows = {row["code"]: row for row in povstat.counties()}
    points = [row for row in data_of(map_of(color=coloring)) if "code" in row]
    assert sorted(point["code"] for point in points) == sorted(rows)
    for point in points:
        row = rows[point["code"]]
        assert (point["longitude"], point["latitude"]) == (row["longitude"], row["latitude"])
        answer = {True: "yes", False: "no", None: "unknown"}
        expected = {
            "batch": str(row["batch"]),
            "area": row["contiguous_area"] or ("none" if row["contiguous_area_known"] else "unknown"),
            "key-county": answer[row["key_county"]],
            "supervised": answer[row["supervised"]],
            "evidence": row["evidence"],
        }
        assert point["kind"] == expected[coloring]
    counted = Counter(point["class"] for point in points)
    assert all(f"({count})" in name for name, count in counted.items())


def test_the_map_of_a_year_is_that_of_progress() -> None:
    for row in povstat.progress():
        points = [point for point in data_of(map_of(year=row["year"])) if "code" in point]
        assert sum(point["kind"] == "left" for point in points) == row["delisted"]
        title = f"On the list at the end of {row['year']}: {row['listed']} of {row['designated']} counties"
        assert title in words_of(map_of(year=row["year"]))


def test_classes_of_a_map_differ_in_colour_or_shape_and_unknown_in_shape() -> None:
    for coloring in COLORINGS:
        encoding = map_of(color=coloring)["vconcat"][0]["layer"][1]["encoding"]
        names = encoding["color"]["scale"]["domain"]
        looks = list(zip(encoding["color"]["scale"]["range"], encoding["shape"]["scale"]["range"], strict=True))
        assert len(set(looks)) == len(names)
        assert all(
            (shape == "cross") == name.startswith("unknown") for name, (_, shape) in zip(names, looks, strict=True)
        )


@pytest.mark.parametrize("name", ["rural-poor", "wb-1.90-national", "provincial-poverty-incidence-band"])
def test_a_chart_has_the_values_of_the_series(name: str) -> None:
    rows = [row for row in povstat.series(name) if row["year"] and row["first_year"] is None]
    drawn = {
        (point["area"], point["year"], point.get("value"), point.get("text"))
        for point in data_of(povstat.chart(name))
        if "kind" in point
    }
    whole = [row for row in rows if row["status"] not in queries.series.NOT_WHOLE and not row["period"]]
    assert drawn == {(row["area"], row["year"], row["value"], row["value_text"]) for row in whole}


def test_charts_of_the_list_have_the_values_of_the_command_line() -> None:
    drawn = [(row["year"], row["listed"]) for row in data_of(povstat.chart("progress"))]
    assert drawn == [(row["year"], row["listed"]) for row in povstat.progress()]
    cells = {(row["province"], row["batch"]): row["counties"] for row in data_of(povstat.chart("batches"))}
    assert cells == {(row["province"], row["batch"]): row["counties"] for row in povstat.batches()}
    events = [(row["id"], row["date"]) for row in data_of(povstat.chart("milestones"))]
    assert events == [(row["id"], row["date"]) for row in povstat.milestones()]
    for chart in (
        povstat.chart("progress", by_province=True),
        povstat.chart("progress", province=["云南", "Gansu"]),
    ):
        areas = {row["area"] for row in data_of(chart)}
        assert len(areas) in (2, 22)


def test_milestones_lie_under_a_series_in_its_years() -> None:
    rows = data_of(povstat.chart("rural-poor", since=2012, milestones=True))
    events = [row for row in rows if "date" in row]
    assert events
    assert {2012 <= row["year"] <= 2021 for row in events} == {True}
    with pytest.raises(UsageError):
        povstat.chart("provincial-rural-poor-registered", milestones=True)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("theme", THEMES)
def test_every_picture_has_title_unit_source_and_version(lang: Language, theme: Theme) -> None:
    ask = povstat.Povstat(lang=lang)
    version = queries.record.data_version(ask.connection)
    assert version
    charts = {
        "map": ask.map(theme=theme),
        "rural-poor": ask.chart("rural-poor", theme=theme),
        "progress": ask.chart("progress", theme=theme),
        "batches": ask.chart("batches", theme=theme),
        "milestones": ask.chart("milestones", theme=theme),
    }
    unit = {"en": "people", "zh": "人"}[lang]
    drawn = {name: chart.to_dict() for name, chart in charts.items()}
    for name, spec in drawn.items():
        foot = "".join(spec["title"]["text"])
        assert version in foot
        assert {"en": "Source", "zh": "来源"}[lang] in foot
        head = spec["vconcat"][0]["title"]
        assert "".join(head["text"])
        assert "".join(head["subtitle"])
        assert name != "rural-poor" or "".join(head["subtitle"]).startswith(unit)
        assert spec["config"]["background"] == LOOKS[theme].background
        assert spec["usermeta"]["povstat"]["data"] == version
    assert "CC BY 4.0" in " ".join(drawn["map"]["title"]["text"])


def test_a_title_of_ones_own() -> None:
    assert "My title" in words_of(povstat.map(title="My title"))
    assert "My title" in words_of(povstat.chart("rural-poor", title="My title"))


def test_svg_is_valid_and_the_same_each_time(run: Run, tmp_path: Path) -> None:
    for number, words in enumerate([("map", "-p", "Hainan"), ("chart", "rural-poor", "--lang", "zh")]):
        files = [tmp_path / f"{number}-{again}.svg" for again in (1, 2)]
        for file in files:
            assert run(*words, "-o", file) == (0, "", "")
        assert files[0].read_bytes() == files[1].read_bytes()
        root = ElementTree.fromstring(files[0].read_bytes())
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
    shown = "".join(root.itertext())
    assert all(text in shown for text in ("农村贫困人口（2010年标准）", "来源：povstat", "2020"))


def test_svg_of_another_process_is_the_same(povstat: Run, tmp_path: Path) -> None:
    files = [tmp_path / "a.svg", tmp_path / "b.svg"]
    for file in files:
        assert povstat("chart", "progress", "-o", str(file)).code == 0
    assert files[0].read_bytes() == files[1].read_bytes()


def test_png_pdf_and_html_are_what_they_are_called(run: Run, tmp_path: Path) -> None:
    for ending, head in (("png", b"\x89PNG"), ("pdf", b"%PDF"), ("html", b"<!DOCTYPE html>")):
        file = tmp_path / f"c.{ending}"
        assert run("chart", "rural-poor", "--from", 2012, "--lang", "zh", "-o", file) == (0, "", "")
        assert file.read_bytes().startswith(head)
    page = file.read_text(encoding="utf-8")
    # The page opens without a network: nothing is fetched from elsewhere.
    assert 'src="http' not in page and "cdn.jsdelivr" not in page


def test_geojson_is_the_counties(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "m.geojson"
    assert run("map", "-p", "Guizhou", "--year", 2018, "-o", file) == (0, "", "")
    whole = json.loads(file.read_text(encoding="utf-8"))
    rows = json.loads(run("counties", "-p", "Guizhou", "--json").out)
    assert whole["type"] == "FeatureCollection"
    assert "boundaries are not drawn" in whole["povstat"]["notes"][0]
    assert [feature["id"] for feature in whole["features"]] == [row["code"] for row in rows]
    for feature, row in zip(whole["features"], rows, strict=True):
        assert feature["geometry"] == {"type": "Point", "coordinates": [row["longitude"], row["latitude"]]}
        own = feature["properties"]
        assert own["on_list"] == (row["batch"] > 2018)
        assert {name: row[name] for name in own if name in row} == {name: own[name] for name in own if name in row}


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("map", "--animate"), 2, "--year"),
        (("map", "--animate", "-o", "x.svg"), 2, "--output"),
        (("map", "--animate", "--year", 2018), 2, "--year"),
        (("map", "-o", "x.gif"), 2, ".geojson"),
        (("map", "-o", "x"), 2, ".svg"),
        (("map", "--color", "colour"), 1, "key-county"),
        (("map", "--theme", "drak"), 1, "dark"),
        (("map", "--year", 2031), 2, "2015 to 2020"),
        (("map", "--width", 5), 2, "--width"),
        (("map", "-p", "Nowhere"), 1, "Nowhere"),
        (("chart",), 2, "missing argument"),
        (("chart", "rural-por"), 1, "rural-poor"),
        (("chart", "progress", "rural-poor"), 2, "progress"),
        (("chart", "progress", "--milestones"), 2, "--milestones"),
        (("chart", "milestones", "-p", "Yunnan"), 2, "--province"),
        (("chart", "batches", "--by-province"), 2, "--by-province"),
        (("chart", "rural-poor", "--by-province"), 2, "--by-province"),
        (("chart", "progress", "--from", 2030), 1, "nothing to draw"),
        (("chart", "progress", "--from", 2019, "--to", 2016), 2, "--from"),
        (("chart", "rural-poor", "poverty-line"), 2, "units"),
        (("chart", "rural-poor", "-o", "x.geojson"), 2, ".html"),
        (("chart", "lottery-funds-total"), 1, "nothing to draw"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_a_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[object, ...], code: int, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for lang in LANGUAGES:
        answer = run(*words, "--lang", lang)
        assert (answer.code, answer.out, answer.err.count("\n")) == (code, "", 1)
        assert lang == "zh" or said in answer.err
    assert list(tmp_path.iterdir()) == []


def test_a_missing_library_is_named_with_what_installs_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "m.svg"
    file.write_text("before", encoding="utf-8")
    monkeypatch.setitem(sys.modules, "altair", None)
    assert run("map", "-o", file).err == 'povstat: a picture needs an extra: pip install "povstat[pictures]"\n'
    assert run("map").code == 0
    monkeypatch.undo()
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    render._engine.cache_clear()
    answer = run("chart", "progress", "-o", file)
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert 'pip install "povstat[pictures]"' in answer.err
    assert file.read_text(encoding="utf-8") == "before"
    assert extra.altair().__name__ == "altair"


def test_every_text_of_a_picture_is_in_the_font() -> None:
    """What pictures say of the data can be drawn on a machine without any Chinese font.

    Where characters are lacking, python -m tools.write_font makes the font anew.
    """
    db = povstat.connection
    fields = {
        "counties": ("name_zh", "province_zh"),
        "provinces": ("name_zh", "name_zh_short"),
        "areas": ("name_zh",),
        "series": ("title_zh", "standard_zh", "breaks"),
        "observations": ("area_zh", "value_text"),
        "milestones": ("title_zh",),
    }
    used = {
        letter
        for table, columns in fields.items()
        for row in db.execute(f"SELECT {', '.join(columns)} FROM {table}")
        for text in row
        for letter in str(text or "")
    } | set("".join(PICTURES.values()) + "".join(WORDS.values()))
    lacking = {letter for letter in used if letter.isprintable()} - render._letters()
    assert lacking == set()


def test_a_character_that_no_font_has_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "_has_chinese_font", lambda: False)
    with pytest.raises(InvalidDataError, match="fonts-noto-cjk") as error:
        render.rendered(povstat.chart("progress", title="龘"), "png")
    assert "龘" in str(error.value)
    assert render.rendered(povstat.chart("progress", title="龘"), "svg").startswith(b"<svg")
    monkeypatch.setattr(render, "_has_chinese_font", lambda: True)
    assert render.rendered(povstat.chart("progress", title="龘"), "png").startswith(b"\x89PNG")


def test_the_map_in_the_terminal_fits_and_counts(run: Run, on_terminal: Terminal) -> None:
    for lang, listed in (("en", "396 of 832"), ("zh", "832个县中的396个")):
        answer = run("map", "--year", 2018, "--lang", lang)
        assert (answer.code, answer.err) == (0, "")
        assert "\x1b" not in answer.out
        assert listed in answer.out
        assert "o " in answer.out
    assert run("map", "--color", "area").out.count("unknown (") == 1
    code, shown = on_terminal("map", "-p", "Hainan", columns=60, lines=24)
    assert code == 0
    assert "\x1b[38;2;" in shown
    assert shown.count("\n") <= 24


def test_an_animation_shows_each_year_and_gives_the_cursor_back(
    on_terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, shown = on_terminal("map", "--animate", "-p", "Hainan", columns=70, lines=24)
    assert code == 0
    years = [shown.index(f"end of {year}") for year in range(2015, 2021)]
    assert years == sorted(years)
    assert shown.rstrip().endswith("\x1b[?25h")


def test_no_library_of_pictures_is_imported_for_the_terminal() -> None:
    script = (
        "import sys\nfrom povstat import cli\ncli.run(['map', '-p', 'Hainan'])\ncli.run(['chart', 'progress'])\n"
        "assert not {'altair', 'vl_convert', 'pandas'} & set(sys.modules), sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", script], check=True, stdout=subprocess.DEVNULL)
