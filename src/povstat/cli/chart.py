"""``povstat chart``."""

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
from povstat.cli.series import FromOption, ToOption
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app

app = verb_app()

FORMS = ("svg", "png", "pdf", "html")


@app.command(cls=Verb)
@plain
def chart(
    session: Session,
    ids: Annotated[
        list[str],
        typer.Argument(
            metavar="SERIES...|SUBJECT",
            help="Series of one unit, or one of: progress, batches, milestones.",
            show_default=False,
        ),
    ],
    since: FromOption = None,
    until: ToOption = None,
    province: ProvinceFilter = None,
    by_province: Annotated[
        bool, typer.Option("--by-province", help="A chart of progress for every province.")
    ] = False,
    milestones: Annotated[
        bool, typer.Option("--milestones", help="The milestones as marks below a chart of series.")
    ] = False,
    output: PictureOption = None,
    width: WidthOption = None,
    title: TitleOption = None,
    theme: ThemeOption = "light",
) -> None:
    """A chart of series, of the list year by year, of the batches, or of the milestones as a timeline."""
    from povstat import queries
    from povstat.pictures.theme import THEMES

    chosen = queries.vocabulary.word(theme, THEMES, "theme")
    form = None if output is None or str(output) == "-" else written_as(output, FORMS)
    picture = session.ask.chart_picture(
        *ids,
        since=since,
        until=until,
        province=province or (),
        by_province=by_province,
        milestones=milestones,
        title=title,
    )
    if output is not None and form is not None:
        from povstat.pictures.render import rendered

        write_picture(session, output, lambda: rendered(picture.chart(chosen, width), form))
        return
    columns, lines = picture_size(session, width)
    session.out.write(picture.text(width=columns, color=terminal_color(session), lines=lines))
    session.out.flush()
