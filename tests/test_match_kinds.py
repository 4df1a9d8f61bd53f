"""``povstat.match`` of every kind of frame, and of what comes lazily or bit by bit."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any, cast

import pandas
import polars
import pyarrow
import pytest
from pyarrow import dataset

import povstat
from povstat.errors import UsageError
from povstat.matching import frames, known

ROWS = {"adcode": [520526.0, None, None], "县": ["威宁县", None, "朝阳区"], "省": ["贵州", None, "北京"]}
STATUSES = ["poverty", "unknown", "not_poverty"]
BATCHES = [2020, None, None]
FIELDS = ["status", "batch"]

TABLE = pyarrow.table(ROWS)
KINDS: dict[str, tuple[Any, type]] = {
    "pandas": (pandas.DataFrame(ROWS), pandas.DataFrame),
    "pandas, Arrow types": (TABLE.to_pandas(types_mapper=pandas.ArrowDtype), pandas.DataFrame),
    "polars": (polars.DataFrame(ROWS), polars.DataFrame),
    "polars, lazy": (polars.LazyFrame(ROWS), polars.LazyFrame),
    "table": (TABLE, pyarrow.Table),
    "record batch": (TABLE.to_batches()[0], pyarrow.RecordBatch),
    "reader": (TABLE.to_reader(), pyarrow.RecordBatchReader),
    "data set": (dataset.dataset(TABLE), pyarrow.RecordBatchReader),
    "scanner": (dataset.dataset(TABLE).scanner(), pyarrow.RecordBatchReader),
}


def columns(marked: Any) -> dict[str, list[Any]]:
    """The columns of a frame of any kind, None where a cell is missing."""
    if isinstance(marked, pyarrow.RecordBatchReader):
        marked = marked.read_all()
    if isinstance(marked, polars.LazyFrame):
        marked = marked.collect()
    if isinstance(marked, pandas.DataFrame):
        listed: dict[str, list[Any]] = {name: marked[name].tolist() for name in marked.columns}
        return {name: [None if pandas.isna(cell) else cell for cell in cells] for name, cells in listed.items()}
    return marked.to_dict(as_series=False) if isinstance(marked, polars.DataFrame) else marked.to_pydict()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_comes_back_as_it_was_with_the_added_columns(kind: str) -> None:
    data, expected = KINDS[kind]
    marked = povstat.match(data, columns=FIELDS)
    assert isinstance(marked, expected)
    assert columns(marked) == {**ROWS, "povstat_status": STATUSES, "povstat_batch": BATCHES}


@pytest.mark.parametrize(
    "names",
    [
        pandas.Series(["威宁县", None, "朝阳区"], index=[3, 1, 2]),
        polars.Series(["威宁县", None, "朝阳区"]),
        TABLE["县"],
        TABLE["县"].combine_chunks(),
    ],
    ids=lambda names: f"{type(names).__module__}.{type(names).__name__}",
)
def test_a_series_of_names_is_a_frame_of_the_added_columns(names: Any) -> None:
    marked = povstat.match(names, columns=FIELDS)
    assert columns(marked) == {"povstat_status": STATUSES, "povstat_batch": BATCHES}
    if isinstance(names, pandas.Series):
        assert list(marked.index) == [3, 1, 2]


@pytest.mark.parametrize("kind", ["pandas", "polars", "polars, lazy", "table"])
def test_frames_without_rows(kind: str) -> None:
    data = KINDS[kind][0]
    marked = povstat.match(data.slice(0, 0) if kind == "table" else data.head(0))
    assert set(columns(marked)) >= {"县", "povstat_status"}
    assert not columns(marked)["povstat_status"]


def test_pandas_columns_of_one_name_and_of_no_text() -> None:
    frame = pandas.DataFrame([["威宁县", 1, 2, 3]], columns=["县", "x", "x", 2020])
    marked = povstat.match(frame, columns=["code"])
    assert list(marked.columns) == ["县", "x", "x", 2020, "povstat_code"]
    assert marked["povstat_code"].tolist() == ["520526"]


def test_missing_cells_do_not_count_against_a_column() -> None:
    """A column of codes with many gaps was none, since the gaps of pandas are no codes."""
    frame = pandas.DataFrame({"县": ["某县"] * 9, "adcode": [520526.0, *[None] * 8]})
    assert povstat.match(frame, columns=["how"])["povstat_how"][0] == "code"


def test_a_lazy_frame_is_not_read_before_it_is_collected() -> None:
    read: list[int] = []

    def noted(frame: polars.DataFrame) -> polars.DataFrame:
        read.append(frame.height)
        return frame

    marked = povstat.match(polars.LazyFrame({"县": ["威宁县"] * 1000}).map_batches(noted))
    found = marked.filter(polars.col("povstat_status") == "poverty").select("povstat_code")
    assert len(read) == 1  # for the rows by which columns are chosen
    assert found.collect().height == 1000
    assert len(read) == 2


def test_batches_come_one_by_one_and_the_first_chooses_the_columns() -> None:
    taken: list[int] = []

    def parts() -> Iterator[pandas.DataFrame]:
        for number in range(3):
            taken.append(number)
            yield pandas.DataFrame({"县": ["威宁县", f"某某{number}"], "省": ["贵州", "贵州"]})

    marked = povstat.match(parts(), columns=["status"])
    assert taken == [0]
    assert [list(frame["povstat_status"]) for frame in marked] == [["poverty", "unknown"]] * 3


def test_a_stream_is_read_batch_by_batch() -> None:
    schema = pyarrow.schema([("县", pyarrow.string())])
    taken: list[int] = []

    def parts() -> Iterator[pyarrow.RecordBatch]:
        for number in range(5):
            taken.append(number)
            yield pyarrow.RecordBatch.from_pydict({"县": ["威宁县"] * 150}, schema=schema)

    reader = povstat.match(pyarrow.RecordBatchReader.from_batches(schema, parts()), columns=["code"])
    assert taken == [0, 1]
    assert reader.read_all()["povstat_code"].to_pylist() == ["520526"] * 750


def test_names_may_be_missing() -> None:
    assert povstat.match(["威宁县", None], columns=["status"])[1] == {"name": None, "povstat_status": "unknown"}


@pytest.mark.parametrize("data", ["威宁县", 832, [832], None])
def test_what_cannot_be_matched_is_refused(data: Any) -> None:
    with pytest.raises(UsageError, match="cannot be matched"):
        povstat.match(data)


def test_a_lazy_frame_of_an_engine_without_rows_in_turn_is_refused() -> None:
    """Such as Dask's, which narwhals knows as lazy."""
    lazy = SimpleNamespace(implementation=SimpleNamespace(is_polars=lambda: False))
    with pytest.raises(UsageError, match=r"polars\.LazyFrame is a lazy frame .* collect it first"):
        frames._lazy(KINDS["polars, lazy"][0], lazy, cast(Any, None))


@pytest.mark.parametrize("kind", ["pandas", "polars", "polars, lazy", "table", "record batch"])
def test_columns_that_are_there_already_are_refused(kind: str) -> None:
    marked = povstat.match(KINDS[kind][0], columns=FIELDS)
    with pytest.raises(UsageError, match="prefix"):
        povstat.match(marked)
    assert "again_status" in columns(povstat.match(marked, prefix="again_", name="县"))


def test_what_was_decided_is_forgotten_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "MOST_KEPT", 2)
    decided: Callable[..., Any] = known.KnownVerdicts.places
    kept: list[int] = []

    def noted(self: known.KnownVerdicts, keys: Any) -> Any:
        memory, places = decided(self, keys)
        kept.append(len(memory.places))
        return memory, places

    monkeypatch.setattr(known.KnownVerdicts, "places", noted)
    names = ["威宁县", "唐县", "朝阳区", "阜平县", "威宁县", "蔚县", "唐县"]
    batches = pyarrow.chunked_array([[name] for name in names])
    marked = povstat.match(batches, columns=["code"])
    assert marked["povstat_code"].to_pylist() == ["520526", "130627", None, "130624", "520526", "130726", "130627"]
    assert max(kept) == 2
