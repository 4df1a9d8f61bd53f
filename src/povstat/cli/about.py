"""``povstat about``."""

from typing import Annotated

import typer

from povstat.cli.emit import emit
from povstat.cli.listing import plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.fields.about import TOPICS
from povstat.lang import Language
from povstat.output import Look
from povstat.output.harmless import harmless
from povstat.output.screen_table import wrapped
from povstat.output.tones import painted
from povstat.queries import vocabulary

app = verb_app()


@app.command(cls=Verb)
@plain
def about(
    session: Session,
    topic: Annotated[
        str | None,
        typer.Argument(
            autocompletion=lambda incomplete: [name for name in TOPICS if name.startswith(incomplete.lower())],
            metavar="[TOPIC]",
            help="counties, statistics, sources or open; else all.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """How the data was made, graded and checked, with its coverage counted from the data."""
    chosen = [vocabulary.word(topic, tuple(TOPICS), "topic")] if topic is not None else list(TOPICS)
    texts = {
        session.text(name).capitalize(): [
            harmless(session.text(text, **values))
            for text, values in TOPICS[name](session.store, session.language)
        ]
        for name in chosen
    }
    emit(session, lambda stream, look: stream.write(_page(texts, look, session.language)), pages=True)


def _page(texts: dict[str, list[str]], look: Look, language: Language) -> str:
    """The topics as text: a heading, then each paragraph with a mark before it, in lines that are easily read."""
    width = min(look.width, WIDEST) if look.terminal else 80
    sections = []
    for title, paragraphs in texts.items():
        lines = [painted(title, "", bold=True) if look.color else title]
        for paragraph in paragraphs:
            # In a file a Chinese paragraph stays one line; an English one is wrapped as ever.
            fits = language == "zh" and not look.terminal
            parts = [paragraph] if fits else wrapped(paragraph, width - 2)
            lines += [f"{'- ' if at == 0 else '  '}{part}" for at, part in enumerate(parts)]
        sections.append("\n".join(lines) + "\n")
    return "\n".join(sections)


WIDEST = 88
"""Cells of a line of text on a wide terminal."""
