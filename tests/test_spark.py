"""``povstat.spark.match`` on a real Spark: as ``povstat match`` row for row, the data sent once to each worker.

Starts Spark itself where ``pyspark`` and a Java are: ``pip install -e ".[dev,spark]"``, a JRE of the system's
packages, ``pytest tests/test_spark.py``. Elsewhere every test is skipped and says what is not there.
"""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow
import pytest

import povstat
from povstat.errors import InvalidDataError, UsageError
from povstat.spark import plan, worker
from tests import spark_here
from tests.engine_rows import added, by_command_line, table

pytestmark = pytest.mark.skipif(spark_here.missing() is not None, reason=str(spark_here.missing()))


@pytest.fixture(scope="module")
def spark() -> Any:
    return spark_here.started()


def test_every_row_is_decided_as_by_the_command_line(
    spark: Any, store: sqlite3.Connection, run: Callable[..., Any], tmp_path: Path
) -> None:
    path, expected = by_command_line(run, table(store, 5_000), tmp_path)
    frame = spark.read.parquet(str(path)).repartition(4)
    marked = povstat.spark.match(frame, name="县", province="省", prefecture="市", code="adcode", year="年份")
    assert added(marked.sort("id").toArrow()) == expected
    again = povstat.match(frame)  # the columns by their headings
    assert added(again.sort("id").toArrow()) == expected


def test_the_frame_is_what_it_was_with_typed_columns_after_it(spark: Any) -> None:
    frame = spark.createDataFrame(
        [("威宁县", 1.5, [1, 2], {"k": "v"})], "county string, x double, l array<int>, m map<string,string>"
    )
    marked = povstat.spark.match(frame, columns=["status", "batch"], prefix="p_", year=2015)
    assert marked.schema.fields[:4] == frame.schema.fields
    assert marked.collect()[0].asDict() == {**frame.collect()[0].asDict(), "p_status": "poverty", "p_batch": 2020}
    assert [field.dataType.simpleString() for field in marked.schema.fields[4:]] == ["string", "bigint"]


def test_the_data_goes_to_each_worker_once(spark: Any) -> None:
    frame = spark.range(4_000, numPartitions=8).selectExpr("concat('威宁县', id % 7) AS county")
    for fields in (["status"], ["code"], ["batch"]):
        assert povstat.spark.match(frame, columns=fields).dropna().count() == 4_000

    def opened(batches: Iterator[Any]) -> Iterator[Any]:
        for _ in batches:
            asked = worker._opened.cache_info()
            yield pyarrow.RecordBatch.from_pydict({"times": [asked.misses], "kept": [asked.currsize]})

    rows = spark.range(8, numPartitions=8).mapInArrow(opened, "times long, kept long").collect()
    assert all(row["times"] == row["kept"] for row in rows)
    assert max(row["times"] for row in rows) >= 1
    assert len([key for key in plan._sent_already if key[0] == spark.sparkContext.applicationId]) == 1


def test_own_data_typing_errors_and_the_language_of_notes(spark: Any, tiny_copy: Path) -> None:
    frame = spark.createDataFrame([("威宁彝族回族苗自治县",)], "county string")
    assert povstat.spark.match(frame, accept_typos=True).collect()[0]["povstat_how"] == "typo"
    notes = {povstat.spark.match(frame, lang=lang).collect()[0]["povstat_note"] for lang in ("en", "zh")}
    assert len(notes) == 2
    assert povstat.Povstat(tiny_copy).match(frame.limit(1), accept_typos=True).collect()[0]["povstat_how"] is None


def test_what_is_wrong_is_said_before_anything_runs(spark: Any, tmp_path: Path) -> None:
    frame = spark.createDataFrame([("威宁县",)], "county string")
    with pytest.raises(UsageError, match="no column"):
        povstat.spark.match(frame, name="nome")
    with pytest.raises(UsageError, match="prefix"):
        povstat.spark.match(povstat.spark.match(frame, columns=["code"]))
    with pytest.raises(UsageError, match="language"):
        povstat.spark.match(frame, lang="fr")  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(InvalidDataError):
        povstat.spark.match(frame, data=tmp_path)


def test_a_worker_with_another_povstat_says_so(spark: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan, "__version__", "0.0.1")
    marked = povstat.spark.match(spark.createDataFrame([("威宁县",)], "county string"))
    with pytest.raises(Exception, match=r"povstat .* on this worker, 0\.0\.1 where the frame was made"):
        marked.collect()
