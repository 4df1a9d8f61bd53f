"""Every value of the record has a text for a person, in both languages."""

import pytest

import povstat
from povstat.fields.columns import columns_for
from povstat.fields.tables import RECORD
from povstat.lang import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", RECORD)
def test_every_field_of_every_row_is_shown(table: str, language: Language) -> None:
    """Also in the fields that nobody sees unless they ask for them, such as the breaks of a series."""
    rows = povstat.table(table)
    for name in (table, "sql"):
        for column in columns_for(name, rows.fields, language):
            texts = {column.show(row) for row in rows}
            assert not [text for text in texts if text.startswith(("{", "[{"))], (name, column.field)


def test_the_breaks_of_a_series() -> None:
    (series,) = [row for row in povstat.series() if row["id"] == "poverty-line"]
    (column,) = columns_for("series", ["breaks"], "en")
    first = series["breaks"][0]
    assert column.show(series).startswith(f"{first['year']}: {first['note_en']}")
