"""The house: what imports what, who speaks SQL, what a prompt waits for, what the compiled store hangs on."""

import ast
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import povstat
from povstat import errors
from povstat.store import cache

SOURCE = Path(povstat.__file__).parent
MOST_BESIDE_THE_FOLDERS = 6
LONGEST_FILE = 400
SPEAKING_SQL = {"store", "queries", "start", "views", "exports", "serve", "duckdb", "lang"}
"""``start`` keeps and asks a table of its own, of answers and not of the record; ``views`` answers SQL; one of the
``exports`` is a file of SQLite, and ``serve`` adds indexes to it; ``duckdb`` makes
macros in a connection of the user's; ``lang`` has examples in both languages."""
WITHOUT_SQL = {path.name for path in SOURCE.iterdir() if (path / "__init__.py").is_file()} - SPEAKING_SQL
_OVERLOOKED = re.compile(r"# type:[ ]ignore(?!\[[a-z, -]+\]  # \w)")
"""A note to the type checker without its code, or without a reason."""
_TRICK = re.compile(r"typer\._\w+|rich_utils|__signature__|__wrapped__|sys\.modules")
_SQL = re.compile(r"\b(SELECT|INSERT|CREATE TABLE|PRAGMA)\b|\.execute(many|script)?\(")


def loaded_by(code: str) -> set[str]:
    """The modules that are there after some code ran in a process of its own."""
    script = f"{code}\nimport sys\nprint(*sorted(sys.modules), file=sys.__stdout__)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_few_modules_stand_beside_the_folders() -> None:
    beside = sorted(path.name for path in SOURCE.glob("*.py"))
    assert len(beside) <= MOST_BESIDE_THE_FOLDERS, beside


def test_no_file_is_longer_than_a_few_screens() -> None:
    root = SOURCE.parent.parent
    files = [path for room in ("src", "tests", "tools", "benchmarks") for path in (root / room).rglob("*.py")]
    long = {str(path.relative_to(root)): lines for path in files if (lines := _lines(path)) > LONGEST_FILE}
    assert long == {}


def test_no_module_is_called_like_another_thing() -> None:
    """Neither as the standard library calls one, nor, beside the folders, as a question of the package."""
    root = SOURCE.parent.parent
    named = [
        str(path.relative_to(root))
        for room in ("src", "tests", "tools", "benchmarks")
        for path in (root / room).rglob("*.py")
        if (path.parent if path.stem == "__init__" else path).stem in sys.stdlib_module_names
    ]
    # Always imported by its whole name, from within matching.
    assert [path for path in named if path != "src/povstat/matching/io/__init__.py"] == []
    rooms = {path.stem for path in SOURCE.iterdir()}
    assert {name for name in rooms & set(dir(povstat)) if callable(getattr(povstat, name))} == set()


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_what_the_type_checker_overlooks_has_a_reason() -> None:
    root = SOURCE.parent.parent
    bare = [
        f"{path.relative_to(root)}:{number}"
        for room in ("src", "tests", "tools", "benchmarks")
        for path in sorted((root / room).rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if _OVERLOOKED.search(line)
    ]
    assert bare == []


def test_a_public_function_says_what_it_raises() -> None:
    """Those of the user's errors; a verb's text is its help, which says it in the notes on exit codes."""
    silent = []
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.FunctionDef)
                and not node.name.startswith("_")
                and "command" not in _marks(node)
            ):
                raised = {name for each in ast.walk(node) if isinstance(each, ast.Raise) for name in _raised(each)}
                if raised & _ERRORS and not re.search("[Rr]aise|Error", ast.get_docstring(node) or ""):
                    silent.append(f"{path.relative_to(SOURCE)}:{node.lineno} {node.name}")
    assert silent == []


_ERRORS = {error.__name__ for error in vars(errors).values() if isinstance(error, type)} - {"Message", "Any"}


def _marks(node: ast.FunctionDef) -> set[str]:
    """The names of the decorators of a function."""
    return {getattr(getattr(mark, "func", mark), "attr", "") for mark in node.decorator_list}


def _raised(node: ast.Raise) -> list[str]:
    return [part.id for part in ast.walk(node) if isinstance(part, ast.Name)]


def test_the_tricks_with_typer_stand_in_one_folder() -> None:
    tricks = SOURCE / "cli" / "typer_tricks"
    elsewhere = [
        f"{path.relative_to(SOURCE)}: {trick.group()}"
        for path in sorted(SOURCE.rglob("*.py"))
        if tricks not in path.parents
        for trick in _TRICK.finditer(path.read_text(encoding="utf-8"))
    ]
    assert elsewhere == []


@pytest.mark.parametrize("room", sorted(WITHOUT_SQL))
def test_only_the_store_and_the_questions_speak_sql(room: str) -> None:
    speaking = [
        f"{path.name}:{number}"
        for path in sorted((SOURCE / room).rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if _SQL.search(line)
    ]
    assert speaking == []


def test_a_listing_waits_for_no_library_that_it_does_not_need(store: sqlite3.Connection) -> None:
    assert store  # compiled and kept, so that the call finds it
    code = (
        "import io, sys\nsys.stdout = io.StringIO()\nfrom povstat.cli import run\n"
        "assert run(['counties', '--province', 'Guizhou', '--json']) == 0"
    )
    loaded = loaded_by(code)
    assert "povstat.queries.record" in loaded
    assert loaded & {"rich", "pydantic", "yaml", "plotext", "pandas", "platformdirs.unix"} <= {"platformdirs.unix"}


def test_the_hash_of_the_store_covers_every_file_that_compiles() -> None:
    compiled = "from povstat.store.compiler import compile_directory\nfrom pathlib import Path\n"
    data = SOURCE.parent.parent / "data"
    loaded = loaded_by(f"{compiled}compile_directory(Path({str(data)!r}))")
    rooms = {name.split(".")[1] if name.count(".") > 1 else "" for name in loaded if name.startswith("povstat.")}
    assert rooms <= {*cache.COMPILING_ROOMS, "lang"}


def test_the_drawing_of_the_rooms_is_of_today() -> None:
    from tools import draw_rooms

    rooms = draw_rooms.order()
    assert draw_rooms.PAGE.read_text(encoding="utf-8") == draw_rooms.page(rooms)
    drawn = draw_rooms.drawn(rooms, draw_rooms.imports())
    assert draw_rooms.PICTURE.read_text(encoding="utf-8") == drawn, "run python -m tools.draw_rooms"
