"""``povstat series``."""

from collections.abc import Callable
from typing import Annotated, Any

import typer

from povstat import queries
from povstat.cli import complete
from povstat.cli.listing import Drawn, ProvinceFilter, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import NotFoundError, UsageError
from povstat.models.units import base_unit, number, quantity, unit_words
from povstat.output import Look
from povstat.results import Rows

app = verb_app()

FromOption = Annotated[int | None, typer.Option("--from", "--since", metavar="YEAR", help="From this year on.")]
ToOption = Annotated[int | None, typer.Option("--to", "--until", metavar="YEAR", help="Up to this year.")]


@app.command(cls=Verb)
@lists
def series(
    session: Session,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            autocompletion=complete.series,
            metavar="[ID]...",
            help="The series to show; else a list of all.",
            show_default=False,
        ),
    ] = None,
    since: FromOption = None,
    until: ToOption = None,
    province: ProvinceFilter = None,
    topic: Annotated[
        str | None,
        typer.Option(autocompletion=complete.topic, metavar="TOPIC", help="List the series of this topic only."),
    ] = None,
    plot: Annotated[bool, typer.Option("--plot", help="Draw a chart instead of the table.")] = False,
) -> Rows[Any] | Drawn:
    """The statistical series: all of them, the values of one, or several side by side."""
    if plot and not ids:
        raise UsageError("name a series; 'povstat series' without options lists them")
    answer = session.ask.series(*(ids or ()), since=since, until=until, province=province or (), topic=topic)
    if plot:
        return Drawn(_chart(session, list(ids or ()), since, until, province or ()))
    return answer


def _chart(
    session: Session, ids: list[str], since: int | None, until: int | None, province: list[str] | tuple[()]
) -> Callable[[Look], str]:
    """Draws the series. Raises NotFoundError where they have nothing to draw."""
    from povstat.output.chart import Line, line_chart

    about = [queries.series.about(session.store, text) for text in dict.fromkeys(ids)]
    rows = [
        row
        for entry in about
        for row in session.ask.series(entry["id"], since=since, until=until, province=province)
    ]
    lines: list[Line] = []
    for one in about:
        for area in dict.fromkeys(row["area"] for row in rows if row["series"] == one["id"]):
            own = [row for row in rows if (row["series"], row["area"]) == (one["id"], area)]
            name = f"{one['id']} {area}" if one["by"] else one["id"]
            lines += [
                Line(name if at == 0 else "", *zip(*part, strict=True)) for at, part in enumerate(_unbroken(own))
            ]
    if not lines:
        raise NotFoundError("these values are bands or totals of several years; there is nothing to draw")
    title = about[0][f"title_{session.language}"] if len(about) == 1 else ", ".join(one["id"] for one in about)
    unit = base_unit(about[0]["unit"])

    def say(value: float) -> str:
        return quantity(value, unit, session.language) if unit == "percent" else number(value, session.language)

    def draw(look: Look) -> str:
        color = look.terminal and look.color
        chart = line_chart(lines, title=title, say=say, width=min(look.width, 100), color=color)
        return f"{chart}{unit_words(unit, session.language)}\n"

    return draw


def _drawable(row: dict[str, Any]) -> bool:
    whole = row["preferred"] and row["first_year"] is None and row["status"] not in queries.series.NOT_WHOLE
    return whole and row["year"] is not None and row["value"] is not None


def _unbroken(rows: list[dict[str, Any]]) -> list[list[tuple[int, float]]]:
    """The points of a series in stretches that may be joined by a line: none reaches across a break."""
    breaks = {row["year"] for row in rows if row["after_break"]}
    points = sorted((row["year"], row["value"]) for row in rows if _drawable(row))
    parts: list[list[tuple[int, float]]] = []
    for year, value in points:
        # The first value since a break may be a band, which is not drawn.
        if not parts or any(parts[-1][-1][0] < broken <= year for broken in breaks):
            parts.append([])
        parts[-1].append((year, value))
    return parts
