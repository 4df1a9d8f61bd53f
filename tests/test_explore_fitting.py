"""What fits on the screen: whole columns, no number that is cut, legends and names that are readable."""

import random
import re
import sqlite3

import pytest
from rich.cells import cell_len
from textual.geometry import Size

from povstat.explore.app import SMALLEST
from povstat.explore.asking import Asking
from povstat.explore.keys import VIEWS
from povstat.explore.kinds.base import Lines
from povstat.explore.map_lines import legend_lines
from povstat.explore.place import Place
from povstat.explore.widgets.bars_of_keys import TopBar
from povstat.explore.widgets.card import CardPane, card_lines
from povstat.explore.widgets.rows_table import RowsTable
from povstat.explore.widgets.series_chart import SeriesChart
from povstat.pictures.braille import LegendLine
from povstat.queries.county_index import FACETS, CountyIndex
from povstat.store.opening import open_store
from tests.conftest import TINY
from tests.explore_driving import USUAL, Driven, drive


def test_batch_and_day_stand_whole_in_a_usual_window() -> None:
    async def test(driven: Driven) -> None:
        lines = (await driven.settled()).split("\n")
        assert "Batch" in lines[2] and "Qinglong Manchu Aut" in "\n".join(lines)
        assert re.search(r"行唐县 +2018  2019-05-05", "\n".join(lines))

    drive(test, data=None)


def test_no_number_on_the_screen_is_cut() -> None:
    async def test(driven: Driven) -> None:
        table = driven.explorer.view.query(RowsTable).first()
        batches = {str(row["batch"]) for row in driven.rows}
        for width in (60, 71, 84, 100, 118, 131):
            await driven.pilot.resize_terminal(width, 24)
            await driven.pilot.press("right" if width % 2 else "f")
            for strip in table.render_lines(table.size.region)[1 : len(driven.rows) + 1]:
                parts = [part.strip(" ▸") for part in re.split(r"  +", strip.text)]
                begun = [part for part in parts if re.match(r"\d{1,4}(-|…|$)", part)]
                assert all(part in batches or re.fullmatch(r"\d{4}-\d\d-\d\d", part) for part in begun), parts

    drive(test)


def test_the_cursor_goes_to_columns_beyond_the_edge_and_the_first_stays_whole() -> None:
    async def test(driven: Driven) -> None:
        for _ in range(7):
            lines = (await driven.press("right")).split("\n")
            table = driven.explorer.view.query(RowsTable).first()
            assert table.column is not None and table.column.heading in lines[2]
        assert not lines[3].startswith((" ", "▸"))
        assert "  Code" in await driven.press(*["left"] * 8)

    drive(test)


def test_one_row_is_one() -> None:
    async def test(driven: Driven) -> None:
        assert "1 row\n" in await driven.press("slash", *"qing")
        assert "1 行\n" in await driven.press("enter", "l")

    drive(test)


def test_help_and_the_line_of_keys_name_whole_keys() -> None:
    async def test(driven: Driven) -> None:
        assert " , . Year " in await driven.settled()
        assert "↑ ↓ PgUp PgDn Home End" in await driven.press("question_mark")

    drive(test, Place("map"))


def test_the_year_of_the_map_is_said_in_a_usual_window() -> None:
    async def test(driven: Driven) -> None:
        assert "All provinces · 2017 · " in (await driven.settled()).split("\n")[1]

    drive(test, Place("map", key="543321", year=2017), size=USUAL)


@pytest.mark.parametrize("width", (50, 80, 120, 200))
def test_a_long_legend_stands_in_columns_and_leaves_no_class_out(width: int) -> None:
    entries = [LegendLine("⣿", "", "", f"Area {number} of mountains and gorges", number) for number in range(17)]
    for most in (4, 7, 30):
        lines = legend_lines(entries, width, most)
        texts = ["".join(text for text, _ in line) for line in lines]
        assert all(cell_len(text) <= width for text in texts)
        assert [int(number) for text in texts for number in re.findall(r" (\d+) *(?=⣿|$)", text)] == list(
            range(17)
        )
        assert width < 80 or len(lines) <= most or width // -(-17 // most) < 20


def test_two_names_too_long_for_a_line_stand_one_below_the_other() -> None:
    nothing: Lines = []
    title = "Weining Yi, Hui, and Miao Autonomous County  威宁彝族回族苗族自治县"
    for width, names in ((60, title.split("  ")), (90, [title])):
        lines = ["".join(text for text, _ in line) for line in card_lines(title, nothing, width)]
        assert lines[: len(names)] == names


