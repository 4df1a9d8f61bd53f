"""The policy record itself: what it must hold, its fields, and the card of one event."""

import json
import re
import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from povstat.cli.app import root
from povstat.fields.columns import when
from povstat.queries import panel as panels
from povstat.queries import record as queries
from tests.conftest import Run

Events = dict[str, dict[str, Any]]
"""Every event of the record by its id."""


@pytest.fixture(scope="module")
def record(store: sqlite3.Connection) -> Events:
    return {event["id"]: event for event in queries.milestones(store)}


def test_the_article_tells_22_of_the_events(run: Run, record: Events) -> None:
    told = json.loads(run("milestones", "--article", "--json").out)
    others = json.loads(run("milestones", "--no-article", "--json").out)
    assert len(told) == 22
    assert {event["id"] for event in told + others} == record.keys()
    assert all("legal-daily-2020" in event["sources"] for event in told)
    assert not any("legal-daily-2020" in event["sources"] for event in others)
    undated = [event["id"] for event in told if event["date_in_article"] is None]
    assert undated == ["listed-supervision-2020"]


@pytest.mark.parametrize(
    ("event", "fields"),
    [
        (
            "decision-2015",
            {
                "date": "2015-11-29",
                "issued_on": "2015-11-29",
                "published_on": "2015-12-07",
                "document_number": "中发〔2015〕34号",
                "date_in_article": "2015-11",
            },
        ),
        (
            "thirteenth-poverty-plan-2016",
            {"date": "2016-11-23", "document_number": "国发〔2016〕64号", "date_in_article": "end of 2016"},
        ),
        (
            "consumption-2018",
            {
                "date": "2018-12-01",
                "date_precision": "month",
                "issued_on": None,
                "published_on": "2019-01-14",
                "document_number": "国办发〔2018〕129号",
            },
        ),
        (
            "return-to-poverty-2020",
            {"issued_on": "2020-03-20", "published_on": "2020-03-27", "document_number": "国开发〔2020〕6号"},
        ),
        ("poverty-line-2011", {"date": "2011-11-29", "date_in_article": "end of 2011"}),
        ("no1-document-2020", {"date": "2020-01-01", "published_on": "2020-02-05"}),
        ("cpc-18th-congress", {"date": "2012-11-08", "end_date": "2012-11-14"}),
        ("guangshan-visit-2019", {"date": "2019-09-17", "date_precision": "day"}),
        ("eight-seven-plan-1994", {"date": "1994-04-15", "issued_on": "1994-04-15", "kind": "programme"}),
        ("exit-mechanism-2016", {"issued_on": None, "published_on": "2016-04-28", "document_number": None}),
        ("linking-opinions-2020", {"issued_on": None, "document_number": "中发〔2020〕30号"}),
        ("transition-period-2021-2025", {"date_precision": "year", "end_date": "2025-12-31"}),
    ],
)
def test_days_and_numbers(record: Events, event: str, fields: dict[str, str | None]) -> None:
    assert {field: record[event][field] for field in fields} == fields


def test_what_is_doubtful_has_a_note(record: Events) -> None:
    for event in (
        "eight-seven-conference",
        "county-list-1986",
        "deep-poverty-counties-334",
        "east-west-conference-2021",
        "exit-mechanism-2016",
        "jinggangshan-exit-2017",
        "leading-group-1986",
        "registration-result-2014",
        "responsibility-system-2022",
        "west-new-pattern-2020",
        "world-bank-line-2015",
    ):
        assert record[event]["note_en"] and record[event]["note_zh"], event


def test_what_the_article_does_not_say_is_not_told_as_its_own(record: Events) -> None:
    """Neither the levels below the province nor the issuers of the line are in the article."""
    assert "cities and counties" not in record["responsibility-system-2016"]["summary_en"]
    assert "cities and counties" in record["responsibility-system-2016"]["note_en"]
    assert record["poverty-line-2011"]["issuers_zh"] == ["中央"]
    assert "results are measured" not in record["baseline-2012"]["summary_en"]


def test_every_event_reads_in_both_languages(record: Events) -> None:
    for event in record.values():
        for field in ("title", "summary"):
            assert not re.search(r"[\u4e00-\u9fff]", event[f"{field}_en"]), event["id"]
            assert re.search(r"[\u4e00-\u9fff]", event[f"{field}_zh"]), event["id"]
            assert not re.search(r"[\u4e00-\u9fff][,;:?]", event[f"{field}_zh"]), event["id"]
        assert (event["note_en"] is None) == (event["note_zh"] is None)


UNTOLD = re.compile(
    r"founding article|was not read|not found here|copies? read|our rendering|round (three|four)|"
    r"本项目|读到|所见|我们译",
    re.I,
)


@pytest.mark.parametrize("table", ["milestones", "institutions", "areas", "batches", "supervision"])
def test_no_text_speaks_of_how_the_work_was_done(store: sqlite3.Connection, table: str) -> None:
    for row in queries.rows(store, f"SELECT * FROM {table}"):
        for field, value in row.items():
            assert not UNTOLD.search(str(value)), (table, field, value)


def test_no_help_speaks_of_how_the_work_was_done(run: Run) -> None:
    for verb in root().commands:
        for language in ("en", "zh"):
            assert not UNTOLD.search(run(verb, "--help", "--lang", language).out), verb


def test_the_list_of_2014_is_the_only_designation(store: sqlite3.Connection, record: Events) -> None:
    kinds = Counter(event["kind"] for event in record.values())
    assert kinds["designation"] == 1
    assert min(kinds[kind] for kind in ("programme", "list", "institution", "speech", "law")) >= 1
    assert panels.list_year(store) == 2014


