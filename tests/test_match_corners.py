"""Corners of ``povstat match`` that only show in large, wide or mixed tables, tried as a user meets them."""

import csv
import io
import sys
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from tests.conftest import TINY, Answer

COUNTIES = ["白石县", "青石县", "河口县", "双河县", "沙湾县", "上岭县", "下岭县", "中心区", "长岭县", "没有县"]
STATUS = dict(zip(COUNTIES, ["poverty"] * 6 + ["not_poverty"] * 2 + ["ambiguous", "unknown"], strict=True))


def module_with(name: str) -> ModuleType:
    """The module of povstat that defines a name, wherever it is kept."""
    import povstat.matching.run

    assert povstat.matching.run
    (module,) = [
        module for key, module in sys.modules.items() if key.startswith("povstat.") and name in vars(module)
    ]
    return module


def matched(run: Callable[..., Answer], table: Path, *words: object) -> list[list[str]]:
    out = table.with_name("out.csv")
    answer = run("match", table, "-o", out, "--columns", "status", "--data", TINY, *words)
    assert answer.code == 0, answer.err
    with out.open(encoding="utf-8", newline="") as handle:
        return list(csv.reader(handle))


@pytest.mark.parametrize("most", [1, 2, 3, 7, 9, 10, 11])
def test_more_rows_than_verdicts_are_kept(
    run: Callable[..., Answer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    """Verdicts that were dropped to save memory are made again, and every row is counted once."""
    monkeypatch.setattr(module_with("MOST_KEYS"), "MOST_KEYS", most)
    # Small blocks, so that the verdicts overflow between and within them.
    monkeypatch.setattr(module_with("BLOCK_BYTES"), "BLOCK_BYTES", 64)
    names = [*COUNTIES, *reversed(COUNTIES), *islice(cycle(COUNTIES[::3]), 40)]
    table = tmp_path / "t.csv"
    table.write_text("县\n" + "".join(f"{name}\n" for name in names), encoding="utf-8")
    report = tmp_path / "report.csv"
    answer = run("match", table, "--columns", "status", "--report", report, "--data", TINY)
    assert answer.code == 0
    assert answer.out.splitlines()[1:] == [f"{name},{STATUS[name]}" for name in names]
    for status in ("poverty", "not poverty", "ambiguous", "unknown"):
        count = sum(STATUS[name] == status.replace(" ", "_") for name in names)
        assert f"{status} {count} (" in answer.err
    reported = {row[2]: int(row[0]) for row in list(csv.reader(io.StringIO(report.read_text("utf-8"))))[1:]}
    assert reported == {name: names.count(name) for name in ("长岭县", "没有县")}


@pytest.mark.parametrize("used", range(7))
@pytest.mark.parametrize("shape", ["even", "short", "empty beyond", "one cell more", "mixed"])
@pytest.mark.parametrize("head", [0, 250])
def test_only_the_used_columns_are_cut_off_a_wide_row(
    run: Callable[..., Answer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, used: int, shape: str, head: int
) -> None:
    """Where a row is cut no further than the last column in use, the rest of it stays as it was."""
    width = 7
    # What is read before the columns are chosen is cut whole: several blocks come after it here.
    monkeypatch.setattr(module_with("BLOCK_BYTES"), "BLOCK_BYTES", 256)

    def row(number: int, name: str) -> list[str]:
        # Read together with the cell before it, a second county would make the row ambiguous.
        cells = [f"{number}.{at}" if number % 2 else f"双河县{at}" for at in range(width)]
        return [*cells[:used], name, *cells[used + 1 :]]

    rows = [row(number, name) for number, name in enumerate(islice(cycle(COUNTIES), head))]
    ends = [row(9000 + number, name) for number, name in enumerate(COUNTIES)]
    if shape in ("short", "mixed"):
        ends += [
            row(9100 + number, "河口县")[: used + cut] for number, cut in enumerate((1, 2, 3)) if used + cut < 7
        ]
    if shape in ("empty beyond", "mixed"):
        ends += [[*row(9200, "下岭县"), "", ""]]
    if shape == "one cell more":
        ends = [row(9300 + number, name)[: used + 2] for number, name in enumerate(COUNTIES)]
    rows += ends
    table = tmp_path / "wide.csv"
    header = [f"c{at}" for at in range(width)]
    # The last line has no line end.
    table.write_text("\n".join(",".join(cells) for cells in [header, *rows]), encoding="utf-8")
    told = matched(run, table, "--name", f"c{used}")
    assert told[0] == [*header, "povstat_status"]
    assert len(told) == len(rows) + 1
    for after, before in zip(told[1:], rows, strict=True):
        whole = [*before, *[""] * width][:width]
        assert after == [*whole, STATUS[whole[used]]]


UNCLEAR = {
    "bytes of no encoding": b"\x81\x20\xff\x80\x90\xfe\x99\xff",
    "half of them control": bytes(range(0x80, 0xA0)) * 3,
    "rare characters of GB18030": "丂丄丅丆丏丒丗丟".encode("gb18030"),
}


@pytest.mark.parametrize("case", UNCLEAR)
def test_an_encoding_that_stays_unclear_is_refused(run: Callable[..., Answer], tmp_path: Path, case: str) -> None:
    table = tmp_path / "t.csv"
    table.write_bytes(b"county,x\nBaishi," + UNCLEAR[case] + b"\n")
    out = tmp_path / "out.csv"
    answer = run("match", table, "-o", out, "--data", TINY)
    assert answer.code == 1
    assert "the encoding cannot be found out; name it with --encoding" in answer.err
    assert answer.err.count("\n") == 1
    assert not out.exists()
    assert run("match", table, "-o", out, "--encoding", "latin-1", "--data", TINY).code == 0


def test_frequent_in_both_is_unclear(run: Callable[..., Answer], tmp_path: Path) -> None:
    """Bytes that read as common characters in GB18030 and in Big5 alike are not guessed at."""
    table = tmp_path / "t.csv"
    both = [
        bytes((first, second))
        for first in range(0xB0, 0xC6)
        for second in range(0xA1, 0xFE)
        if _reads(bytes((first, second)), "gb2312") and _reads(bytes((first, second)), "big5")
    ]
    assert len(both) > 1000
    table.write_bytes(
        b"county,x\n" + b"\n".join(b"Baishi," + b"".join(both[at : at + 20]) for at in (0, 300, 900))
    )
    answer = run("match", table, "--data", TINY)
    assert (answer.code, answer.out) == (1, "")
    assert "the encoding cannot be found out" in answer.err


def _reads(raw: bytes, encoding: str) -> bool:
    try:
        return len(raw.decode(encoding)) == 1
    except UnicodeDecodeError:
        return False


GB = "双河县,东岭省,资料来源统计局\n".encode("gb18030")
UTF8 = "双河县,东岭省,资料来源统计局\n".encode()

EVEN = "双河,东岭,资料统计\n".encode()
"""UTF-8 that GB18030 reads as well, as other characters."""


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        # The line named is the first that is not UTF-8, or, far behind, the first that is.
        (b"name,p,x\n" + UTF8 * 3 + GB * 3, 5, "mixes encodings"),
        (b"name,p,x\n" + GB * 3 + UTF8 * 3, 2, "mixes encodings"),
        (b"name,p,x\n" + UTF8 + GB, 3, "mixes encodings"),
        # Far behind the block that the encoding was found out from.
        (b"name,p,x\n" + UTF8 * 30_000 + GB, 30_002, "mixes encodings"),
        (b"name,p,x\n" + GB * 30_000 + UTF8, 30_002, "mixes encodings"),
        (b"name,p,x\n" + GB * 30_000 + EVEN, 30_002, "UTF-8, the lines before it are gb18030"),
        (b"name,p,x\n" + b"a,b,c\n" * 60_000 + UTF8 + GB, 60_003, "mixes encodings"),
        (b"name,p,x\n" + b"a,b,c\n" * 60_000 + GB * 9 + UTF8, 60_002, "mixes encodings"),
    ],
)
def test_two_encodings_in_one_table_name_the_line(
    run: Callable[..., Answer], tmp_path: Path, content: bytes, line: int, words: str
) -> None:
    assert EVEN.decode("gb18030").count(",") == 2
    table, out = tmp_path / "t.csv", tmp_path / "out.csv"
    table.write_bytes(content)
    answer = run("match", table, "--name", "name", "-o", out, "--data", TINY)
    assert answer.code == 1
    assert words in answer.err
    assert f"line {line}:" in answer.err
    assert not out.exists()


# 河口市 was a county-level city until 2000; since then it is a prefecture, with 河口县 (listed) and 临江区 in it.
A_NAME_OF_BOTH = [
    ("河口市", None, "unknown", "", "a prefecture, not a county; a county-level division had the name before"),
    ("河口", None, "ambiguous", "", "could be several places"),
    ("河口市", 1995, "not_poverty", "512301", ""),
    ("河口市", 2010, "unknown", "", "a prefecture, not a county"),
    ("河口县", None, "poverty", "510321", ""),
    ("河口县", 1995, "poverty", "512321", ""),
]


@pytest.mark.parametrize(("name", "year", "status", "place", "note"), A_NAME_OF_BOTH)
def test_a_name_of_a_prefecture_and_of_a_county(
    run: Callable[..., Answer], name: str, year: int | None, status: str, place: str, note: str
) -> None:
    words = () if year is None else ("--year", year)
    columns = ("--columns", "status,place_code,note")
    answer = run("match", "-", *columns, *words, "--data", TINY, stdin=f"county\n{name}\n")
    assert answer.code == 0
    _, row = csv.reader(io.StringIO(answer.out))
    assert row[:3] == [name, status, place]
    assert row[3].startswith(note) if note else not row[3]


def test_the_verdicts_that_are_kept_do_not_grow_with_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    from povstat.matching import verdicts as matching
    from povstat.matching.tally import Tally
    from tests.formats_of_match import Nobody

    monkeypatch.setattr(matching, "MOST_KEYS", 5)
    columns: Any = SimpleNamespace(used=lambda: [("name", 0)], fixed_year=None)
    tally = Tally()
    verdicts = matching.Verdicts(Nobody(), columns, tuple, ("status", "note"), tally)
    for block in range(40):
        names = [f"{block} {letter}" for letter in "abca"]
        places = verdicts.places(names)
        assert [verdicts.rendered[place][1] for place in places] == [f"not known: {name}" for name in names]
        held = {name: len(value) for name, value in vars(verdicts).items() if isinstance(value, list | dict)}
        # Within a block and the one before it.
        assert max(held.values()) <= 2 * 5, held
    verdicts.count()
    assert sum(tally.statuses.values()) == 160


@pytest.mark.parametrize("option", [[], ["--delimiter", ","]])
def test_a_blank_line_in_a_table_of_one_column_stays_blank(
    run: Callable[..., Answer], tmp_path: Path, option: list[str]
) -> None:
    table = tmp_path / "t.csv"
    table.write_text("县\n白石县\n\n没有县\n", encoding="utf-8")
    answer = run("match", table, "--columns", "status", "--data", TINY, *option)
    assert answer.out == "县,povstat_status\n白石县,poverty\n\n没有县,unknown\n"


def test_the_town_itself_is_no_division(run: Callable[..., Answer], tmp_path: Path) -> None:
    """华龙区 of 濮阳市 was called 市区; elsewhere that is the row of a town's total."""
    table = tmp_path / "t.csv"
    table.write_text("县,市\n市区,\n市区,赣州市\n市区,濮阳市\n", encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(run("match", table).out)))
    assert [row["povstat_status"] for row in rows] == ["unknown", "ambiguous", "not_poverty"]
    assert rows[0]["povstat_note"].startswith("a common word for the town itself")
    assert rows[2]["povstat_place_name"] == "华龙区"
    # A code in the same cell says which town it is.
    table.write_text("县\n市区410902\n", encoding="utf-8")
    (row,) = csv.DictReader(io.StringIO(run("match", table).out))
    assert (row["povstat_status"], row["povstat_place_name"]) == ("not_poverty", "华龙区")
