"""How numbers read in a chart: as expressions of Vega, in the words of each language."""

from typing import Any

from povstat.lang import Language
from povstat.models.units import base_unit
from povstat.pictures.extra import altair

_WORDS: dict[Language, tuple[tuple[float, str], ...]] = {
    "en": ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")),
    "zh": ((1e12, "万亿"), (1e8, "亿"), (1e4, "万")),
}


def labels(unit: str, language: Language, *, precise: bool = False) -> str:
    """The expression that writes ``datum.value`` on an axis: 100 million, 1亿, 10%.

    ``precise`` writes a value and not a mark of the axis: to three significant places.
    """
    form = "',.4~r'" if precise else "',~r'"
    plain = "format(datum.value, ',.2~f')" if precise else "format(datum.value, ',~g')"
    if base_unit(unit).startswith("percent"):
        return f"format(datum.value, ',.2~f') + '{'%' if base_unit(unit) == 'percent' else ''}'"
    text = plain
    for size, word in reversed(_WORDS[language]):
        text = f"abs(datum.value) >= {size:.0f} ? format(datum.value / {size:.0f}, {form}) + '{word}' : {text}"
    return text


def values(field: str, unit: str) -> Any:
    """A value in a tooltip, with every digit."""
    percent = base_unit(unit).startswith("percent")
    return altair().Tooltip(f"{field}:Q", format=",.2~f" if percent else ",.12~g")
