"""Write the data files in their canonical layout.

usage: python -m tools.format_data [--check] [DIR]

DIR is a data directory, else the project's own. Leaves out of the records what povstat completes by itself, puts
fields into the order of their models, and keeps comments that stand at the head of a file or above a record. With
--check nothing is written: exit 1 when a file is not as it would be. A file that cannot be read is named, and
nothing is written at all.
"""

import csv
import io
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from povstat.dataset.expansion import SHARED
from povstat.dataset.files import MODELS
from povstat.dataset.yaml_records import LOADER, Located, Problem, not_a_data_file, read_records
from povstat.lang import Message
from tools.normal_form import normal_form
from tools.remade import write_whole
from tools.yaml_layout import laid_out, ordered

DATA = Path(__file__).parent.parent / "data"
DIVISIONS = "divisions.csv"
MAY_LACK = ("seats.csv", "spellings.csv", "new_areas.csv")


class _File(NamedTuple):
    """A YAML file as it was read."""

    records: list[Located]
    head: str
    """What stands above the first record."""
    above: dict[int, str]
    """Comments above a record, by its number; below the last one under the number of records."""


def formatted(directory: Path) -> tuple[dict[str, str], list[Problem]]:
    """The text of every data file in its canonical layout, by its name; or what stands in the way of that."""
    files: dict[str, _File] = {}
    problems: list[Problem] = []
    for name in (*MODELS, *SHARED):
        path = directory / f"{name}.yaml"
        if name in SHARED and not path.exists():
            continue
        records, mistakes = read_records(path)
        problems += mistakes
        if not mistakes:
            files[name], mistakes = _with_comments(path, records)
            problems += mistakes
    if problems:
        return {}, problems
    plain = normal_form(directory, {name: [item.values for item in file.records] for name, file in files.items()})
    texts = {
        f"{name}.yaml": _text(files[name], laid_out(name, [ordered(name, record) for record in records]))
        for name, records in plain.items()
    }
    if (unusable := not_a_data_file(directory / DIVISIONS)) is not None:
        return {}, [unusable]
    texts[DIVISIONS] = _rows(directory / DIVISIONS)
    for name in MAY_LACK:
        if (directory / name).exists():
            if (unusable := not_a_data_file(directory / name)) is not None:
                return {}, [unusable]
            texts[name] = _rows(directory / name)
    return texts, []


def _text(file: _File, records: list[str]) -> str:
    parts = [file.head]
    for number, record in enumerate(records):
        blank, text = ("\n", record[1:]) if record.startswith("\n") else ("", record)
        # A comment belongs to the record below it and has a blank line above.
        comment = file.above.get(number, "")
        parts += ["\n" if comment else blank, comment, text]
    if below := file.above.get(len(records)):
        parts += ["\n", below]
    return "".join(parts).lstrip("\n")


def _with_comments(path: Path, records: list[Located]) -> tuple[_File, list[Problem]]:
    text = path.read_text(encoding="utf-8-sig")
    starts = [record.line() for record in records]
    first = starts[0] if starts else text.count("\n") + 2
    lines = text.splitlines()
    above: dict[int, str] = {}
    problems = []
    for number, begins in _comments(text):
        if number < first:
            continue
        if begins > 0 or not _between_records(number, lines, starts):
            problems.append(
                Problem(path.name, number, "", Message("a comment inside a record; put it above the record"))
            )
            continue
        position = sum(start < number for start in starts)
        above[position] = above.get(position, "") + lines[number - 1].rstrip() + "\n"
    head = "".join(f"{line.rstrip()}\n" for line in lines[: first - 1]).rstrip("\n")
    return _File(records, f"{head}\n" if head else "", above), problems


def _between_records(number: int, lines: Sequence[str], starts: Sequence[int]) -> bool:
    """Whether nothing but comments stands between a line and the next record, or the end of the file."""
    for line, text in enumerate(lines[number:], number + 1):
        if line in starts:
            return True
        if text.strip() and not text.startswith("#"):
            return False
    return True


def _comments(text: str) -> list[tuple[int, int]]:
    """Line and column of every comment: a # that is no part of a text."""
    inside: set[int] = set()
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.ScalarEvent) and event.start_mark and event.end_mark:
            begin, end = event.start_mark.index, event.end_mark.index
            inside.update(begin + mark.start() for mark in re.finditer("#", text[begin:end]))
    found = []
    offset = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        for mark in re.finditer(r"(?<!\S)#", line):
            if offset + mark.start() not in inside:
                found.append((number, mark.start()))
                break
        offset += len(line)
    return found


def _rows(path: Path) -> str:
    """A table in CSV; a cell is quoted only where it must be."""
    out = io.StringIO()
    with path.open(encoding="utf-8-sig", newline="") as handle:
        csv.writer(out, lineterminator="\n").writerows(csv.reader(handle))
    return out.getvalue()


def main(arguments: Sequence[str]) -> int:
    """Write the files, or check them; return the exit code."""
    check = "--check" in arguments
    directory = Path(next((word for word in arguments if word != "--check"), DATA))
    texts, problems = formatted(directory)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        return 1
    changed = [name for name, text in texts.items() if (directory / name).read_bytes() != text.encode()]
    for name in changed:
        print(f"{name}: {'not as format_data writes it' if check else 'written'}")
        if not check:
            write_whole(directory / name, texts[name])
    return 1 if check and changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
