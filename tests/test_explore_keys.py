"""Every view and key of povstat explore, driven by keys."""

import base64
import csv
from pathlib import Path

import pytest
from textual.widgets import Input

from povstat.errors import UsageError
from povstat.explore import themes
from povstat.explore.keys import KEYS, MOVES, VIEWS
from povstat.explore.place import Place
from povstat.explore.views.records import RecordsView
from povstat.explore.widgets.facets import Facets
from povstat.explore.widgets.rows_table import RowsTable
from povstat.lang import translate
from povstat.output import FILE_FORMATS, FORMATS
from tests.conftest import TINY
from tests.explore_driving import WIDE, Driven, drive


@pytest.mark.parametrize(("number", "view"), list(enumerate((name for name, _ in VIEWS), 1)))
def test_a_number_leads_to_each_view(number: int, view: str) -> None:
    async def test(driven: Driven) -> None:
        await driven.press(str(number))
        assert driven.place.view == view

    drive(test, Place("counties" if view == "overview" else "overview"))


def test_the_cursor_moves_by_rows_pages_and_columns() -> None:
    async def test(driven: Driven) -> None:
        codes = [row["code"] for row in driven.rows]
        await driven.press("down", "down", "up")
        assert driven.row["code"] == codes[1]
        await driven.press("end")
        assert driven.row["code"] == codes[-1]
        await driven.press("pageup")
        assert driven.row["code"] == codes[0]
        await driven.press("pagedown", "home")
        assert driven.row["code"] == codes[0]
        table = driven.explorer.view.query(RowsTable).first()
        await driven.press("right", "right", "left")
        assert table.cursor_column == 1

    drive(test)


def test_rows_are_narrowed_down_while_typing_in_any_spelling() -> None:
    async def test(driven: Driven) -> None:
        await driven.press("slash", *"qing shan".replace(" ", ""))
        assert [row["name_zh"] for row in driven.rows] == ["青山县"]
        await driven.press(*["backspace"] * 8, "青")
        assert [row["name_zh"] for row in driven.rows] == ["青山县"]
        await driven.press("enter", "down")
        assert driven.explorer.command() == f"povstat counties --search '青' --data {TINY}"
        screen = await driven.press("x")
        assert len(driven.rows) == 8 and "青" not in screen.split("\n")[1]

    drive(test)


def test_letters_are_typed_and_not_pressed_in_the_filter() -> None:
    async def test(driven: Driven) -> None:
        await driven.press("slash", *"qlte2")
        assert driven.place.text == "qlte2" and driven.place.view == "counties"
        assert driven.explorer.asking.language == "en"
        screen = await driven.press("escape")
        assert driven.place.text == "" and "8 rows" in screen

    drive(test)


def test_nothing_matches_is_said() -> None:
    async def test(driven: Driven) -> None:
        screen = await driven.press("slash", *"zzz")
        assert "0 rows" in screen and "nothing matches" in screen
        await driven.press("escape")

    drive(test, size=WIDE)


def test_facets_have_counts_and_unknown_is_a_value() -> None:
    async def test(driven: Driven) -> None:
        facets = driven.explorer.view.query_one(Facets)
        assert facets.display
        view = driven.explorer.view
        assert isinstance(view, RecordsView)
        counts = view.kind.counts(driven.place)
        listed = driven.rows
        unknown = [row for row in listed if row["contiguous_area"] is None and not row["contiguous_area_known"]]
        assert {count.value: count.records for count in counts["area"]}["unknown"] == len(unknown) > 0
        assert sum(count.records for count in counts["batch"]) == len(listed)
        facets.focus()
        screen = await driven.press("home", "enter")
        assert "[x] 2016" in screen
        assert {row["batch"] for row in driven.rows} == {2016}
        await driven.press("enter")
        assert len(driven.rows) == len(listed)

    drive(test, size=WIDE)


def test_facets_come_and_go_where_there_is_little_room() -> None:
    async def test(driven: Driven) -> None:
        assert "[ ] 2016" not in await driven.settled()
        assert "[ ] 2016" in await driven.press("f")
        assert "[ ] 2016" not in await driven.press("f")

    drive(test)


def test_order_goes_up_down_and_back() -> None:
    async def test(driven: Driven) -> None:
        usual = [row["code"] for row in driven.rows]
        await driven.press("right", "o")
        names = [row["name_en"] for row in driven.rows]
        assert names == sorted(names)
        await driven.press("o")
        assert [row["name_en"] for row in driven.rows] == names[::-1]
        await driven.press("o")
        assert [row["code"] for row in driven.rows] == usual

    drive(test)


