"""What the counties of a map are told apart by: five colourings, and the classes of each, with mark and colour."""

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, Literal, NamedTuple, get_args

from povstat.lang import Language, translate, word
from povstat.pictures.theme import LOOKS

Coloring = Literal["batch", "area", "key-county", "supervised", "evidence"]
COLORINGS: tuple[Coloring, ...] = get_args(Coloring)

UNKNOWN = "unknown"
LEFT = "left"
"""The class of a county that is off the list by the year shown."""
CLASSED_BY = ("batch", "contiguous_area", "contiguous_area_known", "key_county", "supervised", "evidence")
"""The fields of a county that say its class in one colouring or another."""
BACKGROUND, MARKED = "background", "marked"
"""What is drawn beside the classes: all county seats, and the county pointed out."""

_HUES = LOOKS["light"].classes
PALETTE = _HUES.on_map()
"""Colours of the classes, on a background of any lightness."""
QUIET: Mapping[str, str] = {BACKGROUND: "#5F5F5F", LEFT: "#A0A0A0", UNKNOWN: "#8A8A8A", MARKED: _HUES.vermilion}
"""Colours of what is no class of its own."""


class MapClass(NamedTuple):
    """A class of counties: what its value is, how it is told apart with and without colour, and its name."""

    kind: str
    """The value of the field as text: ``2016``, an area's id, ``yes``, ``no``, ``unknown``, a grade; or LEFT."""
    mark: str
    """One ASCII character that stands for it where there is no colour."""
    color: str
    name_en: str
    name_zh: str
    counties: int
    """Counties of the class in the picture."""
    place: int
    """Its place among the classes of the colouring, whatever others are shown."""

    def name(self, language: Language) -> str:
        """The name of the class as a legend has it."""
        return self.name_zh if language == "zh" else self.name_en


class Classes(NamedTuple):
    """The classes of a colouring, in the order of the legend."""

    classes: tuple[MapClass, ...]
    letters: bool
    """Whether there are more classes than colours, so that marks are drawn with colour too."""
    rare_first: bool
    """Whether a place that several classes share shows the rarest of them, else the most frequent one."""


_GRADES = {"listed": "L", "by_elimination": "E", "secondary": "S", "disputed": "D"}
_ANSWERS = {"yes": "+", "no": "-", UNKNOWN: "?"}


def kind_of(county: Mapping[str, Any], coloring: Coloring) -> str:
    """The class of a county in a colouring."""
    if coloring == "batch":
        return str(county["batch"])
    if coloring == "area":
        return county["contiguous_area"] or ("none" if county["contiguous_area_known"] else UNKNOWN)
    if coloring == "evidence":
        return str(county["evidence"])
    answer = county["key_county" if coloring == "key-county" else "supervised"]
    return UNKNOWN if answer is None else "yes" if answer else "no"


def classes_of(
    coloring: Coloring,
    counties: Iterable[Mapping[str, Any]],
    areas: Iterable[Mapping[str, Any]],
    year: int | None,
    numbers: Iterable[int] = repeat(1),
) -> Classes:
    """The classes that counties fall into; those that none falls into are left out.

    ``year`` puts the counties whose batch is that year or an earlier one into a class of their own, LEFT.
    ``numbers`` says how many counties each of ``counties`` stands for, where it is not for itself alone.
    """
    counts: dict[str, int] = {}
    counties = list(counties)
    for county, number in zip(counties, numbers, strict=False):
        kind = shown_kind(county, coloring, year)
        counts[kind] = counts.get(kind, 0) + number
    named = {kind: (mark, en, zh) for kind, mark, en, zh in _vocabulary(coloring, counties, areas)}
    own = [kind for kind in named if kind not in QUIET]
    colors = {kind: PALETTE[at % len(PALETTE)] for at, kind in enumerate(own)}
    classes = tuple(
        MapClass(
            kind,
            *_colored(named[kind], colors.get(kind, QUIET.get(kind, ""))),
            counts[kind],
            own.index(kind) if kind in own else len(own),
        )
        for kind in named
        if kind in counts
    )
    return Classes(classes, len(own) > len(PALETTE), coloring in ("key-county", "supervised", "evidence"))


def shown_kind(county: Mapping[str, Any], coloring: Coloring, year: int | None) -> str:
    """The class of a county at the end of a year: LEFT once its batch has left; None is no year."""
    return LEFT if year is not None and county["batch"] <= year else kind_of(county, coloring)


def _colored(named: tuple[str, str, str], color: str) -> tuple[str, str, str, str]:
    mark, en, zh = named
    return mark, color, en, zh


def _vocabulary(
    coloring: Coloring, counties: Iterable[Mapping[str, Any]], areas: Iterable[Mapping[str, Any]]
) -> Iterable[tuple[str, str, str, str]]:
    """Kind, mark and both names of every class that a colouring can have."""
    if coloring == "batch":
        # Of all counties, whatever the year: a class keeps its colour while the list empties.
        for year in sorted({str(county["batch"]) for county in counties}):
            yield year, year[-1], year, f"{year}年"
    elif coloring == "area":
        for letter, area in zip("abcdefghijklmnpqrstuvwyz", areas, strict=False):
            yield area["id"], letter, area["name_en"], area["name_zh"]
        yield "none", "-", "in no area", translate("in no area", "zh")
        yield UNKNOWN, "?", word(UNKNOWN, "en"), word(UNKNOWN, "zh")
    elif coloring == "evidence":
        for grade, mark in _GRADES.items():
            yield grade, mark, word(grade, "en"), word(grade, "zh")
    else:
        for answer, mark in _ANSWERS.items():
            yield answer, mark, word(answer, "en"), word(answer, "zh")
    yield LEFT, "o", "off the list", translate("off the list", "zh")
