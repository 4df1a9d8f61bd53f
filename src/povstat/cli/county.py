"""``povstat county``: one county by any of its names or codes, and everything known about it."""

from typing import Annotated, Any, TextIO

import typer

from povstat import queries
from povstat.cli import complete
from povstat.cli.emit import emit
from povstat.cli.form import asked_format, screen_or_json
from povstat.cli.listing import JsonOption, OutputOption, chosen_fields, plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import AmbiguousError, NotFoundError, PovstatError
from povstat.fields.candidates import candidate_row, what_it_may_mean
from povstat.fields.columns import columns_for, default_fields, pick_fields
from povstat.lang import word
from povstat.output import Look

app = verb_app()


@app.command(cls=Verb)
@plain
def county(
    session: Session,
    name: Annotated[
        list[str],
        typer.Argument(
            autocompletion=complete.county,
            metavar="NAME",
            help="A name in Chinese, English or pinyin, an address, or a code of any year.",
        ),
    ],
    province: Annotated[
        str | None,
        typer.Option(
            "--province", "-p", autocompletion=complete.province, metavar="NAME", help="The province it lies in."
        ),
    ] = None,
    prefecture: Annotated[
        str | None,
        typer.Option(autocompletion=complete.prefecture, metavar="NAME", help="The prefecture it lies in."),
    ] = None,
    year: Annotated[
        int | None, typer.Option(metavar="YEAR", help="The year in which it had this name or code.")
    ] = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """One county by any of its names or codes: names, codes, batch, day of delisting, evidence, sources."""
    as_json = screen_or_json(asked_format(session, None, as_json, output)) == "json"
    where: dict[str, Any] = {"province": province, "prefecture": prefecture, "year": year}
    names = queries.county.names_meant(session.store, name, **where)
    answers: list[dict[str, Any] | PovstatError] = []
    for text in names:
        try:
            answers.append(session.ask.county(text, **where))
        except (AmbiguousError, NotFoundError) as error:
            answers.append(error)
    emit(session, lambda stream, look: _write(session, answers, as_json, stream, look), output=output, pages=True)
    errors = [answer for answer in answers if isinstance(answer, PovstatError)]
    if errors:
        errors[-1].also = (*(other for error in errors[:-1] for other in (*error.also, error)), *errors[-1].also)
        raise errors[-1]


def _write(
    session: Session, answers: list[dict[str, Any] | PovstatError], as_json: bool, stream: TextIO, look: Look
) -> None:
    """The cards, one below the other; of a name that is no county's, what it may mean. Several are an array."""
    if as_json:
        from povstat.output.json_text import write_object

        told = [
            what_it_may_mean(answer, session.language)
            if isinstance(answer, PovstatError)
            else _chosen(session, answer)
            for answer in answers
        ]
        write_object(told if len(told) > 1 else told[0], stream)
        return
    from povstat.output.card import write_card

    for position, answer in enumerate(answers):
        if position:
            stream.write("\n")
        if isinstance(answer, PovstatError):
            _show_candidates(session, answer, stream, look)
            continue
        title = answer["name_zh"] if session.language == "zh" else f"{answer['name_en']}  {answer['name_zh']}"
        write_card(title, _lines(session, answer), stream, look)


def _lines(session: Session, row: dict[str, Any]) -> list[tuple[str, str]]:
    """Label and text of every line of the card, and how the county was found."""
    from povstat.fields.county_card import lines

    return [
        *lines(session.store, row, session.language),
        (session.text("Found by"), word(row["matched_by"] or "", session.language)),
        ("", row["match_notes"] or ""),
    ]


def _chosen(session: Session, card: dict[str, Any]) -> dict[str, Any]:
    """The fields of a card that ``--json=`` asks for, else all."""
    if session.json_fields is None:
        return card
    fields = pick_fields("county", chosen_fields(session, None) or "", list(card), session.language)
    return {field: card[field] for field in fields}


def _show_candidates(session: Session, error: PovstatError, stream: TextIO, look: Look) -> None:
    """The counties of a prefecture or province, or what a name may mean, or the nearest names."""
    from povstat.output import write

    found = error.resolution
    if error.counties:
        table, fields = "counties", list(default_fields("counties", session.language))
        rows = list(error.counties)
    else:
        assert found is not None, "county() raises nothing without"
        table, fields = "candidates", ["code", "name_zh", "province_zh", "prefecture_zh", "on_list", "years"]
        if session.language == "en":
            fields.insert(1, "name_en")
        rows = [candidate_row(candidate) for candidate in found.candidates or found.suggestions]
    if rows:
        write(rows, columns_for(table, fields, session.language), "table", stream, look=look)
