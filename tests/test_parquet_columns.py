"""Arrow columns made of their buffers are those that pyarrow makes."""

import random
import subprocess
import sys

import pytest

pyarrow = pytest.importorskip("pyarrow")

from povstat.matching.io.parquet_columns import number_column, text_column  # noqa: E402


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 64, 100])
@pytest.mark.parametrize("nulls", [0.0, 0.3, 1.0])
def test_texts(count: int, nulls: float) -> None:
    draw = random.Random(count)
    cells = [
        None if draw.random() < nulls else draw.choice(["", "a", "威宁县", "\x00", "𠀀", "x" * 300])
        for _ in range(count)
    ]
    column = text_column(cells)
    column.validate(full=True)
    assert column.equals(pyarrow.array(cells, pyarrow.string()))
    assert column.null_count == cells.count(None)


def test_numbers() -> None:
    assert number_column([3, 0, 2**31 - 1]).equals(pyarrow.array([3, 0, 2**31 - 1], pyarrow.int32()))
    assert len(number_column([])) == 0


def test_pandas_is_not_imported() -> None:
    pytest.importorskip("pandas")
    program = (
        "import sys; from povstat.matching.io.parquet_columns import *; "
        "text_column(['a', None]).take(number_column([1, 0])); assert 'pandas' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
