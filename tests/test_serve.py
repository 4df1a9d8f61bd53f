"""The record in a browser and as a JSON API, asked by a real HTTP client; test_serve_browser.py looks at it."""

import importlib
import json
import re
import sqlite3
import urllib.parse
import urllib.request
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

import pytest

import povstat
from povstat.fields.tables import VERBS, VIEWS
from povstat.lang import LANGUAGES, translate
from povstat.page import build
from povstat.queries import record
from povstat.serve import database
from povstat.serve.described import FACETS, metadata
from povstat.serve.guard import POLICY
from povstat.serve.questions import QUESTIONS
from tests.conftest import TINY, Answer
from tests.serving import Served, serving

pytest.importorskip("datasette")

Run = Callable[..., Answer]
SVG = "{http://www.w3.org/2000/svg}"


def plain(row: dict[str, Any]) -> dict[str, Any]:
    """A row with truth values as SQLite has them."""
    return {name: int(value) if isinstance(value, bool) else value for name, value in row.items()}


@pytest.mark.parametrize("table", [name for name in VIEWS if name != "crosswalk"])
def test_tables_are_those_of_the_record(served: Served, table: str) -> None:
    expected = [plain(row) for row in povstat.table(table)]
    got = served.rows(table)
    for row in got:
        row.pop("rowid", None)
    assert sorted(got, key=json.dumps) == sorted(expected, key=json.dumps)


def test_a_table_larger_than_an_answer_says_so(served: Served) -> None:
    answer = served.get("/povstat/crosswalk.json", _size="max").json
    assert answer["filtered_table_rows_count"] == len(povstat.crosswalk()) > len(answer["rows"]) == 10_000
    assert answer["next_url"]


ASKED: dict[str, tuple[dict[str, object], list[object]]] = {
    "county": ({"name": "威宁"}, ["counties", "--search", "520526"]),
    "counties_of": (
        {"province": "guizhou", "batch": 2020, "area": ""},
        ["counties", "-p", "Guizhou", "-b", 2020],
    ),
    "events": (
        {"since": "2015-01-01", "until": "2016-12-31", "words": ""},
        ["milestones", "--since", 2015, "--until", 2016],
    ),
    "provinces_by_counties": ({}, ["provinces", "--sort", "-counties"]),
    "batches_of": ({"province": "云南", "batch": ""}, ["batches", "-p", "Yunnan"]),
    "counties_of_areas": ({}, ["areas"]),
    "supervised": ({"province": ""}, ["counties", "--supervised"]),
    "institutions_by_kind": ({"kind": "lesson"}, ["institutions", "--kind", "lesson"]),
    "values": ({"series": "rural-poor", "since": 2012, "until": ""}, ["series", "rural-poor", "--since", 2012]),
    "figures_with": ({"words": "supervision villages"}, ["figures", "supervision villages"]),
    "remaining": ({"province": "Yunnan"}, ["progress", "-p", "Yunnan"]),
    "line": ({"year": 2010}, ["line", 2010]),
    "find": ({"words": "督战"}, ["search", "督战"]),
    "history": ({"code": "522427"}, ["codes", "522427"]),
    "sources_cited": ({"id": "rural-poor"}, ["series", "rural-poor", "--limit", 0]),
    "meanings": ({"key": "威宁县"}, []),
    "years_of": ({"name": "威宁"}, []),
}
"""Each question with what is asked, and what asks the same on the command line."""


@pytest.mark.parametrize("name", QUESTIONS)
def test_questions_answer_as_the_command_line(served: Served, run: Run, name: str) -> None:
    words, command = ASKED[name]
    rows = served.rows(name, **words)
    assert rows
    if name == "meanings":
        expected: list[Any] = [dict(row) for row in povstat.crosswalk() if row["key"] == "威宁县"]
    elif name == "years_of":
        expected = [plain(dict(row)) for row in povstat.table("panel") if row["code"] == "520526"]
    elif name == "sources_cited":
        assert {row["id"] for row in rows} >= {
            key for row in povstat.series("rural-poor") for key in row["sources"]
        }
        return
    else:
        expected = [plain(row) for row in json.loads(run(*command, "--json").out)]
    assert len(rows) == len(expected)
    by = "code" if "code" in rows[0] and "year" not in rows[0] and name != "history" else None
    if by:
        rows, expected = sorted(rows, key=lambda r: r[by]), sorted(expected, key=lambda r: r[by])
    for row, full in zip(rows, expected, strict=True):
        assert {field: full[field] for field in row if field in full} == {
            field: value for field, value in row.items() if field in full
        }
        assert len(row.keys() & full.keys()) >= 3


