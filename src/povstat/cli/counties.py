"""``povstat counties``."""

from typing import Annotated, Any

import typer

from povstat.cli import complete
from povstat.cli.commas import years
from povstat.cli.listing import ProvinceFilter, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.models.words import BASES, EVIDENCE
from povstat.results import Rows

app = verb_app()


@app.command(cls=Verb)
@lists
def counties(
    session: Session,
    province: ProvinceFilter = None,
    prefecture: Annotated[
        list[str] | None,
        typer.Option(
            autocompletion=complete.prefecture,
            metavar="NAME",
            help="In this prefecture (of today). Can be repeated.",
        ),
    ] = None,
    batch: Annotated[
        list[int] | None,
        typer.Option(
            "--batch",
            "-b",
            autocompletion=complete.batch,
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
    evidence: Annotated[
        list[str] | None,
        typer.Option(
            autocompletion=complete.evidence,
            metavar="GRADE",
            help=f"Batch known by: {', '.join(EVIDENCE)}. Can be repeated.",
        ),
    ] = None,
    supervised: Annotated[
        bool | None, typer.Option("--supervised/--no-supervised", help="Under listed supervision in 2020, or not.")
    ] = None,
    key_county: Annotated[
        bool | None, typer.Option("--key-county/--no-key-county", help="A key county of the programme, or not.")
    ] = None,
    basis: Annotated[
        list[str] | None,
        typer.Option(
            metavar="A,B,...",
            help=f"Only where --key-county or --area is so sure: {', '.join(BASES)}. Can be repeated.",
        ),
    ] = None,
    unknown: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD",
            help="No source says this: key_county, contiguous_area or delisted_on. "
            "Beside a filter of the same field: these too.",
        ),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(autocompletion=complete.source, metavar="ID", help="Whose record cites this source."),
    ] = None,
    milestone: Annotated[str | None, typer.Option(metavar="ID", help="Named by this event of the record.")] = None,
    search: Annotated[
        str | None, typer.Option(metavar="TEXT", help="With these words in a name, in any spelling.")
    ] = None,
) -> Rows[Any]:
    """The 832 counties of the list: names, batch, day of delisting, evidence."""
    return session.ask.counties(
        province=province or (),
        prefecture=prefecture or (),
        batch=batch or (),
        area=area or (),
        evidence=evidence or (),
        supervised=supervised,
        key_county=key_county,
        basis=[part for text in basis or () for part in text.replace("，", ",").split(",") if part.strip()],
        unknown=unknown or (),
        source=source,
        milestone=milestone,
        search=search,
    )
