"""The forms that Datasette puts around tables: amended for everybody, and Chinese where the record is."""

import html
import re
from collections.abc import Iterator

import pytest

pytest.importorskip("datasette")

from importlib.resources import files

from datasette.filters import Filters

from povstat.lang.zh.forms import CONDITIONS, FORMS
from povstat.serve.forms import LABELLED, SAID, SCRIPT, amended, condition, said_of
from tests.conftest import TINY
from tests.serving import Served, serving

TEMPLATES = files("datasette").joinpath("templates")
SHOWN = (
    "base.html", "database.html", "table.html", "query.html", "row.html", "error.html",
    "_footer.html", "_crumbs.html",
    "_table.html",
    "_facet_results.html", "_suggested_facets.html", "_description_source_license.html",
    "_codemirror_foot.html",
)  # fmt: skip
"""The templates of what is served."""

OURS = {"Column", "Condition", "Value", "Meaning of the columns", "Statement in SQL"}
"""What is said to readers who hear a page."""

ERRORS = {"Table not found", "Database not found", "Record not found"}
NEVER = re.compile(
    r"Log out|select sqlite_version|The following databases.*|hidden|\(view\)|^ *tables$|This query cannot be .*"
)
"""What nobody sees: no accounts, no other databases, nothing can be written."""

KEPT = {"JSON", "CSV", "SQL", "DB", "SQLite", "Datasette", "v", "ms", "s", "select", "from", "db"}


def source(name: str) -> str:
    """A template of Datasette's, or its script."""
    folder = files("datasette").joinpath("static") if name == SCRIPT else TEMPLATES
    return folder.joinpath(name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def chinese() -> Iterator[Served]:
    """The small directory, served in Chinese."""
    with serving(data=TINY, lang="zh") as site:
        yield site


def test_every_place_is_one_of_datasette() -> None:
    """Another release of Datasette may have other words: those would stay English, or without a label."""
    everything = "".join(map(source, (*SHOWN, SCRIPT)))
    assert [place for place in (*LABELLED, *SAID) if place not in everything] == []
    words = {phrase for phrase in FORMS if not re.search(rf"(?<!\w){re.escape(phrase)}", everything)}
    assert words == OURS | ERRORS


@pytest.mark.parametrize("name", SHOWN)
def test_no_english_is_left_in_a_template(name: str) -> None:
    text = re.sub(
        r"{% block body_class %}.*?{% endblock %}|<script.*?</script>|<style.*?</style>|<!--.*?-->|<svg.*?</svg>",
        "",
        amended(source(name), "zh"),
        flags=re.S,
    )
    text = html.unescape(re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.S))
    seen = re.findall(r'(?:value|title|aria-label)="([^"]*)"', text) + re.sub(r"<[^>]*>", "\n", text).splitlines()
    words = {word for line in seen for word in re.findall(r"[A-Za-z]+", NEVER.sub("", line))}
    assert words <= KEPT


def test_english_keeps_its_words() -> None:
    text = amended(source("table.html"), "en")
    assert "View and edit SQL" in text and "{{ human_description_en }}" in text
    assert not re.search("[\u4e00-\u9fff]", text)


def test_conditions_in_chinese() -> None:
    displays = {display for _, display, _ in Filters([]).lookups()}
    assert {display for display in displays if condition(display) == display} == {
        "=",
        "!=",
        ">",
        "<",
        "\u2265",
        "\u2264",
    }
    assert CONDITIONS.keys() - displays == {"show", "hide", "home"}
    filters = Filters([("batch", "2020"), ("name__contains", "where and"), ("day__isnull", "1")])
    assert (
        said_of(filters, "督战", None, "batch")
        == "（检索“督战”；batch = 2020；name 包含 where and；day 没有值；按 batch 降序）"
    )
    assert said_of(Filters([]), sort="id") == "（按 id 升序）"
    assert said_of(Filters([])) == ""


def test_pages_in_chinese(chinese: Served) -> None:
    table = chinese.get("/povstat/counties", batch=2020, _size=1, _sort="code").text
    for said in (
        '<html lang="zh-Hans">',
        "（batch = 2020；按 code 升序）",
        "下一页",
        "查看并修改 SQL",
        ">包含</option>",
        "首页",
    ):
        assert said in table
    assert "升序排列" in chinese.get("/-/static/table.js").text
    assert "SQL 查询 返回" in chinese.get("/povstat/counties_of").text
    missing = chinese.get("/povstat/nope")
    assert (missing.status, "没有这个表" in missing.text) == (404, True)
    assert chinese.get("/povstat/nope.json").json["error"] == "Table not found"
    assert "<object type" in chinese.get("/povstat/counties_of").text


def test_pages_in_english(served: Served) -> None:
    table = served.get("/povstat/counties", batch=2020, _size=1).text
    for said in ('<html lang="en">', "where batch = 2020", "Next page", 'aria-label="Condition"', 'role="main"'):
        assert said in table
    assert "Sort ascending" in served.get("/-/static/table.js").text
