"""A decider that knows no county, and the path of a table through match: for tests of formats."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from povstat.matching.decision import Decision
from povstat.matching.io.opening import ReadOptions
from povstat.matching.run import RunOptions, match_table

openpyxl = pytest.importorskip("openpyxl")
pa = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")


class Nobody:
    """A decider that knows no county, and repeats what it was told."""

    def decide(
        self, name: str = "", province: str = "", prefecture: str = "", code: str = "", year: str = ""
    ) -> Decision:
        return Decision("unknown", note=f"not known: {name}")

    def kind_of(self, text: str) -> int:
        return text.endswith("县")


Match = Callable[..., Path]


@pytest.fixture
def match(tmp_path: Path) -> Match:
    """``match(content, "in.csv", "out.xlsx")``: the path of the output."""

    def call(content: Any, before: str, after: str, *, reading: ReadOptions | None = None, **options: Any) -> Path:
        source = tmp_path / before
        if isinstance(content, pa.Table):
            parquet.write_table(content, source)
        elif isinstance(content, openpyxl.Workbook):
            content.save(source)
        else:
            source.write_bytes(content if isinstance(content, bytes) else content.encode())
        run = RunOptions(output=str(tmp_path / after), **options)
        match_table(str(source), Nobody(), reading or ReadOptions(), run)
        return tmp_path / after

    return call


def csv_rows(path: Path, delimiter: str = ",") -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.reader(handle, delimiter=delimiter, strict=True))
