"""The counties of a store as columns in memory, to be narrowed down at each key: positions in, positions out.

Only the few columns that are narrowed by are held. Rows that are shown are asked of the store, by position.
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import compress
from typing import Any

from povstat.queries import text_search
from povstat.queries.record import NONE, Row, fields_of, rows

UNKNOWN = "unknown"
"""Stands for a value that no source gives."""

FOR_SEVERAL_THREADS = sqlite3.threadsafety == 3
"""Whether SQLite was built so that a thread beside may use an open store."""

FACETS = ("province", "prefecture", "batch", "area", "key_county", "supervised", "evidence")
"""What counties can be narrowed down by, under the names of the options of ``povstat counties``."""

_COLUMNS = {
    "province": "province",
    "prefecture": f"coalesce(prefecture_zh, '{NONE}')",
    "batch": "batch",
    "area": f"coalesce(contiguous_area, CASE WHEN contiguous_area_known THEN '{NONE}' ELSE '{UNKNOWN}' END)",
    "key_county": f"CASE WHEN key_county IS NULL THEN '{UNKNOWN}' WHEN key_county THEN 'yes' ELSE 'no' END",
    "supervised": "CASE WHEN supervised THEN 'yes' ELSE 'no' END",
    "evidence": "evidence",
}

_AT_ONCE = 500
"""Rows that are asked for in one statement."""

_TRUTH = bytes.maketrans(b"01", b"\0\1")

Choices = Mapping[str, Collection[Any]]
"""By facet, the values of which a county must have one; a facet without values asks nothing."""


class CountyIndex:
    """All counties of a store, by code; each is known by its position in that order."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self.rowids = [rowid for (rowid,) in db.execute("SELECT rowid FROM counties ORDER BY code")]
        self._orders: dict[str, list[int]] = {}
        self._held_for: tuple[tuple[str, ...], frozenset[str] | None] | None = None
        self._held = 0

    def __len__(self) -> int:
        return len(self.rowids)

    @cached_property
    def positions(self) -> dict[int, int]:
        """The position of each county, by the number of its row."""
        return {rowid: position for position, rowid in enumerate(self.rowids)}

    @cached_property
    def codes(self) -> list[str]:
        """The code of each county."""
        return [code for (code,) in self._db.execute("SELECT code FROM counties ORDER BY code")]

    @cached_property
    def columns(self) -> dict[str, list[Any]]:
        """The value of each county for each facet."""
        listed = ", ".join(f"{sql} AS {name}" for name, sql in _COLUMNS.items())
        values = self._db.execute(f"SELECT {listed} FROM counties ORDER BY code").fetchall()
        return dict(zip(_COLUMNS, map(list, zip(*values, strict=True)), strict=True)) if values else {
            name: [] for name in _COLUMNS
        }  # fmt: skip

    @cached_property
    def keys(self) -> list[str]:
        """What a text is looked for in, of each county."""
        return text_search.county_keys(self._db)

    def narrowed(self, choices: Choices, text: str = "", among: Iterable[str] | None = None) -> list[int]:
        """The counties that have one of the values chosen in every facet, and every word of a text in their names.

        ``among`` are codes that it must be one of.
        """
        kept = self._holding(text, among)
        for facet in FACETS:
            if values := choices.get(facet):
                kept &= self._having(facet, values)
        return self._positions_in(kept)

    def counts(
        self, choices: Choices, text: str = "", among: Iterable[str] | None = None
    ) -> dict[str, Counter[Any]]:
        """For every facet, how many counties have each value, among those that the other facets leave."""
        having = {facet: self._having(facet, choices[facet]) for facet in FACETS if choices.get(facet)}
        if not having and not text and among is None:
            return self.whole
        held, counted = self._holding(text, among), {}
        for facet in FACETS:
            kept = held
            for other, bits in having.items():
                if other != facet:
                    kept &= bits
            numbers = ((value, (bits & kept).bit_count()) for value, bits in self._bits[facet].items())
            counted[facet] = Counter({value: number for value, number in numbers if number})
        return counted

    @cached_property
    def _bits(self) -> dict[str, dict[Any, int]]:
        # For each facet and value the counties that have it, as a number with a bit for each county: which are
        # kept of 50,000, and how many they are, takes some millionths of a second then.
        made: dict[str, dict[Any, int]] = {}
        for facet, column in self.columns.items():
            places: dict[Any, list[int]] = {}
            for position, value in enumerate(column):
                places.setdefault(value, []).append(position)
            made[facet] = {value: self._bits_of(positions) for value, positions in places.items()}
        return made

    def _bits_of(self, positions: Iterable[int]) -> int:
        digits = bytearray(b"0") * len(self)
        for position in positions:
            digits[position] = ord("1")
        digits.reverse()
        return int(digits or b"0", 2)

    def _positions_in(self, bits: int) -> list[int]:
        count = len(self)
        if bits == self._every:
            return list(range(count))
        digits = format(bits, f"0{count}b")[::-1].encode().translate(_TRUTH)
        return list(compress(range(count), digits))

    @cached_property
    def _every(self) -> int:
        return (1 << len(self)) - 1

    def _having(self, facet: str, values: Collection[Any]) -> int:
        """Counties with one of the values of a facet."""
        bits = 0
        for value in set(values):
            bits |= self._bits[facet].get(value, 0)
        return bits

    def _holding(self, text: str, among: Iterable[str] | None) -> int:
        """Counties of some codes, with every word of a text in their names; the last ones are remembered."""
        words = text_search.wanted(text)
        if among is None and not words:
            return self._every
        asked = (tuple(words), None if among is None else frozenset(among))
        if asked != self._held_for:
            kept: Iterable[int] = range(len(self))
            if asked[1] is not None:
                kept = [position for position in kept if self.codes[position] in asked[1]]
            keys = self.keys if words else []
            for word in words:
                kept = [position for position in kept if word in keys[position]]
            self._held_for, self._held = asked, self._bits_of(kept)
        return self._held

    @cached_property
    def whole(self) -> dict[str, Counter[Any]]:
        """The counts of all counties."""
        return {facet: Counter(self.columns[facet]) for facet in FACETS}

    def place_of(self, code: str, positions: Sequence[int]) -> int | None:
        """Where among some counties that of a code stands."""
        position = self._position_of.get(code)
        try:
            return None if position is None else positions.index(position)
        except ValueError:
            return None

    def row_of(self, code: str) -> Row:
        """The whole row of a county. Raises KeyError for a code that is no county's."""
        return self.rows([self._position_of[code]])[0]

    def neighbours(self, code: str) -> list[Row]:
        """The other counties in the same prefecture of today, by code; see ``record.neighbours``."""
        own = self._position_of[code]
        prefecture = self.columns["prefecture"][own]
        same = [] if prefecture == NONE else self.narrowed({"prefecture": [prefecture]})
        near = [position for position in same if position != own]
        # SQLite takes some thousands of values at once.
        return [row for at in range(0, len(near), _AT_ONCE) for row in self.rows(near[at : at + _AT_ONCE])]

    def warm(self, fields: Iterable[str]) -> None:
        """Make beforehand what is made when first asked for, with the orders of some fields both ways."""
        _ = self.keys, self.whole, self._position_of, self._bits
        for field in fields:
            for down in (False, True):
                self._order(field, down)

    @cached_property
    def _position_of(self) -> dict[str, int]:
        return {code: position for position, code in enumerate(self.codes)}

    def ordered(self, positions: Sequence[int], field: str, *, down: bool = False) -> list[int]:
        """Counties in the order of a field, those without a value last; equal ones in the order given."""
        order = self._order(field, down)
        if len(positions) == len(order):
            return list(order)
        kept = set(positions)
        return [position for position in order if position in kept]

    def rows(self, positions: Sequence[int]) -> list[Row]:
        """The whole rows of some counties, in the order given."""
        wanted = [self.rowids[position] for position in positions]
        marks = ", ".join("?" * len(wanted))
        held = rows(self._db, f"SELECT rowid AS _row, * FROM counties WHERE rowid IN ({marks})", wanted)
        by_row = {row.pop("_row"): row for row in held}
        return [by_row[rowid] for rowid in wanted]

    def _order(self, field: str, down: bool) -> list[int]:
        name = f"-{field}" if down else field
        if name not in self._orders:
            if field not in fields_of(self._db, "counties"):
                raise KeyError(field)
            way = "DESC" if down else "ASC"
            ids = self._db.execute(f'SELECT rowid FROM counties ORDER BY "{field}" IS NULL, "{field}" {way}, code')
            self._orders[name] = [self.positions[rowid] for (rowid,) in ids]
        return self._orders[name]


def cited_by_source(db: sqlite3.Connection, source: str) -> list[str]:
    """The codes of the counties whose records cite a source."""
    found = db.execute("SELECT record FROM citations WHERE source = ? AND cited_by = 'counties'", [source])
    return sorted({code for (code,) in found})


def named_by_milestone(db: sqlite3.Connection, milestone: str) -> list[str]:
    """The codes of the counties that an event names; none for an event that there is not."""
    found = rows(db, "SELECT counties FROM milestones WHERE id = ?", [milestone])
    return sorted(found[0]["counties"]) if found else []
