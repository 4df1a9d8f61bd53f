"""The page in a real Chromium: what a reader can do with it, and that it asks nobody for anything."""

import csv
import io
import json
import random
import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from povstat.page import build
from povstat.places.characters import SIMPLIFIED, TRADITIONAL
from povstat.queries import county_keys, record, series
from tests.browser import Tab, why_not
from tests.conftest import Answer

pytestmark = pytest.mark.skipif(why_not() is not None, reason=why_not() or "")

SAMPLE = random.Random(832)


@pytest.fixture(scope="module")
def paths(store: sqlite3.Connection, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    made = {"china": build(store, ("en", "zh")), "guizhou": build(store, ("zh",), ["Guizhou"])}
    for name, text in made.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in made}


@pytest.fixture(scope="module")
def browser() -> Iterator[Tab]:
    tab = Tab()
    yield tab
    tab.close()


@pytest.fixture
def tab(browser: Tab) -> Iterator[Tab]:
    """The browser; whatever a test does with it, the page asks nobody and complains of nothing."""
    browser.console(), browser.requests()
    yield browser
    assert browser.console() == []
    elsewhere = [url for url in browser.requests() if not re.match("file:|about:|data:|blob:", url)]
    assert elsewhere == []


@pytest.fixture
def china(tab: Tab, paths: dict[str, Path]) -> Tab:
    tab.open(paths["china"], "?lang=en")
    return tab


def test_all_counties_stand_in_the_table(china: Tab, store: sqlite3.Connection) -> None:
    assert china.codes() == [row["code"] for row in record.counties(store)]
    assert china.text("#count") == f"{len(china.codes())} counties"


def spellings(store: sqlite3.Connection) -> list[tuple[str, str]]:
    """Spellings of a sample of counties, and the code that each must find."""
    old = dict(zip(SIMPLIFIED, TRADITIONAL, strict=True))
    spans = county_keys.code_spans(store)
    pairs: list[tuple[str, str]] = []
    for row in SAMPLE.sample(record.counties(store), 120):
        traditional = "".join(old.get(letter, letter) for letter in row["name_zh"])
        texts = [
            row["name_zh"],
            traditional,
            f"{row['province_zh']}{row['name_zh']}",
            f"{row['province_zh']}{row['prefecture_zh'] or ''}{row['name_zh']}",
            row["pinyin"],
            row["pinyin"].upper(),
            row["name_en"],
            row["name_en"].lower(),
            f"{row['name_en']} {row['province']}",
            row["code"],
            row["code_2020"],
            row["code_current"],
            *row["aliases_en"],
            *row["aliases_zh"],
            *(span.code for span in spans.get(row["code"], ())),
        ]
        pairs += [(text, row["code"]) for text in texts if text]
    return pairs


def test_any_spelling_finds_its_county(china: Tab, store: sqlite3.Connection) -> None:
    asked = [
        *spellings(store),
        ("Wēiníng", "520526"), ("wei ning", "520526"), ("威寧縣", "520526"), ("威宁县 贵州", "520526"),
        ("貴州威寧", "520526"), ("Weining, Guizhou", "520526"), ("５２２４２７", "520526"), ("lveyang", "610727"),
    ]  # fmt: skip
    found = china.run(
        "const search = document.getElementById('search');"
        "return arguments[0].map(([text, code]) => {"
        "  search.value = text; search.dispatchEvent(new Event('input', {bubbles: true}));"
        "  return [...document.querySelectorAll('#table tbody a')].map(a => a.getAttribute('href').slice(1));"
        "})",
        asked,
    )
    wrong = [(text, code) for (text, code), codes in zip(asked, found, strict=True) if code not in codes]
    assert wrong == []
    # A question is narrower than the list: a search that lets everything through would pass the above.
    assert sum(map(len, found)) < 5 * len(found)
    exact = [codes[0] == code for (text, code), codes in zip(asked, found, strict=True) if text == code]
    assert all(exact)


@pytest.mark.parametrize("text", ["Narnia", "999999", "北京市", "!!!", "weiningg"])
def test_what_is_not_there_is_said(china: Tab, text: str) -> None:
    china.put("search", text)
    assert china.codes() == []
    assert china.text("#count").startswith("No county matches.")
    assert china.run("return document.getElementById('download').disabled")


