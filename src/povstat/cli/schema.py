"""``povstat schema``."""

from typing import Annotated

import typer

from povstat.cli import complete
from povstat.cli.listing import plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import UsageError
from povstat.queries import vocabulary

app = verb_app()


@app.command(cls=Verb)
@plain
def schema(
    session: Session,
    table: Annotated[
        str | None,
        typer.Argument(
            autocompletion=complete.schema,
            metavar="[TABLE]",
            help="The table, such as counties; else all their names.",
            show_default=False,
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Every verb, option, table and field, in one JSON object.")
    ] = False,
) -> None:
    """Print the JSON Schema of what a verb prints: every field, its type, unit and meaning."""
    from povstat.fields.tables import TABLES
    from povstat.output.json_text import write_object

    if everything:
        from povstat.cli.interface import interface

        if table is not None:
            raise UsageError("--all prints every table; leave out one of {table} and --all", table=table)
        write_object(interface(session.language), session.out)
    elif table is None:
        session.out.write("".join(f"{name}\n" for name in TABLES))
    else:
        from povstat.fields.schemas import schema_of

        write_object(schema_of(vocabulary.word(table, TABLES, "table")), session.out)
    session.out.flush()
