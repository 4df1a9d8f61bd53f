"""The closed lists of words: what a field may say, where it may say only one of a few things.

Each list stands here once, for the models that hold records to it and for the commands that offer it. Nothing is
imported but ``typing``: a prompt reads these without waiting for pydantic.
"""

from typing import Literal, get_args

DivisionType = Literal[
    "county",
    "autonomous_county",
    "district",
    "county_level_city",
    "banner",
    "autonomous_banner",
    "administrative_committee",
    "forestry_district",
    "special_district",
]

Evidence = Literal["listed", "by_elimination", "secondary", "disputed"]

DelistedOnKind = Literal["provincial", "report_dateline", "encyclopaedia", "one_county"]

Basis = Literal["stated", "deduced", "low_standing", "carried_over"]

NameConfidence = Literal["high", "medium", "low"]

Region = Literal["east", "central", "west"]

Region4 = Literal["east", "central", "west", "northeast"]

MilestoneKind = Literal[
    "delisting",
    "designation",
    "document",
    "institution",
    "law",
    "list",
    "meeting",
    "programme",
    "speech",
    "standard",
    "statement",
    "statistic",
    "supervision",
    "visit",
    "white_paper",
]

DatePrecision = Literal["day", "month", "quarter", "year", "year_end"]

Topic = Literal[
    "poor_population",
    "poverty_line",
    "earlier_standards",
    "provinces",
    "income",
    "funds",
    "villages_and_counties",
    "world_bank",
]

Concept = Literal["survey", "registered", "target", "unclear", "administrative", "estimate"]

Grade = Literal["stated", "derived", "weak", "disagrees"]

Status = Literal["final", "estimate", "about", "partial", "projection"]

Qualifier = Literal["exact", "about", "more_than", "nearly"]

InstitutionKind = Literal["system", "lesson", "view"]

Searched = Literal["county", "milestone", "series", "figure", "source"]

Style = Literal["apa", "bibtex", "csl-json", "gb7714"]

Verdict = Literal["poverty", "not_poverty", "ambiguous", "unknown"]
"""What a name, or a row of a table, is found to be."""

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

EVIDENCE: tuple[str, ...] = get_args(Evidence)
"""The grades of evidence, the surest first."""

DELISTED_ON_KINDS: tuple[str, ...] = get_args(DelistedOnKind)
"""What a day of delisting may rest on, the surest first."""

BASES: tuple[str, ...] = get_args(Basis)
"""How sure an area or a key-county status is, the surest first."""

GRADES: tuple[str, ...] = get_args(Grade)
"""From the grade that is preferred to the one that is only kept beside it."""

TOPICS: tuple[str, ...] = get_args(Topic)
"""The topics of series."""

INSTITUTION_KINDS: tuple[str, ...] = get_args(InstitutionKind)
"""What the article names of institutions: systems, lessons, views."""

REGIONS = {"East": "东部", "Central": "中部", "West": "西部", "Northeast": "东北"}
"""The regions that a series by region may name, in both languages; the north-east where there are four."""

SEARCHED: tuple[str, ...] = get_args(Searched)
"""The kinds of record that a search finds."""

STYLES: tuple[str, ...] = get_args(Style)
"""The styles of references."""
