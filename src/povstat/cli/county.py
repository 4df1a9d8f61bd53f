"""``povstat county``: one county by any of its names or codes, and everything known about it."""

from pathlib import Path
from typing import Annotated, Any

import typer

from povstat.cli import complete
from povstat.cli.emit import emit
from povstat.cli.form import asked_format, screen_or_json
from povstat.cli.listing import JsonOption, OutputOption, chosen_fields, plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import AmbiguousError, NotFoundError
from povstat.fields.columns import columns_for, pick_fields
from povstat.lang import word
from povstat.places import notes
from povstat.places.resolver import Candidate, Resolution

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
    prefecture: Annotated[str | None, typer.Option(metavar="NAME", help="The prefecture it lies in.")] = None,
    year: Annotated[
        int | None, typer.Option(metavar="YEAR", help="The year in which it had this name or code.")
    ] = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """One county by any of its names or codes: names, codes, batch, day of delisting, evidence, sources."""
    as_json = screen_or_json(asked_format(session, None, as_json, output)) == "json"
    try:
        card = session.ask.county(" ".join(name), province=province, prefecture=prefecture, year=year)
    except (AmbiguousError, NotFoundError) as error:
        if error.resolution is not None:
            _show_candidates(session, error.resolution, as_json, output)
        raise
    if as_json:
        from povstat.output.json_text import write_object

        if session.json_fields is not None:
            fields = pick_fields("county", chosen_fields(session, None) or "", list(card), session.language)
            card = {field: card[field] for field in fields}
        emit(session, lambda stream, _: write_object(card, stream), output=output)
        return
    from povstat.output.card import write_card

    title = card["name_zh"] if session.language == "zh" else f"{card['name_en']}  {card['name_zh']}"
    emit(session, lambda stream, look: write_card(title, _lines(session, card), stream, look), output=output)


def _lines(session: Session, row: dict[str, Any]) -> list[tuple[str, str]]:
    """Label and text of every line of the card, and how the county was found."""
    from povstat.fields.county_card import lines

    return [
        *lines(session.store, row, session.language),
        (session.text("Found by"), word(row["matched_by"] or "", session.language)),
        ("", row["match_notes"] or ""),
    ]


def _show_candidates(session: Session, found: Resolution, as_json: bool, output: Path | None) -> None:
    """What the text may mean, or the nearest names, for the reader to choose from."""
    rows = [_candidate_row(candidate) for candidate in found.candidates or found.suggestions]
    if as_json:
        from povstat.output.json_text import write_object

        what = {
            "status": found.status,
            "text": found.text,
            "notes": notes.words(found.notes, session.language) or None,
            "candidates": [_candidate_row(candidate) for candidate in found.candidates],
            "suggestions": [_candidate_row(candidate) for candidate in found.suggestions],
        }
        emit(session, lambda stream, _: write_object(what, stream), output=output)
    elif rows:
        from povstat.output import write

        fields = ["code", "name_zh", "province_zh", "prefecture_zh", "on_list", "years"]
        if session.language == "en":
            fields.insert(1, "name_en")
        columns = columns_for("candidates", fields, session.language)
        emit(session, lambda stream, look: write(rows, columns, "table", stream, look=look), output=output)


def _candidate_row(candidate: Candidate) -> dict[str, Any]:
    span = f"{candidate.first_year}-{candidate.end_year or ''}" if candidate.first_year else None
    return {
        "code": candidate.code or None,
        "name_zh": candidate.name_zh,
        "name_en": candidate.name_en or None,
        "province_zh": candidate.province_zh,
        "prefecture_zh": candidate.prefecture_zh,
        "on_list": candidate.listed,
        "years": span,
    }
