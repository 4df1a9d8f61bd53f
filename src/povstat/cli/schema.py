"""``povstat schema``."""

from typing import Annotated

import typer

from povstat.cli import complete
from povstat.cli.listing import plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
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
) -> None:
    """Print the JSON Schema of a table's records: every field, its type, its meaning."""
    from povstat.fields.schemas import TABLES, schema_of
    from povstat.output.json_text import write_object

    if table is None:
        session.out.write("".join(f"{name}\n" for name in TABLES))
    else:
        write_object(schema_of(vocabulary.word(table, TABLES, "table")), session.out)
    session.out.flush()
