"""Options of match that do not go with a table, encodings that are none, and streams in and out."""

import gzip
import io
import sys
from typing import Any

import pytest

from povstat.errors import PovstatError, UsageError
from povstat.matching.io.encoding import known_encoding
from povstat.matching.io.opening import ReadOptions
from povstat.matching.run import RunOptions, match_table
from tests.formats_of_match import Match, Nobody, match

__all__ = ["match"]

openpyxl = pytest.importorskip("openpyxl")
pa = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")


@pytest.mark.parametrize("name", ["undefined", "punycode", "idna", "utf_7", "unicode_escape", "base64", "klingon"])
def test_what_is_no_encoding_of_tables(name: str) -> None:
    with pytest.raises(UsageError, match="try utf-8, gb18030, big5 or utf-16"):
        known_encoding(name)


@pytest.mark.parametrize(
    ("before", "option", "reading"),
    [
        ("in.csv", "--sheet", ReadOptions(sheet="x")),
        ("in.ndjson", "--sheet", ReadOptions(sheet="x")),
        ("in.ndjson", "--delimiter", ReadOptions(delimiter=";")),
        ("in.ndjson", "--no-quotes", ReadOptions(quotes=False)),
        ("in.xlsx", "--encoding", ReadOptions(encoding="utf-8")),
        ("in.parquet", "--no-header", ReadOptions(header=False)),
    ],
)
def test_an_option_that_does_not_go_with_a_table(
    match: Match, before: str, option: str, reading: ReadOptions
) -> None:
    with pytest.raises(UsageError, match=f"{option} does not go with"):
        match('{"县":"唐县"}\n', before, "out.csv", reading=reading)


class Drip(io.RawIOBase):
    """A pipe that gives a byte at a time."""

    def __init__(self, content: bytes) -> None:
        self._rest = content

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        buffer[:1], self._rest = self._rest[:1], self._rest[1:]
        return len(buffer[:1]) if self._rest or buffer[:1] != b"" else 0

    def read(self, size: int = -1) -> bytes:
        read, self._rest = self._rest[:1], self._rest[1:]
        return read


@pytest.mark.parametrize("stream", [io.BytesIO, Drip])
@pytest.mark.parametrize("pack", [gzip.compress, bytes])
def test_standard_input_gzipped_and_plain(stream: Any, pack: Any) -> None:
    out = io.BytesIO()
    content = pack("县,x\n唐县,1\n".encode())
    match_table("-", Nobody(), ReadOptions(), RunOptions(), stdin=stream(content), stdout=out)
    assert out.getvalue().decode().splitlines()[1].startswith("唐县,1,unknown")


def test_standard_input_that_is_a_workbook() -> None:
    with pytest.raises(UsageError, match="name the file"):
        match_table(
            "-", Nobody(), ReadOptions(), RunOptions(), stdin=io.BytesIO(b"PK\x03\x04"), stdout=io.BytesIO()
        )


def test_a_gzip_that_is_damaged_is_one_line(match: Match) -> None:
    whole = gzip.compress(b"x" * 100 + "县,x\n唐县,1\n".encode())
    for damaged in (whole[:-9], whole[:12] + b"\xff" * 8 + whole[20:]):
        with pytest.raises(PovstatError, match="cannot be read"):
            match(damaged, "in.csv.gz", "out.csv")


def test_output_called_gz_is_compressed(match: Match) -> None:
    out = match("县,x\n唐县,1\n", "in.csv", "out.csv.gz")
    assert gzip.decompress(out.read_bytes()).decode().splitlines()[1].startswith("唐县,1,unknown")


def test_without_the_libraries_text_is_read_all_the_same(match: Match, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("openpyxl", "pyarrow"):
        monkeypatch.setitem(sys.modules, name, None)
    assert match("县\n唐县\n", "in.csv", "out.ndjson").exists()
    for after, extra in (("out.xlsx", "excel"), ("out.parquet", "parquet")):
        with pytest.raises(UsageError, match=rf"povstat\[{extra}\]"):
            match("县\n唐县\n", "in.csv", after)
