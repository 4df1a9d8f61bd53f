"""``povstat page``: the whole record as one HTML file to share."""

from typing import Annotated

import typer

from povstat import lang as languages
from povstat.cli.destinations import refuse_data_file
from povstat.cli.emit import emit
from povstat.cli.listing import PLACE, OutputOption, ProvinceFilter, plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import UsageError
from povstat.lang import Message
from povstat.output import refuse_other_endings
from povstat.queries import vocabulary

app = verb_app()

PAGE_LANGUAGES = ("en", "zh", "both")

PageLangOption = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="en|zh|both",
        help="Language of the page; both (the default) lets the reader choose.",
        rich_help_panel=PLACE,
    ),
]


@app.command(cls=Verb)
@plain
def page(
    session: Session,
    province: ProvinceFilter = None,
    output: OutputOption = None,
    lang: PageLangOption = None,
) -> None:
    """One HTML file that opens without a network: map, charts, milestones, the counties and their sources."""
    if lang not in (None, *PAGE_LANGUAGES):
        raise UsageError('unknown language "{text}"; one of: en, zh, both', text=lang)
    if output is None and session.on_terminal:
        raise UsageError("a page is written to a file: name it with -o page.html")
    if output is not None and str(output) != "-":
        refuse_data_file(session, str(output))
        refuse_other_endings(str(output), Message("a page is HTML"), (".html", ".htm"))
    provinces = list(dict.fromkeys(vocabulary.province(session.store, name) for name in province or ()))
    from povstat.page import build, languages_of

    # Of both, the language of the reader's own settings stands first.
    first = session.language if lang is None else languages.choose([])
    text = build(session.store, languages_of(lang or "both", first), provinces)
    emit(session, lambda stream, _look: stream.write(text), output=output)
