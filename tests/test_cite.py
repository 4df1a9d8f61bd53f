"""``povstat cite``: what an id stands for."""

import json
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from povstat.models.words import STYLES
from povstat.queries import citations, record
from povstat.queries.references import FORMS
from povstat.version import __version__
from tests.test_references import CSL

Run = Callable[..., Any]


def cited(run: Run, *arguments: object) -> list[str]:
    """The ids of what a call of cite prints."""
    return [item["id"] for item in json.loads(run("cite", *arguments, "--style", "csl-json").out)]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_source_can_be_cited(store: sqlite3.Connection, style: str, language: Any) -> None:
    rows = [row for row in record.sources(store) if row["kind"] != "deduction"]
    works = citations.works(store, [row["id"] for row in rows])
    assert [work.id for work in works] == [row["id"] for row in rows]
    assert {work.kind for work in works} - {""} <= FORMS.keys()
    for work in works:
        text = citations.written([work], style, language)
        if style == "bibtex":
            assert text.count("{") == text.count("}")
        elif style == "csl-json":
            assert not list(CSL.iter_errors(json.loads(text)))
        else:
            assert re.fullmatch(r"\S[^\n]*\n", text), text


def test_no_reference_says_nothing(store: sqlite3.Connection) -> None:
    """What has neither name nor title is told by its record here."""
    works = citations.works(store, [row["id"] for row in record.sources(store)])
    bare = [work for work in works if not (work.authors or work.carrier or work.title_en or work.title_zh)]
    assert bare
    for work in bare:
        for style in STYLES:
            assert f"(source {work.id})" in citations.written([work], style, "en").replace("\\_", "_"), work.id


def test_no_title_holds_a_remark(store: sqlite3.Connection) -> None:
    """What has no title is cited by its kind; a remark in brackets is none."""
    for row in record.sources(store):
        for title in (row["title_en"], row["title_zh"]):
            assert title is None or not re.search(r"\b(abstract|untitled|no title|copy)\b|无标题|未见", title), (
                row["id"]
            )


def test_bibtex_keys_are_safe_and_apart(store: sqlite3.Connection) -> None:
    works = citations.works(store, [row["id"] for row in record.sources(store)])
    keys = re.findall(r"^@[a-z]+\{(.*),$", citations.written(works, "bibtex", "en"), re.MULTILINE)
    assert len(keys) == len(works) == len({key.casefold() for key in keys})
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_.-]*", key) for key in keys)


def test_a_series_is_cited_with_what_it_rests_on(run: Run) -> None:
    ids = cited(run, "rural-poor")
    assert ids[0] == "rural-poor"
    assert {"NBS_2012_XH", "NBS_18C_2022", "CHINADAILY_2011"} <= set(ids[1:])


def test_a_value_is_cited_with_what_it_alone_rests_on(run: Run) -> None:
    assert cited(run, "rural-poor", "--year", 2012) == ["rural-poor", "NBS_2012_XH"]
    assert "2012" in run("cite", "rural-poor", "--year", 2012).out
    # Values that disagree are cited beside each other.
    assert cited(run, "registered-poor", "--year", 2014) == ["registered-poor", "CK_VILLAGE", "XNA_2015"]
    survey = "provincial-rural-poor-survey"
    assert cited(run, survey, "--year", 2015, "-p", "贵州") == [survey, "SEAC_2015", "CNS_YN_2016", "CHINACOM_GX"]


def test_a_figure_and_its_source_are_cited_once(run: Run) -> None:
    assert cited(run, "rural-poor-2012", "legal-daily-2020") == ["rural-poor-2012", "legal-daily-2020"]


def test_a_county_is_cited_by_code_and_by_name(run: Run) -> None:
    by_code = cited(run, 520526)
    assert by_code == cited(run, "威宁") == cited(run, "Weining")
    (county,) = json.loads(run("counties", "-p", "Guizhou", "--json", "-c", "all").out)[:1]
    assert "delisting-gz-2020" in by_code
    assert county["province"] == "Guizhou"


def test_a_batch_is_cited_whole_and_by_province(run: Run, store: sqlite3.Connection) -> None:
    whole = cited(run, 2019)
    assert set(whole) == {key for row in record.batches(store, batches=[2019]) for key in row["sources"]}
    guizhou = cited(run, 2019, "-p", "Guizhou")
    assert guizhou == ["delisting-gz-2019"]
    assert set(guizhou) < set(whole)


def test_a_milestone_is_cited_by_its_sources(run: Run, store: sqlite3.Connection) -> None:
    series = record.values_of(store, "series", "id")
    for event in record.milestones(store)[::7]:
        own = sorted(set(event["sources"]))
        assert event["id"] in series or cited(run, event["id"]) == own


def test_an_id_of_a_series_and_a_milestone_stands_for_both(run: Run, store: sqlite3.Connection) -> None:
    both = set(record.values_of(store, "series", "id")) & set(record.values_of(store, "milestones", "id"))
    assert both == {"poverty-line-2008", "rural-poor-1978"}
    events = {event["id"]: event for event in record.milestones(store)}
    for name in both:
        found = cited(run, name)
        assert found[0] == name
        assert set(events[name]["sources"]) <= set(found)
        assert "WP2011_CD" in found or "XIAN_SLIDES_2007" in found


def test_a_deduction_gives_way_to_what_it_rests_on(run: Run, store: sqlite3.Connection) -> None:
    deductions = {row["id"]: row for row in record.sources(store) if row["kind"] == "deduction"}
    assert deductions
    for name, row in deductions.items():
        assert row["sources"], name
        found = cited(run, name)
        assert found and not set(found) & deductions.keys()
        # What a deduction takes from another deduction is cited too.
        assert {key for key in row["sources"] if key not in deductions} <= set(found)


def test_deductions_in_a_circle_are_refused(data_copy: Path) -> None:
    from povstat.dataset.validation import read

    path = data_copy / "sources.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count("sources: [class-s35]") == 1
    path.write_text(text.replace("sources: [class-s35]", "sources: [class-d4]"), encoding="utf-8")
    assert any("class-d2" in str(problem) and "circle" in str(problem) for problem in read(data_copy)[1])


def test_povstat_itself_is_cited_with_year_and_versions(run: Run, store: sqlite3.Connection) -> None:
    version = record.data_version(store)
    assert version
    text = run("cite").out
    assert text == run("cite", "povstat").out
    assert f"({version[:4]})." in text
    assert f"(Version {__version__}, data {version}) [Computer software]" in text


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("rural-por",), 1, "rural-poor"),
        (("wp2016", "--style", "mla"), 1, "apa, bibtex"),
        (("legal-daily-2020", "--year", 2012), 2, "--year"),
        (("520526", "-p", "Guizhou"), 2, "--province"),
        ((2019, "--year", 2019), 2, "--year"),
        ((2015,), 1, "2016"),
        ((2016, "-p", "Yunnan"), 1, "Yunnan"),
        (("rural-poor", "--year", 1999), 1, "povstat series rural-poor"),
        (("rural-poor", "--accessed", "tomorrow"), 2, "YYYY-MM-DD"),
        (("rural-poor", "--accessed", "20261124"), 2, "YYYY-MM-DD"),
        (("城关区",), 1, "620102"),
        (("qqqqqq",), 1, "nothing to cite"),
    ],
)
def test_a_wrong_word_says_what_there_is(run: Run, arguments: tuple[object, ...], code: int, said: str) -> None:
    answer = run("cite", *arguments)
    assert answer.code == code
    assert said in answer.err
    assert answer.out == ""
    assert answer.err.count("\n") == 1
