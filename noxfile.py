"""The suite over every Python that is there, and with the oldest and the newest dependencies. usage: nox"""

import tomllib
from pathlib import Path

import nox

nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = False
nox.options.sessions = ["tests", "oldest"]

PROJECT = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
EXTRAS = ("excel", "parquet", "stata", "duckdb", "pictures", "serve", "mcp")
"""The extras of users that the suite tries wherever it runs; Spark is not in ``dev``."""


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """The suite with the newest versions that the requirements admit."""
    session.install("-e", ".[dev]")
    session.run("pytest", *session.posargs)


@nox.session(python=PYTHONS[0])
def oldest(session: nox.Session) -> None:
    """The suite with the oldest versions that the requirements admit: each lower bound becomes an equals sign.

    All in one call of pip, which refuses what cannot stand together.
    """
    wanted = [
        *PROJECT["dependencies"],
        *(each for extra in EXTRAS for each in PROJECT["optional-dependencies"][extra]),
    ]
    lowest = {text.partition(",")[0].replace(">=", "==") for text in wanted if ">=" in text}
    session.install("-e", ".[dev]", *sorted(lowest))
    session.run("pytest", *session.posargs)


@nox.session(python=PYTHONS[0])
def thorough(session: nox.Session) -> None:
    """Hostile tables through every pair of formats, with twelve times the examples of the suite."""
    session.install("-e", ".[dev]")
    session.run("pytest", "--hypothesis-profile", "thorough", "tests/test_match_round_trips.py", *session.posargs)


@nox.session(python=PYTHONS[0])
def check(session: nox.Session) -> None:
    """Linter, formatter, types and import contracts."""
    session.install("-e", ".[dev]")
    session.run("sh", "tools/check.sh", str(Path(session.bin)), external=True)
