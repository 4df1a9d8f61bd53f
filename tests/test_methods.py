"""One object to ask: a method for every verb that answers a question, each with an example that runs."""

import doctest
from pathlib import Path

import pytest

import povstat
from povstat.cli.app import COMMANDS

ACTING = {
    "explore": "a full screen: it asks what the methods ask",
    "page": "writes a file that holds the whole record",
    "validate": "judges a directory of data; to open one, as Povstat(data=...) does, judges it too",
    "schema": "describes what the verbs print; the rows of the methods have types",
    "about": "what is behind the record, in words for people",
    "serve": "a web site of the record, until it is stopped",
    "mcp": "answers another program, until that ends",
    "manual": "describes the command line",
    "help": "describes the command line",
    "config": "keeps settings of the command line",
}
"""Verbs without a method, and why."""

DATA = {"Rows", "connection", "duckdb", "spark"}
"""Names of the package that ask nothing."""

WITHOUT_A_VERB = {
    "Povstat": "the object itself",
    "Rows": "what the methods give",
    "connection": "the compiled data, for questions of one's own",
    "table": "the rows of any table by its name, as `povstat sql` asks for them",
    "codebook": "the columns of every table; `povstat sql` without a statement prints it",
    "load": "the rows of a table as a frame",
    "duckdb": "the same decisions within DuckDB: a module of functions",
    "spark": "the same decisions within Spark: a module of functions",
    "resolve": "one name at a time with its reasons; `povstat match` is that for tables",
}
"""Names of the package that are no verb, and why."""


def test_every_verb_has_a_method_or_a_reason() -> None:
    methods = {name for name in dir(povstat) if not name.startswith("_")}
    assert set(COMMANDS) - methods - set(ACTING) == set()
    assert methods - set(COMMANDS) - set(WITHOUT_A_VERB) == set()
    assert not set(ACTING) & methods
    assert all(hasattr(povstat.Povstat, name) for name in set(COMMANDS) & methods)


@pytest.mark.parametrize("name", [name for name in dir(povstat) if name[0] != "_" and name not in DATA])
def test_the_example_of_a_method_runs(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # one writes a file
    if name in ("chart", "map"):
        pytest.importorskip("altair", reason="the extra 'pictures' is not installed")
    method = povstat.Povstat if name == "Povstat" else getattr(povstat.Povstat, name)
    finder = doctest.DocTestFinder(recurse=False)
    examples = [test for test in finder.find(method, name, globs={"povstat": povstat}) if test.examples]
    assert examples, "its docstring has no example"
    told: list[str] = []
    for test in examples:
        result = doctest.DocTestRunner(verbose=False).run(test, out=told.append)
        assert result.failed == 0, "".join(told)
