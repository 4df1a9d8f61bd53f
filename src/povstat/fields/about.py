"""How the data was made, graded and checked, and how far it goes: paragraphs, with counts from the data."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from povstat.lang import Language, translate, word
from povstat.queries import coverage

if TYPE_CHECKING:
    import sqlite3

Paragraph = tuple[str, dict[str, object]]
"""A text and what fills its gaps, in the language that was asked for."""


def _counties(db: "sqlite3.Connection", language: Language) -> Iterator[Paragraph]:
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
            "batches": _counted(language, coverage.evidence(db, "batches")),
            "counties": _counted(language, coverage.evidence(db, "counties")),
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
        {"count": known["day"].count, "total": total, "kinds": _counted(language, coverage.kinds_of_day(db))},
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


def _statistics(db: "sqlite3.Connection", language: Language) -> Iterator[Paragraph]:
    totals = coverage.totals(db)
    yield (
        "{series} series with {observations} values, and {figures} single figures. Values by grade: {grades}.",
        {**totals, "grades": _counted(language, coverage.observations(db))},
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
        {"concepts": _counted(language, coverage.concepts(db))},
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


def _sources(db: "sqlite3.Connection", language: Language) -> Iterator[Paragraph]:
    addressed, kinds = coverage.sources(db)
    yield (
        "{total} sources, every one cited by some record. By kind: {kinds}.",
        {"total": addressed.total, "kinds": _counted(language, kinds)},
    )
    yield (
        "{count} sources have an address; the others are cited by publisher and day, and most of them are known "
        "as stored copies. A source has a standing: official, press, scholarly, unofficial or low. A deduction is"
        " a source of the data but none to print: it cites what it follows from. 'povstat sources ID' shows a "
        "source, 'povstat cite ID' gives the reference.",
        {"count": addressed.count},
    )


TOPICS: dict[str, "Callable[[sqlite3.Connection, Language], Iterator[Paragraph]]"] = {
    "counties": _counties,
    "statistics": _statistics,
    "sources": _sources,
}
"""The paragraphs of each topic."""


def _counted(language: Language, counts: dict[str, int]) -> str:
    return translate("; ", language).join(f"{word(name, language)} {count}" for name, count in counts.items())
