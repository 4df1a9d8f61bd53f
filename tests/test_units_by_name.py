"""Every unit against what its name says, and the words of every base unit, written down a second time by hand."""

import pytest

from povstat.models import units

PREFIXES = {
    "hundred_million": 10**8,
    "ten_thousand": 10**4,
    "trillion": 10**12,
    "billion": 10**9,
    "million": 10**6,
}

WORDS = {
    "persons": "1 person, 2 people, 2人",
    "persons_per_year": "1 person a year, 2 people a year, 2人/年",
    "households": "1 household, 2 households, 2户",
    "homes": "1 home, 2 homes, 2套",
    "teams": "1 team, 2 teams, 2个",
    "kilometres": "1 km, 2 km, 2公里",
    "yuan": "1 yuan, 2 yuan, 2元",
    "yuan_per_person_per_year": "1 yuan a person a year, 2 yuan a person a year, 2元/人·年",
    "international_dollars_a_day": "1 international dollars a day, 2 international dollars a day, 2国际元/天",
    "percent": "1%, 2%, 2%",
    "percent_per_year": "1% a year, 2% a year, 2%/年",
    "percentage_points": "1 point, 2 points, 2个百分点",
    "counties": "1 county, 2 counties, 2个县",
    "villages": "1 village, 2 villages, 2个村",
    "provinces": "1 province, 2 provinces, 2个省份",
    "sites": "1 site, 2 sites, 2个",
    "ethnic_groups": "1 ethnic group, 2 ethnic groups, 2个民族",
    "meetings": "1 meeting, 2 meetings, 2次",
    "years": "1 year, 2 years, 2年",
    "documents": "1 document, 2 documents, 2个",
    "bases": "1 base, 2 bases, 2个基地",
    "cubic_metres": "1 m³, 2 m³, 2立方米",
    "factor": "1 times, 2 times, 2倍",
    "mu": "1 mu, 2 mu, 2亩",
    "projects": "1 project, 2 projects, 2个项目",
    "schools": "1 school, 2 schools, 2所学校",
    "square_metres_per_person": "1 m² a person, 2 m² a person, 2平方米/人",
    "townships": "1 township, 2 townships, 2个乡镇",
}


@pytest.mark.parametrize("name", units.UNITS)
def test_a_unit_is_what_its_name_says(name: str) -> None:
    prefix = next((word for word in PREFIXES if name.startswith(f"{word}_")), None)
    base = name.removeprefix(f"{prefix}_") if prefix else name
    assert units.base_unit(name) == base
    factor = PREFIXES[prefix] if prefix else 1
    assert units.to_base(3, name) == 3 * factor
    assert units.to_base(0.25, name) == 0.25 * factor


@pytest.mark.parametrize("name", sorted({unit.base for unit in units.UNITS.values()} | WORDS.keys()))
def test_the_words_of_a_base_unit(name: str) -> None:
    told = (units.quantity(1, name, "en"), units.quantity(2, name, "en"), units.quantity(2, name, "zh"))
    assert ", ".join(told) == WORDS[name]


def test_a_unit_that_is_none() -> None:
    with pytest.raises(KeyError):
        units.to_base(1, "furlongs")


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        (999_999, "999,999", "99.9999万"),
        (1_000_000, "1 million", "100万"),
        (9_999, "9,999", "9999"),
        (10_000, "10,000", "1万"),
        (123_456_789, "123.456789 million", "12345.6789万"),
        (100_000_001, "100.000001 million", "10000.0001万"),
        (999_999_999, "999.999999 million", "99999.9999万"),
        (1_000_000_000, "1 billion", "10亿"),
        (122_380_000, "122.38 million", "12238万"),
        (10**12, "1 trillion", "1万亿"),
        (123 * 10**10, "1.23 trillion", "1.23万亿"),
        (0.5, "0.5", "0.5"),
        (-98_990_000, "−98.99 million", "−9899万"),
    ],
)
def test_where_scales_begin(value: float, english: str, chinese: str) -> None:
    assert units.number(value, "en") == english
    assert units.number(value, "zh") == chinese
    assert units.number(value, "en", scaled=False) == f"{value:,}".replace("-", "−")


@pytest.mark.parametrize(
    ("value", "places", "rounded"),
    [(0.25, 1, 0.2), (0.35, 1, 0.4), (12.5, 0, 12), (2.675, 2, 2.68), (-0.25, 1, -0.2)],
)
def test_halves_go_to_the_even_digit(value: float, places: int, rounded: float) -> None:
    assert units.rounded(value, places) == rounded
