"""The functions for DuckDB: arguments by place and by name, of any type; connections, data and languages."""

import sys
from pathlib import Path
from typing import Any

import duckdb
import pytest

import povstat
from povstat.errors import InvalidDataError, UsageError
from povstat.matching.decision import FIELDS


@pytest.fixture
def connection() -> duckdb.DuckDBPyConnection:
    made = duckdb.connect()
    povstat.duckdb.register(made)
    return made


def answer(connection: duckdb.DuckDBPyConnection, question: str) -> Any:
    (row,) = connection.sql(f"SELECT {question}").fetchall()
    return row[0]


@pytest.mark.parametrize(
    "arguments",
    [
        "'威宁县'",
        "'威宁县', '贵州'",
        "'威宁县', '贵州', '毕节', '520526', 2015",
        "name := '威宁县', year := DATE '2015-06-30'",
        "code := 520526",
        "code := 520526.0::DOUBLE, province := 52",
        "'威宁县'::ENUM('威宁县', '唐县')",
    ],
)
def test_arguments_by_place_and_by_name_of_any_type(connection: Any, arguments: str) -> None:
    assert answer(connection, f"povstat_status({arguments})") == "poverty"
    assert answer(connection, f"povstat_match({arguments}).code") == "520526"


def test_rows_that_tell_nothing(connection: Any) -> None:
    rows = connection.sql("SELECT povstat_status(n, NULL) FROM (VALUES (NULL), ('')) t(n)").fetchall()
    assert rows == [("unknown",), ("unknown",)]
    assert connection.sql("SELECT povstat_match(n) FROM (SELECT '' AS n) WHERE n <> ''").fetchall() == []


def test_the_struct_has_the_fields_of_match(connection: Any) -> None:
    verdict = answer(connection, "povstat_match('威宁县', '贵州')")
    (row,) = povstat.match([{"县": "威宁县", "省": "贵州"}], prefix="")
    assert verdict == {field: row[field] for field in FIELDS}
    assert type(verdict["batch"]) is int


def test_nothing_is_left_in_the_database(tmp_path: Path) -> None:
    path = tmp_path / "own.duckdb"
    with duckdb.connect(path) as own:
        own.execute("CREATE TABLE t AS SELECT '威宁县' AS n")
        povstat.duckdb.register(own)
        assert own.sql("SELECT povstat_status(n) FROM t").fetchall() == [("poverty",)]
    with duckdb.connect(path, read_only=True) as own:
        with pytest.raises(duckdb.CatalogException):
            own.sql("SELECT povstat_status(n) FROM t")
        povstat.duckdb.register(own)
        assert own.sql("SELECT povstat_status(n) FROM t").fetchall() == [("poverty",)]


def test_registering_again_takes_the_place_of_what_was_there(connection: Any, tiny_copy: Path) -> None:
    povstat.duckdb.register(connection, lang="zh")
    chinese = answer(connection, "povstat_match('城关区').note")
    povstat.duckdb.register(connection, accept_typos=True)
    assert answer(connection, "povstat_match('城关区').note") != chinese
    assert answer(connection, "povstat_match('威宁彝族回族苗自治县').how") == "typo"
    povstat.duckdb.register(connection, data=tiny_copy)
    assert answer(connection, "povstat_status('威宁县')") == "unknown"
    povstat.duckdb.register(connection)
    assert answer(connection, "povstat_status('威宁县')") == "poverty"


def test_every_cursor_registers_for_itself(connection: Any) -> None:
    cursor = connection.cursor()
    povstat.duckdb.register(cursor, lang="zh")
    povstat.duckdb.register(cursor)
    assert answer(cursor, "povstat_status('威宁县')") == "poverty"
    assert answer(connection, "povstat_status('威宁县')") == "poverty"


def test_many_threads(connection: Any) -> None:
    connection.execute("SET threads = 4")
    connection.execute("CREATE TABLE t AS SELECT '威宁县' || range % 7000 AS n FROM range(300_000)")
    counted = connection.sql("SELECT count(*), count(DISTINCT povstat_status(n)) FROM t").fetchall()
    assert counted == [(300_000, 1)]


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with pytest.raises(InvalidDataError):
        povstat.duckdb.register(duckdb.connect(), data=tmp_path)
    with pytest.raises(UsageError, match="language"):
        povstat.duckdb.register(duckdb.connect(), lang="fr")  # type: ignore[arg-type]  # wrong on purpose
    # Python takes a module that is None for one that is not there.
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r'pip install "povstat\[duckdb\]"'):
        povstat.duckdb.register(duckdb.connect())
