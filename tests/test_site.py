"""The manual as a site: built without a warning, searched in Chinese in a browser, and it asks nobody anything."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import povstat
from tests.browser import Tab, why_not
from tests.conftest import once, shared_by_workers

pytest.importorskip("sphinx", reason="the manual needs the extra docs")
pytest.importorskip("furo", reason="the manual needs the extra docs")

DOCS = Path(__file__).parent.parent / "docs"

LONG = 6_000
"""Characters of a page that are more than two screens."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The manual, built once for all processes that run tests."""
    built = shared_by_workers(tmp_path_factory) / "site"
    html = built / "html"
    with once(built) as to_do:
        if to_do:
            words = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-d", str(built / "trees")]
            done = subprocess.run([*words, str(DOCS), str(html)], capture_output=True, check=False)
            assert (done.returncode, done.stderr.decode()) == (0, "")
    return html


@pytest.fixture(scope="module")
def tab() -> Iterator[Tab]:
    if reason := why_not():
        pytest.skip(reason)
    tab = Tab()
    yield tab
    tab.close()


def found(tab: Tab, site: Path, query: str, start: str = "index.html") -> list[str]:
    """The pages that the search names, when a reader types something on a page and presses Enter."""
    tab.open(site / start)
    tab.run("document.querySelector('.sidebar-search').value = arguments[0]", query)
    tab.run("document.querySelector('.sidebar-search-container').submit()")
    tab.until(
        "/search(-zh)?.html/.test(location.pathname) && !!document.querySelector('.search-summary')?.innerText",
        True,
    )
    script = "return [...document.querySelectorAll('ul.search li > a')].map(a => new URL(a.href).pathname)"
    return [address.rpartition("/html/")[2] for address in tab.run(script)]


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("摘帽", "zh/terms.html"),
        ("贫困县", "zh/index.html"),
        ("挂牌督战", "zh/terms.html"),
        ("挂牌督战", "terms.html"),
        ("supervised", "commands.html"),
    ],
)
def test_the_search_finds(tab: Tab, site: Path, query: str, page: str) -> None:
    pages = found(tab, site, query)
    assert page in pages
    if not query.isascii():
        for address in pages:
            assert query in (site / address).read_text(encoding="utf-8"), address


def test_the_search_says_so_where_there_is_nothing(tab: Tab, site: Path) -> None:
    assert found(tab, site, "熊猫") == []


def test_a_reader_of_chinese_stays_in_chinese(tab: Tab, site: Path) -> None:
    """The terms come first, then the other Chinese pages, then the English ones."""
    pages = found(tab, site, "挂牌督战", "zh/decisions/README.html")
    assert pages[0] == "zh/terms.html"
    chinese = [address.startswith("zh/") for address in pages]
    assert chinese == sorted(chinese, reverse=True) and not all(chinese)
    assert tab.text("article h2") == "搜索结果"
    assert "搜索完成" in tab.text(".search-summary")
    assert "English" not in tab.text("article") and "Made with" not in tab.text("body")


def test_the_manuals_end_where_the_other_begins(site: Path) -> None:
    first, last = ((site / name).read_text(encoding="utf-8") for name in ("zh/index.html", "licences.html"))
    assert 'class="prev-page"' not in first and 'class="next-page"' in first
    assert 'class="next-page"' not in last and 'class="prev-page"' in last


def test_no_page_asks_anything_from_elsewhere(tab: Tab, site: Path) -> None:
    tab.requests()
    for page in ("index.html", "zh/tutorial.html", "api.html"):
        tab.open(site / page)
    asked = tab.requests()
    assert len(asked) > 3
    assert [address for address in asked if not address.startswith(("file:", "data:", "about:"))] == []


def test_every_public_name_is_in_the_reference(site: Path) -> None:
    page = (site / "api.html").read_text(encoding="utf-8")
    for name in povstat.__all__:
        outside = name[0].isupper() or name in ("duckdb", "spark")
        place = f"povstat.{name}" if outside else f"povstat.Povstat.{name}"
        assert name == "__version__" or re.search(f'id="(module-)?{place}"', page), name


def test_long_pages_have_a_contents_list(site: Path) -> None:
    for path in sorted(site.rglob("*.html")):
        page = path.read_text(encoding="utf-8")
        main = re.search(r'<article role="main".*?</article>', page, re.S)
        text = re.sub(r"<[^>]+>|\s+", "", main[0]) if main else ""
        contents = re.search(r'<div class="toc-tree">.*?</aside>', page, re.S)
        if len(text) > LONG and path.name != "genindex.html":
            assert contents and contents[0].count("<a ") >= 3, path.relative_to(site)


def test_a_page_leads_to_itself_in_the_other_language(site: Path) -> None:
    pages = [path for path in (site / "zh").rglob("*.html") if path.name != "index.html"]
    for path in [*pages, *(site / path.relative_to(site / "zh") for path in pages)]:
        link = re.search(r'<p class="other-language"><a href="(.*?)"', path.read_text(encoding="utf-8"))
        assert link, path
        there = (path.parent / link[1]).resolve()
        assert there.is_file() and there != path and there.name == path.name


def test_chinese_pages_say_that_they_are(site: Path) -> None:
    pages = sorted((site / "zh").rglob("*.html"))
    assert len(pages) >= len(list((DOCS / "zh").rglob("*.md")))
    for path in pages:
        page = path.read_text(encoding="utf-8")
        assert '<html class="no-js" lang="zh-CN"' in page
        assert "On this page" not in page
        shown = re.sub(r"<pre.*?</pre>", "", page, flags=re.S)
        assert re.findall("[，、；㐀-鿿]\n[（㐀-鿿]", shown) == [], "a line ends there, and a blank is shown"
    assert '<html class="no-js" lang="en"' in (site / "tutorial.html").read_text(encoding="utf-8")
