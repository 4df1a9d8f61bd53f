"""What a resolution notes: a closed list, each with its words; the Chinese ones are in ``lang``, as all are."""

from collections.abc import Iterable
from enum import StrEnum

from povstat.lang import Language, statements, translate


class Note(StrEnum):
    """Why a text is taken for what it is, or why that cannot be said."""

    SUCCESSOR_LARGER = "successor_larger"
    SUCCESSOR_SMALLER = "successor_smaller"
    MERGED = "merged"
    PREDECESSOR_LARGER = "predecessor_larger"
    DIVIDED = "divided"
    SHARED_NAME = "shared_name"
    ONE_CHARACTER = "one_character"
    FORMED_FROM = "formed_from"
    PREFECTURE = "prefecture"
    NAME_BEFORE = "name_before"
    SEVERAL_UNLISTED = "several_unlisted"
    LETTERS_CONFLICT = "letters_conflict"
    BOTH_UNLISTED = "both_unlisted"
    DIGITS_LEFT_OUT = "digits_left_out"
    PROVINCE = "province"
    PROVINCE_CONFLICT = "province_conflict"
    PREFECTURE_CONFLICT = "prefecture_conflict"
    PREFIX_CONFLICT = "prefix_conflict"
    BESIDE_PREFECTURE = "beside_prefecture"
    CODE_CONFLICT = "code_conflict"
    OUTSIDE = "outside"
    PROVINCE_UNRECOGNISED = "province_unrecognised"
    PREFECTURE_UNRECOGNISED = "prefecture_unrecognised"
    CODE_UNKNOWN = "code_unknown"
    NEW_AREA = "new_area"
    ZONE = "zone"
    TOWN = "town"
    FOOTNOTE = "footnote"
    NOT_FOUND = "not_found"
    EMPTY = "empty"


WORDS: dict[Note, str] = {
    Note.SUCCESSOR_LARGER: "a later division that took in the listed county and other land",
    Note.SUCCESSOR_SMALLER: "a later division that the listed county became, less land that went elsewhere",
    Note.MERGED: "an earlier division that went wholly into what became the listed county",
    Note.PREDECESSOR_LARGER: "an earlier division of the same name, with land that did not belong to the listed "
    "county",
    Note.DIVIDED: "a division that carries on more than one county, or was divided among several",
    Note.SHARED_NAME: "could be several places",
    Note.ONE_CHARACTER: "a name of one character needs its generic part (唐县, Tang County)",
    Note.FORMED_FROM: "never on the list itself; made from land of a listed county",
    Note.PREFECTURE: "a prefecture, not a county",
    Note.NAME_BEFORE: "a county-level division had the name before: a year tells which is meant",
    Note.SEVERAL_UNLISTED: "could be several places, none of them listed",
    Note.LETTERS_CONFLICT: "the name and the Latin letters beside it mean different places",
    Note.BOTH_UNLISTED: "what stands beside the name means another place; neither is listed",
    Note.DIGITS_LEFT_OUT: "digits beside the name are no code of a county and were left out of account",
    Note.PROVINCE: "a province, not a county",
    Note.PROVINCE_CONFLICT: "there is such a name, but not in the province given",
    Note.PREFECTURE_CONFLICT: "there is such a name, but not in the prefecture given",
    Note.PREFIX_CONFLICT: "there is such a name, but not in the province or prefecture written before it",
    Note.BESIDE_PREFECTURE: "taken as the county, because the prefecture of the same name stands in its own "
    "column",
    Note.CODE_CONFLICT: "the code and the name mean different places",
    Note.OUTSIDE: "the region given has no counties of the mainland",
    Note.PROVINCE_UNRECOGNISED: "the province given is not known and was left out of account",
    Note.PREFECTURE_UNRECOGNISED: "the prefecture given is not known and was left out of account",
    Note.CODE_UNKNOWN: "no county-level division has had this code since 1981",
    Note.NEW_AREA: "a new area of the state, which is no division",
    Note.ZONE: "called like a development zone, which is no division",
    Note.TOWN: "a common word for the town itself; a division called so is meant only beside its prefecture",
    Note.FOOTNOTE: "a footnote, not a county",
    Note.NOT_FOUND: "no county-level division of this name is known",
    Note.EMPTY: "nothing is given",
}
"""The English words of each note."""


def words(notes: Iterable[Note], language: Language = "en") -> str:
    """The notes in one line, in a language."""
    return statements((translate(WORDS[note], language) for note in notes), language)