def test_filters_count_what_the_command_line_counts(china: Tab, run: Callable[..., Answer]) -> None:
    def both(chosen: dict[str, str], *words: str) -> None:
        for name in ("province", "batch", "area", "evidence", "key", "supervised"):
            china.put(f"filter-{name}", chosen.get(name, ""))
        rows = json.loads(run("counties", "--json", *words).out)
        assert china.codes() == [row["code"] for row in rows], chosen

    both({"province": "Guizhou"}, "-p", "Guizhou")
    both({"batch": "2020"}, "-b", "2020")
    both({"supervised": "yes"}, "--supervised")
    both({"evidence": "disputed"}, "--evidence", "disputed")
    both({"area": "wuling-mountains"}, "--area", "wuling-mountains")
    both({"key": "yes"}, "--key-county")
    both({"province": "Yunnan", "batch": "2019"}, "-p", "Yunnan", "-b", "2019")


def test_clear_brings_all_counties_back(china: Tab) -> None:
    total = len(china.codes())
    china.put("search", "weining")
    china.put("filter-batch", "2020")
    assert china.codes() == ["520526"]
    china.press("#clear")
    china.until("document.querySelectorAll('#table tbody tr').length", total)


def test_every_choice_of_a_filter_has_counties_and_together_they_are_all(china: Tab) -> None:
    total = len(china.codes())
    for name in ("province", "batch", "area", "evidence", "key", "supervised"):
        values = china.run(
            "return [...document.getElementById(arguments[0]).options].map(o => o.value)", f"filter-{name}"
        )
        counts = []
        for value in values[1:]:
            china.put(f"filter-{name}", value)
            counts.append(len(china.codes()))
        china.put(f"filter-{name}", "")
        assert all(counts) and sum(counts) == total, name


def test_headings_sort_up_down_and_back(china: Tab, store: sqlite3.Connection) -> None:
    heading = '#table [data-field="delisted_on"]'
    days = {row["code"]: row["delisted_on"] for row in record.counties(store)}

    def shown() -> list[str | None]:
        return [days[code] for code in china.codes()]

    known = [day for day in days.values() if day]
    assert len(known) < len(days), "the sample must have unknown days"
    china.press(heading)
    assert shown() == [*sorted(known), *[None] * (len(days) - len(known))]
    assert china.run("return document.querySelector('#table [aria-sort]').ariaSort") == "ascending"
    assert china.run("return document.activeElement.dataset.field") == "delisted_on"
    china.press(heading)
    assert shown() == [*sorted(known, reverse=True), *[None] * (len(days) - len(known))]
    china.press(heading)
    assert china.codes() == sorted(days)


def test_slider_shows_each_year(china: Tab, store: sqlite3.Connection) -> None:
    for row in series.progress(store):
        china.put("year", row["year"])
        said = china.text("#map-said")
        if row["delisted"]:
            numbers = [row["year"], row["listed"], row["designated"], row["delisted_in_batch"], row["year"]]
        else:
            numbers = [row["year"], row["designated"]]
        assert re.findall(r"\d+", said) == [str(number) for number in numbers]
        colours = "document.querySelectorAll('.batch.listed circle').length"
        assert china.run(f"return {colours}") == row["listed"]
        assert china.text(".ticks .here") == str(row["year"])


def test_slider_and_play_answer_the_keyboard(china: Tab) -> None:
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys

    slider = china.driver.find_element(By.ID, "year")
    slider.send_keys(Keys.HOME)
    assert china.text("#map-said").startswith("End of 2015: all")
    slider.send_keys(Keys.ARROW_RIGHT)
    assert china.text("#map-said").startswith("End of 2016:")
    play = china.driver.find_element(By.ID, "play")
    play.send_keys(Keys.ENTER)
    assert play.text == "Pause"
    play.send_keys(Keys.ENTER)
    assert play.text == "Play"


