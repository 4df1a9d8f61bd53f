"""Nothing that is shown commands a terminal, and nothing that programs read is changed for that."""

import csv
import io
import json
from pathlib import Path

import pytest

from povstat.cli.session import Session
from povstat.lang import LANGUAGES
from povstat.output import Column, Format, Look, write
from povstat.output.card import write_card
from povstat.output.harmless import HarmlessBytes, escaped_json, harmless, one_line
from povstat.output.terminal_chart import Line, line_chart
from tests.conftest import Terminal

CODES = [
    *range(0x20),
    *range(0x7F, 0xA0),
    *(0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    *(0xDFFF, 0xD800),  # in the other order JSON would take them for one character
]
HARMFUL = "".join(chr(code) for code in CODES if chr(code) not in "\n\t")
ROW = {"a": f"before{HARMFUL}\x1b[31m\u202eafter", "b": "贵州 é"}
COLUMNS = [Column("a", "a\u202e", lambda row: row["a"]), Column("b", "b\u202e", lambda row: row["b"])]
TERMINAL = Look(terminal=True, width=200)


def shown(form: Format, look: Look) -> str:
    stream = io.StringIO()
    write([ROW], COLUMNS, form, stream, look=look)
    return stream.getvalue()


def assert_clean(text: str, *, but: str = "") -> None:
    assert not set(text) & set(HARMFUL) - set(but)
    assert "\x1b[31m" not in text


@pytest.mark.parametrize("form", ["table", "markdown"])
@pytest.mark.parametrize("look", [Look(), TERMINAL, Look(terminal=True, ascii_only=True, width=200)])
def test_tables(form: Format, look: Look) -> None:
    text = shown(form, look)
    # Bold and dim are the table's own.
    assert_clean(text.replace("\x1b[1m", "").replace("\x1b[0m", "").replace("\x1b[2m", ""))
    assert "\ufffd" in text
    assert "贵州 é" in text


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "ndjson"])
def test_machine_formats_on_a_terminal(form: Format) -> None:
    assert_clean(shown(form, TERMINAL))


def test_json_is_the_same_data() -> None:
    assert json.loads(shown("json", TERMINAL)) == [ROW] == json.loads(shown("json", Look()))
    assert json.loads(escaped_json(json.dumps(HARMFUL, ensure_ascii=False))) == HARMFUL


def test_csv_in_a_pipe_is_the_same_data() -> None:
    kept = {"a": f"\u202e\x1b[31m\ufeff{'x'}", "b": "\x85"}
    stream = io.StringIO()
    write([kept], COLUMNS, "csv", stream)
    assert list(csv.DictReader(io.StringIO(stream.getvalue()))) == [kept]


@pytest.mark.parametrize("look", [Look(), TERMINAL])
def test_cards(look: Look) -> None:
    stream = io.StringIO()
    write_card(ROW["a"], [(ROW["a"], ROW["a"])], stream, look)
    assert_clean(stream.getvalue().replace("\x1b[1m", "").replace("\x1b[0m", "").replace("\x1b[2m", ""))


def test_charts() -> None:
    lines = [Line(ROW["a"], [2000, 2010], [1, 2]), Line("b", [2000, 2010], [2, 3])]
    assert_clean(line_chart(lines, title=ROW["a"], say=str, width=80))


def test_prose_and_messages() -> None:
    out, err = io.StringIO(), io.StringIO()
    session = Session(out=out, err=err)
    session.show(ROW["a"])
    session.note("{text}", text=ROW["a"])
    assert_clean(out.getvalue())
    assert_clean(err.getvalue())
    assert err.getvalue().count("\n") == 1


def test_lines_and_tabs() -> None:
    assert harmless("a\r\nb\tc\rd") == "a\nb c d"
    assert harmless("a\tb", tabs=True) == "a\tb"
    assert one_line("a\nb\x1b") == "a b?"


def test_bytes_for_a_terminal() -> None:
    """As match writes them: in pieces that may end within a character."""
    stream = io.StringIO()
    bytes_out = HarmlessBytes(stream, "gb18030")
    for byte in "县,\x1b[31m\r\n".encode("gb18030"):
        assert bytes_out.write(bytes([byte])) == 1
    bytes_out.flush()
    assert stream.getvalue().startswith("县,\ufffd[31m")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_that_commands_a_terminal(on_terminal: Terminal, tmp_path: Path, language: str) -> None:
    table = tmp_path / "t.csv"
    table.write_text("name,x\n唐县,\x1b[31m\u202eab\n", encoding="utf-8")
    code, text = on_terminal("match", str(table), "--lang", language)
    assert code == 0
    assert_clean(text)
    assert "\ufffd[31m\ufffdab" in text
