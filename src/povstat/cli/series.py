"""``povstat series``."""

from collections.abc import Callable
from typing import Annotated, Any

import typer

from povstat.cli import complete
from povstat.cli.listing import Drawn, ProvinceFilter, lists
from povstat.cli.session import Session, terminal_height
from povstat.cli.verb import Verb, verb_app
from povstat.errors import UsageError
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
    search: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help="List the series with these words in id, title or definition."),
    ] = None,
    plot: Annotated[bool, typer.Option("--plot", help="Draw a chart instead of the table.")] = False,
) -> Rows[Any] | Drawn:
    """The statistical series: all of them, the values of one, or several side by side."""
    if plot and not ids:
        raise UsageError("name a series; 'povstat series' without options lists them")
    answer = session.ask.series(
        *(ids or ()), since=since, until=until, province=province or (), topic=topic, search=search
    )
    if plot:
        return Drawn(_chart(session, list(ids or ()), since, until, province or ()))
    return answer


def _chart(
    session: Session, ids: list[str], since: int | None, until: int | None, province: list[str] | tuple[()]
) -> Callable[[Look], str]:
    """Draws the series. Raises NotFoundError where they have nothing to draw."""
    picture = session.ask.series_picture(*ids, since=since, until=until, province=province)

    def draw(look: Look) -> str:
        from povstat.pictures.series_text import HEIGHT, LEAST_HEIGHT, series_text

        # As tall as the window, less the line of the unit and the prompt.
        height = max(terminal_height() - 3, LEAST_HEIGHT) if look.terminal else HEIGHT
        return series_text(picture, width=look.width, color=look.terminal and look.color, height=height)

    return draw
