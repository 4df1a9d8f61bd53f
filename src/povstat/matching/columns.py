"""Which column of a table holds what: as the user says, or as plain column names tell."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from povstat.errors import UsageError
from povstat.matching.column_names import RANKS
from povstat.places import names

ROLES = ("name", "province", "prefecture", "code", "year")
"""What a column can tell about a row's county."""

_BRACKETS = re.compile(r"[(（\[【][^)）\]】]*[)）\]】]")
_NOT_A_WORD = re.compile(r"[\s_\-./·:：、,，'\"#*]+")
_YEAR_VALUE = re.compile(r"^(?:19[5-9]\d|20[0-4]\d)(?:\.0+)?\s*年?(?:[-/]\d{1,2}(?:[-/]\d{1,2}.*)?)?$")


@dataclass(slots=True)
class Columns:
    """Which column tells what: positions counted from 0, None where no column does."""

    name: int | None = None
    province: int | None = None
    prefecture: int | None = None
    code: int | None = None
    year: int | None = None
    fixed_year: int | None = None
    """One year for the whole table."""
    guessed: list[str] = field(default_factory=list)
    """Roles whose column nobody named."""
    doubts: dict[str, list[int]] = field(default_factory=dict)
    """Role to other columns that could be meant as well."""

    def used(self) -> tuple[tuple[str, int], ...]:
        """Role and position of every column in use, in the order of ``ROLES``."""
        return tuple((role, at) for role in ROLES if (at := getattr(self, role)) is not None)


def choose_columns(
    header: Sequence[str],
    sample: Sequence[Sequence[Any]],
    given: dict[str, str | None],
    is_county: Callable[[str], bool] | None = None,
) -> Columns:
    """The columns to go by: those ``given`` (role to column name or number), for the others what the header tells.

    ``is_county`` says whether a text is a county's name; with it, a table whose header tells nothing is asked what
    its columns hold. Raises UsageError when a given column is not there or no column can name the county.
    """
    columns = Columns()
    taken: set[int] = set()
    for role in ROLES:
        wanted = given.get(role)
        if wanted is None:
            continue
        if role == "year" and wanted not in header and re.fullmatch(r"(?:19|20)\d\d", wanted):
            columns.fixed_year = int(wanted)
            continue
        position = _position(header, wanted, role)
        setattr(columns, role, position)
        taken.add(position)
    for role in ("code", "year", "province", "prefecture", "name"):
        if given.get(role) is None:
            _guess(columns, role, header, sample, taken)
    if columns.name is None and columns.code is None:
        _guess_by_content(columns, header, sample, taken, is_county)
    if columns.name is None and columns.code is None:
        raise UsageError(
            "no column is recognised as the county's name or code: say --name COLUMN or --code COLUMN "
            "(columns: {all})",
            all=_listed(header),
        )
    return columns


def _position(header: Sequence[str], wanted: str, role: str) -> int:
    found = [at for at, name in enumerate(header) if name == wanted]
    if not found:
        found = [at for at, name in enumerate(header) if _plain(name) == _plain(wanted) and _plain(wanted)]
    if not found and wanted.isdecimal() and 1 <= int(wanted) <= len(header):
        return int(wanted) - 1
    if not found:
        raise UsageError(
            "--{role}: no column {name} (columns: {all})", role=role, name=repr(wanted), all=_listed(header)
        )
    if len(found) > 1:
        raise UsageError(
            "--{role}: several columns are called {name} ({places}): give the number instead",
            role=role,
            name=repr(wanted),
            places=", ".join(str(at + 1) for at in found),
        )
    return found[0]


def _guess(
    columns: Columns, role: str, header: Sequence[str], sample: Sequence[Sequence[Any]], taken: set[int]
) -> None:
    ranks = RANKS[role]
    candidates = sorted(
        (rank, at)
        for at, name in enumerate(header)
        if at not in taken and (rank := ranks.get(_plain(name))) is not None and _fits(role, at, sample)
    )
    if not candidates:
        return
    (_, best), *others = candidates
    setattr(columns, role, best)
    taken.add(best)
    columns.guessed.append(role)
    if others:
        columns.doubts[role] = [at for _, at in others]


def _guess_by_content(
    columns: Columns,
    header: Sequence[str],
    sample: Sequence[Sequence[Any]],
    taken: set[int],
    is_county: Callable[[str], bool] | None,
) -> None:
    """Take the column most of whose cells are codes or names of counties, where at least half are."""
    best: tuple[float, int] | None = None
    for at in range(len(header)):
        if (at in taken and at != columns.prefecture) or is_county is None:
            continue
        values = [value for value in _values(sample, at) if not re.fullmatch(r"[\d.,+-]*", value)]
        share = sum(map(is_county, values)) / len(values) if values else 0.0
        if share >= 0.5 and (best is None or share > best[0]):
            best = (share, at)
    if best is not None:
        columns.name = best[1]
        if columns.prefecture == best[1]:
            columns.prefecture = None
            columns.guessed.remove("prefecture")
        columns.guessed.append("name")
        return
    for at in range(len(header)):
        values = _values(sample, at)
        if at not in taken and values and sum(map(_is_code, values)) > len(values) * 0.8:
            columns.code = at
            columns.guessed.append("code")
            return


def _fits(role: str, at: int, sample: Sequence[Sequence[Any]]) -> bool:
    """Whether what the column holds does not speak against its role."""
    values = _values(sample, at)
    if not values:
        return True
    if role == "code":
        return sum(map(_is_code, values)) >= len(values) * 0.5
    if role == "year":
        return sum(bool(_YEAR_VALUE.match(value)) for value in values) >= len(values) * 0.5
    numeric = sum(bool(re.fullmatch(r"[\d.,+-]+", value)) for value in values)
    if role == "name":
        return numeric < len(values) * 0.5
    return numeric < len(values) * 0.5 or all(re.fullmatch(r"\d{2,6}(?:\.0+)?", value) for value in values)


def _is_code(value: str) -> bool:
    folded = names.fold(value).removeprefix("cn")
    return names.normalise_code(folded) is not None or re.fullmatch(r"0\d{5}", folded) is not None


def _values(sample: Sequence[Sequence[Any]], at: int) -> list[str]:
    values = [str(row[at]).strip() for row in sample if at < len(row) and row[at] is not None]
    return [value for value in values if value]


def _plain(name: str) -> str:
    """A column name without case, spaces, punctuation and what stands in brackets."""
    text = unicodedata.normalize("NFKC", name).strip().strip("\ufeff").casefold()
    without = _BRACKETS.sub("", text)
    return _NOT_A_WORD.sub("", without or text)


def _listed(header: Sequence[str]) -> str:
    shown = ", ".join(repr(name) for name in header[:12])
    return shown + (f" and {len(header) - 12} more" if len(header) > 12 else "")
