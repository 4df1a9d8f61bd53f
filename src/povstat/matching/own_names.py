"""A user's own names of divisions: a table of spellings and codes, with years perhaps."""

import re
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from povstat.errors import InvalidDataError, UsageError
from povstat.matching.column_names import plain
from povstat.matching.io.cells import as_text
from povstat.matching.io.opening import ReadOptions, open_table
from povstat.matching.io.tables import BlankLines
from povstat.places import names
from povstat.places.gazetteer import Gazetteer, Sense
from povstat.places.identity import OPEN

_HEADINGS = {
    "spelling": ("spelling", "name", "名称", "写法", "地名"),
    "code": ("code", "代码", "区划代码", "行政区划代码"),
    "from": ("from", "since", "起", "自", "起始年份"),
    "to": ("to", "until", "止", "至", "结束年份"),
}


class OwnName(NamedTuple):
    """A spelling, the code of the division that it means, and the first and last year in which it does."""

    spelling: str
    code: str
    first: int
    last: int | None
    where: str
    """The place of the row, for messages."""


def read_own_names(source: str | Path | Iterable[Mapping[str, Any]]) -> list[OwnName]:
    """The names of a table in any format that is read, or of rows as mappings.

    Raises PovstatError, naming the row, for one that is no such name.
    """
    if isinstance(source, str | Path):
        return list(_from_table(str(source)))
    return [_checked(row, f"names, {number}") for number, row in enumerate(source, start=1)]


def _from_table(path: str) -> Iterable[OwnName]:
    with open_table(path, ReadOptions()) as opened:
        table = opened.table
        at = {role: _position(table.header, role, path) for role in _HEADINGS}
        for chunk in table.chunks():
            if isinstance(chunk, BlankLines):
                continue
            for number, cells in zip(chunk.numbers, chunk.cells(), strict=True):
                row = {role: as_text(cells[column]) for role, column in at.items() if column is not None}
                if any(cell.strip() for cell in row.values()):
                    yield _checked(row, f"{path}, {table.place} {number}")


def _position(header: list[str], role: str, path: str) -> int | None:
    wanted = _HEADINGS[role]
    position = next((at for at, name in enumerate(header) if plain(name) in wanted), None)
    if position is None and role in ("spelling", "code"):
        raise InvalidDataError(
            "{path}: no column {name}; a table of names has spelling, code and, if need be, from and to",
            path=path,
            name=role,
        )
    return position


def _checked(row: Mapping[str, Any], where: str) -> OwnName:
    spelling, code = str(row.get("spelling") or "").strip(), names.normalise_code(str(row.get("code") or ""))
    if not _keys(spelling):
        raise InvalidDataError("{path}: no name: {text}", path=where, text=repr(spelling[:40]))
    if code is None:
        raise InvalidDataError(
            "{path}: not a division code: {text}", path=where, text=repr(str(row.get("code") or "")[:40])
        )
    return OwnName(spelling, code, _year(row, "from", where) or 0, _year(row, "to", where), where)


def _year(row: Mapping[str, Any], field: str, where: str) -> int | None:
    text = "" if row.get(field) is None else str(row[field]).strip()
    if not text:
        return None
    match = re.fullmatch(r"((?:19|20)\d\d)(?:\.0+)?\s*年?", text)
    if match is None:
        raise InvalidDataError("{path}: {field} is no year: {text}", path=where, field=field, text=repr(text[:40]))
    return int(match[1])


def _keys(spelling: str) -> tuple[str, ...]:
    if names.has_han(spelling):
        return tuple(filter(None, (names.chinese_key(spelling),)))
    return names.latin_keys(names.latin_words(spelling))


def senses(own: Iterable[OwnName], gazetteer: Gazetteer) -> dict[str, tuple[Sense, ...]]:
    """What the names mean, by key. Raises UsageError for a code that no division had in the years given."""
    found: dict[str, list[Sense]] = {}
    for name in own:
        end = OPEN if name.last is None else name.last + 1
        coded = gazetteer.coded(name.code)
        fitting = [sense for sense in coded if sense.first < end and name.first < sense.end]
        if not fitting:
            raise UsageError(
                "{path}: no division had the code {code} in these years", path=name.where, code=name.code
            )
        # Without years it is the division that had the code last.
        meant = fitting if name.first or name.last else fitting[-1:]
        for key in _keys(name.spelling):
            senses = [Sense(sense.place, "own_name", name.first, end) for sense in meant]
            found[key] = list(dict.fromkeys(chain(found.get(key, ()), senses)))
    return {key: tuple(meant) for key, meant in found.items()}
