"""The page: what is in the file, read without a browser."""

import os
import re
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from povstat.lang import Language, translate
from povstat.page import build
from povstat.page.charts import NATIONAL
from povstat.page.interface import INTERFACE
from povstat.queries import record, series
from povstat.store.opening import open_store
from tests.conftest import TINY, Answer
from tests.page_reader import Page, without_data

MOST_BYTES = 2_000_000
BOTH: tuple[Language, ...] = ("en", "zh")


@pytest.fixture(scope="module")
def text(store: sqlite3.Connection) -> str:
    return build(store, BOTH)


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


def test_policy_lets_in_the_script_and_the_style_of_the_page_and_nothing_else(page: Page) -> None:
    policy = page.policy
    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == page.hashes("script")
    assert policy["style-src"] == page.hashes("style")
    assert len(policy["script-src"]) == len(policy["style-src"]) == 1
    others = {name: values for name, values in policy.items() if name not in ("script-src", "style-src")}
    assert all(values == ["'none'"] for values in others.values())


def test_nothing_comes_from_elsewhere(text: str, page: Page) -> None:
    loading = {"src", "srcset", "poster", "action", "formaction", "background", "data", "xlink:href", "style"}
    for element in page.elements:
        assert not loading & element.attributes.keys(), element
        assert not [name for name in element.attributes if name.startswith("on")], element
        if element.tag in ("link", "iframe", "object", "embed", "img", "image", "use"):
            raise AssertionError(element)
    (style,) = [content for element, content in page.raw if element.tag == "style"]
    assert "url(" not in style and "@import" not in style
    outside = [str(e.attributes["href"]) for e in page.all("a") if not re.match("[#?]", str(e.attributes["href"]))]
    assert outside
    for element in page.all("a"):
        if element.attributes["href"] in outside:
            assert element.attributes["rel"] == "noreferrer noopener"


def test_it_is_below_two_megabytes(text: str) -> None:
    assert len(text.encode()) < MOST_BYTES


def test_the_same_data_gives_the_same_bytes(text: str, tmp_path: Path, _shared_cache: Path) -> None:
    for seed in ("1", "2"):
        path = tmp_path / f"{seed}.html"
        words = [sys.executable, "-m", "povstat", "page", "-o", str(path)]
        subprocess.run(words, env={**os.environ, "PYTHONHASHSEED": seed}, check=True)
        assert path.read_text(encoding="utf-8") == text


def test_counties_are_those_of_the_store(page: Page, store: sqlite3.Connection) -> None:
    assert page.rows() == record.counties(store)


def test_map_has_a_point_for_each_county(page: Page, store: sqlite3.Connection) -> None:
    drawn: Counter[int] = Counter()
    batch = 0
    for element in page.elements:
        if element.tag == "g":
            batch = int(element.attributes.get("data-batch") or 0)
        elif element.tag == "circle" and batch:
            drawn[batch] += 1
    expected = Counter(row["batch"] for row in record.counties(store))
    assert drawn == expected
    assert len(set(map(tuple, page.data["places"]))) > sum(expected.values()) * 0.95


def test_numbers_of_the_years_are_those_of_progress(page: Page, store: sqlite3.Connection) -> None:
    rows = series.progress(store)
    fields = ("year", "listed", "delisted", "delisted_in_batch")
    assert page.data["progress"] == [{field: row[field] for field in fields} for row in rows]


def test_values_of_charts_are_those_of_the_series(page: Page, store: sqlite3.Connection) -> None:
    drawn: dict[str, set[tuple[int, float]]] = {}
    for element in page.elements:
        if "data-value" in element.attributes:
            name = str(element.attributes["data-series"])
            point = (int(str(element.attributes["data-year"])), float(str(element.attributes["data-value"])))
            drawn.setdefault(name, set()).add(point)
    assert drawn.keys() == {name for choice in NATIONAL for name in choice.series}
    for choice in NATIONAL:
        for name in choice.series:
            rows = series.observations(store, [name], since=choice.since)
            expected = {
                (row["year"], float(row["value"]))
                for row in rows
                if row["year"]
                and row["value"] is not None
                and row["first_year"] is None
                and row["status"] != "partial"
            }
            assert drawn[name] == expected, name


def test_every_event_is_on_the_timeline_in_order_of_time(page: Page, store: sqlite3.Connection) -> None:
    events = [row["id"] for row in record.milestones(store)]
    assert [name.removeprefix("event-") for name in page.ids if name.startswith("event-")] == events


def test_every_link_within_the_page_leads_somewhere(page: Page) -> None:
    there = set(page.ids)
    assert len(there) == len(page.ids), "an id stands twice"
    targets = {str(e.attributes["href"])[1:] for e in page.all("a") if str(e.attributes["href"]).startswith("#")}
    assert targets and targets <= there


def test_sources_of_every_county_are_listed(page: Page) -> None:
    fields = ("delisting_sources", "contiguous_area_sources", "key_county_sources")
    cited = {name for row in page.rows() for field in fields for name in row[field]}
    assert cited and {f"source-{name}" for name in cited} <= set(page.ids)


