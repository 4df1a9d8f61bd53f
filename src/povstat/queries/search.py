"""Full-text search over the whole record: SQLite's own index, with Chinese taken character by character."""

import re
import sqlite3
from collections.abc import Iterable

from povstat.errors import UsageError
from povstat.places import names
from povstat.queries.record import Row, rows
from povstat.store.search_index import HAN, THOUSANDS

MOST_WORDS = 32
"""Different words of one search: more say nothing more, and each costs time."""

LONGEST_WORD = 100
"""Characters of one word of it, which for Chinese is a run of characters without a space."""

FIELDS = ("kind", "id", "title_en", "title_zh", "hit")
"""The fields of ``search``, in order."""

MARK = ("\x02", "\x03")
"""Around each hit in an excerpt."""


def search(db: sqlite3.Connection, term: str, kinds: Iterable[str] = ()) -> list[Row]:
    """What holds every word of ``term``, best first: kind, id, titles, and an excerpt with the hits marked.

    Words of letters match what begins with them; Chinese matches as it stands, traditional characters too.
    Raises UsageError for a term without a letter, digit or character, with more different words than MOST_WORDS,
    or with one longer than LONGEST_WORD.
    """
    excerpt = f", snippet(search, -1, '{MARK[0]}', '{MARK[1]}', '…', 24) AS hit"
    return [{**row, "hit": closed(row["hit"])} for row in _found(db, term, kinds, excerpt)]


def titles(db: sqlite3.Connection, term: str, kinds: Iterable[str] = ()) -> list[Row]:
    """What ``search`` finds, without the excerpts, which take most of its time. Raises UsageError as it does."""
    return _found(db, term, kinds)


def _found(db: sqlite3.Connection, term: str, kinds: Iterable[str], more: str = "") -> list[Row]:
    wanted = list(kinds)
    condition = f" AND kind IN ({', '.join('?' * len(wanted))})" if wanted else ""
    # A hit in a name counts for ten in a text.
    return rows(
        db,
        f"SELECT kind, id, title_en, title_zh{more} FROM search WHERE search MATCH ?{condition} "
        "ORDER BY bm25(search, 0, 0, 0, 0, 10.0, 1.0), kind, id",
        [asked_of_index(term), *wanted],
    )


def asked_of_index(term: str) -> str:
    """The words of a term in the query language of the index. Raises UsageError as ``search`` does."""
    runs = _runs(THOUSANDS.sub("", term))
    typed: dict[str, dict[str, None]] = {}
    for run in runs:
        simplified = names.simplify(run)
        # As it was typed too: some titles are written in traditional characters.
        typed.setdefault(simplified.casefold(), {}).update({_asked(simplified): None, _asked(run): None})
    if not runs:
        raise UsageError('nothing to search for in "{text}"', text=term)
    if len(typed) > MOST_WORDS:
        raise UsageError(
            "{count:different word|different words} to search for; at most {most}",
            count=len(typed),
            most=MOST_WORDS,
        )
    if len(longest := max(runs, key=len)) > LONGEST_WORD:
        raise UsageError(
            '"{text}" is too long to search for; at most {most:character|characters}',
            text=longest,
            most=LONGEST_WORD,
        )
    return " AND ".join(
        next(iter(ways)) if len(ways) == 1 else f"({' OR '.join(ways)})" for ways in typed.values()
    )


def closed(text: str) -> str:
    """The excerpt as it is written, without the spaces that the index put in."""
    han, mark = r"[\u3400-\u9fff]", f"[{MARK[0]}{MARK[1]}]*"
    joined = re.sub(rf"({han}{mark}) +(?=[^·\s])", r"\1", text)
    joined = re.sub(rf"([^·\s]) +(?={mark}{han})", r"\1", joined)
    return re.sub(" +", " ", joined.replace(MARK[1] + MARK[0], "")).strip()


def _runs(term: str) -> list[str]:
    """The words of a term: runs of letters and digits, and runs of Chinese."""
    han = r"\u3400-\u9fff\U00020000-\U0003ffff"
    return re.findall(rf"[{han}]+|[^\W{han}]+", term)


def _asked(word: str) -> str:
    """A word as the index's query language has it: letters as a prefix, a run of Chinese as a phrase."""
    return '"' + " ".join(word) + '"' if HAN.match(word) else f'"{word}"*'
