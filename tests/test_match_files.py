"""``match`` of a file in Python against the command line, and cells merged with the one above in frames."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from povstat import Povstat
from povstat.errors import NotFoundError, UsageError
from povstat.lang import filled
from tests.conftest import TINY, Answer

TITLED = (
    "青州省各县产值,,,\r\n,,,单位：万元\r\n省,县,产值,\r\n,,2014,2015\r\n"
    "青州省,白石县,1,2\r\n,青石县,3,4\r\n\r\n,河口县,5,6\r\n注：白石县的数据,自2015年起,不含,两个乡,和一个镇\r\n"
)
COLUMNS = ["status", "code", "batch", "how", "note"]

FILES: list[tuple[str, str, dict[str, Any]]] = [
    ("titled.csv", TITLED, {}),
    ("titled.csv", TITLED, {"skip_rows": 2}),
    ("titled.csv", TITLED, {"skip_rows": 2, "header_rows": 1}),
    ("titled.csv", TITLED, {"skip_rows": 2, "header_rows": 2}),
    ("two.csv", "x,y\n县,值\n白石县,1\n", {"header_rows": 2, "name": "x / 县"}),
    ("bare.csv", "# 白石\n白石县\t1\n", {"skip_rows": 1, "header": False, "name": "1", "delimiter": "tab"}),
    ("quoted.csv", '县,x\n"白石县",1\n', {"quotes": False}),
    ("objects.ndjson", '{"县": "白石县", "n": 1.5}\n\n{"县": "青石县", "m": [1]}\n', {}),
    ("plain.txt", "县;年份\n白石县;2015\n", {"input_format": "csv", "encoding": "utf-8"}),
]


@pytest.mark.parametrize(("name", "text", "words"), FILES, ids=range(len(FILES)))
def test_a_file_is_read_as_by_the_command(
    run: Callable[..., Answer], tmp_path: Path, name: str, text: str, words: dict[str, Any]
) -> None:
    table = tmp_path / name
    table.write_text(text, encoding="utf-8", newline="")
    assert povstat_rows(table, words) == commanded(run, table, words)


def test_a_worksheet_is_read_as_by_the_command(run: Callable[..., Answer], tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.create_sheet("产值")
    for row in (["青州省各县产值"], [], ["省", "县", "产值"], ["青州省", "白石县", 1], [None, "青石县", 2.5]):
        sheet.append(row)
    book.save(tmp_path / "t.xlsx")
    for words in ({}, {"skip_rows": 2}):
        rows = povstat_rows(tmp_path / "t.xlsx", {"sheet": "产值", **words})
        assert rows == commanded(run, tmp_path / "t.xlsx", {"sheet": "产值", **words})
        assert [(row["产值"], row["povstat_status"]) for row in rows] == [(1, "poverty"), (2.5, "poverty")]


def povstat_rows(table: Path, words: dict[str, Any]) -> list[dict[str, Any]]:
    told: list[str] = []
    ask = Povstat(TINY, note=lambda text, **values: told.append(filled(text, values, "en")))
    rows: list[dict[str, Any]] = ask.match(table, columns=COLUMNS, **words)
    assert any(text.startswith("columns taken") for text in told) == ("name" not in words)
    return rows


def commanded(run: Callable[..., Answer], table: Path, words: dict[str, Any]) -> list[dict[str, Any]]:
    """The objects of ``povstat match -f ndjson``, whose added cells are text."""
    options: list[object] = []
    for word, value in words.items():
        option = word.replace("_", "-")
        options += [f"--no-{option}"] if value is False else [f"--{option}", value]
    added = ["--columns", ",".join(COLUMNS), "--data", TINY, "--format", "ndjson", "-o", "out.ndjson"]
    answer = run("match", table, *options, *added)
    assert answer.code == 0, answer.err
    rows: list[dict[str, Any]] = [json.loads(line) for line in Path("out.ndjson").read_text("utf-8").splitlines()]
    for row in rows:
        row["povstat_batch"] = row["povstat_batch"] and int(row["povstat_batch"])
    return rows


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_what_is_no_file(tmp_path: Path) -> None:
    ask = Povstat(TINY)
    with pytest.raises(NotFoundError, match=r"gone\.csv: no such file"):
        ask.match("gone.csv")
    with pytest.raises(NotFoundError, match="gone: no such file"):
        ask.match(Path("gone"))
    with pytest.raises(UsageError, match="a list of names"):
        ask.match("白石县")
    for words in ({"skip_rows": 0}, {"header_rows": 1}, {"header": False}, {"sheet": "x"}):
        with pytest.raises(UsageError, match=f"{next(iter(words))}: for the path of a file alone"):
            ask.match(["白石县"], **words)
    (tmp_path / "t.csv").write_text("县,x,x\n白石县,1,2\n", encoding="utf-8")
    with pytest.raises(UsageError, match="two columns"):
        ask.match("t.csv")
    with pytest.raises(UsageError, match="--skip-rows: 0 or more, not -1"):
        ask.match("t.csv", skip_rows=-1)


# 青山县 lies in both provinces: without the cell above it is not decided.
MERGED = [
    {"省": "东岭省", "县": "白石县"},
    {"省": None, "县": "青山县"},
    {"省": None, "县": "河口县"},
    {"省": "西川自治区", "县": "沙湾县"},
    {"省": "", "县": "青山县"},
]
DECIDED = ["poverty", "poverty", "poverty", "poverty", "not_poverty"]


def _batches() -> Any:
    arrow = pytest.importorskip("pyarrow")
    return arrow.Table.from_pylist(MERGED).to_reader(max_chunksize=2)


MERGED_FRAMES: dict[str, Callable[[], Any]] = {
    "rows": lambda: MERGED,
    "pandas": lambda: pytest.importorskip("pandas").DataFrame(MERGED),
    "polars": lambda: pytest.importorskip("polars").DataFrame(MERGED),
    "arrow": lambda: pytest.importorskip("pyarrow").Table.from_pylist(MERGED),
    "batches": _batches,
    "lazy": lambda: pytest.importorskip("polars").LazyFrame(MERGED),
}


@pytest.mark.parametrize("kind", MERGED_FRAMES)
def test_merged_cells_of_frames(kind: str) -> None:
    """Rows that come in order are filled, as those of a file; those of a lazy frame may come in any."""
    marked = Povstat(TINY).match(MERGED_FRAMES[kind](), columns=["status"])
    if kind in ("arrow", "batches"):
        rows = (marked.read_all() if kind == "batches" else marked).to_pylist()
    else:
        rows = {
            "rows": lambda: marked,
            "pandas": lambda: marked.to_dict("records"),
            "polars": lambda: marked.to_dicts(),
            "lazy": lambda: marked.collect().to_dicts(),
        }[kind]()
    unfilled = ["poverty", "ambiguous", "poverty", "poverty", "ambiguous"]
    assert [row["povstat_status"] for row in rows] == (unfilled if kind == "lazy" else DECIDED)
    assert not rows[1]["省"] or rows[1]["省"] != rows[1]["省"], "the frame's own cells stay as they are"


def test_merged_cells_across_frames() -> None:
    frames = iter([pytest.importorskip("pandas").DataFrame(MERGED[at : at + 3]) for at in (0, 3)])
    told = [list(frame.povstat_status) for frame in Povstat(TINY).match(frames, columns=["status"])]
    assert told == [DECIDED[:3], DECIDED[3:]]
