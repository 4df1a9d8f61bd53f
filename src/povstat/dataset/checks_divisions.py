"""What must hold in ``divisions.csv``: years, successors, regions, the counties of the list, and their number."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import TypeVar

from povstat.dataset.divisions import FILE, PlacedDivision
from povstat.dataset.files import Dataset
from povstat.dataset.problems import Problem
from povstat.lang import Message
from povstat.models.county import County
from povstat.models.division import Division, Link
from povstat.models.division_count import DivisionCount
from povstat.models.geography import Province

OPEN = 9999
LIST_YEAR = 2014
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def years_hold(dataset: Dataset) -> Iterator[Problem]:
    """A division ends after it begins, and no code is two divisions in one year."""
    by_code: dict[str, list[PlacedDivision]] = defaultdict(list)
    for row in dataset.divisions:
        by_code[row.division.code].append(row)
        if _end(row.division) <= row.division.first_year:
            yield row.problem(
                "end_year",
                "{end} is not after the first year, {begin}",
                end=row.division.end_year,
                begin=row.division.first_year,
            )
    for rows in by_code.values():
        for earlier, later in pairwise(sorted(rows, key=lambda row: row.division.first_year)):
            year = later.division.first_year
            if year < _end(earlier.division):
                yield later.problem(
                    "code",
                    "{code} is {name} in {year} already (line {line})",
                    code=later.division.code,
                    name=earlier.division.name_zh,
                    year=year,
                    line=earlier.line,
                )


def successors_resolve(dataset: Dataset) -> Iterator[Problem]:
    """What ended went somewhere, and each successor was there in the year of the change.

    A successor may be a prefecture (its code ends in 00), to which land went without a district being named, or
    which had no districts at all: that such a code is one can be told by its province alone.
    """
    by_code: dict[str, list[Division]] = defaultdict(list)
    for row in dataset.divisions:
        by_code[row.division.code].append(row.division)
    provinces = {code[:2] for code in by_code}
    for row in dataset.divisions:
        division = row.division
        links = division.links()
        if division.end_year is not None and all(link.year for link in links):
            yield row.problem("successors", "ended, but no successor says what it became")
        if len(set(links)) < len(links):
            yield row.problem("successors", "a successor is given twice")
        for link in links:
            refused = _wrong_link(division, link, by_code.get(link.code, ()), provinces)
            if refused:
                yield row.problem("successors", refused.template, **refused.values)


def _wrong_link(
    division: Division, link: Link, candidates: Iterable[Division], provinces: set[str]
) -> Message | None:
    year = link.year or division.end_year
    is_prefecture = link.code.endswith("00") and not link.code.endswith("0000") and link.code[:2] in provinces
    if year is None:
        refused = Message("{code} needs the year of the change, for the division has not ended", code=link.code)
    elif not division.first_year <= year <= _end(division):
        refused = Message(
            "{code} in {year}, when there was no {name}", code=link.code, year=year, name=division.name_zh
        )
    elif not is_prefecture and not any(other.first_year <= year < _end(other) for other in candidates):
        refused = Message("no division {code} in {year}", code=link.code, year=year)
    else:
        return None
    return refused


def regions_hold(dataset: Dataset) -> Iterator[Problem]:
    """The first two digits of a code tell the province; province and prefecture each have one pinyin."""
    divisions = [row.division for row in dataset.divisions]
    province_of = _usual((d.code[:2], d.province_zh) for d in divisions)
    province_pinyin = _usual((d.province_zh, d.province_pinyin) for d in divisions)
    prefecture_pinyin = _usual((d.prefecture_zh, d.prefecture_pinyin) for d in divisions)
    for row in dataset.divisions:
        division = row.division
        province, prefecture = division.province_zh, division.prefecture_zh
        usual = province_of[division.code[:2]]
        if province != usual:
            yield row.problem(
                "province_zh", "codes of {prefix} are of {province}", prefix=division.code[:2], province=usual
            )
        if division.province_pinyin != province_pinyin[province]:
            yield row.problem(
                "province_pinyin",
                "{english} is called {chinese}",
                english=province,
                chinese=province_pinyin[province],
            )
        if (prefecture is None) != (division.prefecture_pinyin is None):
            yield row.problem("prefecture_pinyin", "given without prefecture_zh, or prefecture_zh without it")
        elif division.prefecture_pinyin != prefecture_pinyin[prefecture]:
            yield row.problem(
                "prefecture_pinyin",
                "{english} is called {chinese}",
                english=prefecture,
                chinese=prefecture_pinyin[prefecture],
            )


def syllables_hold(dataset: Dataset) -> Iterator[Problem]:
    """Each pinyin has a syllable for each Chinese character of its name."""
    for row in dataset.divisions:
        division = row.division
        for field, name, pinyin in (
            ("pinyin", division.name_zh, division.pinyin),
            ("province_pinyin", division.province_zh, division.province_pinyin),
            ("prefecture_pinyin", division.prefecture_zh or "", division.prefecture_pinyin or ""),
        ):
            characters, syllables = len(name.replace("、", "")), len(pinyin.split())
            if characters != syllables and pinyin and name:
                yield row.problem(
                    field,
                    "{found:syllable|syllables} for the {count:character|characters} of {name}",
                    found=syllables,
                    count=characters,
                    name=name,
                )


def prefectures_hold(dataset: Dataset) -> Iterator[Problem]:
    """The divisions whose codes have the same four first digits are of one prefecture in any one year."""
    by_prefix: dict[str, list[PlacedDivision]] = defaultdict(list)
    for row in dataset.divisions:
        by_prefix[row.division.code[:4]].append(row)
    for prefix, rows in by_prefix.items():
        if len({row.division.prefecture_zh for row in rows}) == 1:
            continue
        in_year: dict[int, PlacedDivision] = {}
        latest = max(row.division.end_year or row.division.first_year for row in rows)
        for row in rows:
            for year in range(row.division.first_year, min(_end(row.division), latest + 1)):
                other = in_year.setdefault(year, row)
                if other.division.prefecture_zh != row.division.prefecture_zh:
                    yield row.problem(
                        "prefecture_zh",
                        "codes of {prefix} are {prefecture} in {year} (line {line})"
                        if other.division.prefecture_zh
                        else "codes of {prefix} are of no prefecture in {year} (line {line})",
                        prefix=prefix,
                        prefecture=other.division.prefecture_zh,
                        year=year,
                        line=other.line,
                    )
                    break


def numbers_hold(dataset: Dataset) -> Iterator[Problem]:
    """At the end of a year there were as many divisions as sources state, in the country and in each province."""
    for record, place in dataset.placed(DivisionCount):
        there = [d for row in dataset.divisions if (d := row.division).first_year <= record.year < _end(d)]
        codes = {division.code for division in there}
        for position, code in enumerate(record.not_counted):
            if code not in codes:
                yield place.problem(
                    f"not_counted.{position}", "no division {code} in {year}", code=code, year=record.year
                )
        counted = Counter(d.province_zh for d in there if d.code not in record.not_counted)
        stated = [("divisions", "", record.divisions, counted.total())] + [
            (f"provinces.{position}.divisions", row.province_zh, row.divisions, counted[row.province_zh])
            for position, row in enumerate(record.provinces)
        ]
        for field, province, number, found in stated:
            if number != found:
                yield place.problem(
                    field,
                    "{number}, but {file} has {found:division|divisions} in {name} at the end of {year}"
                    if province
                    else "{number}, but {file} has {found:division|divisions} at the end of {year}",
                    number=number,
                    file=FILE,
                    found=found,
                    name=province,
                    year=record.year,
                )


def provinces_there(dataset: Dataset) -> Iterator[Problem]:
    """Each province of the list has divisions, under its code and name."""
    names: dict[str, str] = {}
    for row in dataset.divisions:
        names.setdefault(row.division.code[:2], row.division.province_zh)
    for province, place in dataset.placed(Province):
        name = names.get(province.code[:2])
        if name is None:
            yield Problem(
                FILE,
                None,
                "",
                Message("no division of {name} ({code})", name=province.name_zh, code=province.code),
            )
        elif name != province.name_zh:
            yield place.problem(
                "name_zh",
                "{file} has {name} for codes of {prefix}",
                file=FILE,
                name=name,
                prefix=province.code[:2],
            )


def counties_there(dataset: Dataset) -> Iterator[Problem]:
    """Each county of the list is a division of its province in 2014, and in 2020 under its code of that year.

    The administrative committees were never in GB/T 2260. The list is of 31 October 2014, so a division that ended
    in 2014 was still there.
    """
    by_code: dict[str, list[Division]] = defaultdict(list)
    for row in dataset.divisions:
        by_code[row.division.code].append(row.division)
    provinces = {province.name_en: province.name_zh for province in dataset.of(Province)}
    for county, place in dataset.placed(County):
        asked = []
        if county.division_type != "administrative_committee":
            asked.append(("code", county.code, "name_zh", county.name_zh, LIST_YEAR))
        if county.code_2020 is not None and county.name_2020_zh is not None:
            asked.append(("code_2020", county.code_2020, "name_2020_zh", county.name_2020_zh, 2020))
        wrong_province = False
        for code_field, code, name_field, name, year in asked:
            there = [d for d in by_code.get(code, ()) if d.first_year <= year <= _end(d) - (year != LIST_YEAR)]
            if not there:
                yield place.problem(
                    code_field, "no division {code} in {year} in {file}", code=code, year=year, file=FILE
                )
            elif all(division.name_zh != name for division in there):
                yield place.problem(
                    name_field,
                    "{file} has {name} for {code} in {year}",
                    file=FILE,
                    name=there[-1].name_zh,
                    code=code,
                    year=year,
                )
            elif not wrong_province and _in_another_province(county, there, provinces):
                wrong_province = True
                yield place.problem(
                    "province", "{file} has {name} for {code}", file=FILE, name=there[-1].province_zh, code=code
                )


def _in_another_province(county: County, there: Iterable[Division], provinces: Mapping[str, str]) -> bool:
    """Whether a county is said to be in a province in which no division of its code is.

    A province or a county under a name that no province has is a mistake of the name, which is said elsewhere.
    """
    own = provinces.get(county.province) == county.province_zh
    others = {division.province_zh for division in there}
    return own and county.province_zh not in others and others <= set(provinces.values())


def _usual(pairs: Iterable[tuple[_Key, _Value]]) -> dict[_Key, _Value]:
    """What goes with each key most often: where one differs from the others, it is the one that is wrong."""
    counts: dict[_Key, Counter[_Value]] = defaultdict(Counter)
    for key, value in pairs:
        counts[key][value] += 1
    return {key: values.most_common(1)[0][0] for key, values in counts.items()}


def _end(division: Division) -> int:
    """The first year in which the division was no more."""
    return division.end_year or OPEN