def test_every_listing_of_the_command_line_has_a_question() -> None:
    assert {question.verb for question in QUESTIONS.values()} == VERBS.keys() - {
        "match",
        "sql",
        "export",
        "sources",
    }
    assert ASKED.keys() == QUESTIONS.keys()
    assert not QUESTIONS.keys() & {*VIEWS}


def test_questions_left_open_narrow_nothing_down(served: Served) -> None:
    assert len(served.rows("counties_of", province="", batch="", area="")) == len(povstat.counties())
    assert len(served.rows("events", since="", until="", words="")) == len(povstat.milestones())
    assert [row["area"] for row in served.rows("remaining", province="")] == ["China"] * len(povstat.progress())


def test_a_name_of_no_county_gives_no_row(served: Served) -> None:
    for name in ("城关", "昌平", "", "Wining"):
        assert served.rows("county", name=name) == []
    assert served.rows("counties_of", province="Narnia", batch="", area="") == []


@pytest.mark.parametrize("word", ["威宁", "威寧", "weini", "520526", "522427", "Weining Guizhou"])
def test_full_text_finds_chinese_and_beginnings(served: Served, word: str) -> None:
    assert "520526" in {row["code"] for row in served.rows("counties", _search=word)} or word == "522427"


def test_full_text_of_strange_words_finds_nothing_and_fails_not(served: Served) -> None:
    for word in ('"', "a OR", "*", "(", "{}", "\x00", "。"):
        answer = served.get("/povstat/counties.json", _search=word)
        assert answer.status == 200, word
    assert served.rows("milestones", _search="zzzzz") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_described(language: Any) -> None:
    described = metadata(database.served(povstat.Povstat(TINY, language)))["databases"]["povstat"]
    chinese = re.compile(r"[\u4e00-\u9fff]")
    assert {*VIEWS} <= described["tables"].keys()
    for name in VIEWS:
        table = described["tables"][name]
        texts = [table["title"], *table["columns"].values()]
        for text in texts:
            assert text and (language == "en" or chinese.search(text)), (name, text)
        assert {*table["facets"]} <= table["columns"].keys()
    units = {"en": ("(counties)", "(degrees)"), "zh": ("(个县)", "(度)")}[language]
    columns = described["tables"]["batches"]["columns"], described["tables"]["counties"]["columns"]
    assert columns[0]["counties"].endswith(units[0]) and columns[1]["longitude"].endswith(units[1])
    for question in described["queries"].values():
        assert (language == "en") is (not chinese.search(question["title"] + question["description"]))


def test_facets_count_the_rows(served: Served, store: sqlite3.Connection) -> None:
    facets = served.get("/povstat/counties.json").json["facet_results"]
    assert [*facets] == [*FACETS["counties"]]
    batches = {int(part["value"]): part["count"] for part in facets["batch"]["results"]}
    assert batches == dict(store.execute("SELECT batch, count(*) FROM counties GROUP BY 1").fetchall())


