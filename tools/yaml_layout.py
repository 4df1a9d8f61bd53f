"""The canonical layout of the data files: what stands on which line, in which order, with which quotes."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, get_args

import yaml

from povstat.dataset.expansion import SHARED
from povstat.dataset.files import MODELS
from povstat.models.base import Record

WIDTH = 150
"""Cells of a line in a file of short records; a longer record goes on below. A Chinese character has two."""

SHORT_LIST = 90
"""Characters of a list that stays on the line of its field."""

GROUPS: dict[str, tuple[tuple[str, ...], ...]] = {
    "counties": (
        (
            "code",
            "name_zh",
            "pinyin",
            "name_en",
            "name_confidence",
            "aliases_en",
            "aliases_zh",
            "division_type",
            "province",
            "province_zh",
            "prefecture_zh",
            "prefecture_en",
        ),
        (
            "batch",
            "evidence",
            "delisted_on",
            "delisted_on_kind",
            "delisted_month",
            "approved_on",
            "delisting_sources",
            "contiguous_area",
            "contiguous_area_known",
            "contiguous_area_basis",
            "contiguous_area_sources",
            "key_county",
            "key_county_basis",
            "key_county_sources",
            "supervised",
            "longitude",
            "latitude",
        ),
        ("code_2020", "name_2020_zh", "code_current", "name_current_zh", "change_note", "change_note_zh"),
        ("notes", "notes_zh", "disagreements"),
    ),
    "prefectures": (("code", "name_zh", "name_en"),),
    "classification": (("province", "field", "values", "basis", "sources"),),
    "characters": (("written", "read_as"),),
}
"""Files of short records, a line or a few each: the fields that stay together when a record needs several lines.

At most four groups: so the three lines that a diff shows above a change reach to the code and name of the record.
Fields of the model that are named in no group join the second one, or the only one.
"""

PARAGRAPHS: dict[str, Callable[[Mapping[str, Any]], object]] = {
    "counties": lambda record: str(record["code"])[:2],
    "prefectures": lambda record: str(record["code"])[:2],
    "classification": lambda record: record["province"],
    "characters": lambda record: None,
}
"""A blank line stands between such records where this changes; in the other files, between all records."""

LINES_OF = {"series": ("observations",)}
"""Fields whose records stand on one line each."""

BLOCK_LISTS = frozenset({"series"})
"""Files in which each item of a list has its own line, however short the list."""


def model_of(name: str) -> type[Record]:
    """What a record of a data file is."""
    return {**MODELS, **SHARED}[name]


def laid_out(name: str, records: Sequence[Mapping[str, Any]]) -> list[str]:
    """The text of each record of a file, with the blank line above it where one belongs."""
    texts = []
    paragraph = PARAGRAPHS.get(name)
    last: Any = None
    for number, record in enumerate(records):
        values = ordered(name, record)
        text = _flow_record(name, values) if name in GROUPS else _block_record(name, values)
        this = paragraph(values) if paragraph else number
        texts.append(text if number and this == last else f"\n{text}")
        last = this
    return texts


def ordered(name: str, record: Mapping[str, Any]) -> dict[str, Any]:
    """A record's fields in the order of its model, those that the model lacks last; days as days.

    Records inside it keep the order of their fields.
    """
    fields = model_of(name).model_fields
    typed: dict[str, Any] = _typed(record, model_of(name))
    return {
        field: typed[field]
        for field in (*fields, *(field for field in typed if field not in fields))
        if field in typed
    }


def _typed(value: Any, kind: Any) -> Any:
    if isinstance(value, Mapping):
        model = next((part for part in _parts(kind) if isinstance(part, type) and issubclass(part, Record)), None)
        if model is None:
            return dict(value)
        kinds = {name: info.annotation for name, info in model.model_fields.items()}
        return {name: _typed(part, kinds.get(name)) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_typed(part, kind) for part in value]
    if isinstance(value, str) and date in _parts(kind):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value


def _parts(kind: Any) -> set[Any]:
    """Every type that an annotation is made of."""
    inside = get_args(kind)
    return {kind}.union(*(_parts(part) for part in inside)) if inside else {kind}


if TYPE_CHECKING or not yaml.__with_libyaml__:
    from yaml import SafeDumper as Base
else:
    from yaml import CSafeDumper as Base


class _Dumper(Base):
    """Lists inside a record stay on one line when they are short; nothing is an alias of anything."""

    def represent_sequence(
        self, tag: str, sequence: Iterable[Any], flow_style: bool | None = None
    ) -> yaml.SequenceNode:
        items = list(sequence)
        plain = all(isinstance(item, str | int | float) for item in items)
        short = plain and sum(len(str(item)) for item in items) < SHORT_LIST
        return super().represent_sequence(tag, items, flow_style=flow_style or short)

    def ignore_aliases(self, data: Any) -> bool:
        return True


class _BlockDumper(_Dumper):
    """Every item of a list on its own line."""

    def represent_sequence(
        self, tag: str, sequence: Iterable[Any], flow_style: bool | None = None
    ) -> yaml.SequenceNode:
        items = list(sequence)
        return Base.represent_sequence(self, tag, items, flow_style=not items)


def _block_record(name: str, record: Mapping[str, Any]) -> str:
    dumper = _BlockDumper if name in BLOCK_LISTS else _Dumper
    head = {field: value for field, value in record.items() if field not in LINES_OF.get(name, ())}
    text = yaml.dump([head], Dumper=dumper, allow_unicode=True, sort_keys=False, width=10**6)
    for field in LINES_OF.get(name, ()):
        lines = [f"  - {_flow(item)}\n" for item in record.get(field, ())]
        text += f"  {field}:\n{''.join(lines)}"
    return text


def _flow(value: Any) -> str:
    dumped = yaml.dump(
        value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6, default_flow_style=True
    )
    return dumped.strip()


def _flow_record(name: str, record: Mapping[str, Any]) -> str:
    groups = GROUPS[name]
    named = {field for group in groups for field in group}
    others = [field for field in record if field not in named]
    lines = [""]
    for position, group in enumerate(groups):
        fields = [field for field in group if field in record]
        if position == min(1, len(groups) - 1):
            fields += others
        part = ", ".join(_flow({field: record[field]})[1:-1] for field in fields)
        if not part:
            continue
        if lines[-1] and _cells(f"- {{{lines[-1]}, {part}}}") > WIDTH:
            lines[-1] += ","
            lines.append(part)
        else:
            lines[-1] += f", {part}" if lines[-1] else part
    return "- {" + "\n   ".join(lines) + "}\n"


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
