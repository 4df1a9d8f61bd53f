"""No file is written under a name that says something else, whichever option takes the name."""

from pathlib import Path
from typing import Any

import pytest

from povstat.cli.app import COMMANDS, root
from tests.conftest import Run

ARGUMENTS: dict[str, tuple[str, ...]] = {
    "county": ("Weining",),
    "chart": ("rural-poor",),
    "search": ("督战",),
    "codes": ("522427",),
    "panel": ("--from", "2014", "--to", "2015"),
    "sql": ("SELECT 1 AS a",),
    "match": ("{folder}/table.csv", "--name", "县名"),
}
"""What a verb cannot be called without."""


def options() -> list[tuple[str, str]]:
    """Every verb with an option that takes the name of a file to write, and that option."""
    program: Any = root()
    return [
        (verb, option)
        for verb in COMMANDS
        for parameter in program.commands[verb].params
        for option in parameter.opts
        if option in ("--output", "--report")
    ]


def test_all_options_are_tried() -> None:
    assert {("counties", "--output"), ("page", "--output"), ("match", "--report"), ("map", "--output")} < set(
        options()
    )


@pytest.mark.parametrize("name", ["x.pdfx", "x.docx", "x.csv.zzz", "x.xls"])
@pytest.mark.parametrize(("verb", "option"), options())
def test_an_ending_of_something_else_is_refused(
    tmp_path: Path, run: Run, verb: str, option: str, name: str
) -> None:
    (tmp_path / "table.csv").write_text("县名\n大方县\n", encoding="utf-8")
    words = [word.format(folder=tmp_path) for word in ARGUMENTS.get(verb, ())]
    answer = run(verb, *words, option, tmp_path / name)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert name in answer.err
    assert [path.name for path in tmp_path.iterdir()] == ["table.csv"]


@pytest.mark.parametrize(
    ("words", "name", "said"),
    [
        (("page",), "x.xlsx", "a page is HTML; end the name in .html, .htm"),
        (("page",), "x.md", "end the name in .html"),
        (("match", "{table}", "--report"), "x.xlsx", "the report is CSV; end the name in .csv, .txt"),
        (("match", "{table}", "--report"), "x.json", "the report is CSV"),
        (("match", "{table}"), "x.json", "no format has the ending .json; known endings: .csv, .tsv"),
        (("match", "{table}"), "x.dta", "no format has the ending .dta"),
        (("match", "{table}"), "x.html", "no format has the ending .html"),
        (("match", "{table}"), "x.xlsx.gz", "no format has the ending .gz"),
        (("match", "{table}"), "x.xlsm", "no format has the ending .xlsm"),
    ],
)
def test_an_ending_of_another_format_is_refused(
    tmp_path: Path, run: Run, words: tuple[str, ...], name: str, said: str
) -> None:
    table = tmp_path / "table.csv"
    table.write_text("县名\n大方县\n", encoding="utf-8")
    option = [] if words[-1] == "--report" else ["-o"]
    answer = run(*(word.format(table=table) for word in words), *option, tmp_path / name)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert said in answer.err
    assert [path.name for path in tmp_path.iterdir()] == ["table.csv"]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (("-o", "x.tab"), b"\xe5\x8e\xbf\xe5\x90\x8d\tpovstat_status\n"),
        (("-o", "x.csv", "--report", "r.txt"), b"\xe5\x8e\xbf\xe5\x90\x8d,povstat_status\n"),
        (("-o", "x", "--report", "r"), b"\xe5\x8e\xbf\xe5\x90\x8d,povstat_status\n"),
        (("-o", "x.json", "-f", "csv"), b"\xe5\x8e\xbf\xe5\x90\x8d,povstat_status\n"),
        (("-o", "x.pq"), b"PAR1"),
    ],
)
def test_what_a_table_is_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run, words: tuple[str, ...], first: bytes
) -> None:
    """The format of the name, or the one that is named before it."""
    monkeypatch.chdir(tmp_path)
    Path("table.csv").write_text("县名\n大方县\n", encoding="utf-8")
    answer = run("match", "table.csv", "--name", "县名", "-c", "status", *words)
    assert (answer.code, answer.out) == (0, ""), answer.err
    assert Path(words[1]).read_bytes().startswith(first)
    assert {path.name for path in tmp_path.iterdir()} == {"table.csv", *words[1::2]} - {"csv"}
