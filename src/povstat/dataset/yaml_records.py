"""Reading a YAML file of records so that every mistake in it can be shown with its line.

The tree of a file is made here from the parser's events, of nodes that know their lines; values are made by the
short list of plain types that the data files use. That leaves out what a data file never needs and what could do
harm: aliases (a few hundred bytes of them can stand for gigabytes), tags, nesting without end (which crashes
PyYAML's own composer), dates that depend on the reader, and `no` as false.
"""

import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple

import yaml

from povstat.dataset.problems import Problem as Problem
from povstat.dataset.problems import refusal, refused_character
from povstat.lang import Message

LARGEST_FILE = 4 * 1024 * 1024
"""Bytes; the largest file of the shipped data is under 1 MB."""

DEEPEST = 12
"""Levels of nesting; the shipped data has four."""

LONGEST_FIELD_NAME = 60
"""Characters."""

# No more digits than a whole number of the store (64 bits) or a float (no infinity) can hold.
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}")
_WORDS: dict[str, Any] = {"null": None, "~": None, "": None, "true": True, "false": False}
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The reader of YAML: that of libyaml where it is there, which is many times as fast."""


class _Node(NamedTuple):
    """A part of a file. What it holds depends on its kind.

    ``plain``, ``quoted``: text; ``list``: nodes; ``mapping``: pairs of nodes; ``refused``: what is wrong with it.
    """

    kind: Literal["plain", "quoted", "list", "mapping", "refused"]
    line: int
    value: Any


class Located:
    """A record as plain values, with the way back to the line of each of its fields."""

    def __init__(self, values: dict[str, Any], node: _Node) -> None:
        self.values = values
        self._node = node

    def line(self, *path: str | int) -> int:
        """The line of a field, or of the nearest thing above it that is there; counted from 1."""
        node, line = self._node, self._node.line
        for step in path:
            if node.kind == "mapping":
                found = next(((key, item) for key, item in node.value if key.value == str(step)), None)
                if found is None:
                    break
                line, node = found[0].line, found[1]
            elif node.kind == "list" and str(step).isdecimal() and int(step) < len(node.value):
                node = node.value[int(step)]
                line = node.line
            else:
                break
        return line

    def place(self, file: str, *path: str | int) -> tuple[str, int, str]:
        """File, line and name of a field, ``file`` being the one in which the record stands."""
        return file, self.line(*path), ".".join(str(step) for step in path)

    def lacking(self, field: str) -> tuple[str, Message | None]:
        """Of a field that is missing: the field to name, and what is wrong; None where that is said elsewhere."""
        return field, Message("field is missing")


class _MistakeError(Exception):
    def __init__(self, line: int, what: Message) -> None:
        super().__init__(what)
        self.line = line
        self.what = what


def not_a_data_file(path: Path) -> Problem | None:
    """Why a path cannot be a data file (missing, a directory, a pipe, too large); None if it can be one."""
    try:
        status = path.stat()
    except FileNotFoundError:
        if path.is_symlink():
            return Problem(path.name, None, "", Message("a link to a file that is not there"))
        return Problem(path.name, None, "", Message("file is missing"))
    except OSError as error:
        return cannot_be_read(path.name, error)
    if not stat.S_ISREG(status.st_mode):
        return Problem(path.name, None, "", Message("not a file"))
    if status.st_size > LARGEST_FILE:
        size = LARGEST_FILE // 2**20
        return Problem(path.name, None, "", Message("larger than {size} MB: not a povstat data file", size=size))
    return None


def cannot_be_read(file: str, error: OSError) -> Problem:
    """What the system says against reading a file."""
    return Problem(file, None, "", Message("cannot be read: {reason}", reason=Message(str(error.strerror))))


def not_utf_8(file: str, error: UnicodeDecodeError) -> Problem:
    """Where the text of a file ceases to be UTF-8."""
    line = error.object.count(b"\n", 0, error.start) + 1
    return Problem(file, line, "", Message("not UTF-8 text (byte {number})", number=error.start + 1))


def read_records(path: Path) -> tuple[list[Located], list[Problem]]:
    """The records of a file that holds one YAML list of mappings, and what is wrong with the file itself.

    Every problem names the file by its name. Nothing is raised for bad content or an unreadable file.
    """
    name = path.name
    unusable = not_a_data_file(path)
    if unusable is not None:
        return [], [unusable]
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        return [], [cannot_be_read(name, error)]
    except UnicodeDecodeError as error:
        return [], [not_utf_8(name, error)]
    try:
        root = _tree(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        what = " ".join(part for part in (error.problem, error.context) if part)
        return [], [Problem(name, line, "", Message("not valid YAML: {text}", text=what))]
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1 if isinstance(error.position, int) else None
        return [], [Problem(name, line, "", Message("not text: a control character or broken encoding"))]
    except _MistakeError as mistake:
        return [], [Problem(name, mistake.line, "", mistake.what)]
    if root is None or root.kind != "list":
        return [], [Problem(name, None, "", Message("not a YAML list of records"))]
    return _records(name, root)


def _tree(text: str) -> _Node | None:
    """The tree of a file; None for one without content."""
    events = yaml.parse(text, Loader=LOADER)
    root = None
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            if root is not None:
                raise _MistakeError(_line(event), Message("a second YAML document; a data file is one list"))
            root = _node(next(events), events, 1)
    return root


def _node(event: Any, events: Iterator[Any], depth: int) -> _Node:
    """The node that an event begins, with all that is inside it.

    Raises _MistakeError where the nesting is too deep: nothing after that place is read.
    """
    line = _line(event)
    if depth > DEEPEST:
        raise _MistakeError(line, Message("nested more than {count:level|levels} deep", count=DEEPEST))
    if isinstance(event, yaml.AliasEvent):
        return _Node("refused", line, Message("anchors and aliases are not used in data files"))
    if isinstance(event, yaml.ScalarEvent):
        node = _Node("plain" if event.implicit[0] else "quoted", line, event.value)
    else:
        inside: list[_Node] = []
        while not isinstance(end := next(events), yaml.CollectionEndEvent):
            inside.append(_node(end, events, depth + 1))
        if isinstance(end, yaml.MappingEndEvent):
            # Keys and values take turns.
            node = _Node("mapping", line, list(zip(inside[::2], inside[1::2], strict=True)))
        else:
            node = _Node("list", line, inside)
    if event.anchor is not None:
        return _Node("refused", line, Message("anchors and aliases are not used in data files"))
    if event.tag not in (None, "!"):
        return _Node("refused", line, Message("tags such as {tag} are not used in data files", tag=event.tag[:60]))
    return node


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _records(name: str, root: _Node) -> tuple[list[Located], list[Problem]]:
    records, problems = [], []
    for node in root.value:
        try:
            values = _value(node)
            if node.kind != "mapping":
                raise _MistakeError(node.line, Message("not a record (a mapping of fields to values)"))
            records.append(Located(values, node))
        except _MistakeError as mistake:
            problems.append(Problem(name, mistake.line, "", mistake.what))
    return records, problems


def _value(node: _Node) -> Any:
    if node.kind == "refused":
        raise _MistakeError(node.line, node.value)
    if node.kind == "list":
        return [_value(item) for item in node.value]
    if node.kind != "mapping":
        return _scalar(node)
    values: dict[str, Any] = {}
    for key, item in node.value:
        if key.kind == "refused":
            raise _MistakeError(key.line, key.value)
        if key.kind not in ("plain", "quoted") or not key.value.isprintable():
            raise _MistakeError(key.line, Message("a field name must be plain text"))
        if len(key.value) > LONGEST_FIELD_NAME:
            raise _MistakeError(
                key.line, Message("a field name of {count:character|characters}", count=len(key.value))
            )
        if key.value in values:
            raise _MistakeError(key.line, Message("field {field} is given twice", field=key.value))
        values[key.value] = _value(item)
    return values


def _scalar(node: _Node) -> Any:
    text: str = node.value
    if node.kind == "plain":
        if text in _WORDS:
            return _WORDS[text]
        if _INTEGER.fullmatch(text):
            return int(text)
        if _NUMBER.fullmatch(text):
            return float(text)
    letter = refused_character(text)
    if letter is not None:
        raise _MistakeError(node.line, refusal(letter))
    return text
