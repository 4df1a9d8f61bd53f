"""Writing data files that a person can read, edit and review in a diff."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml


class _Dumper(yaml.SafeDumper):
    """Sequences inside a record stay on one line when they are short."""

    def represent_sequence(self, tag: str, sequence: Iterable[Any], flow_style: bool | None = None) -> yaml.Node:
        items = list(sequence)
        short = all(isinstance(item, str | int | float) for item in items) and sum(len(str(i)) for i in items) < 90
        return super().represent_sequence(tag, items, flow_style=short)

    def ignore_aliases(self, data: Any) -> bool:
        return True


def write_records(path: Path, heading: str, records: Iterable[Mapping[str, Any]]) -> int:
    """Write one YAML list, a blank line between its records, under a comment; return how many there are."""
    parts = ["".join(f"# {line}".rstrip() + "\n" for line in heading.strip().splitlines())]
    for record in records:
        parts.append(yaml.dump([dict(record)], Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000))
    path.write_text("\n".join(parts), encoding="utf-8")
    return len(parts) - 1


def read_mapping(path: Path) -> dict[str, Any]:
    """Read a YAML mapping; a file that is not there is an empty one."""
    if not path.exists():
        return {}
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(loaded, dict), f"{path}: not a mapping"
    return loaded
