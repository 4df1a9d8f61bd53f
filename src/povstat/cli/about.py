"""``povstat about``."""

from collections.abc import Callable, Iterator
from typing import Annotated

import typer

from povstat.cli.listing import plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.queries import coverage, vocabulary

app = verb_app()

Paragraph = tuple[str, dict[str, object]]


@app.command(cls=Verb)
@plain
def about(
    session: Session,
    topic: Annotated[
        str | None,
        typer.Argument(
            autocompletion=lambda incomplete: [name for name in TOPICS if name.startswith(incomplete.lower())],
            metavar="[TOPIC]",
            help="counties, statistics or sources; else all.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """How the data was made, graded and checked, with its coverage counted from the data."""
    chosen = [vocabulary.word(topic, tuple(TOPICS), "topic")] if topic is not None else list(TOPICS)
    import textwrap

    parts = []
    for name in chosen:
        lines = [session.text(name).capitalize()]
        for text, values in TOPICS[name](session):
            paragraph = session.text(text, **values)
            # Chinese has no spaces to break at; a terminal wraps it well enough.
            wrapped = textwrap.wrap(paragraph, 78) if session.language == "en" else [paragraph]
            lines += [f"{'- ' if at == 0 else '  '}{line}" for at, line in enumerate(wrapped)]
        parts.append("\n".join(lines) + "\n")
    session.show("\n".join(parts))


def _counties(session: Session) -> Iterator[Paragraph]:
    db = session.store
    known = coverage.counties(db)
    total = known["day"].total
    yield (
        "{total} counties of the list of 2014, with the codes and names of that time. What became of each is "
        "beside it: {renamed} have another code now or none.",
        {"total": total, "renamed": known["renamed"].count},
    )
    yield (
        "The batch is the official yearly batch, the year assessed. Batches of provinces by evidence: "
        "{batches}. Counties by evidence: {counties}.",
        {
            "batches": _counted(session, coverage.evidence(db, "batches")),
            "counties": _counted(session, coverage.evidence(db, "counties")),
        },
    )
    yield (
        "listed: named in an announcement or official list. by elimination: the province's other batches are "
        "named and leave exactly these. secondary: the split between two batches rests on one secondary list."
        " disputed: sources disagree.",
        {},
    )
    yield (
        "The day of delisting is known for {count} of {total}; by what it rests on: {kinds}. One county: such"
        " a source states it for one county of the batch, and it is inferred for the others.",
        {"count": known["day"].count, "total": total, "kinds": _counted(session, coverage.kinds_of_day(db))},
    )
    yield (
        "Partly known: the contiguous area of {area} counties, and whether a county was a key county of "
        "{key}. The rest is null until a source is found, and null is not no.",
        {"area": known["area"].count, "key": known["key_county"].count},
    )
    yield (
        "The seat is approximate, to 0.01 degree. {count} counties were under listed supervision in 2020; the"
        " criterion for villages (over 1,000 poor people, an incidence over 10%) joins its two tests by an "
        "ambiguous word.",
        {"count": known["supervised"].count},
    )


def _statistics(session: Session) -> Iterator[Paragraph]:
    db = session.store
    totals = coverage.totals(db)
    yield (
        "{series} series with {observations} values, and {figures} single figures. Values by grade: {grades}.",
        {**totals, "grades": _counted(session, coverage.observations(db))},
    )
    yield (
        "stated: a source states it. derived: simple arithmetic on a stated figure. weak: a poor carrier. "
        "disagrees: kept beside another value of the same item. Values of one year are alternatives, never "
        "added; the one of the best grade is preferred, the others stand in brackets. Changes are calculated,"
        " never across a break of method.",
        {},
    )
    yield (
        "Survey estimates (statistics bureau) and registered figures (households on file from 2014) are "
        "different populations and different series. Series by province and concept: {concepts}. Bands are "
        "text, not numbers.",
        {"concepts": _counted(session, coverage.concepts(db))},
    )
    yield (
        "Incidence is a share of the rural population. The standards of 1978, 2008 and 2010 do not make one "
        "series. The poverty line is in net income to 2013, in disposable income from 2014; about 4,000 yuan "
        "in 2020 is a yardstick.",
        {},
    )
    yield (
        "World Bank rates are for consumption, with a break in the survey at 2013; national, rural and urban "
        "rates are different series, and lines in parities of different years are not comparable.",
        {},
    )
    yield (
        "'povstat validate' checks: the poor population rises within one standard only where a note says so; "
        "shares lie between 0 and 100; the stated yearly falls equal the differences; the batches add up to the "
        "counties designated; every source is used, and every use resolves.",
        {},
    )


def _sources(session: Session) -> Iterator[Paragraph]:
    addressed, kinds = coverage.sources(session.store)
    yield (
        "{total} sources, every one cited by some record. By kind: {kinds}.",
        {"total": addressed.total, "kinds": _counted(session, kinds)},
    )
    yield (
        "{count} sources have an address; the others are cited by publisher and day, and most of them are known "
        "as stored copies. A source has a standing: official, press, scholarly, unofficial or low. A deduction is"
        " a source of the data but none to print: it cites what it follows from. 'povstat sources ID' shows a "
        "source, 'povstat cite ID' gives the reference.",
        {"count": addressed.count},
    )


TOPICS: dict[str, Callable[[Session], Iterator[Paragraph]]] = {
    "counties": _counties,
    "statistics": _statistics,
    "sources": _sources,
}


def _counted(session: Session, counts: dict[str, int]) -> str:
    return session.text("; ").join(
        f"{session.text(name.replace('_', ' '))} {count}" for name, count in counts.items()
    )
