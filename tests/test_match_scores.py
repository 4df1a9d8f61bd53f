"""Scores on tables like those of users, held against a truth that does not come from the tables of spellings.

The truth of a division in a year is worked out here from ``divisions.csv`` alone: the divisions of 2014 that it
became, or came from. Where those are one listed county it must be found; where none is listed, it must not be.
"""

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from povstat.matching.decide import TableDecider
from povstat.places import names
from povstat.store.opening import open_store

DIVISIONS = Path(__file__).parent.parent / "data" / "divisions.csv"
YEARS = (2000, 2010, 2014, 2020)


class Row(NamedTuple):
    """A division as of a year, with the codes of the listed counties that it is or has land of."""

    name: str
    province: str
    prefecture: str
    code: str
    year: str
    listed: frozenset[str]
    whole: bool


def _rows() -> list[Row]:
    with DIVISIONS.open(encoding="utf-8", newline="") as handle:
        divisions = list(csv.DictReader(handle))
    spans = [(int(d["first_year"]), int(d["end_year"] or 9999)) for d in divisions]
    by_code = defaultdict(list)
    for number, division in enumerate(divisions):
        by_code[division["code"]].append(number)
    links: dict[int, set[int]] = defaultdict(set)
    back: dict[int, set[int]] = defaultdict(set)
    for number, division in enumerate(divisions):
        for code, year in re.findall(r"(\d{6})(?:\[(\d{4})\])?", division["successors"]):
            for later in by_code[code]:
                if spans[later][0] <= int(year or spans[number][1]) < spans[later][1] and later != number:
                    links[number].add(later)
                    back[later].add(number)
    own = dict(open_store().execute("SELECT code, name_zh FROM counties").fetchall())
    listed = {
        number: division["code"]
        for number, division in enumerate(divisions)
        if own.get(division["code"]) == division["name_zh"] and spans[number][0] <= 2014 <= spans[number][1]
    }
    replaced = {later for number in listed for later in links[number] if spans[later][0] == 2014}
    of_2014 = {n for n, (first, end) in enumerate(spans) if first <= 2014 < end} - replaced | listed.keys()

    def meant(number: int) -> set[int]:
        if number in of_2014:
            return {number} | (back[number] & listed.keys())  # what it took in later
        step = links if spans[number][1] <= 2014 else back
        found, waiting, seen = set(), [number], set()
        while waiting:
            at = waiting.pop()
            if at in of_2014:
                found.add(at)
            elif at not in seen:
                seen.add(at)
                waiting.extend(step[at])
        return found

    rows = []
    for number, division in enumerate(divisions):
        parts = meant(number)
        codes = frozenset(listed[part] for part in parts if part in listed)
        given = (division["name_zh"], division["province_zh"], division["prefecture_zh"], division["code"])
        for year in YEARS:
            if spans[number][0] <= year < spans[number][1]:
                rows.append(Row(*given, str(year), codes, len(parts) == 1))
    return rows


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return _rows()


@pytest.fixture(scope="module")
def decider() -> TableDecider:
    return TableDecider(open_store())


def _stem(name: str) -> str:
    return stem if len(stem := names.parts(name).stem) > 1 else name


def _short(province: str) -> str:
    return re.sub(r"(壮族|回族|维吾尔)?自治区$|[省市]$", "", province)


NAMES: dict[str, Callable[[Row], dict[str, str]]] = {
    "a yearbook": lambda r: {"name": r.name, "province": r.province, "year": r.year},
    "with prefectures, no year": lambda r: {"name": r.name, "province": r.province, "prefecture": r.prefecture},
    "short names": lambda r: {
        "name": _stem(r.name),
        "province": _short(r.province),
        "prefecture": r.prefecture,
        "year": r.year,
    },
    "blanks and notes": lambda r: {"name": " ".join(r.name) + "*①", "province": r.province, "year": r.year},
    "numbered lists": lambda r: {"name": f"十二、{r.name}", "province": r.province, "year": r.year},
    "of which": lambda r: {"name": f"其中：{r.name}", "province": r.province, "year": r.year},
    "generic part in brackets": lambda r: {
        "name": re.sub("([县市区旗])$", r"（\1）", r.name),
        "province": r.province,
        "year": r.year,
    },
    "parents in front": lambda r: {
        "name": f"{_short(r.province)}{r.prefecture.removesuffix('市')}{r.name}",
        "year": r.year,
    },
    "addresses": lambda r: {"name": f"{r.province}，{r.prefecture} {r.name}，新华街道3号", "year": r.year},
    "codes": lambda r: {"code": r.code, "year": r.year},
    "codes of twelve digits as numbers": lambda r: {"code": f"{r.code}000000.0", "year": r.year},
    "codes in exponents": lambda r: {"code": f"{r.code[0]}.{r.code[1:]}E+05", "year": r.year},
    "codes with apostrophes": lambda r: {"code": f"'{r.code} ", "year": r.year},
    "everything": lambda r: {
        "name": r.name,
        "province": r.province,
        "prefecture": r.prefecture,
        "code": r.code,
        "year": r.year,
    },
}


