"""Units and numbers in both languages."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povstat.models import units


@pytest.mark.parametrize(
    ("value", "unit", "base", "english", "chinese"),
    [
        (9899, "ten_thousand_persons", 98_990_000, "98.99 million people", "9899万人"),
        (12238, "ten_thousand_persons", 122_380_000, "122.38 million people", "12238万人"),
        (7.7, "hundred_million_persons", 770_000_000, "770 million people", "7.7亿人"),
        (16.58, "ten_thousand_persons", 165_800, "165,800 people", "16.58万人"),
        (0, "ten_thousand_persons", 0, "0 people", "0人"),
        (2300, "yuan_per_person_per_year", 2300, "2,300 yuan a person a year", "2300元/人·年"),
        (100.02, "hundred_million_yuan", 10_002_000_000, "10.002 billion yuan", "100.02亿元"),
        (1.6, "trillion_yuan", 1_600_000_000_000, "1.6 trillion yuan", "1.6万亿元"),
        (10.2, "percent", 10.2, "10.2%", "10.2%"),
        (832, "counties", 832, "832 counties", "832个县"),
        (1, "counties", 1, "1 county", "1个县"),
        (1.8, "international_dollars_a_day", 1.8, "1.8 international dollars a day", "1.8国际元/天"),
    ],
)
def test_a_value_reads_right(value: float, unit: str, base: float, english: str, chinese: str) -> None:
    assert units.to_base(value, unit) == base
    assert units.quantity(base, unit, "en") == english
    assert units.quantity(base, unit, "zh") == chinese


@pytest.mark.parametrize(
    ("value", "unit", "english", "chinese"),
    [
        (770_000_000, "persons", "770 million people", "77000万人"),
        (98_990_000, "persons", "98.99 million people", "9899万人"),
        (27_000, "persons", "27,000 people", "2.7万人"),
        (0, "persons", "0 people", "0万人"),
        (-800_000, "persons", "−800,000 people", "−80万人"),
        (1_600_000_000_000, "yuan", "1.6 trillion yuan", "16000亿元"),
        (128_000, "villages", "128,000 villages", "128000个村"),
        (10.2, "percent", "10.2%", "10.2%"),
        (2300, "yuan_per_person_per_year", "2,300 yuan a person a year", "2300元/人·年"),
    ],
)
def test_a_column_in_chinese_has_one_scale(value: float, unit: str, english: str, chinese: str) -> None:
    assert units.column_quantity(value, unit, "en") == english
    assert units.column_quantity(value, unit, "zh") == chinese


def test_a_change_has_its_sign() -> None:
    assert units.number(-16_500_000, "en", sign=True) == "−16.5 million"
    assert units.number(4_730_000_000, "zh", sign=True) == "+47.3亿"
    assert units.number(0, "en", sign=True) == "0"


@given(st.integers(-(10**14), 10**14))
def test_no_digit_is_lost(value: int) -> None:
    scales = {"million": 10**6, "billion": 10**9, "trillion": 10**12, "万亿": 10**12, "万": 10**4, "亿": 10**8}
    for language in ("en", "zh"):
        text = units.number(value, language).replace(",", "").replace("−", "-")
        factor = next((scale for word, scale in scales.items() if text.endswith(word)), 1)
        digits = re.match(r"[-0-9.]+", text)
        assert digits and Decimal(digits[0]) * factor == value


@given(st.integers(0, 10**7), st.sampled_from(sorted(units.UNITS)))
def test_whole_numbers_stay_whole(value: int, unit: str) -> None:
    base = units.to_base(value, unit)
    assert isinstance(base, int)
    assert base == value * units.UNITS[unit].factor


def test_every_unit_leads_to_words() -> None:
    for name, unit in units.UNITS.items():
        assert units.UNITS[unit.base].base == unit.base, name
        assert units.unit_words(name, "en") and units.unit_words(name, "zh"), name
