"""``povstat series``."""

from collections.abc import Sequence
from typing import Annotated, Any, get_args

import typer

from povstat import queries, statistics, vocabulary
from povstat.cli.listing import Listing, ProvinceFilter, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import NotFoundError, UsageError
from povstat.units import base_unit, number, quantity, unit_words

app = verb_app()

FromOption = Annotated[int | None, typer.Option("--from", metavar="YEAR", help="From this year on.")]
ToOption = Annotated[int | None, typer.Option("--to", metavar="YEAR", help="Up to this year.")]


@app.command(cls=Verb)
@lists
def series(
    session: Session,
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID]...", help="The series to show; else a list of all.", show_default=False),
    ] = None,
    since: FromOption = None,
    until: ToOption = None,
    province: ProvinceFilter = None,
    topic: Annotated[str | None, typer.Option(metavar="TOPIC", help="List the series of this topic only.")] = None,
    plot: Annotated[bool, typer.Option("--plot", help="Draw a chart instead of the table.")] = False,
) -> Listing:
    """The statistical series: all of them, the values of one, or several side by side."""
    db = session.store
    if not ids:
        if plot or since is not None or until is not None or province:
            raise UsageError("name a series; 'povstat series' without options lists them")
        return _list(session, topic)
    if topic is not None:
        raise UsageError("--topic lists series; leave it out where a series is named")
    if since is not None and until is not None and since > until:
        raise UsageError("--from {since} is after --to {until}", since=since, until=until)
    names = list(dict.fromkeys(statistics.one_series(db, text) for text in ids))
    about = statistics.series(db, ids=names)
    if len({base_unit(one["unit"]) for one in about}) > 1:
        units = "; ".join(f"{one['id']}: {unit_words(one['unit'], session.language)}" for one in about)
        raise UsageError("these series have different units and cannot stand side by side ({units})", units=units)
    areas = [vocabulary.province(db, name) for name in province or ()]
    rows = statistics.observations(db, names, since=since, until=until, areas=areas)
    if not rows:
        raise _nothing(session, names, areas, since, until)
    if plot:
        _draw(session, about, rows)
        raise typer.Exit
    notes = [note for one in about for note in _limits(session, one)]
    if len(names) > 1:
        return _side_by_side(names, rows, notes, about)
    shown: list[str] = ["year", "value", "change", "change_percent", "status", "grade", "sources"]
    if about[0]["by"]:
        shown.insert(0, "area_zh" if session.language == "zh" else "area")
    return Listing("observations", rows, statistics.TIDY, notes, shown)


def _list(session: Session, topic: str | None) -> Listing:
    from povstat.models.statistics import Topic

    rows = statistics.series(session.store)
    if topic is not None:
        wanted = vocabulary.word(topic, get_args(Topic), "topic")
        rows = [row for row in rows if row["topic"] == wanted]
    fields = [field for field in queries.fields_of(session.store, "series") if field != "observations"]
    return Listing("series", rows, [*fields, "values_known", "first_year", "last_year"])


def _limits(session: Session, one: dict[str, Any]) -> list[tuple[str, dict[str, object]]]:
    """What a reader must know beside the numbers of a series."""
    lang = session.language
    texts = [f"{one['id']}: {one[f'measures_{lang}']}", one[f"comparability_{lang}"]]
    texts += [f"{entry['year']}: {entry[f'note_{lang}']}" for entry in one["breaks"]]
    return [("{text}", {"text": text}) for text in texts]


def _side_by_side(
    names: Sequence[str],
    rows: list[dict[str, Any]],
    notes: list[tuple[str, dict[str, object]]],
    about: list[dict[str, Any]],
) -> Listing:
    """One row per year (and area), one column per series; only preferred values of single years."""
    merged: dict[tuple[Any, ...], dict[str, Any]] = {}
    by_area = any(one["by"] for one in about)
    for row in rows:
        if row["preferred"] and row["year"] is not None and row["first_year"] is None and row["value"] is not None:
            key = (row["area"] if by_area else "", row["year"])
            start = {"area": row["area"], "area_zh": row["area_zh"], "year": row["year"], "unit": row["unit"]}
            merged.setdefault(key, start | dict.fromkeys(names))[row["series"]] = row["value"]
    ordered = [merged[key] for key in sorted(merged)]
    fields = [*(("area", "area_zh") if by_area else ()), "year", "unit", *names]
    shown = [*(("area",) if by_area else ()), "year", *names]
    return Listing("side_by_side", ordered, fields, notes, shown)


def _draw(session: Session, about: list[dict[str, Any]], rows: list[dict[str, Any]]) -> None:
    from povstat.output.chart import Line, line_chart

    lines: list[Line] = []
    for one in about:
        for area in dict.fromkeys(row["area"] for row in rows if row["series"] == one["id"]):
            own = [row for row in rows if (row["series"], row["area"]) == (one["id"], area) and _drawable(row)]
            name = f"{one['id']} {area}" if one["by"] else one["id"]
            lines += [
                Line(name if at == 0 else "", *zip(*part, strict=True)) for at, part in enumerate(_unbroken(own))
            ]
    if not lines:
        raise NotFoundError("these values are bands or totals of several years; there is nothing to draw")
    look = session.look()
    title = about[0][f"title_{session.language}"] if len(about) == 1 else ", ".join(one["id"] for one in about)
    unit = base_unit(about[0]["unit"])

    def say(value: float) -> str:
        return quantity(value, unit, session.language) if unit == "percent" else number(value, session.language)

    text = line_chart(
        lines,
        title=title,
        say=say,
        width=min(look.width, 100),
        color=look.terminal and look.color,
    )
    session.out.write(f"{text}{unit_words(unit, session.language)}\n")
    session.out.flush()


def _drawable(row: dict[str, Any]) -> bool:
    whole = row["preferred"] and row["first_year"] is None and row["status"] not in statistics.NOT_WHOLE
    return whole and row["year"] is not None and row["value"] is not None


def _unbroken(rows: list[dict[str, Any]]) -> list[list[tuple[int, float]]]:
    """The points of a series in stretches that may be joined by a line: none reaches across a break."""
    parts: list[list[tuple[int, float]]] = []
    for row in rows:
        if row["after_break"] or not parts:
            parts.append([])
        parts[-1].append((row["year"], row["value"]))
    return parts


def _nothing(
    session: Session, names: list[str], areas: list[str], since: int | None, until: int | None
) -> NotFoundError:
    """What is there, where nothing of what was asked for is."""
    known = statistics.observations(session.store, names)
    if areas:
        there = ", ".join(dict.fromkeys(row["area"] for row in known))
        of_area = [row for row in known if row["area"] in areas]
        if not of_area:
            return NotFoundError("no value of {names} for {areas}; there are values for: {there}",
                                 names=", ".join(names), areas=", ".join(areas), there=there)  # fmt: skip
        known = of_area
    years = ", ".join(str(year) for year in dict.fromkeys(sorted(row["year"] for row in known if row["year"])))
    span = f"{since or ''}-{until or ''}" if since != until else str(since)
    return NotFoundError(
        "no value of {names} in {span}; there are values for: {years}",
        names=", ".join(names),
        span=span,
        years=years,
    )
