"""Every example in the README and in docs/ is run, and the generated pages are up to date."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tools.write_licences import PAGES as LICENCES
from tools.write_licences import groups
from tools.write_pages import FOLDERS, dictionary, with_counted
from tools.write_reference import REFERENCES, reference

from povstat.lang import LANGUAGES, Language
from tests import spark_here

ROOT = Path(__file__).parent.parent
READMES = [ROOT / "README.md", ROOT / "README.zh.md"]
DOCS = ROOT / "docs"
PAGES = [*READMES, *sorted(page for page in DOCS.rglob("*.md") if "_build" not in page.parts)]


def name_of(page: Path) -> str:
    """A page as a test is called after it."""
    return str(page.relative_to(DOCS)) if page.is_relative_to(DOCS) else page.name


def examples(page: Path) -> list[tuple[str, ...]]:
    """The shell blocks of a page that call povstat: the lines of each are run in one directory."""
    blocks = re.findall(r"^```sh\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S)
    return [tuple(block.splitlines()) for block in blocks if re.search(r"^povstat|\| povstat", block, re.M)]


def without_comments(text: str) -> str:
    """Code, by which examples in two languages are the same."""
    return re.sub(r"[ ]*(?<![^ \n])#[ ].*", "", text)


def asked() -> list[Any]:
    """The examples; those of two pages that ask the same are run once."""
    blocks: dict[str, Any] = {}
    for page in PAGES:
        for number, lines in enumerate(examples(page), 1):
            param = pytest.param(lines, id=f"{name_of(page)}-{number}")
            blocks.setdefault(without_comments("\n".join(lines)), param)
    return list(blocks.values())


EXAMPLES = asked()


@pytest.mark.parametrize("lines", EXAMPLES)
def test_examples_run(lines: tuple[str, ...], typed: Callable[[str], tuple[int, str, str]]) -> None:
    for line in lines:
        code, _, err = typed(line)
        assert code == 0, f"{line}\n{err}"
        assert "Traceback" not in err


PRINTED = re.compile(r"^```sh\n(.*?)^```\n```text\n(.*?)^```", re.M | re.S)
"""Commands, and right below them what the last one prints."""


@pytest.mark.parametrize("page", [page for page in PAGES if PRINTED.search(page.read_text("utf-8"))], ids=name_of)
def test_what_an_example_prints_stands_below_it(page: Path, typed: Callable[[str], tuple[int, str, str]]) -> None:
    for block, printed in PRINTED.findall(page.read_text(encoding="utf-8")):
        for line in block.splitlines():
            _, out, _ = typed(line)
        assert out == printed


@pytest.mark.parametrize("page", READMES, ids=name_of)
def test_readme_examples_print_what_their_comments_say(
    page: Path, typed: Callable[[str], tuple[int, str, str]]
) -> None:
    counted = [line for block in examples(page) for line in block if "--count" in line]
    assert counted
    for line in counted:
        command, _, comment = line.partition("#")
        assert typed(command)[1].strip() == comment.strip(), line


def test_the_readmes_leave_no_file_behind() -> None:
    for line in [line for page in READMES for block in examples(page) for line in block]:
        assert not re.search(r"(^|\s)(>|-o |--output |--report )", line.partition(" #")[0]), line


def test_the_readmes_ask_the_same() -> None:
    """Each block of the one stands in the other; the second may ask in Chinese, and for more."""
    verbs = [
        [{line.split()[1] for line in block if line.startswith("povstat")} for block in examples(page)]
        for page in READMES
    ]
    assert verbs[0] == verbs[1]


def python_of(page: Path) -> list[tuple[str, str]]:
    """The examples in Python of a page, and what stands below each as what it prints."""
    shown = r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```)?"
    return re.findall(shown, page.read_text(encoding="utf-8"), re.M | re.S)


PROGRAMS = {
    without_comments("\n".join(code + printed for code, printed in blocks)): page
    for page in reversed(PAGES)
    # tests/test_event_study.py runs that page, and looks at what comes out.
    if (blocks := python_of(page)) and page.name != "event-study.md"
}
"""The pages with programs; of two with the same programs the first."""


@pytest.mark.parametrize("page", PROGRAMS.values(), ids=name_of)
def test_python_examples_run_and_print_what_stands_below_them(
    page: Path, run: Callable[..., Any], tmp_path: Path, monkeypatch: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    blocks = python_of(page)
    if page.name == "spark.md":
        if spark_here.missing():
            pytest.skip(str(spark_here.missing()))
        spark_here.started()
    pandas = pytest.importorskip("pandas")
    if any("crosswalk.csv" in block for block, _ in blocks):
        assert run("crosswalk", "-f", "csv", "-o", tmp_path / "crosswalk.csv").code == 0
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"frame": pandas.DataFrame({"县": ["威宁县"], "省": ["贵州省"], "年份": [2015]})}
    for block, printed in blocks:
        capfd.readouterr()
        exec(block, names)
        if printed:
            assert capfd.readouterr().out.rstrip() == printed.rstrip(), block


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reference_of_commands_is_up_to_date(language: Language) -> None:
    text = REFERENCES[language].read_text(encoding="utf-8")
    assert text == reference(language), "run: python -m tools.write_reference"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_comes_from_the_data_is_up_to_date(language: Language) -> None:
    text = (FOLDERS[language] / "dictionary.md").read_text(encoding="utf-8")
    assert text == dictionary(language), "run: python -m tools.write_pages"
    text = (FOLDERS[language] / "how-sure.md").read_text(encoding="utf-8")
    assert text == with_counted(text, language), "run: python -m tools.write_pages"


def test_the_licence_of_everything_that_is_brought_along_is_listed() -> None:
    page = LICENCES["en"].read_text(encoding="utf-8")
    for extra, packages in groups().items():
        for name in packages:
            assert f"| {name} | " in page, f"{extra}: run: python -m tools.write_licences"
    assert "not stated" not in page


def test_every_picture_and_page_that_is_linked_is_there() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
