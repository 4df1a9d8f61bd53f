"""What a text means: the answer of ``resolver.py``, and the places that it may be."""

from typing import Literal, NamedTuple

from povstat.models.words import Verdict
from povstat.places.gazetteer import PlaceRow, RegionSense, Sense
from povstat.places.notes import Note

Status = Verdict
Level = Literal["county", "prefecture", "province"]


class Candidate(NamedTuple):
    """A place that a text may mean.

    ``code`` is the code of 2014 for a listed county, the newest otherwise, empty for a province or prefecture.
    ``relation`` is its relation to the list (identity.py). ``end_year`` is None for what has not ended.
    """

    code: str
    name_zh: str
    name_en: str
    province_zh: str
    prefecture_zh: str | None
    listed: bool
    first_year: int | None = None
    end_year: int | None = None
    level: Level = "county"
    relation: str = "none"


class Resolution(NamedTuple):
    """What a text means.

    ``code`` is the code of the list of 2014 and given only with ``poverty``. ``how`` says what decided: ``code``,
    ``name``, ``alias``, ``short_name``, ``former_name``, ``later_name``, ``romanised``, ``traditional`` or
    ``successor``; None where nothing did. ``notes`` are of the closed list of ``notes.Note``, with words in both
    languages; ``conflict`` is the one that says what of the evidence contradicts what. ``suggestions`` are nearest
    names of a text that was not found; they are never accepted. ``places`` are the numbers of the places meant, as
    the store has them: ``divisions_meant`` names them. ``older`` had the name long ago and were left out of
    account, since the text has no year. ``whole`` says whether all of the text was read as the name,
    ``placed`` whether a province or prefecture was read around it.
    """

    text: str
    status: Status
    code: str | None = None
    how: str | None = None
    candidates: tuple[Candidate, ...] = ()
    suggestions: tuple[Candidate, ...] = ()
    notes: tuple[Note, ...] = ()
    places: tuple[int, ...] = ()
    conflict: Note | None = None
    whole: bool = False
    placed: bool = False
    older: tuple[Candidate, ...] = ()


class Found(NamedTuple):
    """The places and regions that fit a text and its evidence; with ``conflict``, that fit the text alone."""

    senses: tuple[Sense, ...]
    regions: tuple[RegionSense, ...]
    conflict: Note | None = None
    whole: bool = False
    placed: bool = False
    older: tuple[int, ...] = ()
    common: bool = False


def candidate_of(place: PlaceRow, *, listed: bool) -> Candidate:
    """A place as a candidate, as the list names it where it is ``listed``."""
    return Candidate(
        place.code,
        place.name_zh,
        place.name_en,
        place.province_zh,
        place.prefecture_zh,
        listed,
        place.first_year,
        place.end_year,
        relation=place.relation,
    )
