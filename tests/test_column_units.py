"""A Chinese column has one unit: nobody compares 1.6567亿 with 9899万."""

import re
import sqlite3

import pytest

from povstat.fields import columns_statistics
from povstat.models.units import column_number, column_quantity
from povstat.queries import series as statistics


@pytest.mark.parametrize(
    ("value", "unit", "english", "chinese"),
    [
        (165_670_000, "persons", "165.67 million people", "16567万人"),
        (98_990_000, "persons", "98.99 million people", "9899万人"),
        (3_050, "persons", "3,050 people", "0.305万人"),
        (0, "persons", "0 people", "0万人"),
        (39_499_000_000, "yuan", "39.499 billion yuan", "394.99亿元"),
        (12_588, "yuan_per_person_per_year", "12,588 yuan a person a year", "12588元/人·年"),
        (128_000, "villages", "128,000 villages", "128000个村"),
        (10.2, "percent", "10.2%", "10.2%"),
    ],
)
def test_a_number_of_a_column(value: float, unit: str, english: str, chinese: str) -> None:
    assert (column_quantity(value, unit, "en"), column_quantity(value, unit, "zh")) == (english, chinese)


def test_a_change_has_its_sign() -> None:
    assert column_number(-16_500_000, "persons", "zh", sign=True) == "−1650万"
    assert column_number(121_000_000, "persons", "zh", sign=True) == "+12100万"


def test_every_series_has_one_unit_in_chinese(store: sqlite3.Connection) -> None:
    for series in statistics.series(store):
        rows = [row for row in statistics.observations(store, [series["id"]]) if row["value"] is not None]
        shown = [columns_statistics.value_text(row, "zh").strip("()") for row in rows]
        units = {re.sub(r"^−?[\d.]+", "", text) for text in shown}
        assert len(units) <= 1, (series["id"], units)
