"""Reads ``spellings.csv``, names by which divisions are also known, and says what must hold in it.

A data directory need not have the file: divisions are then known by their names and pinyin alone.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from povstat.dataset.csv_records import CsvTable, Placed, read_table
from povstat.dataset.problems import Problem, Problems
from povstat.lang import Message
from povstat.models.spelling import Spelling

if TYPE_CHECKING:
    from povstat.dataset.files import Dataset

FILE = "spellings.csv"


def read_spellings(directory: Path, problems: Problems) -> list[Placed[Spelling]]:
    """The rows of ``spellings.csv`` that fit their model, none where there is no such file.

    What is wrong with the others goes to ``problems``; nothing is raised.
    """
    if not (directory / FILE).exists():
        return []
    return read_table(directory, CsvTable(FILE, Spelling, {}), problems)


def spellings_hold(dataset: "Dataset") -> Iterator[Problem]:
    """The divisions are there under their names, and each has a spelling once."""
    named = {(row.division.code, row.division.name_zh) for row in dataset.divisions}
    named |= {(f"{row.division.code[:4]}00", row.division.prefecture_zh or "") for row in dataset.divisions}
    named |= {(f"{row.division.code[:2]}0000", row.division.province_zh) for row in dataset.divisions}
    lines: dict[tuple[str, str, str], int] = {}
    for spelling, line in dataset.spellings:
        if (spelling.code, spelling.name_zh) not in named:
            what = Message(
                "no {name} with the code {code} in {file}",
                name=spelling.name_zh,
                code=spelling.code,
                file="divisions.csv",
            )
            yield Problem(FILE, line, "code", what)
        first = lines.setdefault((spelling.code, spelling.name_zh, spelling.spelling), line)
        if first != line:
            what = Message("{key} is used already (line {line})", key=spelling.spelling, line=first)
            yield Problem(FILE, line, "spelling", what)
