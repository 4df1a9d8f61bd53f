"""How the data was made, graded and checked, and how far it goes: paragraphs, with counts from the data."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from povstat.lang import Language, statements, word
from povstat.queries import coverage

if TYPE_CHECKING:
    import sqlite3

Paragraph = tuple[str, dict[str, object]]
"""A text and what fills its gaps, in the language that was asked for."""


def _counties(db: "sqlite3.Connection", language: Language) -> Iterator[Paragraph]:
    known = coverage.counties(db)
    total = known["day"].total
    yield (
        "{total:county|counties} of the list of 2014, with the codes and names of that time. What "
        "became of each is "
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
        "Partly known: the contiguous area of {area:county|counties} ({area_bases}), and whether a "
        "county was a key "
        "county of {key} ({key_bases}). The rest is null until a source is found, and null is not no.",
        {
            "area": known["area"].count,
            "area_bases": _counted(language, coverage.bases(db, "contiguous_area")),
            "key": known["key_county"].count,
            "key_bases": _counted(language, coverage.bases(db, "key_county")),
        },
    )
    yield (
        "stated: a source of standing names the county and says so; such a value can be cited. deduced: it "
        "follows by counting from statements about the province or the area; the deduction is a source of its "
        "own and names what it follows from.",
        {},
    )
    yield (
        "low standing: only reposts, forum posts or question-and-answer pages say so. They agree with the list of "
        "2001-2011 where both can be compared, but none is an authority.",
        {},
    )
    yield (
        "carried over: the county's place on the complete list of key counties of 2001-2011, carried over the "
        "change of 2012, when 38 counties left and 38 came in; 34 of each are known. For six areas of "
        "Heilongjiang it means: not a key county by that list, hence a member of the only area there.",
        {},
    )
    yield (
        'The bound: of all carried-over and low-standing values of the key county together, at most two "yes" '
        'and two "no" are wrong. Sichuan and most of Qinghai are left unknown, because the other changes of 2012 '
        "may lie there.",
        {},
    )
    yield (
        "The seat is approximate, to 0.01 degree. {count:county was|counties were} under listed "
        "supervision in 2020. The "
        "wording of the criterion for villages, over 1,000 poor people, an incidence over 10%, leaves open how "
        'the two tests join; it is "or", since the villages of each are counted apart and add up to the total.',
        {"count": known["supervised"].count},
    )


def _statistics(db: "sqlite3.Connection", language: Language) -> Iterator[Paragraph]:
    totals = coverage.totals(db)
    yield (
        "{series} series with {observations:value|values}, and "
        "{figures:single figure|single figures}. Values by grade: {grades}.",
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
        "{total:source|sources}, every one cited by some record. By kind: {kinds}.",
        {"total": addressed.total, "kinds": _counted(language, kinds)},
    )
    yield (
        "{count:source has|sources have} an address; the others are cited by publisher and day, and "
        "most of them are known "
        "as stored copies. A source has a standing: official, press, scholarly, unofficial or low. A deduction is"
        " a source of the data but none to print: it cites what it follows from. 'povstat sources ID' shows a "
        "source, 'povstat cite ID' gives the reference.",
        {"count": addressed.count},
    )


def _open(db: "sqlite3.Connection", language: Language) -> Iterator[Paragraph]:
    from povstat.fields.open_questions import open_questions

    yield from open_questions(db, language)


TOPICS: dict[str, "Callable[[sqlite3.Connection, Language], Iterator[Paragraph]]"] = {
    "counties": _counties,
    "statistics": _statistics,
    "sources": _sources,
    "open": _open,
}
"""The paragraphs of each topic."""


def _counted(language: Language, counts: dict[str, int]) -> str:
    return statements((f"{word(name, language)} {count}" for name, count in counts.items()), language)