def test_the_card_follows_the_cursor() -> None:
    async def test(driven: Driven) -> None:
        for _ in range(2):
            screen = await driven.press("down")
            assert driven.row["code"] in screen.split("│")[-1] or driven.row["name_zh"] in screen.split("\n")[2]

    drive(test, size=WIDE)


def test_enter_leads_on_and_backspace_back() -> None:
    async def test(driven: Driven) -> None:
        await driven.press("down", "enter")
        assert driven.place.view == "counties" and dict(driven.place.choices)["province"]
        await driven.press("enter")
        assert driven.place.view == "county"
        await driven.press("backspace")
        assert driven.place.view == "counties" and driven.place.choices
        await driven.press("backspace")
        assert driven.place.view == "provinces" and driven.row["code"] == "540000"
        await driven.press("shift+right", "shift+right")
        assert driven.place.view == "county"

    drive(test, Place("provinces"))


def test_a_batch_leads_to_its_counties() -> None:
    async def test(driven: Driven) -> None:
        await driven.press("v")
        assert driven.explorer.command().startswith("povstat batches --province Dongling")
        await driven.press("enter")
        assert driven.place.view == "counties"
        assert {(row["province"], row["batch"]) for row in driven.rows} == {("Dongling", 2016)}

    drive(test, Place("provinces"))


def test_sources_of_a_row_are_one_key_away_and_lead_to_their_counties() -> None:
    async def test(driven: Driven) -> None:
        cited = driven.row["delisting_sources"]
        await driven.press("s")
        assert driven.place.view == "sources"
        assert {row["id"] for row in driven.rows} >= set(cited)
        await driven.press("enter")
        assert driven.place.view == "counties" and driven.place.chosen("source")
        assert driven.rows

    drive(test)


@pytest.mark.parametrize("view", [name for name, _ in VIEWS])
def test_every_view_has_sources_rows_a_command_and_something_to_copy(view: str) -> None:
    async def test(driven: Driven) -> None:
        shown = driven.explorer.view
        assert shown.cited()
        assert shown.sheet().rows and set(shown.sheet().fields) <= set(shown.sheet().rows[0])
        assert driven.explorer.command().startswith("povstat")
        assert all(thing.begins and thing.make() for thing in shown.copyables()) and shown.copyables()

    drive(test, Place(view), data=None)


def test_copying_asks_the_terminal_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("TERM_PROGRAM", raising=False)

    async def test(driven: Driven) -> None:
        sent: list[str] = []
        driver = driven.explorer._driver
        assert driver is not None
        monkeypatch.setattr(driver, "write", sent.append)
        for key, said, copied in (
            ("r", "the row", "510121\tBaishi County\t白石县"),
            ("c", "the cell", "510121"),
            ("l", "the list of codes", "510121\n510123"),
            ("i", "the citation", "Test press"),
            ("k", "the command", "povstat counties"),
        ):
            await driven.press("y")
            screen = await driven.press(key)
            assert said in screen
            encoded = next(text for text in reversed(sent) if text.startswith("\x1b]52;c;"))
            assert copied in base64.b64decode(encoded[7:-1]).decode()

    drive(test)


def test_what_a_terminal_cannot_take_is_printed_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "linux")

    async def test(driven: Driven) -> None:
        await driven.press("y", "c")
        assert "printed when you quit" in await driven.settled()
        await driven.press("q")

    explorer = drive(test)
    assert explorer.printed[0] == "510121" and explorer.printed[1].startswith("povstat counties")


def test_export_writes_what_is_shown_in_each_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    async def test(driven: Driven) -> None:
        for number in range(len(FORMATS)):
            await driven.press("e")
            await driven.press("home", *["down"] * number, "enter")
        shown = [row["code"] for row in driven.rows]
        with (tmp_path / "counties-2020.csv").open(encoding="utf-8") as stream:
            assert [row["code"] for row in csv.DictReader(stream)] == shown

    drive(test, Place("counties", (("batch", (2020,)),)))
    endings = [next(filter(str.strip, known.endings)) for known in FILE_FORMATS.values()]
    assert sorted(path.suffix for path in tmp_path.iterdir()) == sorted(endings)


def test_export_says_what_is_wrong_and_stays_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    def guard(path: str) -> None:
        raise UsageError("{path}: a data file in use is not written over; name another file", path=path)

    async def test(driven: Driven) -> None:
        await driven.press("e")
        assert "is not written over" in await driven.press("enter")
        await driven.press("escape")

    drive(test, guard=guard)
    assert not list(tmp_path.iterdir())


