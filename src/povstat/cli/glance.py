"""What ``povstat`` alone shows: the story on one screen, and what to ask next."""

from typing import Any

from povstat import queries
from povstat.cli.session import Session
from povstat.models.units import number, one_scale, quantity, rounded

POOR, BASE_YEAR = "rural-poor", 2012
"""The series and the year from which the campaign counts."""

NEXT = (
    ("povstat counties -p Guizhou -b 2020", "the counties of a province and batch"),
    ("povstat series rural-poor --plot", "a series as a chart"),
    ("povstat progress -p Yunnan", "counties on the list, year by year"),
    ("povstat line 2016", "the poverty line of a year"),
    ("povstat cite rural-poor", "where a number comes from"),
    ("povstat --help", "everything else"),
)


def glance(session: Session) -> None:
    """Write the screen: at most 24 lines of 80 columns."""
    from rich.cells import cell_len

    lines = [session.text("China's {counties} poverty-stricken counties and the record of 2012-2020",
                          counties=_total(session)), ""]  # fmt: skip
    lines += _poor(session)
    lines.append("")
    lines += _counties(session)
    lines += ["", session.text("Try next")]
    wide = max(cell_len(command) for command, _ in NEXT)
    lines += [f"  {command.ljust(wide)}  {session.text(what)}" for command, what in NEXT]
    lines.append(_provenance(session))
    session.show("\n".join(lines) + "\n")


def _total(session: Session) -> int:
    return queries.coverage.counties(session.store)["day"].total


def _poor(session: Session) -> list[str]:
    from povstat.output.terminal_chart import spark

    rows = [
        row
        for row in queries.series.observations(session.store, [POOR], since=BASE_YEAR)
        if row["preferred"] and row["value"] is not None
    ]
    if not rows:
        return []
    first, last = rows[0], rows[-1]
    lang = session.language
    heading = session.text(
        "Rural poor, standard of 2010, year-end: {first} in {from_year}, {last} in {to_year}",
        first=quantity(first["value"], first["unit"], lang),
        from_year=first["year"],
        last=number(last["value"], lang),
        to_year=last["year"],
    )
    drawn = "  ".join(f"{row['year']:<5}" for row in rows).rstrip()
    scale, words = one_scale(last["unit"], lang)
    # Four digits have room: 9899 in 万, 98.99 in millions.
    places = 0 if lang == "zh" else 2
    values = "  ".join(f"{rounded(row['value'] / scale, places):<5g}" for row in rows).rstrip()
    bars = "  ".join(mark * 5 for mark in spark([row["value"] for row in rows]))
    return [heading, f"  {bars}", f"  {drawn}", f"  {values}  {words}"]


def _counties(session: Session) -> list[str]:
    rows = queries.series.progress(session.store)
    years = "".join(f"{row['year']:>7}" for row in rows)
    listed = "".join(f"{row['listed']:>7}" for row in rows)
    gone = "".join(f"{row['delisted_in_batch'] or '':>7}" for row in rows)
    last = rows[-1]
    labels = [session.text(text) for text in ("Batch (year assessed)", "Left the list", "Still on the list")]
    table = [_padded(label, 24) + row for label, row in zip(labels, (years, gone, listed), strict=True)]
    return [*table, _last(session, last)]


def _last(session: Session, last: dict[str, Any]) -> str:
    _, provinces, day = queries.coverage.last_batch(session.store)
    return session.text(
        "The last {counties} (listed supervision): {provinces:province|provinces}, all off the list by {day}.",
        counties=last["delisted_in_batch"],
        provinces=provinces,
        day=day or last["year"],
    )


def _provenance(session: Session) -> str:
    count = queries.coverage.sources(session.store)[0].total
    return session.text(
        "{count:source|sources}, named with every number; 'povstat about' says how sure it is.", count=count
    )


def _padded(text: str, width: int) -> str:
    from rich.cells import cell_len

    return text + " " * max(width - cell_len(text), 1)
