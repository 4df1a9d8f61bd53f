"""The record in a real browser: the front, tables, questions, the map; no page asks anything of anybody else."""

import re
from collections.abc import Iterator

import pytest

import povstat
from tests.browser import Tab, why_not
from tests.serving import Served

pytest.importorskip("datasette")
pytestmark = pytest.mark.skipif(why_not() is not None, reason=why_not() or "")


@pytest.fixture(scope="module")
def browser() -> Iterator[Tab]:
    tab = Tab()
    yield tab
    tab.close()


@pytest.fixture
def tab(browser: Tab, served: Served) -> Iterator[Tab]:
    """The browser; whatever a test does, every request goes to the server, and it complains of nothing."""
    browser.driver.get("about:blank")
    browser.console(), browser.requests()
    yield browser
    assert browser.console() == []
    asked = browser.requests()
    assert any(url.startswith(served.address) for url in asked)
    elsewhere = [
        url for url in asked if not url.startswith(served.address) and not re.match("about:|data:|blob:", url)
    ]
    assert elsewhere == []


def go(tab: Tab, served: Served, path: str) -> None:
    tab.driver.get(served.address + path)


POINTS = "document.querySelector('figure.seats object').contentDocument?.querySelectorAll('a circle').length"


def test_the_front_leads_to_the_tables(tab: Tab, served: Served) -> None:
    go(tab, served, "?lang=zh")
    assert tab.run("return document.documentElement.lang") == "zh-Hans" and "832" in tab.text("h1")
    tab.press('header a[href="povstat"]')
    tab.until("location.pathname", "/povstat")
    assert tab.text("h1").startswith("China's 832") and tab.run("return document.links.length") > 30


def test_the_map_of_a_table_leads_to_a_county(tab: Tab, served: Served) -> None:
    go(tab, served, "povstat/counties?batch=2020")
    tab.until(POINTS, len(povstat.counties(batch=2020)))
    assert "Six-digit code" in tab.text("dl.column-descriptions")
    frame = tab.run("return document.querySelector('figure.seats object')")
    tab.driver.switch_to.frame(frame)
    tab.run(
        "document.querySelector('a[href$=\"/520526\"] circle')"
        ".dispatchEvent(new MouseEvent('click', {bubbles: true}))"
    )
    tab.driver.switch_to.default_content()
    tab.until("location.pathname", "/povstat/counties/520526")
    assert "威宁彝族回族苗族自治县" in tab.text("table")


def test_a_question_is_asked_by_its_form(tab: Tab, served: Served) -> None:
    go(tab, served, "povstat/counties_of")
    tab.run(
        "const [province, batch] = ['province', 'batch'].map(n => document.querySelector(`input[name=${n}]`));"
        "province.value = '贵州'; batch.value = '2020';"
    )
    tab.press('form.sql input[type="submit"]')
    tab.until(
        "document.querySelectorAll('table tbody tr').length", len(povstat.counties(province="贵州", batch=2020))
    )
    tab.until(POINTS, len(povstat.counties(province="贵州", batch=2020)))


def test_words_facets_and_statements(tab: Tab, served: Served) -> None:
    go(tab, served, "povstat/milestones?_search=督战")
    assert tab.run("return document.querySelectorAll('table tbody tr').length") > 0
    go(tab, served, "povstat/counties")
    assert tab.run("return document.querySelectorAll('.facet-info').length") == 6
    go(tab, served, "povstat?sql=select+name_zh+from+provinces")
    assert tab.run("return document.querySelectorAll('table tbody tr').length") == len(povstat.provinces())


@pytest.mark.parametrize(
    "path",
    [
        "povstat",
        "povstat/counties?batch=2020&province__contains=u&_sort_desc=name_en&_size=5",
        "povstat/counties/520526",
        "povstat/county?name=Weining",
        "povstat?sql=select+name_zh+from+provinces",
    ],
)
def test_axe_finds_nothing(tab: Tab, served: Served, axe: str, path: str) -> None:
    go(tab, served, path)
    assert tab.findings(axe) == []