def test_an_export_into_a_place_that_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    async def test(driven: Driven) -> None:
        await driven.press("e", "tab")
        driven.explorer.screen.query_one(Input).value = "no/x.csv"
        screen = await driven.press("enter")
        assert "cannot be written" in screen
        await driven.press("escape")

    drive(test, size=WIDE)


def test_the_language_changes_at_once_and_nothing_else_does() -> None:
    async def test(driven: Driven) -> None:
        await driven.press("down", "down")
        code = driven.row["code"]
        screen = await driven.press("l")
        assert "筛选" in screen and "8 行" in screen and driven.row["code"] == code
        screen = await driven.press("1")
        assert "总览" in screen
        screen = await driven.press("l", "2")
        assert "8 rows" in screen and driven.row["code"] == code

    drive(test)


def test_the_theme_changes() -> None:
    async def test(driven: Driven) -> None:
        assert driven.explorer.theme == themes.DARK
        await driven.press("t")
        assert driven.explorer.theme == themes.LIGHT

    drive(test)


def test_help_names_every_key_of_the_view() -> None:
    async def test(driven: Driven) -> None:
        screen = await driven.press("question_mark")
        for key in KEYS:
            if not key.views or "map" in key.views:
                assert key.help[:20] in screen, key
        assert "Keys" not in (await driven.press("escape")).split("\n")[3]

    drive(test, Place("map"), size=WIDE)


def test_go_to_finds_by_any_name_or_code() -> None:
    async def test(driven: Driven) -> None:
        await driven.press("g", *"qingshan", "enter")
        assert driven.place == Place("county", key="510123")
        await driven.press("g", *"510321", "enter")
        assert driven.place.key == "510321"
        await driven.press("g", *"dongling", "enter")
        assert driven.place.chosen("province") == ("Dongling",)
        await driven.press("g", *"statist", "enter")
        assert driven.place.view == "series"

    drive(test)


def test_go_to_knows_the_codes_of_other_years() -> None:
    async def test(driven: Driven) -> None:
        await driven.press("g", *"522427", "enter")
        assert driven.place.view == "county" and driven.place.key == "520526"

    drive(test, data=None)


def test_the_palette_has_every_action_and_county() -> None:
    async def test(driven: Driven) -> None:
        screen = await driven.press("ctrl+p")
        assert "Narrow the rows down" in screen and "key y" in screen
        await driven.press(*"light", "enter")
        assert driven.explorer.theme == themes.LIGHT
        await driven.press("ctrl+p", *"baishi", "enter")
        assert driven.place == Place("county", key="510121")

    drive(test)


def test_quitting_prints_the_command_that_shows_the_same() -> None:
    async def test(driven: Driven) -> None:
        await driven.press("down", "q")

    explorer = drive(test, Place("counties", (("batch", (2020,)),), sort="-code"), language="zh")
    assert explorer.printed == [f"povstat counties --batch 2020 --sort=-code --data {TINY} --lang zh"]
    assert explorer.return_value == 0


def test_ctrl_c_leaves_at_once() -> None:
    async def test(driven: Driven) -> None:
        await driven.press("ctrl+c")

    explorer = drive(test)
    assert explorer.return_value == 130 and explorer.printed == []


def test_too_small_a_window_says_so_and_comes_back() -> None:
    async def test(driven: Driven) -> None:
        await driven.pilot.resize_terminal(40, 10)
        screen = await driven.settled()
        assert "40 × 10" in screen and "56 × 14" in screen and "Baishi" not in screen
        await driven.pilot.resize_terminal(100, 30)
        assert "Baishi" in await driven.settled()

    drive(test)


def test_the_window_may_change_while_it_is_open() -> None:
    async def test(driven: Driven) -> None:
        await driven.press("down")
        code = driven.row["code"]
        for size in ((200, 50), (80, 24), (120, 30), (60, 16)):
            await driven.pilot.resize_terminal(*size)
            screen = await driven.settled()
            assert all(len(line) <= size[0] for line in screen.split("\n"))
            assert driven.row["code"] == code and code in screen

    drive(test)


def test_every_text_of_the_keys_has_chinese() -> None:
    texts = {text for key in KEYS for text in (key.label, key.help) if text}
    texts |= {text for _, text in (*VIEWS, *MOVES)}
    assert [text for text in texts if text.isascii() and translate(text, "zh").isascii()] == []
