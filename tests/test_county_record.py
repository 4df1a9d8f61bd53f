"""How sure a county's record is, which days it has, and what other sources say: from the files to the screen."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

import povstat as api
from povstat.dataset.validation import read
from povstat.models.batch import Batch
from povstat.models.county import County
from povstat.models.words import BASES
from povstat.queries import panel
from tests.conftest import SHIPPED

Edit = Callable[[str, str, str], None]


@pytest.fixture(scope="module")
def shipped() -> Any:
    dataset, problems = read(SHIPPED)
    assert not problems
    return dataset


@pytest.fixture
def edit(data_copy: Path) -> Edit:
    def change(file: str, old: str, new: str) -> None:
        path = data_copy / file
        before, found, after = path.read_text(encoding="utf-8").partition(old)
        assert found, old
        path.write_text(before + new + after, encoding="utf-8")

    return change


def problems_of(directory: Path) -> list[str]:
    return [str(problem) for problem in read(directory)[1]]


def rows(answer: Any) -> list[dict[str, Any]]:
    assert answer.code == 0, answer.err
    return list(json.loads(answer.out))


# The facts.


def test_how_much_is_known(shipped: Any) -> None:
    counties = shipped.of(County)
    assert sum(county.key_county is not None for county in counties) == 736
    assert sum(county.contiguous_area_known for county in counties) == 537
    assert sum(county.delisted_on is not None for county in counties) == 756
    assert sum(county.delisted_month is not None for county in counties) == 791


def test_what_is_known_has_a_basis_and_sources(shipped: Any) -> None:
    for county in shipped.of(County):
        assert (county.key_county is None) == (county.key_county_basis is None) == (not county.key_county_sources)
        assert county.contiguous_area_known == (county.contiguous_area_basis is not None)
        assert county.contiguous_area_known == bool(county.contiguous_area_sources)


@pytest.mark.parametrize(
    ("batch", "days"),
    [
        (("Henan", 2019), {"approved_on": "2020-02-26", "told_on": "2020-02-28", "announced_on": "2020-02-28"}),
        (("Tibet", 2019), {"approved_on": "2019-12-09", "announced_on": "2019-12-23"}),
        (("Sichuan", 2018), {"approved_on": "2019-04-28", "announced_on": "2019-04-30"}),
        (("Sichuan", 2019), {"approved_on": "2020-02-14", "announced_on": "2020-02-18"}),
        (
            ("Hunan", 2019),
            {
                "announced_on": "2020-02-29",
                "published_on": "2020-03-02",
                "document_number": "湘政函〔2020〕17号",
                "approved_on": "None",
            },
        ),
        (("Hainan", 2019), {"announced_on": "None", "announced_month": "2020-02"}),
    ],
)
def test_days_of_a_batch_stand_beside_each_other(
    shipped: Any, batch: tuple[str, int], days: dict[str, str]
) -> None:
    [record] = [row for row in shipped.of(Batch) if (row.province, row.batch) == batch]
    assert {field: str(getattr(record, field)) for field in days} == days
    approved = {
        str(county.approved_on) for county in shipped.of(County) if (county.province, county.batch) == batch
    }
    assert approved == {str(record.approved_on)}


def test_the_month_follows_the_day_or_stands_alone(shipped: Any) -> None:
    counties = {county.code: county for county in shipped.of(County)}
    assert counties["520526"].delisted_month == str(counties["520526"].delisted_on)[:7]
    # A month of the batch, one of the county's own, and a batch whose day does not hold for the county.
    assert (counties["422801"].delisted_on, counties["422801"].delisted_month) == (None, "2020-04")
    assert (counties["500240"].delisted_on, counties["500240"].delisted_month) == (None, "2019-04")
    assert (counties["500236"].delisted_on, counties["500236"].delisted_month) == (None, None)
    assert (counties["632857"].delisted_on, counties["632857"].delisted_month) == (None, None)


def test_the_batches_of_the_national_lists_have_its_day(shipped: Any) -> None:
    days = {2016: {"2017-11-01"}, 2017: {"2018-08-17", "2018-10-17"}}
    named = [row for row in shipped.of(Batch) if row.batch in days and row.province not in ("Jiangxi", "Henan")]
    assert all(str(row.national_announced_on) in days[row.batch] for row in named)
    second = [row.counties for row in shipped.of(Batch) if str(row.national_announced_on) == "2018-10-17"]
    assert sum(second) == 85
    assert sum(row.counties for row in shipped.of(Batch) if str(row.national_announced_on) == "2018-08-17") == 40


# The files.


def test_a_county_without_a_basis_has_the_first_of_its_value(data_copy: Path, edit: Edit) -> None:
    code = "140222"
    assert "key_county_basis: stated" in _line(data_copy, code)
    before = _county(data_copy, code)
    edit("counties.yaml", _line(data_copy, code), _line(data_copy, code).replace("key_county_basis: stated, ", ""))
    after = _county(data_copy, code)
    assert (before.key_county_basis, after.key_county_basis) == ("stated", "low_standing")
    assert before.key_county_sources == ("class-w1", "class-w2")
    assert after.key_county_sources == ("class-s02",)


def _line(directory: Path, code: str) -> str:
    text = (directory / "counties.yaml").read_text(encoding="utf-8")
    found = re.search(rf"^- \{{code: '{code}'.*(?:\n   .*)*", text, re.M)
    assert found
    return found[0]


def _county(directory: Path, code: str) -> County:
    [county] = [county for county in read(directory)[0].of(County) if county.code == code]
    return county


def test_a_batch_gives_its_counties_month_and_approval(data_copy: Path, edit: Edit) -> None:
    edit("batches.yaml", "  announced_month: 2017-10\n", "  announced_month: 2017-09\n")
    edit("batches.yaml", "  approved_on: 2020-02-26\n", "  approved_on: 2020-02-25\n")
    assert _county(data_copy, "130927").delisted_month == "2017-09"
    assert str(_county(data_copy, "411327").approved_on) == "2020-02-25"


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("batches.yaml", "approved_on: 2020-02-26", "approved_on: 2020-03-26", "approved_on: 2020-03-26 is after"),
        (
            "batches.yaml",
            "announced_on: 2018-09-29",
            "announced_month: 2018-08\n  announced_on: 2018-09-29",
            "month",
        ),
        ("batches.yaml", "announced_month: 2017-10", "announced_month: 2017-13", "announced_month: string should"),
        (
            "counties.yaml",
            "key_county_basis: stated",
            "key_county_basis: rumour",
            "key_county_basis: input should",
        ),
        (
            "counties.yaml",
            "delisted_on: null",
            "delisted_month: 2018-08, delisted_on: 2018-09-01",
            "delisted_month",
        ),
        (
            "classification.yaml",
            "basis: low_standing, sources: [class-w9]",
            "basis: deduced, sources: [class-w9]",
            "values.0: no county of Shanxi has contiguous_area yanshan-taihang-mountains deduced",
        ),
        ("disagreements.yaml", "batch: 2016", "batch: 2026", "batch: no record for Jiangxi 2026"),
        ("disagreements.yaml", "['360881']", "['360999']", "counties.0: no county 360999"),
        ("disagreements.yaml", "['360881']", "['410225']", "counties.0: 410225 is not of Jiangxi 2016"),
        ("disagreements.yaml", "'2017-02-25'", "'2017-02-26'", "value: 360881 has 2017-02-26 itself"),
        ("disagreements.yaml", "[p-kw-counties]", "[nobody]", "sources: no source nobody in sources.yaml"),
        ("disagreements.yaml", "[p-kw-counties]", "[]", "sources: tuple should have at least 1 item"),
        ("disagreements.yaml", "field: delisted_on", "field: pinyin", "field: input should be"),
        (
            "disagreements.yaml",
            "- province: Jiangxi\n  batch: 2016\n",
            "- batch: 2016\n",
            "province: given without",
        ),
        ("dataset.yaml", "- version: ", "- version: 2026-01-01\n- version: ", "version: a second version"),
        ("dataset.yaml", "- version: ", "- version: soon # ", "version: not a day"),
    ],
)
def test_a_mistake_is_named_once_where_it_stands(
    data_copy: Path, edit: Edit, file: str, old: str, new: str, message: str
) -> None:
    edit(file, old, new)
    told = [text for text in problems_of(data_copy) if message in text]
    assert len(told) == 1, problems_of(data_copy)
    assert told[0].startswith(f"{file}:")


def test_a_disagreement_needs_a_batch_or_counties(data_copy: Path, edit: Edit) -> None:
    edit("disagreements.yaml", "- counties: ['420529']\n", "- counties: []\n")
    assert any("counties: names neither a batch nor counties" in text for text in problems_of(data_copy))


# The screen.


def test_basis_is_counted_and_narrows(run: Any) -> None:
    whole = run("counties", "--key-county", "--json")
    counted = Counter(row["key_county_basis"] for row in rows(whole))
    for name in BASES:
        assert f"{name.replace('_', ' ')} {counted[name]}" in whole.err
    sure = rows(run("counties", "--key-county", "--basis", "stated,deduced", "--json"))
    assert len(sure) == counted["stated"] + counted["deduced"]
    assert {row["key_county_basis"] for row in sure} == {"stated", "deduced"}
    again = run("counties", "--key-county", "--basis", "stated", "--basis", "Deduced", "--json")
    assert rows(again) == sure
    assert "low standing" not in again.err
    assert "来源可靠性低" in run("counties", "--lang", "zh", "--key-county", "--count").err


def test_basis_of_an_area(run: Any) -> None:
    answer = run("counties", "--area", "southern-greater-khingan", "--basis", "carried-over", "--json")
    assert {row["province"] for row in rows(answer)} == {"Heilongjiang"}
    assert f"carried over {len(rows(answer))}" in answer.err
    # Each of the two that are asked for is so sure.
    both = run("counties", "--area", "dabie-mountains", "--key-county", "--basis", "low_standing", "--json")
    assert rows(both)
    assert {(row["key_county_basis"], row["contiguous_area_basis"]) for row in rows(both)} == {
        ("low_standing",) * 2
    }


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--basis", "stated"), 2, "--basis says how sure --key-county or --area is"),
        (("--key-county", "--basis", "rumour"), 1, "unknown basis"),
    ],
)
def test_a_wrong_use_of_basis(run: Any, arguments: tuple[str, ...], code: int, said: str) -> None:
    answer = run("counties", *arguments)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err


def test_the_card_says_how_sure_and_what_disagrees(run: Any) -> None:
    card = run("county", "422801").out
    assert re.search(r"Key county +yes \(carried over\)\n", card)
    assert re.search(r"Contiguous area +.+ \(stated\)\n", card)
    assert "2020-04 (the day is unknown)" in card
    assert re.search(r"Approved on +2020-02-26\n", run("county", "411327").out)
    told = run("county", "360881").out
    assert "Delisted on: 2017-02-25 (p-kw-counties). The glossary" in told
    assert re.search(
        r"其他来源所载不同 +退出日期：2017-02-25（p-kw-counties）。", run("county", "360881", "--lang", "zh").out
    )
    assert "（沿用旧名单）" in run("county", "360881", "--lang", "zh").out
    [other] = json.loads(run("county", "360881", "--json").out)["disagreements"]
    assert (other["field"], other["value"], other["sources"]) == ("delisted_on", "2017-02-25", ["p-kw-counties"])


def test_what_disagrees_of_a_batch_is_of_its_counties(run: Any) -> None:
    [batch] = [row for row in rows(run("batches", "--province", "Tibet", "--json")) if row["batch"] == 2017]
    [told] = batch["disagreements"]
    assert told["value"] == "2018-10-06"
    counties = rows(run("counties", "--province", "Tibet", "--batch", 2017, "--json"))
    assert all(county["disagreements"] == [told] for county in counties)
    others = rows(run("counties", "--province", "Tibet", "--batch", 2019, "--json"))
    assert not any(county["disagreements"] for county in others)


def test_with_source_shows_what_disagrees_and_its_source(run: Any) -> None:
    answer = run("counties", "--province", "Jiangxi", "--batch", 2016, "--with-source")
    assert "Delisted on: 2017-02-25 (p-kw-counties)" in answer.out
    assert "Poor Counties" in answer.out
    assert "Other sources differ" not in run("counties", "--province", "Ningxia", "--with-source").out


def test_open_questions_are_counted(run: Any, shipped: Any) -> None:
    out = re.sub(r"\s+", " ", run("about", "open").out)
    counties = shipped.of(County)
    disputed = sum(county.evidence == "disputed" for county in counties)
    days = sum(county.delisted_on is None for county in counties)
    assert f"disputed for {disputed} counties" in out
    assert f"Day of delisting unknown for {days} of {len(counties)} counties" in out
    assert sum(map(int, re.findall(r"batch of \d{4}: (\d+)", out))) == days
    written = (SHIPPED / "disagreements.yaml").read_text(encoding="utf-8").count("\n  field: ")
    assert f"kept beside the value that the record has: {written}." in out
    assert "Tibet, batch of 2017: Delisted on: 2018-10-06 (f-xz17-tibet3)." in out
    assert "and 2 more: Batch: 2016" in out
    assert f"of {sum(county.key_county is None for county in counties)}: whether they were key counties" in out
    chinese = run("about", "open", "--lang", "zh").out
    assert f"来源互相矛盾、与所取之值并存者：{written}处" in chinese


def test_about_explains_each_basis_and_the_bound(run: Any) -> None:
    out = re.sub(r"\s+", " ", run("about", "counties").out)
    for name in BASES:
        assert re.search(rf"[-.] {name.replace('_', ' ')}: ", out), name
    assert 'at most two "yes" and two "no" are wrong' in out


# The panel.


def test_the_panel_takes_fields_of_the_counties(run: Any) -> None:
    answer = run(
        *("panel", "--from", 2018, "--to", 2019, "--all", "--with", "longitude,contiguous_area_sources,evidence"),
        *("-f", "csv"),
    )
    assert answer.code == 0
    table = list(csv.DictReader(io.StringIO(answer.out)))
    assert list(table[0])[-2:] == ["longitude", "contiguous_area_sources"]
    assert len(table[0]) == len(set(panel.FIELDS)) + 2
    counties = {row["code"]: row for row in rows(run("counties", "--json"))}
    for row in table:
        if row["listed"] == "true":
            known = counties[row["code"]]
            assert row["evidence"] == known["evidence"]
            assert row["contiguous_area"] == (known["contiguous_area"] or "")
            assert row["key_county"] == {True: "true", False: "false", None: ""}[known["key_county"]]
            assert float(row["longitude"]) == known["longitude"]
        else:
            assert (row["evidence"], row["key_county"], row["contiguous_area_known"]) == ("", "false", "true")
            assert row["longitude"] == ""
    assert {row["listed"] for row in table} == {"true", "false"}


def test_a_field_that_counties_do_not_have(run: Any) -> None:
    answer = run("panel", "--from", 2018, "--to", 2019, "--with", "key_conty")
    assert (answer.code, answer.out) == (2, "")
    assert "did you mean key_county?" in answer.err


def test_the_panel_of_the_interface_takes_them_too() -> None:
    first: Mapping[str, object] = api.panel(2018, 2018, added=["name_confidence"])[0]
    assert first["name_confidence"] == "high"
    assert first["key_county_basis"] in BASES
    assert "name_confidence" not in api.panel(2018, 2018)[0]
    # Fields that the panel has anyway are among those that a person is shown.
    assert list(api.panel(2018, 2018, added="evidence").shown or ())[-1:] == ["evidence"]


# The version of the data.


def test_the_version_of_the_data(run: Any, data_copy: Path) -> None:
    version = re.search(r"data (\S+)\)", run("--version").out)
    assert version
    # What is told of the changes begins with the version that is there.
    newest = re.search(r"^## (\S+)$", (SHIPPED / "CHANGES.md").read_text(encoding="utf-8"), re.M)
    assert newest
    assert newest[1] == version[1]
    assert f"data version {version[1]}." in (SHIPPED.parent / "CITATION.cff").read_text(encoding="utf-8")
    (data_copy / "dataset.yaml").unlink()
    assert run("--version", "--data", data_copy).out.endswith("(data without a version)\n")
    (data_copy / "areas.yaml").write_text("", encoding="utf-8")
    broken = run("--version", "--data", data_copy)
    assert (broken.code, broken.out.count("\n")) == (1, 1)
    assert "areas.yaml" in broken.err
