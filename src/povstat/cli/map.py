"""``povstat map``."""

from typing import Annotated

import typer

from povstat.cli.listing import ProvinceFilter, plain
from povstat.cli.picture import (
    PictureOption,
    ThemeOption,
    TitleOption,
    WidthOption,
    picture_size,
    terminal_color,
    write_picture,
    written_as,
)
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import UsageError

app = verb_app()

FORMS = ("svg", "png", "pdf", "geojson")
PAUSE = 1.2
"""Seconds that a year stays on the screen."""


@app.command("map", cls=Verb)
@plain
def map_(
    session: Session,
    color: Annotated[
        str,
        typer.Option(
            metavar="FIELD", help="Colour the counties by: batch, area, key-county, supervised, evidence."
        ),
    ] = "batch",
    province: ProvinceFilter = None,
    year: Annotated[
        int | None, typer.Option(metavar="YEAR", help="The state at the end of this year, by batch.")
    ] = None,
    animate: Annotated[bool, typer.Option("--animate", help="Year by year, on a terminal with colours.")] = False,
    output: PictureOption = None,
    width: WidthOption = None,
    title: TitleOption = None,
    theme: ThemeOption = "light",
) -> None:
    """A map of the list: a point for each county seat, before all the other seats of the country."""
    from povstat import queries
    from povstat.pictures.theme import THEMES

    chosen = queries.vocabulary.word(theme, THEMES, "theme")
    form = None if output is None or str(output) == "-" else written_as(output, FORMS)
    if animate:
        _refuse_animation(session, year, output is not None)
    picture = session.ask.map_picture(color=color, province=province or (), year=year, title=title)
    if output is not None and form is not None:
        from povstat.pictures.render import rendered

        if form == "geojson":
            write_picture(session, output, lambda: picture.geojson().encode())
        else:
            write_picture(session, output, lambda: rendered(picture.chart(chosen, width), form))
        return
    from povstat.pictures.map_text import map_text

    columns, lines = picture_size(session, width)
    if animate:
        frames = [
            map_text(picture.at(each), width=columns, height=lines, color=True) for each in session.ask.map_years()
        ]
        _play(session, frames)
        return
    session.out.write(map_text(picture, width=columns, height=lines, color=terminal_color(session)))
    session.out.flush()


def _refuse_animation(session: Session, year: int | None, to_file: bool) -> None:
    """Raise UsageError where nothing can move."""
    if to_file:
        raise UsageError("--animate draws in the terminal; leave out one of --animate and --output")
    if year is not None:
        raise UsageError("--animate shows every year; leave out one of --animate and --year")
    if not session.on_terminal:
        raise UsageError("--animate needs a terminal; elsewhere, ask for one year with --year")
    if not terminal_color(session):
        raise UsageError("--animate needs colours; without them, ask for one year with --year")


def _play(session: Session, frames: list[str]) -> None:
    """Show drawings one after the other in the same place; the last one stays."""
    import time

    try:
        # Without its cursor the terminal does not flicker.
        session.out.write("\x1b[?25l\x1b[2J")
        for number, frame in enumerate(frames):
            if number:
                time.sleep(PAUSE)
            session.out.write("\x1b[H" + frame.replace("\n", "\x1b[K\n") + "\x1b[J")
            session.out.flush()
    finally:
        session.out.write("\x1b[?25h")
        session.out.flush()