@pytest.mark.parametrize("name", sorted(INTERFACE))
def test_what_scripts_say_has_chinese(name: str) -> None:
    english = INTERFACE[name]
    chinese = translate(english, "zh")
    assert re.search(r"[\u4e00-\u9fff、]", chinese), f"for lang/zh/page.py: {english!r}"
    assert set(re.findall(r"\{(\w+)", chinese)) == set(re.findall(r"\{(\w+)", english))


@pytest.mark.parametrize("language", BOTH)
def test_a_page_of_one_language_has_no_other(store: sqlite3.Connection, language: Language) -> None:
    whole = build(store, [language])
    page, text = Page(whole), without_data(whole)
    (html,) = page.all("html")
    assert html.attributes["lang"] == {"en": "en", "zh": "zh-Hans"}[language]
    assert page.data["languages"] == [language]
    assert 'class="l-' not in text and "data-spoken" not in text and not page.all("a", data_to="zh")
    headings = set(re.findall(r"<h2[^>]*>([^<]*)</h2>", text))
    assert len(headings) >= 8
    for heading in headings:
        assert bool(re.search(r"[\u4e00-\u9fff]", heading)) == (language == "zh"), heading


def test_a_page_of_a_province_has_its_counties_only(store: sqlite3.Connection) -> None:
    page = Page(build(store, BOTH, ["Guizhou"]))
    assert page.rows() == record.counties(store, provinces=["Guizhou"])
    assert [row["listed"] for row in page.data["progress"]] == [
        row["listed"] for row in series.progress(store, ["Guizhou"])
    ]
    assert not page.all("select", id="filter-province")
    (other,) = record.counties(store, provinces=["Hainan"])[:1]
    assert not {f"source-{name}" for name in other["delisting_sources"]} & set(page.ids)


def test_two_provinces_are_counted_together(store: sqlite3.Connection) -> None:
    page = Page(build(store, ["en"], ["Guizhou", "Yunnan"]))
    apart = [series.progress(store, [name]) for name in ("Guizhou", "Yunnan")]
    expected = [one["listed"] + other["listed"] for one, other in zip(*apart, strict=True)]
    assert [row["listed"] for row in page.data["progress"]] == expected


@pytest.mark.parametrize("languages", [("en",), ("zh", "en")])
def test_data_of_any_kind_makes_a_page(languages: tuple[Language, ...], _shared_cache: Path) -> None:
    with open_store(TINY) as db:
        page = Page(build(db, languages))
        assert page.rows() == record.counties(db)
        for row in record.provinces(db):
            assert Page(build(db, languages, [row["name_en"]])).rows()


def test_text_in_the_data_is_never_markup(tiny_copy: Path, _shared_cache: Path) -> None:
    hostile = "</script><script>alert(1)</script><!-- & <b>"
    path = tiny_copy / "milestones.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("A meeting of three days", hostile), encoding="utf-8")
    counties = tiny_copy / "counties.yaml"
    changed, times = re.subn("notes: [^\n]*", f"notes: '{hostile}'", counties.read_text("utf-8"), count=1)
    assert times == 1
    counties.write_text(changed, "utf-8")
    with open_store(tiny_copy) as db:
        text = build(db, ["en"])
    page = Page(text)
    assert len(page.all("script")) == 2
    assert any(row["notes"] == hostile for row in page.rows())
    assert hostile in page.words


def test_command_writes_a_file_or_a_pipe(run: Callable[..., Answer], tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    answer = run("page", "-p", "贵州", "--lang", "zh", "-o", path)
    assert answer == Answer(0, "", "")
    piped = run("page", "-p", "Guizhou", "--lang", "zh")
    assert piped.code == 0 and piped.out == path.read_text(encoding="utf-8")


def test_both_languages_begin_with_that_of_the_reader(
    run: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Page(run("page", "-p", "海南").out).data["languages"] == ["en", "zh"]
    monkeypatch.setenv("POVSTAT_LANG", "zh")
    for words in ((), ("--lang", "both")):
        assert Page(run("page", "-p", "海南", *words).out).data["languages"] == ["zh", "en"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--lang", "fr"], 'unknown language "fr"; one of: en, zh, both'),
        (["--province", "Narnia"], 'unknown province "Narnia"'),
        (["--output", "data/counties.yaml"], "a data file in use is not written over"),
    ],
)
def test_wrong_words_are_refused_in_one_line(run: Callable[..., Answer], words: list[str], says: str) -> None:
    answer = run("page", *words)
    assert (answer.code, answer.out) == (1 if "--province" in words else 2, "")
    assert says in answer.err and answer.err.count("\n") == 1


def test_a_terminal_is_no_place_for_a_page(on_terminal: Callable[..., tuple[int, str]]) -> None:
    code, shown = on_terminal("page")
    assert code == 2
    assert shown == "povstat: a page is written to a file: name it with -o page.html\n"


def test_a_failed_page_leaves_the_file_as_it_was(
    run: Callable[..., Answer], tmp_path: Path, tiny_copy: Path
) -> None:
    path = tmp_path / "page.html"
    path.write_text("before", encoding="utf-8")
    (tiny_copy / "counties.yaml").write_text("[]", encoding="utf-8")
    answer = run("page", "--data", tiny_copy, "-o", path)
    assert answer.code == 1 and path.read_text(encoding="utf-8") == "before"