@pytest.mark.parametrize("text", ["精准扶贫", "建档立卡", "退出机制", "八七", "国开发〔2020〕6号"])
def test_search_finds_the_words_of_the_field(run: Run, text: str) -> None:
    found = json.loads(run("milestones", "--search", text, "--json").out)
    assert found
    for event in found:
        texts = [event["title_zh"], event["summary_zh"], event["document_number"] or ""]
        assert any(text in part for part in texts)


def test_the_whole_record_is_searched_by_number(run: Run) -> None:
    found = json.loads(run("search", "国办发〔2018〕129号", "--json").out)
    assert [hit["id"] for hit in found if hit["kind"] == "milestone"] == ["consumption-2018"]


@pytest.mark.parametrize(
    ("fields", "english", "chinese"),
    [
        ({"date": "1986-01-01", "date_precision": "year"}, "1986", "1986"),
        ({"date": "2021-01-01", "date_precision": "year", "end_date": "2025-12-31"}, "2021-2025", "2021-2025"),
        ({"date": "2012-11-08", "date_precision": "day", "end_date": "2012-11-14"}, *["2012-11-08/14"] * 2),
        ({"date": "1993-02-28", "date_precision": "day", "end_date": "1993-03-04"}, *["1993-02-28/03-04"] * 2),
        (
            {"date": "2012-12-30", "date_precision": "day", "end_date": "2013-01-02"},
            *["2012-12-30/2013-01-02"] * 2,
        ),
        ({"date": "2012-12-31", "date_precision": "year_end"}, "end of 2012", "2012年底"),
        ({"date": "2020-02-01", "date_precision": "quarter"}, "Q1 2020", "2020年第1季度"),
    ],
)
def test_a_date_says_no_more_than_is_known(fields: dict[str, str | None], english: str, chinese: str) -> None:
    assert (when(fields, "en"), when(fields, "zh")) == (english, chinese)


def test_the_card_of_a_document(run: Run) -> None:
    shown = run("milestones", "decision-2015").out
    lines = dict(re.split(r"  +", line, maxsplit=1) for line in shown.splitlines()[1:] if not line.startswith(" "))
    assert shown.startswith("Decision on Winning the Fight against Poverty\n")
    assert lines["Number"] == "中发〔2015〕34号"
    assert (lines["Issued on"], lines["Published on"]) == ("2015-11-29", "2015-12-07")
    assert lines["Issued by"] == "Central Committee of the CPC; State Council"
    assert lines["Legal Daily article"] == "yes, dated 2015-11"
    assert lines["Sources"].startswith("legal-daily-2020")
    assert "f-m-dec2015-jiaxigo  中国公布打赢脱贫攻坚战决定" in shown


def test_the_card_says_which_day_is_unknown(run: Run) -> None:
    assert re.search(r"^Issued on +unknown$", run("milestones", "exit-mechanism-2016").out, re.M)
    assert "Issued on" not in run("milestones", "shibadong-visit-2013").out


def test_the_card_in_chinese(run: Run) -> None:
    shown = run("milestones", "Shibadong-Visit-2013", "--lang", "zh").out
    assert shown.startswith("习近平考察湖南省十八洞村")
    assert re.search("^所涉县 +433124  花垣县$", shown, re.M)
    assert re.search("^法治日报文章 +否$", shown, re.M)
    assert re.search(
        "^法治日报文章 +有，未载日期$", run("milestones", "listed-supervision-2020", "--lang", "zh").out, re.M
    )
    assert re.search("有，所载日期为2011年底", run("milestones", "poverty-line-2011", "--lang", "zh").out)
    assert re.search("^数据 +9899万人$", run("milestones", "baseline-2012", "--lang", "zh").out, re.M)


def test_the_json_of_a_card_is_the_record(run: Run, record: Events) -> None:
    assert json.loads(run("milestones", "decision-2015", "--json").out) == record["decision-2015"]
    several = json.loads(run("milestones", "white-paper-2016", "decision-2015", "--json").out)
    assert [event["id"] for event in several] == ["decision-2015", "white-paper-2016"]
    assert run("milestones", "decision-2015", "--columns", "id", "-f", "csv").out == "id\ndecision-2015\n"
    assert run("milestones", "decision-2015", "--count").out == "1\n"


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["decison-2015"], 1, "did you mean decision-2015?"),
        (["xyzzy"], 1, 'no event "xyzzy"'),
        (["decision-2015", "--article"], 2, "leave them out"),
        (["decision-2015", "--year", "2015"], 2, "leave them out"),
    ],
)
def test_wrong_ids(run: Run, words: list[str], code: int, message: str) -> None:
    answer = run("milestones", *words)
    assert (answer.code, answer.out) == (code, "")
    assert message in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "date_in_article: end of 2011",
            "in_article: false",
            "must say whether legal-daily-2020 is among the sources",
        ),
        ("date_in_article: null", "date_in_article: '2015'", "given for an event that is not in the article"),
        ("date_in_article: end of 2011", "date_in_article: late 2011", "string should match pattern"),
        ("published_on: '2015-12-07'", "published_on: '2015-11'", None),
        ("published_on: '2015-12-07'", "published_on: '2015-10'", "2015-10 is before 2015-11-29"),
        ("issuers_zh: [中央]", "issuers_zh: [中央, 国务院]", "2 in Chinese, but 1 in English"),
        ("note_zh: 具体日期不详。", "note_zh: null", "has a note in one language only"),
    ],
)
def test_validation_of_an_event(run: Run, data_copy: Path, old: str, new: str, message: str | None) -> None:
    path = data_copy / "milestones.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    checked = run("validate", data_copy)
    assert checked.code == (0 if message is None else 1)
    assert message is None or message in checked.out
