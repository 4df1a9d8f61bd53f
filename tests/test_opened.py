"""One process, many callers: threads, a host program's own tables, POVSTAT_DATA, data that changes."""

import os
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NoReturn

import pytest

import povstat
from povstat.errors import InvalidDataError
from povstat.places.quick_resolver import QuickResolver
from povstat.store.opening import open_store


def rename(data: Path, old: str, new: str) -> None:
    """Change a text in every file of a data directory."""
    for path in data.iterdir():
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.fixture
def xingtan(data_copy: Path) -> Path:
    """Data in which 行唐县 has another name."""
    rename(data_copy, "行唐县", "行糖县")
    return data_copy


def test_threads_get_the_answers_that_one_gets() -> None:
    provinces = ["Guizhou", "Hebei", "Gansu", "Yunnan"] * 4

    def ask(province: str) -> tuple[object, ...]:
        return povstat.counties(province=province), povstat.resolve("城关区"), povstat.match([province, "威宁"])

    expected = [ask(province) for province in provinces]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, provinces)) == expected


def test_a_connection_serves_a_thread_that_did_not_open_it() -> None:
    connection = open_store()
    answers = []
    thread = threading.Thread(
        target=lambda: answers.append(connection.execute("SELECT count(*) FROM counties").fetchone())
    )
    thread.start()
    thread.join()
    assert answers == [(832,)]


def test_columns_of_the_host_program_stay_as_they_are() -> None:
    povstat.counties()
    own = sqlite3.connect(":memory:", detect_types=sqlite3.PARSE_DECLTYPES)
    own.execute("CREATE TABLE mine (flag BOOLEAN, settings JSON)")
    own.execute("INSERT INTO mine VALUES (2, 'not JSON')")
    assert own.execute("SELECT * FROM mine").fetchone() == (2, "not JSON")


def test_execute_answers_the_same_before_and_after_a_question() -> None:
    question = "SELECT supervised, key_county, sources FROM counties, milestones LIMIT 1"
    fresh = open_store()
    before = fresh.execute(question).fetchone()
    povstat.counties()
    assert fresh.execute(question).fetchone() == before
    assert before[0] in (True, False)
    assert isinstance(before[0], bool)
    assert isinstance(before[2], list)


def test_the_index_is_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    povstat.match(["威宁"])

    def again(*_: object) -> NoReturn:
        raise AssertionError("loaded again")

    monkeypatch.setattr(QuickResolver, "__init__", again)
    assert povstat.match(["威宁"], lang="zh")[0]["povstat_code"] == "520526"
    assert povstat.match(["威宁"], accept_typos=True)[0]["povstat_code"] == "520526"


def test_match_and_the_others_ask_the_data_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, xingtan: Path
) -> None:
    assert povstat.match(["行糖县"])[0]["povstat_status"] != "poverty"
    monkeypatch.setenv("POVSTAT_DATA", str(xingtan))
    assert povstat.match(["行糖县"])[0]["povstat_code"] == "130125"
    assert povstat.counties()[0]["name_zh"] == "行糖县"
    monkeypatch.delenv("POVSTAT_DATA")
    assert povstat.counties()[0]["name_zh"] == "行唐县"


def test_a_directory_given_goes_before_the_environment(
    monkeypatch: pytest.MonkeyPatch, xingtan: Path, tmp_path: Path
) -> None:
    monkeypatch.setenv("POVSTAT_DATA", str(tmp_path / "nowhere"))
    assert povstat.match(["行糖县"], data_dir=xingtan)[0]["povstat_code"] == "130125"
    with pytest.raises(InvalidDataError, match="no such data directory"):
        povstat.match(["行糖县"])


def test_data_that_changes_is_opened_anew(xingtan: Path) -> None:
    assert povstat.match(["行糖县"], data_dir=xingtan)[0]["povstat_code"] == "130125"
    rename(xingtan, "行糖县", "行棠县")
    os.utime(xingtan / "counties.yaml", ns=(1, 1))
    assert povstat.match(["行棠县"], data_dir=xingtan)[0]["povstat_code"] == "130125"
    assert povstat.match(["行糖县"], data_dir=xingtan)[0]["povstat_status"] != "poverty"


def test_data_that_is_spoiled_is_not_answered_from(xingtan: Path) -> None:
    povstat.match(["行糖县"], data_dir=xingtan)
    (xingtan / "divisions.csv").write_text("", encoding="utf-8")
    with pytest.raises(InvalidDataError, match=r"divisions\.csv"):
        povstat.match(["行糖县"], data_dir=xingtan)
