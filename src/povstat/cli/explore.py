"""``povstat explore``."""

import sys
from typing import Annotated, Any

import typer

from povstat.cli import complete
from povstat.cli.commas import years
from povstat.cli.listing import ProvinceFilter, plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import UsageError

app = verb_app()


@app.command(cls=Verb)
@plain
def explore(
    session: Session,
    view: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[VIEW]...",
            help="Where to begin: overview, counties, provinces, milestones, series, map, sources; "
            "'county NAME' or 'series ID' begin there.",
            show_default=False,
        ),
    ] = None,
    province: ProvinceFilter = None,
    batch: Annotated[
        list[int] | None,
        typer.Option(
            "--batch",
            "-b",
            metavar="YEAR",
            parser=years,
            help="Left the list in this yearly batch. Can be repeated.",
        ),
    ] = None,
    area: Annotated[
        list[str] | None,
        typer.Option(
            autocompletion=complete.area, metavar="NAME", help="In this contiguous area. Can be repeated."
        ),
    ] = None,
    search: Annotated[
        str | None, typer.Option("--search", metavar="TEXT", help="With these words in a name, in any spelling.")
    ] = None,
) -> None:
    """Look around on a full screen: counties, milestones, statistics, a map, and the sources of everything."""
    _need_terminal()
    from povstat.cli.destinations import refuse_data_file
    from povstat.explore.app import Explorer
    from povstat.explore.asking import Asking
    from povstat.explore.start import start_place
    from povstat.queries import vocabulary

    db = session.store
    asking = Asking(db, session.language, session.data)
    choices: list[tuple[str, list[Any]]] = [
        ("province", [vocabulary.province(db, name) for name in province or ()]),
        ("batch", [vocabulary.batch(db, year) for year in batch or ()]),
        ("area", [vocabulary.area(db, name) for name in area or ()]),
    ]
    start = start_place(asking, view or [], choices, search or "")
    explorer = Explorer(
        asking, start, guard=lambda path: refuse_data_file(session, path), color=session.look().color
    )
    code = explorer.run()
    for text in explorer.printed:
        session.show(f"{text}\n")
    if explorer.return_code or code:
        raise typer.Exit(code or explorer.return_code or 0)


def _need_terminal() -> None:
    import os

    streams = (sys.stdin, sys.stdout, sys.stderr)
    if not all(stream.isatty() for stream in streams) or os.environ.get("TERM") == "dumb":
        raise UsageError("explore draws on a terminal, and this is none; 'povstat --help' lists the commands")
