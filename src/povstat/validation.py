"""Validates a data directory: every record (dataset.py), then the data set as a whole (checks.py)."""

from pathlib import Path

from povstat.checks import check
from povstat.dataset import MODELS, Dataset, read_files
from povstat.errors import InvalidDataError
from povstat.yaml_records import Problem


def read(directory: Path) -> tuple[Dataset, list[Problem]]:
    """Read every file of a data directory; return what could be read and everything that is wrong with it."""
    if not directory.is_dir():
        return Dataset({name: [] for name in MODELS}), [
            Problem(str(directory), None, "", "no such data directory")
        ]
    dataset, problems = read_files(directory)
    # What is wrong with the whole is only worth saying of files that could be read.
    if not any(problem.line is None for problem in problems):
        problems += check(dataset, incomplete={problem.file for problem in problems} | dataset.incomplete)
    # What many records have from one place is wrong there, once.
    problems = list(dict.fromkeys(problems))
    order = {f"{name}.yaml": position for position, name in enumerate(MODELS)}
    problems.sort(key=lambda problem: (order.get(problem.file, len(order)), problem.line or 0))
    return dataset, problems


def load(directory: Path) -> Dataset:
    """Read a data directory that must be right.

    Raises InvalidDataError with the first problem and the number of the others.
    """
    dataset, problems = read(directory)
    if len(problems) > 1:
        raise InvalidDataError(
            "{directory}: {problem} (and {count} more; see 'povstat validate')",
            directory=directory,
            problem=problems[0],
            count=len(problems) - 1,
        )
    if problems:
        raise InvalidDataError("{directory}: {problem}", directory=directory, problem=problems[0])
    return dataset
