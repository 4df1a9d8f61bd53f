"""``match`` of rows and frames in memory."""

import pytest

from povstat import match
from povstat.errors import UsageError


def test_rows() -> None:
    rows = [{"县": "威宁县", "省": "贵州"}, {"县": "朝阳区"}]
    assert match(rows, columns=["status", "batch"]) == [
        {"县": "威宁县", "省": "贵州", "povstat_status": "poverty", "povstat_batch": 2020},
        {"县": "朝阳区", "povstat_status": "not_poverty", "povstat_batch": None},
    ]
    assert rows[0] == {"县": "威宁县", "省": "贵州"}


def test_names() -> None:
    assert [row["povstat_code"] for row in match(["威宁县", "城关区"])] == ["520526", None]
    assert match([]) == []


def test_columns_that_are_not_there() -> None:
    with pytest.raises(UsageError):
        match([{"x": "1"}])
    with pytest.raises(UsageError, match="no column"):
        match([{"县": "唐县"}], name="nome")
    with pytest.raises(UsageError):
        match(["唐县"], columns=["nothing"])


def test_pandas() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"adcode": [520526.0, None], "县": ["威宁县", None]}, index=[7, 3])
    out = match(frame, columns=["status", "batch"])
    assert list(out.index) == [7, 3]
    assert list(out["povstat_status"]) == ["poverty", "unknown"]
    assert list(frame.columns) == ["adcode", "县"]
    assert match(frame["县"], columns=["code"])["povstat_code"].iloc[0] == "520526"


def test_polars() -> None:
    polars = pytest.importorskip("polars")
    out = match(polars.DataFrame({"county": ["Weining", "唐县"]}), columns=["code"])
    assert out["povstat_code"].to_list() == ["520526", "130627"]
    assert match(polars.Series(["威宁县"]), columns=["batch"])["povstat_batch"].to_list() == [2020]
