"""The names of provinces, prefectures, areas and other closed lists, in every spelling a user may type."""

import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from povstat.errors import AmbiguousError, NotFoundError, UsageError
from povstat.lang import Message
from povstat.lang.near import near_words
from povstat.queries.record import NONE, areas, provinces, values_of

W = TypeVar("W", bound=str)


def key(text: str) -> str:
    """What two spellings of one name have in common: letters and digits, without case, width and tones."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if letter.isalnum()).casefold()


def province(db: sqlite3.Connection, text: str) -> str:
    """The short English name of a province given by any of its names or codes.

    Raises NotFoundError for a name that is no province's, with the nearest one, and for a province that has no
    county on the list.
    """
    spellings: dict[str, str] = {}
    for row in provinces(db):
        for spelling in (
            row["name_en"],
            row["name_en_full"],
            row["name_zh"],
            row["name_zh_short"],
            row["code"],
            row["code"][:2],
            row["iso_3166_2"],
            row["iso_3166_2"][3:],
        ):
            spellings[key(spelling)] = row["name_en"]
    # Without tones Shaanxi is spelled Shanxi, which is the name of another province: an official name goes first.
    for row in provinces(db):
        spellings.setdefault(key(row["pinyin"]), row["name_en"])
    if key(text) not in spellings and _is_another_province(db, text):
        raise NotFoundError(
            "no county of {name} is on the list; 'povstat provinces' lists the provinces", name=_quoted(text)
        )
    return _one(text, spellings, "province", "povstat provinces")


def area(db: sqlite3.Connection, text: str) -> str:
    """The id of a contiguous area given by its id or the start of one of its names; NONE for "none".

    Raises NotFoundError for a name that is none of the 14, AmbiguousError for one that begins several.
    """
    spellings = dict.fromkeys((NONE, "无"), NONE)
    for row in areas(db):
        for spelling in (row["id"], row["name_en"], row["name_zh"], *_short_area(row["name_zh"], row["name_en"])):
            spellings[key(spelling)] = row["id"]
    return _one(text, spellings, "contiguous area", "povstat areas", by_start=True)


def prefectures(db: sqlite3.Connection, text: str) -> list[str]:
    """The Chinese names of the prefectures that a name or code can mean: one, or several of one romanised name.

    NONE for "none": the counties that are run by their province. Raises NotFoundError for a name that is no
    prefecture's, with the nearest one, and for a prefecture that has no county on the list.
    """
    from povstat.queries.prefectures import named, spellings

    if key(text) in (NONE, "无"):
        return [NONE]
    meant = named(db, text)
    if any(place.counties for place in meant):
        return list(dict.fromkeys(place.name_zh for place in meant))
    if meant:
        raise NotFoundError(
            "no county of {name} is on the list; 'povstat counties' lists the counties", name=_quoted(text)
        )
    nearest: dict[str, str] = {}
    for spelling, place in spellings(db):
        nearest[key(spelling)] = place.name_en if spelling.isascii() and place.name_en else place.name_zh
    raise _unknown(text, nearest, nearest, "prefecture", "povstat counties")


def prefecture_names(db: sqlite3.Connection) -> dict[str, str]:
    """The English names of the prefectures with counties on the list, by the Chinese ones."""
    found = db.execute("SELECT DISTINCT prefecture_zh, prefecture_en FROM counties WHERE prefecture_zh <> ''")
    return dict(found.fetchall())


def word(text: str, choices: Sequence[W], what: str) -> W:
    """One word of a closed list, typed in any case and with spaces or hyphens for underscores.

    Raises NotFoundError for any other word, with the list.
    """
    by_key = {key(choice): choice for choice in choices}
    if key(text) in by_key:
        return by_key[key(text)]
    near = near_words(key(text), by_key)
    if near:
        raise NotFoundError(
            "unknown {what} {text}: did you mean {near}?",
            what=Message(what),
            text=_quoted(text),
            near=by_key[near[0]],
        )
    raise NotFoundError(
        "unknown {what} {text}; one of: {all}", what=Message(what), text=_quoted(text), all=", ".join(choices)
    )


def batch(db: sqlite3.Connection, year: int) -> int:
    """A year that has a batch. Raises NotFoundError for any other year."""
    years = values_of(db, "counties", "batch")
    if year not in years:
        raise NotFoundError(
            "no batch {year}; the batches are {all}", year=year, all=", ".join(str(known) for known in years)
        )
    return year


def source_named(db: sqlite3.Connection, text: str) -> str:
    """The source of this id, in any case. Raises NotFoundError with the nearest id."""
    return source(text, values_of(db, "sources", "id"))


def milestone_named(db: sqlite3.Connection, text: str) -> str:
    """The event of this id, in any case. Raises NotFoundError with the nearest id."""
    return event(text, values_of(db, "milestones", "id"))


def source(text: str, ids: list[str]) -> str:
    """The source of this id, in any case. Raises NotFoundError with the nearest id."""
    by_key = {key.casefold(): key for key in ids}
    if text.casefold() in by_key:
        return by_key[text.casefold()]
    near = near_words(text.casefold(), by_key)
    if near:
        raise NotFoundError('no source "{text}": did you mean {near}?', text=text, near=by_key[near[0]])
    raise NotFoundError("no source \"{text}\"; 'povstat sources' lists them", text=text)


def event(text: str, ids: list[str]) -> str:
    """The id of an event, in any case. Raises NotFoundError with the nearest one."""
    wanted = text.strip().casefold()
    if wanted in ids:
        return wanted
    near = near_words(wanted, ids)
    if near:
        raise NotFoundError('no event "{text}": did you mean {near}?', text=text, near=near[0])
    raise NotFoundError("no event \"{text}\"; 'povstat milestones' lists them, --search finds words", text=text)


def day(text: str, option: str, *, last: bool = False) -> str:
    """The ISO day that 2015, 2015-11 or 2015-11-29 begins (or, with ``last``, ends) with.

    Raises UsageError for anything else.
    """
    import calendar
    from datetime import date

    found = re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", text.strip())
    try:
        if not found:
            raise ValueError
        year, month, number = (int(part) if part else None for part in found.groups())
        assert year is not None
        month = month or (12 if last else 1)
        number = number or (calendar.monthrange(year, month)[1] if last else 1)
        return date(year, month, number).isoformat()
    except ValueError:
        raise UsageError(
            '{option} "{text}" is no date; write 2015, 2015-11 or 2015-11-29', option=option, text=text
        ) from None


def _short_area(zh: str, en: str) -> Iterator[str]:
    yield zh.removesuffix("区").removesuffix("山")
    yield zh.removesuffix("区")
    yield en.removesuffix(" area")
    yield en.partition(" (")[0].removesuffix(" area")


def _is_another_province(db: sqlite3.Connection, text: str) -> bool:
    """Whether this is the name of a province without counties on the list."""
    question = (
        "SELECT 1 FROM regions JOIN region_spellings USING (region) "
        "WHERE key = ? AND level = 'province' AND name_zh NOT IN (SELECT name_zh FROM provinces)"
    )
    from povstat.places import names

    return db.execute(question, (key(names.simplify(text)),)).fetchone() is not None


def _one(text: str, spellings: dict[str, str], what: str, listing: str, *, by_start: bool = False) -> str:
    wanted = key(text)
    if wanted not in spellings and not wanted.isascii():
        from povstat.places import names

        wanted = key(names.simplify(text))
    if wanted in spellings:
        return spellings[wanted]
    if by_start and len(wanted) >= 2:
        begun = sorted({name for spelling, name in spellings.items() if spelling.startswith(wanted)})
        if len(begun) == 1:
            return begun[0]
        if begun:
            raise AmbiguousError(
                "{what} {text} could be: {all}", what=Message(what), text=_quoted(text), all=", ".join(begun)
            )
    raise _unknown(text, spellings, spellings, what, listing)


def _unknown(text: str, spellings: Iterable[str], names: dict[str, str], what: str, listing: str) -> NotFoundError:
    near = near_words(key(text), [key(name) for name in names] + list(spellings), cutoff=0.7)
    if near:
        by_key = {key(name): target for name, target in names.items()}
        shown = by_key.get(near[0], near[0])
        return NotFoundError(
            "unknown {what} {text}: did you mean {near}?", what=Message(what), text=_quoted(text), near=shown
        )
    return NotFoundError(
        "unknown {what} {text}; '{listing}' lists them", what=Message(what), text=_quoted(text), listing=listing
    )


def _quoted(text: str) -> str:
    """A user's word as a one-line message can carry it."""
    shown = "".join(letter if letter.isprintable() else "?" for letter in text)
    return f'"{shown[:60]}…"' if len(shown) > 60 else f'"{shown}"'
