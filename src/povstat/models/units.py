"""Units of the statistics: what each is worth in its base unit, and how a number reads in each language.

Numbers are kept in the base unit (98,990,000 persons); people read "98.99 million" or 9899万. Nothing is rounded
here unless the caller asks for it.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from povstat.lang import Language

Number = int | float


@dataclass(frozen=True)
class Unit:
    """A unit: the base unit it is a multiple of, and the English words that follow a number in it."""

    base: str
    factor: int = 1
    one_en: str = ""
    many_en: str = ""


def _base(name: str, one: str, many: str) -> dict[str, Unit]:
    return {name: Unit(name, 1, one, many)}


UNITS: dict[str, Unit] = {
    **_base("persons", "person", "people"),
    "ten_thousand_persons": Unit("persons", 10_000),
    "million_persons": Unit("persons", 1_000_000),
    "hundred_million_persons": Unit("persons", 100_000_000),
    **_base("persons_per_year", "person a year", "people a year"),
    "ten_thousand_persons_per_year": Unit("persons_per_year", 10_000),
    **_base("households", "household", "households"),
    "ten_thousand_households": Unit("households", 10_000),
    "million_households": Unit("households", 1_000_000),
    **_base("homes", "home", "homes"),
    "ten_thousand_homes": Unit("homes", 10_000),
    **_base("teams", "team", "teams"),
    "ten_thousand_teams": Unit("teams", 10_000),
    **_base("kilometres", "km", "km"),
    "ten_thousand_kilometres": Unit("kilometres", 10_000),
    **_base("mu", "mu", "mu"),
    "ten_thousand_mu": Unit("mu", 10_000),
    **_base("square_metres_per_person", "m² a person", "m² a person"),
    **_base("cubic_metres", "m³", "m³"),
    "hundred_million_cubic_metres": Unit("cubic_metres", 100_000_000),
    **_base("yuan", "yuan", "yuan"),
    "hundred_million_yuan": Unit("yuan", 100_000_000),
    "billion_yuan": Unit("yuan", 1_000_000_000),
    "trillion_yuan": Unit("yuan", 1_000_000_000_000),
    **_base("yuan_per_person_per_year", "yuan a person a year", "yuan a person a year"),
    **_base("international_dollars_a_day", "international dollars a day", "international dollars a day"),
    **_base("percent", "%", "%"),
    **_base("percent_per_year", "% a year", "% a year"),
    **_base("percentage_points", "point", "points"),
    **_base("counties", "county", "counties"),
    **_base("townships", "township", "townships"),
    "ten_thousand_townships": Unit("townships", 10_000),
    **_base("villages", "village", "villages"),
    "ten_thousand_villages": Unit("villages", 10_000),
    **_base("provinces", "province", "provinces"),
    **_base("schools", "school", "schools"),
    "ten_thousand_schools": Unit("schools", 10_000),
    **_base("bases", "base", "bases"),
    **_base("projects", "project", "projects"),
    **_base("factor", "times", "times"),
    **_base("sites", "site", "sites"),
    **_base("ethnic_groups", "ethnic group", "ethnic groups"),
    **_base("meetings", "meeting", "meetings"),
    **_base("years", "year", "years"),
    **_base("documents", "document", "documents"),
}
"""Every unit by its id; one that is its own base carries the words. The Chinese ones: lang/zh/units.py."""

_MILLION, _BILLION, _TRILLION = Decimal(10**6), Decimal(10**9), Decimal(10**12)
_WAN, _YI, _WANYI = Decimal(10**4), Decimal(10**8), Decimal(10**12)
_COLUMN_ZH = {
    "persons": (_WAN, "万"),
    "persons_per_year": (_WAN, "万"),
    "households": (_WAN, "万"),
    "yuan": (_YI, "亿"),
}
"""By base unit: scale and its word in which a Chinese column has all its numbers; no other unit is scaled."""
_FINE = 2
"""Decimals up to which a number may be said in 亿 or 万亿; a finer one is said in the smaller unit (12238万)."""


def base_unit(unit: str) -> str:
    """The base unit of a unit. Raises KeyError for a unit that there is not."""
    return UNITS[unit].base


def to_base(value: Number, unit: str) -> Number:
    """A value in its base unit, exactly: 7.7 in hundred_million_persons is 770000000. Raises KeyError as above."""
    return plain(Decimal(str(value)) * UNITS[unit].factor, whole=isinstance(value, int))


def plain(value: Decimal, *, whole: bool = True) -> Number:
    """A decimal as an int where it is one (and ``whole`` allows it or it is large), else as a float."""
    if value == value.to_integral_value() and (whole or abs(value) >= 1000):
        return int(value)
    return float(value)


def unit_words(unit: str, language: Language) -> str:
    """What a unit is called in a heading: "people", "yuan a person a year", 人."""
    return _chinese_word(unit) if language == "zh" else UNITS[base_unit(unit)].many_en


def number(value: Number, language: Language, *, sign: bool = False, scaled: bool = True) -> str:
    """A number as people write it: "98.99 million", "2,300" in English; 9899万, 7.7亿, 2300 in Chinese.

    ``sign`` writes a plus before a positive number. ``scaled=False`` keeps large numbers in digits.
    """
    exact = Decimal(str(value))
    mark = "−" if exact < 0 else "+" if sign and exact > 0 else ""
    exact = abs(exact)
    return mark + (_chinese(exact, scaled) if language == "zh" else _english(exact, scaled))


def quantity(value: Number, unit: str, language: Language, *, sign: bool = False) -> str:
    """A number with its unit: "98.99 million people", 9899万人, "10.2%", "832 counties"."""
    text = number(value, language, sign=sign)
    if language == "zh":
        return text + _chinese_word(unit)
    words = UNITS[base_unit(unit)]
    word = words.one_en if value == 1 else words.many_en
    return text + word if word.startswith("%") else f"{text} {word}"


def column_number(value: Number, unit: str, language: Language, *, sign: bool = False) -> str:
    """A number as it stands in a column of one unit: in Chinese people always in 万, money in 亿, the rest plain.

    English is as in ``number``.
    """
    scale, word = _COLUMN_ZH.get(base_unit(unit), (Decimal(1), ""))
    if language != "zh":
        return number(value, language, sign=sign)
    exact = Decimal(str(value))
    mark = "−" if exact < 0 else "+" if sign and exact > 0 else ""
    return mark + _digits(abs(exact) / scale, "") + word


def column_quantity(value: Number, unit: str, language: Language) -> str:
    """A number with its unit as it stands in a column of one unit: 76542万人 above 9899万人."""
    if language != "zh":
        return quantity(value, unit, language)
    return column_number(value, unit, language) + _chinese_word(unit)


def one_scale(unit: str, language: Language) -> tuple[int, str]:
    """The scale in which numbers of one unit stand in a row, and the words at its end: 万人, or "million"."""
    if language == "zh":
        scale, word = _COLUMN_ZH.get(base_unit(unit), (Decimal(1), ""))
        return int(scale), word + _chinese_word(unit)
    return int(_MILLION), "million"


def rounded(value: Number, places: int) -> Number:
    """A number to some decimals, halves to even, without the noise of binary fractions."""
    step = Decimal(1).scaleb(-places)
    return plain(Decimal(str(value)).quantize(step, ROUND_HALF_EVEN), whole=places == 0)


def _chinese_word(unit: str) -> str:
    from povstat.lang.zh.units import UNITS as CHINESE

    return CHINESE[base_unit(unit)]


def _english(value: Decimal, scaled: bool) -> str:
    if scaled:
        for scale, word in ((_TRILLION, "trillion"), (_BILLION, "billion"), (_MILLION, "million")):
            if value >= scale:
                return f"{_digits(value / scale, ',')} {word}"
    return _digits(value, ",")


def _chinese(value: Decimal, scaled: bool) -> str:
    if scaled:
        for scale, word in ((_WANYI, "万亿"), (_YI, "亿")):
            if value >= scale and _decimals(value / scale) <= _FINE:
                return _digits(value / scale, "") + word
        # Four digits are written out (2300元), and so is what does not come out evenly in 万.
        if value >= _WAN and _decimals(value / _WAN) <= 4:
            return _digits(value / _WAN, "") + "万"
    return _digits(value, "")


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _digits(value: Decimal, separator: str) -> str:
    text = f"{value:{separator}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
