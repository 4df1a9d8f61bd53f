"""What must hold among the statistics: alternatives can be told apart, and what counts people counts down."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from povstat.dataset.files import Dataset
from povstat.dataset.problems import Problem
from povstat.lang import Message
from povstat.models.county import County
from povstat.models.geography import Province
from povstat.models.series import Figure, Observation, Series
from povstat.models.source import Source
from povstat.models.units import base_unit, to_base
from povstat.models.words import GRADES, REGIONS

FieldPlace = tuple[str, str]
"""The id of a record, and the path of the field in it."""

FALLING_TOPICS = ("poor_population", "earlier_standards", "provinces")
"""Topics whose counts of persons are stocks of poor people under one standard."""


def statistics_hold(dataset: Dataset) -> Iterator[Problem]:
    """Everything below, for a data set as it was read."""
    series, figures = dataset.of(Series), dataset.of(Figure)
    places = {record.id: place for record, place in dataset.placed(Figure)}
    places |= {record.id: place for record, place in dataset.placed(Series)}
    found = (
        *one_preferred(series),
        *poor_population_falls(series),
        *incidence_in_range(series),
        *stated_falls_agree(series),
        *batches_agree(series, Counter(county.batch for county in dataset.of(County))),
        *figures_agree(figures, series),
        *ids_apart(
            figures,
            series,
            [source.id for source in dataset.of(Source)],
        ),
        *areas_resolve(series, [province.name_en for province in dataset.of(Province)]),
    )
    for (record, field), what in found:
        steps = [int(step) if step.isdigit() else step for step in field.split(".")]
        place = places[record]
        yield Problem(
            place.file,
            place.located.line(*steps),
            field,
            Message("{record}: {sentence}", record=record, sentence=what),
        )


def one_preferred(series: Iterable[Series]) -> Iterator[tuple[FieldPlace, Message]]:
    """Of several values of one year no two have the best grade: it would be chance which of them is shown."""
    for one in series:
        for items in _by_item(one).values():
            best = min(GRADES.index(item.grade) for _, item in items)
            first, *others = [position for position, item in items if GRADES.index(item.grade) == best]
            for position in others:
                yield (
                    (one.id, f"observations.{position}"),
                    Message(
                        "another value of {when} has the grade {grade} too",
                        when=_when(one.observations[first]),
                        grade=GRADES[best],
                    ),
                )


def poor_population_falls(series: Iterable[Series]) -> Iterator[tuple[FieldPlace, Message]]:
    """The poor population of a year is above the year before only where a note says so.

    Within one standard, concept and area. Only what is stated or derived is compared; flows (people lifted) and
    cumulative totals are not stocks.
    """
    for one in series:
        if one.topic not in FALLING_TOPICS or base_unit(one.unit) != "persons" or not _is_stock(one):
            continue
        before: dict[str | None, Observation] = {}
        items = [(p, o) for p, o in enumerate(one.observations) if o.grade in ("stated", "derived")]
        for position, item in sorted(items, key=lambda pair: pair[1].year or 0):
            earlier = before.get(item.area)
            if item.value is None or item.year is None:
                continue
            risen = earlier is not None and _base(one, item) > _base(one, earlier)
            if earlier is not None and risen and item.note_en is None:
                yield (
                    (one.id, f"observations.{position}"),
                    Message(
                        "{value} in {year} is above {earlier} in {before}, without a note",
                        value=item.value,
                        year=item.year,
                        earlier=earlier.value,
                        before=earlier.year,
                    ),
                )
            before[item.area] = item


def incidence_in_range(series: Iterable[Series]) -> Iterator[tuple[FieldPlace, Message]]:
    """A share of a population lies between 0 and 100."""
    for one in series:
        if one.unit != "percent" or one.topic == "income":
            continue
        for position, item in enumerate(one.observations):
            if item.value is not None and not 0 <= item.value <= 100:
                yield (
                    (one.id, f"observations.{position}.value"),
                    Message("{value} is no percentage of a population", value=item.value),
                )


def stated_falls_agree(series: Iterable[Series]) -> Iterator[tuple[FieldPlace, Message]]:
    """The stated fall of the rural poor is the difference of the two year-end figures.

    Of a span of years: of the end of the year before it and the end of its last.
    """
    known = {one.id: one for one in series}
    if not {"rural-poor", "rural-poor-reduction"} <= known.keys():
        return
    stock = known["rural-poor"]
    exact = [o for o in stock.observations if o.grade in ("stated", "derived") and o.status != "about"]
    poor = {o.year: _base(stock, o) for o in exact}
    for position, item in enumerate(known["rural-poor-reduction"].observations):
        before = (item.first_year or item.year or 0) - 1
        if item.year not in poor or before not in poor:
            continue
        fall = poor[before] - poor[item.year]
        if _base(known["rural-poor-reduction"], item) != fall:
            where = ("rural-poor-reduction", f"observations.{position}.value")
            yield where, Message("the year-end figures of rural-poor differ by {fall}", fall=fall)


def batches_agree(
    series: Iterable[Series], counties_by_batch: dict[int, int]
) -> Iterator[tuple[FieldPlace, Message]]:
    """The stated counties of each batch are those of the list, and together they are all that were designated."""
    for one in series:
        if one.id != "counties-delisted":
            continue
        stated = {item.year: item.value for item in one.observations if item.grade == "stated"}
        for position, item in enumerate(one.observations):
            found = counties_by_batch.get(item.year or 0, 0)
            if item.grade == "stated" and item.value != found:
                yield (
                    (one.id, f"observations.{position}.value"),
                    Message("{stated}, but the list has {found}", stated=item.value, found=found),
                )
        for year in sorted(counties_by_batch.keys() - stated.keys()):
            yield (one.id, "observations"), Message("no value for the batch of {year}", year=year)


def figures_agree(figures: Iterable[Figure], series: Iterable[Series]) -> Iterator[tuple[FieldPlace, Message]]:
    """A figure names a series that is there, in the same unit."""
    known = {one.id: one for one in series}
    for figure in figures:
        if figure.series is None:
            continue
        if figure.series not in known:
            yield (figure.id, "series"), Message("no series {name} in series.yaml", name=figure.series)
        elif base_unit(figure.unit) != base_unit(known[figure.series].unit):
            yield (
                (figure.id, "unit"),
                Message("{name} is in {unit}", name=figure.series, unit=base_unit(known[figure.series].unit)),
            )


def ids_apart(
    figures: Iterable[Figure], series: Iterable[Series], sources: Iterable[str]
) -> Iterator[tuple[FieldPlace, Message]]:
    """No series, figure and source share an id in any case: ``povstat cite ID`` takes any of them.

    A milestone may have the id of a series (a line and the day it was set): cited, it stands for both.
    """
    taken = {key.casefold(): Message("the source {name}", name=key) for key in sources}
    others: tuple[tuple[Message, str], ...] = (
        *((Message("the series {name}", name=record.id), record.id) for record in series),
        *((Message("the figure {name}", name=record.id), record.id) for record in figures),
    )
    for other, key in others:
        if key.casefold() in taken:
            yield (key, "id"), Message("{other} has this id", other=taken[key.casefold()])
        taken.setdefault(key.casefold(), other)


def areas_resolve(series: Iterable[Series], provinces: Iterable[str]) -> Iterator[tuple[FieldPlace, Message]]:
    """An observation by province names a province that is there, one by region a region of the statistics."""
    known = set(provinces)
    for one in series:
        for position, item in enumerate(one.observations):
            if one.by == "province" and item.area not in known:
                yield (
                    (one.id, f"observations.{position}.area"),
                    Message("no province {name} in provinces.yaml", name=item.area),
                )
            elif one.by == "region" and item.area not in REGIONS:
                yield (
                    (one.id, f"observations.{position}.area"),
                    Message("no region {name} ({known})", name=item.area, known=", ".join(REGIONS)),
                )


def _by_item(series: Series) -> dict[tuple[object, ...], list[tuple[int, Observation]]]:
    found: dict[tuple[object, ...], list[tuple[int, Observation]]] = defaultdict(list)
    for position, item in enumerate(series.observations):
        found[item.area, item.year, item.first_year, item.period].append((position, item))
    return found


def _is_stock(series: Series) -> bool:
    return series.id.startswith(("rural-poor", "provincial-rural-poor")) and not series.id.endswith("-reduction")


def _base(series: Series, item: Observation) -> float:
    assert item.value is not None
    return to_base(item.value, item.unit or series.unit)


def _when(item: Observation) -> str:
    span = f"{item.first_year}-{item.year}" if item.first_year else str(item.year or "unknown year")
    return f"{item.area} {span}" if item.area else span
