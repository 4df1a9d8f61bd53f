"""Every example in the README and in docs/ is run, and the generated pages are up to date."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tools.write_reference import REFERENCE, reference

from tests import spark_here

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def examples(page: Path) -> list[tuple[str, ...]]:
    """The shell blocks of a page that call povstat: the lines of each are run in one directory."""
    blocks = re.findall(r"^```sh\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S)
    return [tuple(block.splitlines()) for block in blocks if re.search(r"^povstat|\| povstat", block, re.M)]


EXAMPLES = [
    pytest.param(lines, id=f"{page.name}-{number}")
    for page in PAGES
    for number, lines in enumerate(examples(page), 1)
]


@pytest.mark.parametrize("lines", EXAMPLES)
def test_examples_run(
    lines: tuple[str, ...], shell: Callable[[str], tuple[int, str, str]], tmp_path: Path
) -> None:
    for line in lines:
        code, _, err = shell(line)
        assert code == 0, f"{line}\n{err}"
        assert "Traceback" not in err


def test_readme_examples_print_what_their_comments_say(shell: Callable[[str], tuple[int, str, str]]) -> None:
    for line in [line for block in examples(ROOT / "README.md") for line in block]:
        command, _, comment = line.partition("#")
        if "--count" in shlex.split(command):
            assert shell(command)[1].strip() == comment.strip(), line


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_examples_run_and_print_what_stands_below_them(
    page: Path, run: Callable[..., Any], tmp_path: Path, monkeypatch: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    found = r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```)?"
    blocks = re.findall(found, page.read_text(encoding="utf-8"), re.M | re.S)
    if not blocks or page.name == "event-study.md":
        return  # tests/test_event_study.py runs that page, and looks at what comes out.
    if page.name == "spark.md":
        if spark_here.missing():
            pytest.skip(str(spark_here.missing()))
        spark_here.started()
    pandas = pytest.importorskip("pandas")
    assert run("crosswalk", "-f", "csv", "-o", tmp_path / "crosswalk.csv").code == 0
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"frame": pandas.DataFrame({"县": ["威宁县"], "省": ["贵州省"], "年份": [2015]})}
    for block, printed in blocks:
        capsys.readouterr()
        exec(block, names)
        if printed:
            assert capsys.readouterr().out.rstrip() == printed.rstrip(), block


def test_the_reference_of_commands_is_up_to_date() -> None:
    assert REFERENCE.read_text(encoding="utf-8") == reference(), "run: python -m tools.write_reference"


def test_every_picture_and_page_that_is_linked_is_there() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
