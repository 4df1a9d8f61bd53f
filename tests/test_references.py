"""How one reference is written in each style: expected strings, written by hand."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from povstat.lang import translate
from povstat.models.words import STYLES
from povstat.queries import citations, references
from povstat.queries.references import FORMS, Work

CSL = Draft7Validator(json.loads((Path(__file__).parent / "csl_data_subset.json").read_text(encoding="utf-8")))

REPORT = Work(
    id="R", kind="report", bodies=("Office of Cost & Count",), title_en="100% of it_all", date="2016-10-17",
    url="https://example.org/a_b",
)  # fmt: skip
ONLINE_NEWS = Work(
    id="N1", kind="news", people=("傅刚", "赵承", "李佳路"), bodies=("北京青年报",), title_zh="大风沙过后的思考",
    date="2000-01-12", url="http://www.example.com.cn/Bqb/20000412.html",
)  # fmt: skip
PRINTED_NEWS = Work(
    id="N2", kind="news", bodies=("人民日报",), title_zh="吉林贫困县全部摘帽",
    title_en="All of Jilin's poor counties out", date="2020-04-12", copied=True,
)  # fmt: skip
UNTITLED = Work(id="N3", kind="news", bodies=("经济日报",), date="2019-05-10", url="http://paper.example.cn/1.htm")
LAW = Work(
    id="L1", kind="official_document", bodies=("国务院",),
    title_zh="关于印发“十三五”脱贫攻坚规划的通知: 国发〔2016〕64号", date="2016-11-23",
)  # fmt: skip
ONLINE_LAW = Work(
    id="L2", kind="announcement", bodies=("广西壮族自治区人民政府",),
    title_zh="关于同意融水苗族自治县等8个贫困县脱贫摘帽的批复", date="2020-11-20", url="http://www.example.gov.cn/t1.shtml",
)  # fmt: skip
YEARBOOK = Work(
    id="Y1", kind="yearbook", bodies=("国务院扶贫办",), title_zh="中国扶贫开发年鉴2015",
    title_en="Yearbook of Poverty Alleviation 2015", date="2015", copied=True,
)  # fmt: skip
JOURNAL = Work(
    id="J1", kind="journal_article", people=("牛亚琼", "王生林"), bodies=("生态学报",), carrier="ChinaXiv",
    title_zh="甘肃省脆弱生态环境与贫困的耦合关系", date="2017-10",
)  # fmt: skip
SOFTWARE = Work(
    id="povstat", kind="software", bodies=("povstat contributors",), title_en="povstat: a reference", date="2026",
    version="0.1.0, data 2026-11-24",
)  # fmt: skip
SERIES = Work(
    id="rural-poor", kind="series", bodies=("povstat contributors",), title_en="Rural poor",
    title_zh="农村贫困人口", date="2026", container="povstat 0.1.0, data 2026-11-24 (series rural-poor)",
)  # fmt: skip
BARE = Work(id="X", kind="news", title_zh="标题")

GB7714 = [
    (REPORT, "Office of Cost & Count. 100% of it_all[R/OL]. (2016-10-17). https://example.org/a_b."),
    (
        ONLINE_NEWS,
        "傅刚, 赵承, 李佳路. 大风沙过后的思考[N/OL]. 北京青年报, 2000-01-12. http://www.example.com.cn/Bqb/20000412.html.",
    ),
    (PRINTED_NEWS, "吉林贫困县全部摘帽[N]. 人民日报, 2020-04-12."),
    (UNTITLED, "[新闻报道][N/OL]. 经济日报, 2019-05-10. http://paper.example.cn/1.htm."),
    (LAW, "国务院. 关于印发“十三五”脱贫攻坚规划的通知: 国发〔2016〕64号[Z]. 2016-11-23."),
    (
        ONLINE_LAW,
        "广西壮族自治区人民政府. 关于同意融水苗族自治县等8个贫困县脱贫摘帽的批复[EB/OL]. (2020-11-20). "
        "http://www.example.gov.cn/t1.shtml.",
    ),
    (YEARBOOK, "国务院扶贫办. 中国扶贫开发年鉴2015[M]. 2015."),
    (JOURNAL, "牛亚琼, 王生林. 甘肃省脆弱生态环境与贫困的耦合关系[J]. 生态学报, 2017."),
    (SOFTWARE, "povstat contributors. povstat: a reference: 0.1.0, data 2026-11-24[CP]. 2026."),
    (SERIES, "povstat contributors. 农村贫困人口[DS]. povstat 0.1.0, data 2026-11-24 (series rural-poor). 2026."),
    (BARE, "标题[N]."),
]
APA = [
    (REPORT, "Office of Cost & Count. (2016, October 17). 100% of it_all. https://example.org/a_b"),
    (
        ONLINE_NEWS,
        "傅刚, 赵承, & 李佳路. (2000, January 12). 大风沙过后的思考. 北京青年报. http://www.example.com.cn/Bqb/20000412.html",
    ),
    (PRINTED_NEWS, "人民日报. (2020, April 12). 吉林贫困县全部摘帽 [All of Jilin's poor counties out]."),
    (UNTITLED, "经济日报. (2019, May 10). [News report]. http://paper.example.cn/1.htm"),
    (LAW, "国务院. (2016, November 23). 关于印发“十三五”脱贫攻坚规划的通知: 国发〔2016〕64号."),
    (YEARBOOK, "国务院扶贫办. (2015). 中国扶贫开发年鉴2015 [Yearbook of Poverty Alleviation 2015]."),
    (JOURNAL, "牛亚琼, & 王生林. (2017, October). 甘肃省脆弱生态环境与贫困的耦合关系. 生态学报."),
    (
        SOFTWARE,
        "povstat contributors. (2026). povstat: a reference (Version 0.1.0, data 2026-11-24) [Computer software].",
    ),
    (
        SERIES,
        "povstat contributors. (2026). Rural poor [Data set]. povstat 0.1.0, data 2026-11-24 (series rural-poor).",
    ),
    (BARE, "标题. (n.d.)."),
]
BIBTEX = [
    (
        REPORT,
        "@techreport{R,\n  author = {{Office of Cost \\& Count}},\n  title = {{100\\% of it\\_all}},\n"
        "  year = {2016},\n  month = {10},\n  day = {17},\n  institution = {Office of Cost \\& Count},\n"
        "  url = {https://example.org/a_b},\n}",
    ),
    (
        PRINTED_NEWS,
        "@misc{N2,\n  author = {{人民日报}},\n"
        "  title = {{吉林贫困县全部摘帽 [All of Jilin's poor counties out]}},\n  year = {2020},\n"
        "  month = {4},\n  day = {12},\n  note = {read as a stored copy},\n}",
    ),
    (
        UNTITLED,
        "@misc{N3,\n  author = {{经济日报}},\n  year = {2019},\n  month = {5},\n  day = {10},\n"
        "  note = {News report},\n  url = {http://paper.example.cn/1.htm},\n}",
    ),
    (
        JOURNAL,
        "@article{J1,\n  author = {{牛亚琼} and {王生林}},\n  title = {{甘肃省脆弱生态环境与贫困的耦合关系}},\n"
        "  year = {2017},\n  month = {10},\n  journal = {生态学报},\n}",
    ),
    (
        YEARBOOK,
        "@book{Y1,\n  author = {{国务院扶贫办}},\n"
        "  title = {{中国扶贫开发年鉴2015 [Yearbook of Poverty Alleviation 2015]}},\n"
        "  year = {2015},\n  publisher = {国务院扶贫办},\n  note = {read as a stored copy},\n}",
    ),
]


@pytest.mark.parametrize(("work", "expected"), GB7714, ids=[work.id for work, _ in GB7714])
def test_gb7714(work: Work, expected: str) -> None:
    assert references.gb7714(work, "zh") == expected
    # A reader of English gets the original title as well.
    assert references.gb7714(work, "en") == expected


@pytest.mark.parametrize(("work", "expected"), APA, ids=[work.id for work, _ in APA])
def test_apa(work: Work, expected: str) -> None:
    assert references.apa(work, "en") == expected


@pytest.mark.parametrize(("work", "expected"), BIBTEX, ids=[work.id for work, _ in BIBTEX])
def test_bibtex(work: Work, expected: str) -> None:
    assert references.bibtex(work, "en") == expected


def test_the_day_of_access_stands_where_each_style_has_it() -> None:
    day = "2026-11-24"
    assert references.gb7714(ONLINE_NEWS, "zh", day).endswith(
        "北京青年报, 2000-01-12[2026-11-24]. http://www.example.com.cn/Bqb/20000412.html."
    )
    assert references.gb7714(ONLINE_LAW, "zh", day).endswith(
        "[EB/OL]. (2020-11-20)[2026-11-24]. http://www.example.gov.cn/t1.shtml."
    )
    assert "  urldate = {2026-11-24},\n" in references.bibtex(REPORT, "en", day)
    assert references.csl(REPORT, "en", day)["accessed"] == {"date-parts": [[2026, 11, 24]]}
    # Nobody opened the address of a work that has none.
    for style in STYLES:
        assert day not in citations.written([PRINTED_NEWS], style, "en", day)


def test_a_chinese_work_has_its_publisher_in_chinese() -> None:
    release = Work(
        id="S", kind="official_statistics", bodies=("National Bureau of Statistics",), carrier="People's Daily",
        title_zh="2018年农村减贫1386万人", title_en="Rural poor down", date="2019-02-16",
    )  # fmt: skip
    expected = "国家统计局. 2018年农村减贫1386万人[R]. 人民日报. 2019-02-16."
    assert references.gb7714(release, "en") == expected
    assert citations.written([release], "apa", "zh") == (
        "国家统计局. (2019, February 16). 2018年农村减贫1386万人. 人民日报.\n"
    )
    assert references.apa(release, "en").startswith("National Bureau of Statistics. (2019")
    assert references.gb7714(REPORT, "zh").startswith("Office of Cost & Count.")


def test_of_more_than_three_authors_gb7714_names_three() -> None:
    many = Work(id="M", kind="journal_article", people=("甲", "乙", "丙", "丁"), title_zh="题名", bodies=("刊名",))
    assert references.gb7714(many, "zh") == "甲, 乙, 丙, 等. 题名[J]. 刊名."


@pytest.mark.parametrize("work", [work for work, _ in GB7714], ids=lambda work: work.id)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_csl_json_fits_its_schema(work: Work, language: Any) -> None:
    item = references.csl(work, language, "2026-11-24")
    assert not list(CSL.iter_errors([item]))


def test_the_schema_refuses_what_is_no_csl() -> None:
    item = references.csl(REPORT, "en")
    for wrong in (
        {"publisher-url": "x"},
        {"type": "misc"},
        {"issued": {"date-parts": [["2016"]]}},
        {"title": None},
    ):
        assert list(CSL.iter_errors([item | wrong])), wrong


def test_csl_json_is_an_item_that_a_library_reads() -> None:
    assert references.csl(REPORT, "en") == {
        "id": "R",
        "type": "report",
        "title": "100% of it_all",
        "author": [{"literal": "Office of Cost & Count"}],
        "issued": {"date-parts": [[2016, 10, 17]]},
        "URL": "https://example.org/a_b",
    }
    assert references.csl(UNTITLED, "zh")["genre"] == "新闻报道"
    assert references.csl(PRINTED_NEWS, "en")["note"] == "read as a stored copy"


@pytest.mark.parametrize(
    ("text", "key"),
    [("NBS_2012_XH", "NBS_2012_XH"), ("wb-1.90-national", "wb-1.90-national"), ("520526", "povstat-520526"),
     ("a b,c{d}", "a-b-c-d-"), ("威宁", "povstat--")],
)  # fmt: skip
def test_a_key_that_every_bibtex_takes(text: str, key: str) -> None:
    assert references.bibtex_key(text) == key


def test_keys_that_differ_in_case_alone_are_told_apart() -> None:
    text = citations.written([Work(id="Ab", kind="news"), Work(id="aB", kind="news")], "bibtex", "en")
    assert "@misc{Ab,\n" in text and "@misc{aB-2,\n" in text


def test_every_kind_has_a_chinese_name() -> None:
    for shape in FORMS.values():
        assert translate(shape.name, "zh") != shape.name, shape.name
