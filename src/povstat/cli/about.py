"""``povstat about``."""

from typing import Annotated

import typer

from povstat.cli.listing import plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.fields.about import TOPICS
from povstat.queries import vocabulary

app = verb_app()


@app.command(cls=Verb)
@plain
def about(
    session: Session,
    topic: Annotated[
        str | None,
        typer.Argument(
            metavar="[TOPIC]", help="counties, statistics, sources or open; else all.", show_default=False
        ),
    ] = None,
) -> None:
    """How the data was made, graded and checked, with its coverage counted from the data."""
    chosen = [vocabulary.word(topic, tuple(TOPICS), "topic")] if topic is not None else list(TOPICS)
    import textwrap

    parts = []
    for name in chosen:
        lines = [session.text(name).capitalize()]
        for text, values in TOPICS[name](session.store, session.language):
            paragraph = session.text(text, **values)
            # Chinese has no spaces to break at; a terminal wraps it well enough.
            wrapped = textwrap.wrap(paragraph, 78) if session.language == "en" else [paragraph]
            lines += [f"{'- ' if at == 0 else '  '}{line}" for at, line in enumerate(wrapped)]
        parts.append("\n".join(lines) + "\n")
    session.show("\n".join(parts))