def test_a_chart_of_several_series_names_their_titles() -> None:
    async def test(driven: Driven) -> None:
        screen = await driven.press("space", "down", "down", "down", "space")
        assert re.search(r"\*\* Rural poor", screen)

    drive(test, Place("series"), size=(200, 50), data=None)


def test_facets_are_counted_among_what_is_typed(store: sqlite3.Connection) -> None:
    index, chance = CountyIndex(store), random.Random("bits")
    for _ in range(30):
        first, second = chance.sample(FACETS, 2)
        choices = {name: set(chance.choices(index.columns[name], k=2)) for name in (first, second)}
        text = chance.choice(("", "w", "xian", "自治", "wei ning", "zzz"))
        among = chance.choice((None, chance.sample(index.codes, 300)))
        for facet in FACETS:
            others = {name: values for name, values in choices.items() if name != facet}
            kept = index.narrowed(others, text, among)
            assert kept == [
                place
                for place in range(len(index))
                if all(index.columns[name][place] in values for name, values in others.items())
                and all(word in index.keys[place] for word in text.split())
                and (among is None or index.codes[place] in among)
            ]
            expected: dict[object, int] = {}
            for place in kept:
                value = index.columns[facet][place]
                expected[value] = expected.get(value, 0) + 1
            assert dict(index.counts(choices, text, among)[facet]) == expected


def test_an_id_leads_to_its_record_and_a_click_to_what_is_clicked() -> None:
    async def test(driven: Driven) -> None:
        await driven.press("g", *"rural-poor", "enter")
        assert driven.place.ids == ("rural-poor",)
        await driven.press("g")
        await driven.pilot.click("#choices", offset=(6, 2))
        await driven.settled()
        assert driven.place.view == "provinces"

    drive(test, Place("overview"), data=None)


def test_a_narrow_column_with_hardly_any_room_is_not_begun() -> None:
    async def test(driven: Driven) -> None:
        table = driven.explorer.view.query(RowsTable).first()
        usual = [column.heading for column in table.columns]
        seen = set()
        for width in range(60, 100, 3):
            await driven.pilot.resize_terminal(width, 20)
            lines = [strip.text.rstrip(" ▂▁▄▅▆▇█") for strip in table.render_lines(table.size.region)]
            last = re.split(r"  +", lines[0])[-1]
            if last == "…":
                assert not any(line.endswith("…") for line in lines[1:9])
            elif last.endswith("…"):
                assert any(heading.startswith(last[:-1]) for heading in usual)
            seen.add(last if last == "…" else last.endswith("…"))
        assert seen == {"…", True, False}

    drive(test, Place("provinces"))


def test_series_that_are_compared_have_each_their_definition_under_its_title() -> None:
    async def test(driven: Driven) -> None:
        definition = driven.explorer.view.query_one("#definition", CardPane)
        shown = ["".join(text for text, _ in line) for line in definition._lines]
        assert shown[0] == "Rural poor population, standard of 2010"
        assert shown[shown.index("Rural poor population by region") - 1] == ""

    drive(test, Place("series", ids=("rural-poor", "rural-poor-by-region")), size=(200, 50), data=None)


@pytest.mark.parametrize(("size", "lines"), [((80, 24), 10), ((120, 40), 10), ((100, 28), 12)])
def test_the_chart_of_a_series_is_high_enough_to_be_read(size: tuple[int, int], lines: int) -> None:
    async def test(driven: Driven) -> None:
        chart = driven.explorer.view.query_one(SeriesChart)
        assert sum(chart.render_line(y).text.count("│") for y in range(chart.size.height)) >= lines
        assert "Value" in await driven.settled()

    drive(test, Place("series", ids=("rural-poor",)), size=size, data=None)


def test_a_low_window_shows_values_and_no_room_for_a_chart() -> None:
    async def test(driven: Driven) -> None:
        screen = (await driven.settled()).split("\n")
        assert "Year" in screen[2] and "2012" in "\n".join(screen)

    drive(test, Place("series", ids=("rural-poor",)), size=(56, 14), data=None)


@pytest.mark.parametrize("view", [name for name, _ in VIEWS])
def test_the_line_of_views_names_all_of_them_at_any_width(view: str, monkeypatch: pytest.MonkeyPatch) -> None:
    bar = TopBar(Asking(open_store(TINY)))
    bar.view = view
    for width in range(SMALLEST[0], 130, 7):
        monkeypatch.setattr(TopBar, "size", Size(width, 1))
        line = bar.render().plain
        assert cell_len(line) <= width
        for number, (name, english) in enumerate(VIEWS, 1):
            assert f"{number} {english if name == view else english[:2]}" in line
