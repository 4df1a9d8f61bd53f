"""Every check of ``povstat validate`` finds what it is there for, names the place, and none is without a case."""

import ast
import inspect
import os
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest

import povstat
from povstat.dataset import yaml_records
from povstat.dataset.validation import read
from tests.conftest import TINY, Answer
from tests.negative_cases import CASES, FILES, Case

SOURCE = Path(povstat.__file__).parent
LINE = re.compile(r"^[a-z_]+\.(yaml|csv)(:\d+)?: (\S+: )?\S.*$")


def named(case: Case) -> str:
    return f"{case.file} {case.says[:60]}"


def said(run: Callable[..., Answer], directory: Path) -> list[str]:
    answer = run("validate", directory)
    assert answer.code == 1
    assert answer.err.count("\n") == 1
    lines = answer.out.splitlines()
    assert all(LINE.match(line) for line in lines), lines
    return lines


def test_the_small_data_directory_holds(run: Callable[..., Answer]) -> None:
    answer = run("validate", TINY)
    assert (answer.code, answer.out) == (0, "")


@pytest.mark.parametrize("case", CASES, ids=named)
def test_a_mistake_is_found_at_its_place(run: Callable[..., Answer], tiny_copy: Path, case: Case) -> None:
    expected = f"{case.spoil(tiny_copy)}: {case.says}"
    lines = said(run, tiny_copy)
    assert [line for line in lines if line.startswith(expected)], "\n".join([expected, *lines])
    used = run("counties", "--count", "--data", tiny_copy)
    assert (used.code, used.out) == (1, "")
    assert used.err.count("\n") == 1


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_none(run: Callable[..., Answer], tiny_copy: Path, name: str) -> None:
    file, content, expected = FILES[name]
    (tiny_copy / file).write_bytes(content)
    assert said(run, tiny_copy)[0].startswith(expected)


def make_missing(path: Path) -> str:
    path.unlink()
    return "file is missing"


def make_directory(path: Path) -> str:
    path.unlink()
    path.mkdir()
    return "not a file"


def make_pipe(path: Path) -> str:
    path.unlink()
    os.mkfifo(path)
    return "not a file"


def make_huge(path: Path) -> str:
    with path.open("r+b") as file:
        file.truncate(200 << 20)
    return "larger than"


def make_loop(path: Path) -> str:
    path.unlink()
    path.symlink_to(path)
    return "cannot be read: "


def make_dangling(path: Path) -> str:
    path.unlink()
    path.symlink_to(path.with_name("nowhere"))
    return "a link to a file that is not there"


def make_unreadable(path: Path) -> str:
    if not Path("/proc/self/mem").exists():
        pytest.skip("needs a file that can be opened and not read")
    path.unlink()
    path.symlink_to("/proc/self/mem")
    return "cannot be read: "


PLACES = [make_missing, make_directory, make_pipe, make_huge, make_loop, make_dangling, make_unreadable]


@pytest.mark.parametrize("make", PLACES)
@pytest.mark.parametrize("file", ["counties.yaml", "sources.yaml", "divisions.csv"])
def test_a_place_that_is_no_data_file(
    run: Callable[..., Answer], tiny_copy: Path, make: Callable[[Path], str], file: str
) -> None:
    expected = make(tiny_copy / file)
    assert [line for line in said(run, tiny_copy) if line.startswith(f"{file}: {expected}")]


def test_no_check_is_without_a_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every statement in the source that makes a problem of a data file is reached by some case above.

    A failure lists the statements that are not: add a case to tests/negative_cases.py for each.
    """
    # Without the memory of conftest.py: a file that is not parsed reaches nothing.
    monkeypatch.setattr(yaml_records, "_tree", inspect.unwrap(yaml_records._tree))
    sites: dict[tuple[str, int], range] = {
        place: lines for path in sorted(SOURCE.rglob("*.py")) for place, lines in problem_sites(path)
    }
    assert len(sites) > 50
    waiting = {(file, at): (file, line) for (file, line), lines in sites.items() for at in lines}
    files = {file for file, _ in sites}

    @cache
    def places_in(code: CodeType) -> tuple[tuple[str, int], ...]:
        """The lines of a function that make a problem."""
        lines = {line for _, _, line in code.co_lines() if line}
        return tuple((code.co_filename, line) for line in lines if (code.co_filename, line) in waiting)

    def trace(frame: FrameType, event: str, _argument: Any) -> Any:
        code = frame.f_code
        # Following lines is slow: only in functions that have a statement which nothing has reached yet.
        if event == "call":
            follow = code.co_filename in files and any(place in waiting for place in places_in(code))
            return trace if follow else None
        if event == "line":
            site = waiting.get((code.co_filename, frame.f_lineno))
            for line in sites[site] if site else ():
                del waiting[code.co_filename, line]
        return trace

    def read_traced(directory: Path) -> None:
        before = sys.gettrace()
        sys.settrace(trace)
        try:
            read(directory)
        finally:
            sys.settrace(before)

    # Files that are none come first: what is said of them stands in the functions that go through every value.
    spoilers: list[Callable[[Path], object]] = [
        *(partial(write_into, name=name, content=content) for name, content, _ in FILES.values()),
        *(case.spoil for case in CASES),
        *(partial(make_in, name=name, make=make) for make in PLACES for name in ("areas.yaml", "divisions.csv")),
    ]
    for number, spoil in enumerate(spoilers):
        directory = tmp_path / str(number)
        directory.mkdir()
        for path in TINY.iterdir():
            (directory / path.name).write_bytes(path.read_bytes())
        spoil(directory)
        read_traced(directory)
    read_traced(tmp_path / "nowhere")
    missed = sorted({f"{Path(file).relative_to(SOURCE)}:{line}" for file, line in waiting.values()})
    assert missed == []


def write_into(directory: Path, name: str, content: bytes) -> None:
    (directory / name).write_bytes(content)


def make_in(directory: Path, name: str, make: Callable[[Path], str]) -> None:
    make(directory / name)


def problem_sites(path: Path) -> Iterator[tuple[tuple[str, int], range]]:
    """Statements that say what is wrong with a data file: the place of each, and its lines.

    Those that make a Problem or raise a mistake, those of functions that yield problems, and the errors that the
    models of records raise.
    """
    tree = ast.parse(path.read_text(encoding="utf-8"))
    text = ast.dump(tree)
    about_data = (
        "'Problem'" in text or "'cannot_fill'" in text or "id='Record'" in text or "'BeforeValidator'" in text
    )
    if not about_data:
        return
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        returns = ast.unparse(function.returns) if function.returns else ""
        yields_problems = "Problem" in returns or "Iterator[tuple[FieldPlace" in returns
        for statement in ast.walk(function):
            if not isinstance(statement, ast.stmt):
                continue
            if isinstance(statement, ast.Raise) and statement.exc is not None:
                makes = re.search(r"(Mistake|Value)Error\(.", ast.unparse(statement)) is not None
            elif isinstance(statement, ast.Expr | ast.Return | ast.Assign):
                makes = "Problem(" in (source := ast.unparse(statement)) or ".problem(" in source
                makes |= yields_problems and isinstance(statement.value, ast.Yield)
                makes |= "'refused'" in source
                makes |= ".cannot_fill(" in source and not source.endswith("None)")
            else:
                makes = False
            if makes:
                lines = range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)
                yield (str(path), statement.lineno), lines