def test_the_map_has_a_point_for_every_row(served: Served) -> None:
    answer = served.get("/povstat/counties.map", batch=2020, _size="max")
    assert answer.kind.startswith("image/svg+xml")
    drawing = ElementTree.fromstring(answer.text)
    links = drawing.findall(f".//{SVG}a")
    expected = povstat.counties(batch=2020)
    assert [link.get("href") for link in links] == [f"/povstat/counties/{row['code']}" for row in expected]
    assert {circle.get("fill") for circle in drawing.findall(f".//{SVG}a/{SVG}circle")} == {
        link.get("fill") for link in drawing.findall(f".//{SVG}g/{SVG}circle")
    }
    title = links[0].find(f"{SVG}circle/{SVG}title")
    assert title is not None and title.text == " · ".join(
        str(expected[0][name]) for name in ("name_en", "name_zh", "code", "batch")
    )
    assert served.get(str(links[0].get("href"))).status == 200


def test_a_map_of_a_part_says_so_and_rows_without_a_seat_have_none(served: Served) -> None:
    text = served.get("/povstat/counties.map", _size=10).text
    assert "10 rows with a seat, of the first 10 of 832" in text
    assert served.get("/povstat/areas.map").status == 400
    assert "areas.map" not in served.get("/povstat/areas").text
    nowhere = served.get("/povstat.map", sql="select null as longitude, null as latitude")
    assert nowhere.status == 200 and "0 rows with a seat" in nowhere.text


def test_the_front_is_the_page(served: Served, store: sqlite3.Connection) -> None:
    answer = served.get("/")
    page = build(store, ("en", "zh"), links=[("povstat", "Tables, JSON and SQL")])
    assert answer.text == page and page.count('href="povstat"') == 1
    assert 'href="povstat"' not in build(store, ("en",), ["Guizhou"])


def test_cells_are_read_by_people(served: Served) -> None:
    text = served.get("/povstat/counties/520526").text
    assert '<a href="/povstat/sources/delisting-gz-2020">delisting-gz-2020</a>' in text
    assert re.search(r"col-supervised[^>]*>\s*yes", text) and "[&#34;" not in text
    sources = served.get("/povstat/sources/delisting-gz-2020")
    assert sources.status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_it_only_reads(served: Served, method: str) -> None:
    for path in ("/", "/povstat", "/povstat/county"):
        assert served.send(method, path).status == 405


@pytest.mark.parametrize(
    "statement",
    [
        "insert into counties (code) values ('1')",
        "update counties set code = '1'",
        "drop table counties",
        "attach 'x.db' as x",
        "pragma journal_mode = wal",
        "with x as (select 1) insert into areas (id) select * from x",
        "select load_extension('x')",
        "select writefile('x', 'y')",
        "select randomblob(20000000)",
    ],
)
def test_no_statement_does_more_than_ask(served: Served, statement: str) -> None:
    answer = served.get("/povstat.json", sql=statement)
    assert answer.status == 400 and answer.json["ok"] is False
    assert served.get("/povstat.json", sql="select count(*) from counties").json["rows"] == [[832]]


def test_a_statement_without_end_is_ended(served: Served) -> None:
    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"
    answer = served.get("/povstat.json", sql=endless, _timelimit=50)
    assert answer.status == 400 and "interrupted" in answer.text.lower()


def test_pages_of_other_sites_may_link_and_no_more(served: Served) -> None:
    for mode, status in (("navigate", 200), ("no-cors", 403), ("cors", 403)):
        headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": mode}
        assert served.request("GET", "/povstat/areas", headers).status == status


def test_pages_of_the_workshop_are_closed_and_every_page_keeps_to_itself(served: Served) -> None:
    for name in (
        "databases",
        "threads",
        "plugins",
        "permissions",
        "messages",
        "patterns",
        "allow-debug",
        "auth-token",
    ):
        assert served.get(f"/-/{name}").status == 404
    for path in ("/", "/povstat", "/povstat/counties", "/povstat/county", "/-/metadata.json", "/povstat/nothing"):
        assert served.get(path).headers["content-security-policy"] == POLICY, path
    assert "http" not in POLICY and POLICY.startswith("default-src 'none'")


def test_no_plugin_of_somebody_else_takes_part() -> None:
    from datasette.plugins import DEFAULT_PLUGINS, pm

    from povstat.serve import plugin, served_site

    other = ModuleType("datasette_tiles")
    pm.register(other)
    served_site.only_ours(pm, {*DEFAULT_PLUGINS}, plugin)
    assert not pm.is_registered(other) and pm.is_registered(plugin)
    assert pm.is_registered(importlib.import_module("datasette.facets"))


