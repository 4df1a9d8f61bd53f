"""Which column of a table holds what: as the user says, or as plain column names tell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from povstat.errors import UsageError
from povstat.matching.column_names import PARENTS, RANKS, UNTOLD, plain
from povstat.matching.content import Content, Kind, KindOf
from povstat.places import names

ROLES = ("name", "province", "prefecture", "code", "year")
"""What a column can tell about a row's county."""

SURE = 0.6
"""The share of counties among a column's cells from which on its plain heading is believed."""
BETTER = 0.25
"""How much larger the share of another column must be to be taken instead."""
MOSTLY = 0.8
_COUNTIES = Kind.COUNTY | Kind.ADDRESS
_FULL = "{percent} % of the cells of {column} are counties or lie in one"
_FULLER = _FULL + ", {less} % of those of {other}"
_YEAR_VALUE = re.compile(
    r"^(?:19[5-9]\d|20[0-4]\d)(?:\d\d(?:\d\d)?)?(?:\.0+)?\s*年?(?:[-/]\d{1,2}(?:[-/]\d{1,2}.*)?)?$"
)


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
    reasons: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    """Why a column was taken that its heading does not tell: templates with their values."""

    def used(self) -> tuple[tuple[str, int], ...]:
        """Role and position of every column in use, in the order of ``ROLES``."""
        return tuple((role, at) for role in ROLES if (at := getattr(self, role)) is not None)


def choose_columns(
    header: Sequence[str],
    sample: Sequence[Sequence[Any]],
    given: dict[str, str | None],
    kind_of: KindOf | None = None,
) -> Columns:
    """The columns to go by: those ``given`` (role to column name or number), for the others what the table tells.

    Plain headings are believed, unless ``kind_of``, which says what a text may be (content.Kind), shows that the
    cells are something else while those of another column are what is sought. Raises UsageError when a given
    column is not there or no column can name the county.
    """
    columns = Columns()
    taken: set[int] = set()
    content = Content(sample, kind_of)
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
    for role in ("code", "year", "province", "prefecture"):
        if given.get(role) is None:
            _guess(columns, role, header, content, taken)
    if given.get("name") is None:
        _guess_name(columns, header, content, taken)
    for role, kind in (("province", Kind.PROVINCE), ("prefecture", Kind.PREFECTURE)):
        if getattr(columns, role) is None and given.get(role) is None:
            _guess_parent(columns, role, kind, header, content, taken)
    if columns.name is None and columns.code is None:
        _guess_code(columns, content, len(header), taken)
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
        found = [at for at, name in enumerate(header) if plain(name) == plain(wanted) and plain(wanted)]
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


def _headed(role: str, header: Sequence[str], content: Content, taken: set[int]) -> list[int]:
    """The columns whose heading is plain for a role and whose cells do not speak against it, plainest first.

    Of two with one heading, 县名(英文) and 县名(中文), the Chinese one: a name in Chinese is that of fewer places.
    """
    ranks = RANKS[role]
    headed = []
    for at, name in enumerate(header):
        rank = ranks.get(plain(name))
        if at not in taken and rank is not None and _fits(role, content.values(at)):
            values = content.values(at)
            headed.append((rank, sum(map(names.has_han, values)) < MOSTLY * len(values), at))
    return [at for *_, at in sorted(headed)]


def _guess(columns: Columns, role: str, header: Sequence[str], content: Content, taken: set[int]) -> None:
    headed = _headed(role, header, content, taken)
    if headed:
        _take(columns, role, headed[0], taken)
        if headed[1:]:
            columns.doubts[role] = headed[1:]


def _take(columns: Columns, role: str, at: int, taken: set[int]) -> None:
    setattr(columns, role, at)
    taken.add(at)
    columns.guessed.append(role)


def _guess_name(columns: Columns, header: Sequence[str], content: Content, taken: set[int]) -> None:
    """Take the column with the plainest heading, or one that holds far more counties."""
    headed = _headed("name", header, content, taken)
    plainest = headed[0] if headed else None
    best, share = plainest, content.counties(plainest) if plainest is not None else 0.0
    if share < SURE:
        # What was taken for a prefecture by its heading alone may be the county: 地区.
        movable = columns.prefecture if "prefecture" in columns.guessed else None
        others = [at for at in range(len(header)) if at != plainest and (at not in taken or at == movable)]
        fullest = max(others, key=content.counties, default=None)
        least = 0.5 if plainest is None else max(0.5, share + BETTER)
        if fullest is not None and content.share(fullest, _COUNTIES) >= least:
            best = fullest
    if best is None:
        return
    if best == columns.prefecture:
        columns.prefecture = None
        columns.guessed.remove("prefecture")
        columns.doubts.pop("prefecture", None)
    _take(columns, "name", best, taken)
    if best == plainest:
        columns.doubts.update({"name": headed[1:]} if headed[1:] else {})
        return
    percent, column = round(100 * content.share(best, _COUNTIES)), repr(header[best])
    if plainest is None:
        columns.reasons.append((_FULL, {"percent": percent, "column": column}))
    else:
        less, other = round(100 * content.share(plainest, _COUNTIES)), repr(header[plainest])
        columns.reasons.append((_FULLER, {"percent": percent, "column": column, "less": less, "other": other}))


def _guess_parent(
    columns: Columns, role: str, kind: Kind, header: Sequence[str], content: Content, taken: set[int]
) -> None:
    """Take a column of provinces, or prefectures, whose heading says that it is one above, or nothing.

    Any other heading may mean another region than the county's own, such as the province that supports it.
    """
    for at, name in enumerate(header):
        is_parent = plain(name) in PARENTS
        # What lies right in a province has it for its prefecture.
        sought = kind | Kind.PROVINCE if is_parent else kind
        if (
            at not in taken
            and (is_parent or UNTOLD.fullmatch(plain(name)))
            and content.share(at, sought) >= MOSTLY
        ):
            _take(columns, role, at, taken)
            return


def _guess_code(columns: Columns, content: Content, width: int, taken: set[int]) -> None:
    """Take the first column nearly all of whose cells have the form of codes."""
    for at in range(width):
        values = content.values(at)
        if at not in taken and values and sum(map(_is_code, values)) > len(values) * 0.8:
            _take(columns, "code", at, taken)
            return


def _fits(role: str, values: list[str]) -> bool:
    """Whether what a column holds does not speak against its role."""
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


def _listed(header: Sequence[str]) -> str:
    shown = ", ".join(repr(name) for name in header[:12])
    return shown + (f" and {len(header) - 12} more" if len(header) > 12 else "")
