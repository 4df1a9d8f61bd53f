"""How rows look on a terminal: what gives way first, what never breaks, headings on every page, colours."""

import re
from collections.abc import Callable

import pytest
from rich.cells import cell_len

from povstat.output import Column, Look
from povstat.output.screen_table import GAP, fitted, shortened, wrapped
from povstat.output.tones import TONES, painted, tone_of
from tests.conftest import Run

Terminal = Callable[..., tuple[int, str]]
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
WIDE = Look(terminal=True, width=80)


def column(field: str, shape: str, *, keep: bool = False) -> Column:
    return Column(field, field.title(), lambda row: str(row[field]), keep=keep, shape=shape)


COLUMNS = [
    column("code", "id", keep=True),
    column("name", "name", keep=True),
    column("prefecture", "name"),
    column("evidence", "id"),
]
CELLS = [["520526", "Weining Yi, Hui, and Miao Autonomous County", "Qianxinan Buyi", "by elimination"]]


@pytest.mark.parametrize(
    ("room", "shown", "name_is_whole"),
    [
        (83, 4, True),
        (82, 4, False),
        (60, 4, False),
        (46, 4, False),
        (45, 3, False),
        (30, 3, False),
        (29, 2, False),
    ],
)
def test_names_are_shortened_before_a_column_goes(room: int, shown: int, name_is_whole: bool) -> None:
    widths = fitted(CELLS, COLUMNS, room)
    assert list(widths) == list(range(shown))
    assert sum(widths.values()) + GAP * (shown - 1) <= room
    assert (widths[1] == cell_len(CELLS[0][1])) is name_is_whole
    assert widths[0] == 6


def test_headings_fold_before_a_value_is_shortened() -> None:
    columns = [column("a long heading", "id"), column("name", "name")]
    assert fitted([["1", "Weining County"]], columns, 24) == {0: 8, 1: 14}


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 13, ["one two three"]),
        ("one two three", 8, ["one two", "three"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("贵州省毕节市", 8, ["贵州省毕", "节市"]),
        ("县，名单", 4, ["县，", "名单"]),
        ("见Guizhou省", 8, ["见", "Guizhou", "省"]),
        ("", 4, [""]),
    ],
)
def test_text_is_wrapped(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


@pytest.mark.parametrize(
    ("text", "width", "short"),
    [
        ("Weining County", 14, "Weining County"),
        ("Weining County", 9, "Weining…"),
        ("威宁彝族回族苗族自治县", 9, "威宁彝族…"),
        ("Weining", 1, "W"),
    ],
)
def test_a_name_is_shortened_at_its_end(text: str, width: int, short: str) -> None:
    assert shortened(text, width, WIDE) == short
    assert cell_len(shortened(text, width, WIDE._replace(ascii_only=True))) <= width


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("columns", [60, 80, 120, 200])
@pytest.mark.parametrize(
    "words", [("county", "城关区"), ("series",), ("figures", "村"), ("sources",), ("batches",)]
)
def test_a_screen_fits_and_breaks_no_id(
    on_terminal: Terminal, words: tuple[str, ...], columns: int, language: str
) -> None:
    _, text = on_terminal(*words, "--lang", language, "--no-pager", columns=columns)
    table = [line for line in ESCAPES.sub("", text).splitlines() if not line.startswith("povstat: ")]
    assert max(map(cell_len, table)) <= columns
    for key in {
        "county": ["540102", "620102"],
        "series": ["provincial-poverty-incidence-registered"],
        "figures": ["villages-supervised"],
        "sources": ["supervision-split-2020"],
        "batches": ["2018-09-25"],
    }[words[0]]:
        assert any(key in line.split() for line in table), key


def test_what_had_no_room_stands_above(on_terminal: Terminal) -> None:
    lines = ESCAPES.sub("", on_terminal("counties", "-n", "3", columns=60)[1]).splitlines()
    assert lines[0].startswith("no room for: ")
    assert not any("no room for" in line for line in lines[1:])


@pytest.mark.parametrize("height", [12, 20])
def test_headings_stand_on_every_page(on_terminal: Terminal, height: int) -> None:
    """The screens of a pager, each a line less than the terminal has, all begin with the headings."""
    paged = {"lines": height, "columns": 120, "NO_COLOR": "1"}
    _, text = on_terminal("provinces", PAGER="sed s/^/:/", **paged)
    # What is said while the data is read is taken away again.
    lines = [line.removeprefix(":") for line in text.rpartition("\x1b[K")[2].splitlines()]
    pages = [lines[start : start + height - 1] for start in range(0, len(lines), height - 1)]
    assert len(pages) > 1, lines
    assert {page[0].split()[0] for page in pages} == {"Code"}
    assert sum(line.startswith(tuple("123456")) for line in lines) == 22
    _, whole = on_terminal("provinces", PAGER="cat", **paged)
    assert whole.count("Code") == 1


def luminance(number: int) -> float:
    """The relative luminance of one of 256 colours, as WCAG has it."""
    steps = (0, 95, 135, 175, 215, 255)
    place = number - 16
    parts = [steps[place // 36], steps[place // 6 % 6], steps[place % 6]]
    linear = [part / 255 / 12.92 if part < 11 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("tone", TONES)
def test_every_colour_is_read_on_black_and_on_white(tone: str) -> None:
    light = luminance(TONES[tone][0])
    assert 1.05 / (light + 0.05) >= 4
    assert (light + 0.05) / 0.05 >= 4


def test_batches_and_doubts_have_colours_and_nothing_else() -> None:
    assert len({TONES[tone_of("batch", year)][0] for year in range(2016, 2021)}) == 5
    assert tone_of("evidence", "listed") == ""
    assert len({tone_of("evidence", word) for word in ("by_elimination", "secondary", "disputed")}) == 3
    assert tone_of("counties", 2016) == tone_of("year", 2016) == ""


def test_a_terminal_of_eight_colours_gets_one_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("COLORTERM", raising=False)
    assert painted("2020", "batch0") == "\x1b[31m2020\x1b[0m"
    monkeypatch.setenv("TERM", "xterm-256color")
    assert painted("2020", "batch0") == "\x1b[38;5;161m2020\x1b[0m"
    assert painted("2020", "") == "2020"


def test_colours_are_for_batch_evidence_and_the_unknown(on_terminal: Terminal) -> None:
    text = on_terminal("counties", "-c", "batch,evidence,delisted_on,name_en")[1]
    assert "\x1b[38;5;130m2019\x1b[0m" in text
    assert "\x1b[2munknown\x1b[0m" in text
    assert "County\x1b" not in text


def test_about_is_laid_out_and_paged(on_terminal: Terminal) -> None:
    for language, title in (("en", "Counties"), ("zh", "县")):
        _, text = on_terminal("about", "--lang", language, columns=60)
        assert f"\x1b[1m{title}\x1b[0m" in text
        plain = ESCAPES.sub("", text)
        assert max(map(cell_len, plain.splitlines())) <= 60
    assert ":Counties" in on_terminal("about", lines=20, PAGER="sed s/^/:/", NO_COLOR="1")[1]


def test_bars_of_several_areas_have_one_scale(run: Run) -> None:
    text = run("progress", "-p", "Yunnan", "-p", "Hainan").out
    bars = {line.split()[0]: line.split()[-1] for line in text.splitlines() if " 2015 " in line}
    assert len(bars["Yunnan"]) == 30
    assert len(bars["Hainan"]) == 2
    assert "of_bar" not in run("progress", "--json").out
