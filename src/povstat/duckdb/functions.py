"""The functions that a DuckDB connection gets: vectorised ones, and the macros that give them named arguments."""

from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from povstat.errors import needed
from povstat.lang import Language
from povstat.matching.arrow import ArrowVerdicts
from povstat.matching.asked import decider_on
from povstat.matching.columns import ROLES
from povstat.matching.decision import FIELDS, WHOLE_NUMBERS

if TYPE_CHECKING:
    from povstat.matching.decide import TableDecider

STATUS, VERDICT = "povstat_status", "povstat_match"


class Functions(NamedTuple):
    """What DuckDB calls with the columns of a vector of rows."""

    status: Callable[..., Any]
    verdict: Callable[..., Any]


def register(connection: Any, data: Path | None, lang: Language, accept_typos: bool) -> None:
    """Make both functions known to the connection. Raises UsageError where a library is not installed."""
    duckdb = needed("duckdb", "duckdb", "povstat.duckdb")
    for library in ("numpy", "pyarrow"):
        needed(library, "duckdb", "povstat.duckdb")
    decider, compiled = decider_on(data, lang, accept_typos=accept_typos)
    image = blake2b(compiled, digest_size=8).hexdigest()
    # Functions belong to all connections of a database, and cannot be replaced while another connection has them:
    # what answers differently has another name. What is there under the same name is the same function.
    mark = f"{lang}_{'typos' if accept_typos else 'exact'}_{image}"
    functions = _kept.setdefault(mark, _functions(decider))
    for name, function, kind in (
        (STATUS, functions.status, "VARCHAR"),
        (VERDICT, functions.verdict, {field: _kind(field) for field in FIELDS}),
    ):
        hidden = f"_{name}_{mark}"
        with suppress(duckdb.CatalogException, duckdb.NotImplementedException):
            connection.create_function(hidden, function, None, kind, type="arrow", null_handling="special")
        _name_arguments(connection, name, hidden, duckdb.BinderException)


def _name_arguments(connection: Any, name: str, hidden: str, ambiguous: type[Exception]) -> None:
    """Make a macro of a function: a function takes its arguments by place alone, a macro takes them by name too.

    A temporary one stands outside the database's file, which may be one that is only read.
    """
    call = f"AS {hidden}({', '.join(ROLES)})"
    ways = [
        ", ".join([*ROLES[:count], *(f"{role} := NULL::VARCHAR" for role in ROLES[count:])])
        for count in range(len(ROLES) + 1)
    ]
    try:
        # Earlier DuckDBs take an argument with a default by name alone: there is a definition for each number that
        # are given by place. Later ones see the same thing said twice, and need the first alone.
        definitions = ", ".join(f"({taken}) {call}" for taken in ways)
        connection.execute(f"CREATE OR REPLACE TEMP MACRO {name} {definitions}")
    except ambiguous:
        connection.execute(f"CREATE OR REPLACE TEMP MACRO {name}({ways[0]}) {call}")


_kept: dict[str, Functions] = {}
"""What was registered: other connections of a database call it when the one that brought it holds it no longer."""


def _functions(decider: "TableDecider") -> Functions:
    verdicts = ArrowVerdicts(decider, ROLES)

    def status(*evidence: Any) -> Any:
        """The statuses of a vector of rows."""
        return verdicts.decide(evidence, len(evidence[0]), fields=("status",)).column(0)

    def verdict(*evidence: Any) -> Any:
        """The structs of a vector of rows."""
        return verdicts.decide(evidence, len(evidence[0])).to_struct_array()

    return Functions(status, verdict)


def _kind(field: str) -> str:
    return "BIGINT" if field in WHOLE_NUMBERS else "VARCHAR"
