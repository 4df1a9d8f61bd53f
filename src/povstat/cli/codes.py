"""``povstat codes``: what a code was and became, and the code of a place in another year."""

import codecs
import sqlite3
import sys
from typing import Annotated, Any

import typer

from povstat.cli.listing import Listing, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import InvalidDataError, NotFoundError, PovstatError, UsageError
from povstat.places import names
from povstat.queries import codes as history

app = verb_app()

FIELDS = (
    "asked",
    "code",
    "name_zh",
    "province_zh",
    "prefecture_zh",
    "first_year",
    "end_year",
    "became",
    "came_from",
    "on_list",
)


@app.command(cls=Verb)
@lists
def codes(
    session: Session,
    asked: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="CODE|NAME...", help="Codes or full Chinese names; - reads one a line from standard input."
        ),
    ] = None,
    on: Annotated[int | None, typer.Option("--on", metavar="YEAR", help="The year of the codes given.")] = None,
    to: Annotated[
        int | None, typer.Option("--to", metavar="YEAR", help="Print the code of the place in this year.")
    ] = None,
) -> Listing:
    """The history of a county-level code since 1981, or the code of the same place in another year."""
    wanted = [text for part in asked or () for text in (_from_input() if part == "-" else [part])]
    if not wanted:
        raise UsageError("name a code or a county, or - for standard input")
    db = session.store
    rows: list[dict[str, Any]] = []
    missing: list[PovstatError] = []
    for text in wanted:
        try:
            rows += _in_year(db, text, to, on) if to is not None else _history(db, text, on)
        except UsageError:
            raise
        except PovstatError as error:
            missing.append(error)
    if missing and not rows:
        for unknown in missing[:-1]:
            session.note(unknown.template, **unknown.values)
        raise missing[-1]
    notes = [(error.template, error.values) for error in missing]
    if to is not None:
        return Listing(
            "codes_in_year", rows, ["asked", "year", "code", "name_zh", "exact"], notes, failed=bool(missing)
        )
    return Listing("codes", rows, FIELDS, notes, failed=bool(missing))


def _from_input() -> list[str]:
    """The lines of standard input that hold something. Raises InvalidDataError for what is not UTF-8."""
    if sys.stdin is None:
        return []
    lines = []
    for number, line in enumerate(sys.stdin.buffer.read().removeprefix(codecs.BOM_UTF8).splitlines(), start=1):
        try:
            lines.append(line.decode().strip())
        except UnicodeDecodeError:
            raise InvalidDataError("standard input, line {line}: not UTF-8 text", line=number) from None
    return [line for line in lines if line]


def _history(db: sqlite3.Connection, text: str, on: int | None) -> list[dict[str, Any]]:
    found = history.code_history(db, text)
    if on is not None:
        history.check_year(db, on)
        found = tuple(one for one in found if one.first_year <= on and (one.end_year is None or on < one.end_year))
        if not found:
            raise NotFoundError("{text}: no division in {year}", text=text, year=on)
    return [
        {
            "asked": text,
            "code": one.code,
            "name_zh": one.name_zh,
            "province_zh": one.province_zh,
            "prefecture_zh": one.prefecture_zh,
            "first_year": one.first_year,
            "end_year": one.end_year,
            "became": [_link(link) for link in one.successors],
            "came_from": [_link(link) for link in one.predecessors],
            "on_list": list(one.listed),
        }
        for one in found
    ]


def _link(link: history.Link) -> str:
    part = " (part)" if link.partial else ""
    return f"{link.year} {link.code} {link.name_zh}{part}"


def _in_year(db: sqlite3.Connection, text: str, to: int, on: int | None) -> list[dict[str, Any]]:
    starts = {one.code for one in history.code_history(db, text)} if not names.normalise_code(text) else {text}
    found = {
        place.code: place for start in sorted(starts) for place in history.place_in_year(db, start, to, of=on)
    }
    if not found:
        raise NotFoundError("{text}: no division in {year}", text=text, year=to)
    return [
        {"asked": text, "year": to, "code": place.code, "name_zh": place.name_zh, "exact": place.exact}
        for place in found.values()
    ]