def test_another_site_of_the_process_is_left_alone() -> None:
    from datasette.app import Datasette

    from povstat.serve import plugin

    theirs = Datasette(memory=True)
    assert "map" not in theirs.renderers
    assert plugin.register_routes(theirs) == [] and plugin.extra_template_vars(theirs) == {}


def test_data_of_ones_own_in_chinese_for_other_machines() -> None:
    with serving(data=TINY, lang="zh", statements=False) as site:
        # As where other machines can reach it: tables and questions, no statements of their own.
        for path, words in (
            ("/povstat.json", {"sql": "select 1"}),
            ("/povstat/counties.json", {"_where": "1 = 1"}),
        ):
            assert site.get(path, **words).status in (400, 403)
        assert site.rows("counties_of", province="", batch="", area="")
        codes = {row["code"] for row in site.rows("counties")}
        assert codes == {row["code"] for row in povstat.Povstat(TINY).counties()}
        assert site.get("/").text.startswith('<!DOCTYPE html>\n<html lang="zh-Hans"')
        assert translate("One county", "zh") in site.get("/povstat").text
        assert "有驻地坐标的" in site.get("/povstat/counties.map").text
        folder = Path(site.site.datasette.databases["povstat"].path).parent
        assert folder.stat().st_mode & 0o077 == 0
    assert not folder.exists()


def test_batches_keep_their_colours(served: Served, store: sqlite3.Connection) -> None:
    """A map of some batches has the colours that a map of all has."""
    assert served.site._batches == record.values_of(store, "counties", "batch")

    def legend(**words: object) -> dict[str, str]:
        drawing = ElementTree.fromstring(served.get("/povstat/counties.map", _size="max", **words).text)
        group = drawing.findall(f"{SVG}g")[-1]
        fills = [str(circle.get("fill")) for circle in group.findall(f"{SVG}circle")]
        return dict(zip([str(text.text) for text in group.findall(f"{SVG}text")], fills, strict=False))

    assert legend(batch=2019).items() <= legend().items()


def test_what_is_wrong_is_answered_and_not_printed(served: Served, capfd: pytest.CaptureFixture[str]) -> None:
    wrong = served.get("/povstat.json", sql="select nil from counties")
    assert (wrong.status, wrong.json["error"]) == (400, "no such column: nil")
    assert "no such column: nil" in served.get("/povstat", sql="select nil from counties").text
    assert served.get("/povstat/countis").status == served.get("/nothing").status == 404

    def fail(*_: object) -> None:
        raise RuntimeError("first\nsecond")

    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(served.site, "map", fail)
        fault = served.get("/povstat/counties.map")
    assert fault.status == 500 and "a fault in povstat itself: RuntimeError: first" in fault.text
    assert capfd.readouterr() == ("", "")


PAGE = (Path(__file__).parent.parent / "docs" / "serve.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("address", re.findall(r"^\$ curl '(.*)'$", PAGE, re.M))
def test_addresses_of_the_documentation_answer(served: Served, address: str) -> None:
    path, _, query = address.removeprefix("http://127.0.0.1:8832").partition("?")
    answer = served.get(path, **dict(urllib.parse.parse_qsl(query)))
    assert answer.status == 200 and len(answer.text) > 100
    if path.endswith(".json"):
        assert answer.json[0]


def test_the_documentation_lists_the_questions() -> None:
    def asked(sql: str) -> str:
        return ", ".join(dict.fromkeys(re.findall(r":(\w+)", sql))) or "nothing"

    rows = [
        f"| `{name}` | {question.title} (`povstat {question.verb}`) | {asked(question.sql)} |"
        for name, question in QUESTIONS.items()
    ]
    listed = re.search(r"<!-- questions -->\n(.*)<!-- end of questions -->", PAGE, re.S)
    assert listed is not None and listed[1].splitlines() == rows, "\n".join(rows)
