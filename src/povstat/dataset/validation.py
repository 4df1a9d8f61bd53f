"""Validates a data directory: every record (dataset.py), then the data set as a whole (checks.py)."""

from pathlib import Path

from povstat.dataset.checks import check
from povstat.dataset.files import MODELS, Dataset, read_files
from povstat.dataset.problems import Problem, Problems
from povstat.errors import InvalidDataError
from povstat.lang import Message


def read(directory: Path) -> tuple[Dataset, Problems]:
    """Read every file of a data directory; return what could be read and everything that is wrong with it."""
    if not directory.is_dir():
        problem = Problem(str(directory), None, "", Message("no such data directory"))
        return Dataset({name: [] for name in MODELS}), Problems([problem])
    dataset, problems = read_files(directory)
    # What is wrong with the whole is only worth saying of files that could be read.
    if not any(problem.line is None for problem in problems.shown):
        problems.extend(check(dataset, incomplete=problems.files | dataset.incomplete))
    order = {f"{name}.yaml": position for position, name in enumerate(MODELS)}
    problems.shown.sort(key=lambda problem: (order.get(problem.file, len(order)), problem.line or 0))
    return dataset, problems


def load(directory: Path) -> Dataset:
    """Read a data directory that must be right.

    Raises InvalidDataError with the first problem and the number of the others.
    """
    dataset, problems = read(directory)
    if problems.count > 1:
        raise InvalidDataError(
            "{directory}: {problem} (and {count} more; see 'povstat validate')",
            directory=directory,
            problem=problems.shown[0],
            count=problems.count - 1,
        )
    if problems:
        raise InvalidDataError("{directory}: {problem}", directory=directory, problem=problems.shown[0])
    return dataset