def test_a_point_of_the_map_leads_to_its_county(china: Tab) -> None:
    china.run(
        "const map = document.getElementById('map-picture'), box = map.getBoundingClientRect();"
        "const scale = box.width / map.viewBox.baseVal.width;"
        "const data = JSON.parse(document.getElementById('data').textContent);"
        "const [x, y] = data.places[data.counties.findIndex(county => county[0] === '520526')];"
        "const where = {clientX: box.x + x * scale, clientY: box.y + y * scale, bubbles: true};"
        "map.dispatchEvent(new PointerEvent('pointermove', where));"
        "map.dispatchEvent(new MouseEvent('click', where));"
    )
    assert china.run("return document.getElementById('map-tip').textContent").startswith("Weining")
    china.until("location.hash", "#520526")
    china.until("document.getElementById('card').open", True)
    assert china.text("#card-name").startswith("Weining")


def test_language_is_that_of_the_address_and_can_be_changed(tab: Tab, paths: dict[str, Path]) -> None:
    tab.open(paths["china"], "?lang=zh")
    assert tab.run("return document.documentElement.lang") == "zh-Hans"
    assert re.search(r"[\u4e00-\u9fff]", tab.text("h1")) and tab.text("#table th:nth-child(2)") == "名称"
    assert tab.run("return document.title") == tab.text("h1")
    tab.press('[data-to="en"]')
    assert tab.run("return [document.documentElement.lang, location.search]") == ["en", "?lang=en"]
    assert tab.text("h1").startswith("China") and tab.text("#table th:nth-child(2)") == "Name"
    assert tab.run("return document.getElementById('year').getAttribute('aria-label')") == "Year shown on the map"
    assert tab.text('[aria-current="true"]') == "English"


@pytest.mark.parametrize("code", ["520526", "522427"])
@pytest.mark.parametrize(("language", "name"), [("en", "Weining Yi"), ("zh", "威宁彝族回族苗族自治县")])
def test_a_county_has_an_address(
    tab: Tab, paths: dict[str, Path], store: sqlite3.Connection, language: str, name: str, code: str
) -> None:
    tab.open(paths["china"], f"?lang={language}#{code}")
    card = tab.text("#card")
    assert tab.text("#card-name").startswith(name)
    for part in ("520526", "522427", "2020-11-23", "26.86", "104.28"):
        assert part in card
    tab.press("#close")
    tab.until("[document.getElementById('card').open, location.hash]", [False, ""])


def test_cards_say_what_is_unknown_and_what_is_noted(china: Tab, store: sqlite3.Connection) -> None:
    rows = record.counties(store)
    undated = next(row for row in rows if row["delisted_on"] is None and row["delisted_month"] is None)
    dated = next(row for row in rows if row["delisted_month"] and row["delisted_on"] is None)
    noted = next(row for row in rows if row["notes"])
    moved = next(row for row in rows if row["change_note"] and row["code_current"] != row["code"])
    contradicted = next(row for row in rows if row["disagreements"])
    other = contradicted["disagreements"][0]
    cases = [
        (contradicted, [other["value"], other["note_en"]]),
        (undated, ["Delisted on unknown"]),
        (dated, [f"Delisted on {dated['delisted_month']}"]),
        (noted, [noted["notes"]]),
        (moved, [moved["change_note"]]),
    ]
    for row, parts in cases:
        china.run("location.hash = arguments[0]", row["code"])
        china.until("document.querySelector('#card-name small')?.textContent", row["name_zh"])
        card = china.text("#card")
        assert row["name_zh"] in card
        for part in parts:
            assert re.sub(r"\s+", " ", part) in re.sub(r"\s+", " ", card)


def test_an_address_of_no_county_says_so_and_escape_closes_it(tab: Tab, paths: dict[str, Path]) -> None:
    from selenium.webdriver.common.keys import Keys

    tab.open(paths["guizhou"], "#530102")
    assert tab.text("#card").endswith("本页没有代码为530102的县。")
    tab.driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert not tab.run("return document.getElementById('card').open")


def test_a_source_of_a_card_is_shown_in_the_list(china: Tab) -> None:
    china.run("location.hash = '520526'")
    china.until("document.getElementById('card').open", True)
    china.press("#card .cited a")
    china.until("document.getElementById('card').open", False)
    assert china.run("return document.querySelector('.sources li:target').closest('details').open")


