"""What the tables of the statistics show to a person: default columns, headings, and values with their units."""

from collections.abc import Callable, Sequence

from povstat.lang import Language, translate
from povstat.models.units import column_number, column_quantity, number, quantity, unit_words
from povstat.output import Row

DEFAULTS: dict[str, dict[Language, tuple[str, ...]]] = {
    "series": {
        "en": ("id", "title_en", "unit", "values_known", "first_year", "last_year"),
        "zh": ("id", "title_zh", "unit", "values_known", "first_year", "last_year"),
    },
    "observations": {
        "en": ("year", "value", "change", "change_percent", "status", "grade", "sources"),
        "zh": ("year", "value", "change", "change_percent", "status", "grade", "sources"),
    },
    "figures": {
        "en": ("id", "label_en", "value", "as_of"),
        "zh": ("id", "label_zh", "value", "as_of"),
    },
    "institutions": {"en": ("kind", "name_en", "stated_by_en"), "zh": ("kind", "name_zh", "stated_by_zh")},
    "progress": {
        "en": ("area", "year", "listed", "delisted_in_batch", "delisted", "bar"),
        "zh": ("area_zh", "year", "listed", "delisted_in_batch", "delisted", "bar"),
    },
    "line": {
        "en": ("year", "value", "standard_en", "note_en", "status", "sources"),
        "zh": ("year", "value", "standard_zh", "note_zh", "status", "sources"),
    },
}


def observation_fields(language: Language, ids: Sequence[str], *, by_area: bool) -> list[str]:
    """What the values of a series show when nobody chose any fields; of several series, a column for each."""
    area = ["area_zh" if language == "zh" else "area"] if by_area else []
    return [*area, *(("year", *ids) if len(ids) > 1 else DEFAULTS["observations"][language])]


HEADINGS: dict[str, str] = {
    "year": "Year",
    "period": "Months",
    "first_year": "From",
    "last_year": "To",
    "value": "Value",
    "unit": "Unit",
    "change": "Change",
    "change_percent": "Change, %",
    "change_since": "Change since",
    "status": "Status",
    "grade": "Grade",
    "preferred": "Preferred",
    "values_known": "Values",
    "topic": "Topic",
    "label_en": "Figure",
    "label_zh": "Figure",
    "meaning_en": "Meaning",
    "meaning_zh": "Meaning",
    "as_of": "As of",
    "qualifier": "Qualifier",
    "area": "Area",
    "area_zh": "Area",
    "listed": "On the list",
    "delisted": "Off the list",
    "delisted_in_batch": "Left in the batch",
    "designated": "Designated",
    "bar": "Still on the list",
    "standard_en": "Standard",
    "standard_zh": "Standard",
    "measures_en": "What it measures",
    "measures_zh": "What it measures",
    "concept": "Concept",
    "stated_by_en": "Stated by",
    "stated_by_zh": "Stated by",
}

RIGHT = frozenset(
    {"value", "change", "change_percent", "listed", "delisted", "delisted_in_batch", "designated", "values_known"}
)
KEEP = frozenset({"year", "value", "area", "area_zh", "listed"})
WORDS = frozenset({"status", "grade", "qualifier", "concept", "topic"})

_BAR = 30
"""Characters of a bar that stands for all counties."""


def reader(table: str, field: str, language: Language) -> Callable[[Row], str] | None:
    """How a person reads a field of a table of the statistics; None where nothing special is to be said."""
    if field == "unit" and table == "series":
        return lambda row: unit_words(str(row["unit"]), language)
    if field == "value" and table == "figures":
        return lambda row: figure_text(row, language)
    if field == "value" and table in ("observations", "line"):
        return lambda row: value_text(row, language)
    if table == "side_by_side" and field not in ("year", "area", "area_zh"):
        return lambda row: "" if row.get(field) is None else column_quantity(row[field], row["unit"], language)
    if field == "change" and table == "observations":
        return lambda row: change_text(row, language)
    if field == "change_percent" and table == "observations":
        return lambda row: (
            "" if row["change_percent"] is None else f"{number(row['change_percent'], language, sign=True)}%"
        )
    if field == "year" and table in ("observations", "line"):
        return lambda row: year_text(row, language)
    if field == "bar":
        return bar
    return None


def value_text(row: Row, language: Language) -> str:
    """The value of an observation with its unit, or its band; in brackets if it is another value of the same time
    that is preferred."""
    if row["value"] is not None:
        text = column_quantity(row["value"], str(row["unit"]), language)
    else:
        text = f"{row['value_text']} {_band_unit(str(row['stated_unit']), language)}".strip()
    return text if row["preferred"] or row["period"] else f"({text})"


def change_text(row: Row, language: Language) -> str:
    """The change since the value before, with the year of that one where it is not the year before."""
    if row["change"] is None:
        return ""
    unit = str(row["unit"])
    text = column_number(row["change"], unit, language, sign=True)
    if unit.startswith("percent"):
        text += translate(" points", language)
    if row["year"] - row["change_since"] > 1:
        text += translate(" since {year}", language).format(year=row["change_since"])
    return text


def year_text(row: Row, language: Language) -> str:
    """The year of an observation: 2012, 2011-2015, 2019-01 to 2019-09, or that it is unknown."""
    if row["year"] is None:
        return translate("unknown", language)
    if row["period"]:
        first, _, last = str(row["period"]).partition("/")
        return translate("{first} to {last}", language).format(first=first, last=last) if last else first
    return f"{row['first_year']}-{row['year']}" if row["first_year"] else str(row["year"])


def figure_text(row: Row, language: Language) -> str:
    """A figure with its qualifier and unit: "more than 9.6 million people"."""
    if row["value"] is None:
        return str(row[f"value_text_{language}"])
    text = quantity(row["value"], str(row["unit"]), language)
    qualifier = str(row["qualifier"])
    if qualifier == "exact":
        return text
    return translate(f"{qualifier.replace('_', ' ')} {{figure}}", language).format(figure=text)


def bar(row: Row) -> str:
    """Counties on the list and off it as a bar; the bars of several areas have the scale of the largest."""
    listed, designated = int(row["listed"]), int(row["designated"])
    scale = int(row.get("of_bar", designated))
    whole = max(round(_BAR * designated / scale), 1)
    filled = max(whole * listed // designated, 1) if listed else 0
    return "█" * filled + "░" * (whole - filled)


def _band_unit(unit: str, language: Language) -> str:
    if unit == "percent":
        return "%"
    return translate("ten thousand people", language)
