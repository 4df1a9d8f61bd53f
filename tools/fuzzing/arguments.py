"""Argument lists, made from the real definitions of the commands, with values that nobody means."""

import random
from pathlib import Path
from typing import Any

from povstat.cli.app import COMMANDS, root
from tools.fuzzing.call import Fallen, call, wrong

HOSTILE = [
    "", " ", "-", "--", "0", "-1", "1e9", "99999999999999999999", "2016", "nan", "x" * 5000,
    "县" * 3000, "\x00", "\n",
    "\x1b[31m", "\u202e", "\ud800", "\udcff", "%s", "{x}", "{", "' OR 1=1 --", "贵州", "Guizhou", "520000",
    "威宁县", "522427", "a,b,,c", ",", "/", "/nonexistent/x", ".", "~", "*", "[", "name_zh", "-batch",
    "batch:desc", "all", "json",
    "csv", "zh", "rural-poor", "poverty-line", "2016-13-01", "2016-02-30", "１２３", "²", "true", "null", "listed",
]  # fmt: skip
FORMATS = ["table", "json", "ndjson", "csv", "tsv", "markdown"]
WRITES = {"output", "report"}


def attempt(rng: random.Random, folder: Path) -> tuple[str, Fallen | None]:
    """One call of a command with some of its options; nothing is written but into the folder."""
    group = root()
    verb = rng.choice(list(COMMANDS))
    command = group.commands[verb]
    context = group.make_context("povstat", [], resilient_parsing=True)
    words = [verb]
    parameters = [p for p in command.get_params(context) if p.name != "help"]
    for parameter in rng.sample(parameters, k=rng.randint(0, min(5, len(parameters)))):
        words += _words(parameter, rng, folder)
    words += rng.choices(HOSTILE, k=rng.choice([0, 0, 1, 1, 2]))
    words = [word if word != "-" or verb not in ("match", "codes") else "x" for word in words]
    if verb not in ("match", "cite", "schema", "validate") and rng.random() < 0.5:
        words += ["--format", rng.choice(FORMATS)]
    return verb, wrong(call(words), words)


def _words(parameter: Any, rng: random.Random, folder: Path) -> list[str]:
    value = rng.choice(HOSTILE)
    if parameter.param_type_name == "argument":
        return [value]
    option = rng.choice(parameter.opts)
    if parameter.is_flag:
        return [option]
    if parameter.name in WRITES or option in ("-o", "--output", "--report"):
        return [option, str(folder / rng.choice(["out", "out.csv", "no/such/place", "out.xlsx", "out.parquet"]))]
    if rng.random() < 0.3:
        value = rng.choice(["1", "3", "2014", "2016", "2020", "Guizhou", "code", "name_zh"])
    return [option, value]