@pytest.mark.parametrize("kind", NAMES)
def test_no_row_is_wrong_and_what_can_be_decided_is(kind: str, decider: TableDecider, rows: list[Row]) -> None:
    """Rows alike in their evidence but not in their truth, and divisions of several counties, may be left open."""
    truths: dict[tuple[tuple[str, str], ...], set[tuple[frozenset[str], bool]]] = defaultdict(set)
    for row in rows:
        truths[tuple(NAMES[kind](row).items())].add((row.listed, row.whole))
    score: Counter[str] = Counter()
    open_ones = []
    for evidence, meant in truths.items():
        verdict = decider.decide(**dict(evidence))
        codes = {code for listed, _ in meant for code in listed}
        if verdict.status == "poverty":
            assert verdict.code in codes, (evidence, verdict)
        elif verdict.status == "not_poverty":
            assert verdict.note or any(not listed or not whole for listed, whole in meant), (evidence, verdict)
        if len(meant) == 1 and (next(iter(meant))[1] or not codes):
            open_ones += [evidence] if verdict.status in {"ambiguous", "unknown"} else []
            score[verdict.status] += 1
    assert score["poverty"] > 700
    assert len(open_ones) <= 0.005 * score.total(), (kind, score, open_ones[:20])


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("甯縣", "宁县"),
        ("寗陝縣", "宁陕县"),
        ("濬縣", "浚县"),
        ("澂江縣", "澄江县"),
        ("赤峯市", "赤峰市"),
        ("綏陽縣", "绥阳县"),
        ("臺江縣", "台江县"),
        ("積石山縣", "积石山县"),
    ],
)
def test_other_shapes_of_characters(written: str, name: str) -> None:
    assert names.chinese_key(written) == name


@pytest.mark.parametrize(
    ("row", "status", "code"),
    [
        ({"name": "威宁县、赫章县"}, "ambiguous", None),
        ({"name": "盐池县和同心县"}, "ambiguous", None),
        ({"name": "威宁县草海镇"}, "poverty", "520526"),
        ({"name": "承德", "province": "河北", "prefecture": "承德市", "year": "2015"}, "poverty", "130821"),
        ({"name": "承德", "province": "河北", "prefecture": "承德", "year": "2015"}, "ambiguous", None),
        ({"name": "毕节市", "prefecture": "毕节地区"}, "poverty", "520502"),
        ({"name": "毕节市", "prefecture": "毕节市", "year": "2015"}, "unknown", None),
        ({"name": "同心县", "province": "宁夏区"}, "poverty", "640324"),
        ({"name": "Weining Co.", "province": "Guizhou"}, "poverty", "520526"),
        ({"name": "Si, Anhui"}, "poverty", "341324"),
        ({"name": "Fuping County", "province": "Shaanxi"}, "ambiguous", None),
        ({"name": "Fuping County", "province": "Shaanxi", "prefecture": "Weinan"}, "poverty", "610528"),
        ({"name": "Fuping County", "province": "Hebei"}, "poverty", "130624"),
        ({"name": "Si, China"}, "ambiguous", None),
        ({"name": "Changge City", "province": "Henan"}, "not_poverty", None),
        ({"name": "Zhangge City", "province": "Henan"}, "not_poverty", None),
        ({"name": "威" * 1_000_000, "province": "贵州"}, "unknown", None),
    ],
)
def test_single_rows(decider: TableDecider, row: dict[str, str], status: str, code: str | None) -> None:
    verdict = decider.decide(**row)
    assert (verdict.status, verdict.code) == (status, code), verdict
