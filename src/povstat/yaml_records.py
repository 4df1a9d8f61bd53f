"""Reading a YAML file of records so that every mistake in it can be shown with its line.

PyYAML's composer gives a tree whose nodes know their lines; values are made here, by the short list of plain
types that the data files use. That leaves out what a data file never needs and what could do harm: aliases (a
few hundred bytes of them can stand for gigabytes), tags, dates that depend on the reader, and `no` as false.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

LARGEST_FILE = 16 * 1024 * 1024
"""Bytes; the largest file of the shipped data is under 1 MB."""

DEEPEST = 12
"""Levels of nesting; the shipped data has four."""

_INTEGER = re.compile(r"[-+]?(0|[1-9]\d{0,17})$")
_NUMBER = re.compile(r"[-+]?(0|[1-9]\d*)\.\d+$")
_WORDS: dict[str, Any] = {"null": None, "~": None, "": None, "true": True, "false": False}
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with a data file. ``str()`` is ``file:line: field: what is wrong``."""

    file: str
    line: int | None
    field: str
    message: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.field}: {self.message}" if self.field else f"{place}: {self.message}"


class Located:
    """A record as plain values, with the way back to the line of each of its fields."""

    def __init__(self, values: dict[str, Any], node: yaml.MappingNode) -> None:
        self.values = values
        self._node = node

    def line(self, *path: str | int) -> int:
        """The line of a field, or of the nearest thing above it that is there; counted from 1."""
        node: yaml.Node = self._node
        line = node.start_mark.line
        for step in path:
            if isinstance(node, yaml.MappingNode):
                found = next(((k, v) for k, v in node.value if k.value == step), None)
                if found is None:
                    break
                line, node = found[0].start_mark.line, found[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                line = node.start_mark.line
            else:
                break
        return int(line) + 1


class _MistakeError(Exception):
    def __init__(self, node: yaml.Node, message: str) -> None:
        super().__init__(message)
        self.line = node.start_mark.line + 1


def read_records(path: Path) -> tuple[list[Located], list[Problem]]:
    """The records of a file that holds one YAML list of mappings, and what is wrong with the file itself.

    Every problem names the file by its name. Nothing is raised for bad content or an unreadable file.
    """
    name = path.name
    try:
        if path.stat().st_size > LARGEST_FILE:
            return [], [
                Problem(name, None, "", f"larger than {LARGEST_FILE // 2**20} MB: not a povstat data file")
            ]
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return [], [Problem(name, None, "", "file is missing")]
    except OSError as error:
        return [], [Problem(name, None, "", f"cannot be read: {error.strerror}")]
    except UnicodeDecodeError as error:
        return [], [Problem(name, None, "", f"not UTF-8 text (byte {error.start + 1})")]
    try:
        root = _compose(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        what = " ".join(part for part in (error.problem, error.context) if part)
        return [], [Problem(name, line, "", f"not valid YAML: {what}")]
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1 if isinstance(error.position, int) else None
        return [], [Problem(name, line, "", "not text: a control character or broken encoding")]
    except RecursionError:
        return [], [Problem(name, None, "", f"nested more than {DEEPEST} levels deep")]
    if not isinstance(root, yaml.SequenceNode):
        return [], [Problem(name, None, "", "not a YAML list of records")]
    return _records(name, root)


def _compose(text: str) -> yaml.Node | None:
    loader = _Loader(text)
    try:
        node: yaml.Node | None = loader.get_single_node()
        return node
    finally:
        loader.dispose()


def _records(name: str, root: yaml.SequenceNode) -> tuple[list[Located], list[Problem]]:
    records, problems = [], []
    seen: set[int] = set()
    for node in root.value:
        try:
            values = _value(node, seen, 1)
            if not isinstance(node, yaml.MappingNode):
                raise _MistakeError(node, "not a record (a mapping of fields to values)")
            records.append(Located(values, node))
        except _MistakeError as mistake:
            problems.append(Problem(name, mistake.line, "", str(mistake)))
    return records, problems


def _value(node: yaml.Node, seen: set[int], depth: int) -> Any:
    # An alias is composed as the very node that its anchor named.
    if id(node) in seen:
        raise _MistakeError(node, "anchors and aliases are not used in data files")
    seen.add(id(node))
    if depth > DEEPEST:
        raise _MistakeError(node, f"nested more than {DEEPEST} levels deep")
    if not node.tag.startswith("tag:yaml.org,2002:") or node.tag.startswith("tag:yaml.org,2002:python"):
        raise _MistakeError(node, f"tags such as {node.tag} are not used in data files")
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, seen, depth + 1) for item in node.value]
    values: dict[str, Any] = {}
    for key, item in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise _MistakeError(key, "a field name must be plain text")
        if key.value in values:
            raise _MistakeError(key, f"field {key.value} is given twice")
        values[key.value] = _value(item, seen, depth + 1)
    return values


def _scalar(node: yaml.ScalarNode) -> Any:
    text: str = node.value
    # The pure-Python loader marks a plain scalar with None, the C loader with an empty style.
    if node.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.match(text):
        return int(text)
    if _NUMBER.match(text):
        return float(text)
    return text