def test_download_is_what_the_command_line_writes(
    china: Tab, run: Callable[..., Answer], tmp_path: Path, store: sqlite3.Connection
) -> None:
    china.command("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(tmp_path))
    # A province with a county of which sources disagree: a cell that holds a list of records.
    china.put("filter-province", "Jiangxi")
    china.press("#download")
    path = tmp_path / "poverty-counties.csv"
    expected = tmp_path / "expected.csv"
    assert run("counties", "-p", "Jiangxi", "-f", "csv", "--bom", "-o", expected).code == 0
    end = time.monotonic() + 20
    while not path.exists():
        assert time.monotonic() < end, "nothing was downloaded"
        time.sleep(0.05)
    assert path.read_bytes() == expected.read_bytes()
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
    assert [row["code"] for row in rows] == china.codes()
    assert any(row["disagreements"] for row in rows)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ["china", "guizhou"])
def test_nothing_overflows_a_phone(tab: Tab, paths: dict[str, Path], name: str, language: str) -> None:
    for address in ("", "#520526"):
        tab.open(paths[name], f"?lang={language}{address}", width=360)
        tab.run("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        assert tab.run("return document.documentElement.scrollWidth") == 360
        wide = tab.run(
            "return [...document.querySelectorAll('main h1, main h2, main p, main figure, dialog[open] *')]"
            ".filter(e => e.getBoundingClientRect().right > 361).map(e => e.outerHTML.slice(0, 80))"
        )
        assert wide == []


def test_colours_follow_the_system_and_the_button(tab: Tab, paths: dict[str, Path]) -> None:
    def paper() -> str:
        return str(tab.run("return getComputedStyle(document.body).backgroundColor"))

    def pressed() -> str:
        return str(tab.run("return document.getElementById('theme').getAttribute('aria-pressed')"))

    tab.open(paths["china"])
    light = paper()
    assert pressed() == "false"
    tab.press("#theme")
    dark = paper()
    assert dark != light and pressed() == "true"
    tab.open(paths["china"], dark=True)
    assert paper() == dark and pressed() == "true"
    tab.press("#theme")
    assert paper() == light and pressed() == "false"


def test_paper_has_the_words_and_not_the_controls(china: Tab) -> None:
    china.run("dispatchEvent(new Event('beforeprint'))")
    china.command("Emulation.setEmulatedMedia", media="print", features=[])
    hidden = "return getComputedStyle(document.querySelector(arguments[0])).display"
    assert [china.run(hidden, name) for name in (".bar", "#filters", "#download")] == ["none"] * 3
    assert china.run("return document.querySelectorAll('#milestones details:not([open])').length") == 0
    assert china.run("return getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert len(china.command("Page.printToPDF", printBackground=False)["data"]) > 100_000
    china.run("dispatchEvent(new Event('afterprint'))")
    assert china.run("return document.querySelectorAll('#milestones details[open]').length") == 0


def test_without_scripts_it_can_still_be_read(tab: Tab, paths: dict[str, Path]) -> None:
    tab.command("Emulation.setScriptExecutionDisabled", value=True)
    try:
        tab.open(paths["china"])
        document = tab.command("DOM.getDocument")
        node = tab.command("DOM.querySelector", nodeId=document["root"]["nodeId"], selector="noscript")
        shown = tab.command("DOM.getOuterHTML", nodeId=node["nodeId"])["outerHTML"]
        assert "needs scripts" in shown
    finally:
        tab.command("Emulation.setScriptExecutionDisabled", value=False)


@pytest.mark.parametrize(
    ("language", "dark", "width"),
    [("en", False, 1280), ("en", True, 360), ("zh", False, 360), ("zh", True, 1280)],
)
def test_axe_finds_nothing(
    tab: Tab, paths: dict[str, Path], axe: str, language: str, dark: bool, width: int
) -> None:
    for address in ("", "#520526"):
        tab.open(paths["china"], f"?lang={language}{address}", dark=dark, width=width)
        # All rows are made alike: judging some of them is enough.
        tab.put("filter-province", "Guizhou")
        if not address:
            tab.run("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        assert tab.findings(axe) == []


def test_axe_would_find_a_fault(tab: Tab, paths: dict[str, Path], axe: str) -> None:
    tab.open(paths["guizhou"])
    assert tab.findings(axe) == []
    tab.run("document.getElementById('search').closest('label').replaceWith(document.getElementById('search'))")
    tab.run("document.getElementById('search').removeAttribute('placeholder')")
    assert [finding.partition(":")[0] for finding in tab.findings(axe)] == ["label"]
