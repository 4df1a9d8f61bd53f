"""Record what every verb prints, in every format and both languages, so that two states can be compared.

usage: python -m tools.record_outputs DIR [--data DATA]

Runs every call inside this process and writes its words, exit code, standard output and standard error into a
file for its verb, language and form below DIR. Record before a change and after it, then ``diff -r BEFORE AFTER``.
"""

import io
import os
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from povstat import cli
from povstat.cli.app import COMMANDS
from povstat.store import locations
from povstat.store.opening import open_store

Call = tuple[str, ...]

WIDTHS = (80, 200)
"""Columns of the terminals for which the tables are recorded."""

LISTINGS: dict[str, Sequence[Call]] = {
    "counties": (
        (),
        ("--with-source", "--limit", "60"),
        ("--province", "Guizhou", "--batch", "2019"),
        ("--prefecture", "毕节"),
        ("--area", "wuling-mountains", "--sort", "-delisted_on,name_en"),
        ("--evidence", "disputed", "--columns", "all"),
        ("--supervised",),
        ("--key-county", "--columns", "code,key_county,key_county_sources"),
        ("--no-key-county",),
        ("--count",),
        ("--province", "Nowhere"),
    ),
    "milestones": ((), ("--with-source",), ("--kind", "document"), ("--year", "2015"), ("--search", "贫困")),
    "provinces": ((), ("--with-source",), ("--sort", "-counties")),
    "batches": ((), ("--with-source",), ("--province", "Hunan"), ("--batch", "2019", "--columns", "all")),
    "areas": ((), ("--with-source", "--columns", "all")),
    "supervision": ((), ("--with-source",), ("--province", "Yunnan")),
    "series": ((), ("--topic", "funds"), ("rural-poor", "rural-poverty-incidence")),
    "figures": ((), ("--with-source",), ("poor",)),
    "progress": ((), ("--by-province",), ("--province", "Gansu")),
    "line": ((), ("2015",), ("--with-source",)),
    "search": (("Liangshan",), ("扶贫",), ("poverty", "line", "--kind", "figure"), ("--kind", "county", "云")),
    "codes": (("520526",), ("441827", "522427", "大同县"), ("--on", "1990", "--to", "2020", "612501", "522427")),
    "crosswalk": ((), ("--listed",)),
    "panel": (
        ("--from", "2014", "--to", "2020"),
        ("--from", "2018", "--to", "2019", "--all", "--columns", "all"),
        ("--from", "2012", "--to", "2015", "--listed-from", "2012"),
        ("--from", "2020", "--to", "2020", "--controls", "other-provinces"),
    ),
    "sources": ((), ("--kind", "news"), ("legal-daily-2020",)),
}
"""Option sets of the verbs that list rows."""

PLAIN: dict[str, Sequence[Call]] = {
    "county": (
        ("威宁",),
        ("Bijie", "Weining"),
        ("朝阳区",),
        ("nowhere-at-all",),
        ("通道", "--year", "2015"),
        ("--province", "湖南", "龙山"),
    ),
    "cite": ((), *((style,) for style in ("--style=apa", "--style=bibtex", "--style=csl-json", "--style=gb7714"))),
    "about": ((), ("counties",), ("statistics",), ("sources",)),
    "validate": ((),),
    "schema": ((),),
    "match": (),
}
"""Option sets of the other verbs; calls for each county, source and series are made from the data."""

WIDE = {"crosswalk", "panel"}
"""Verbs whose answers have many thousand rows: their tables for terminals are cut to the first ones."""


class _Stream(io.TextIOWrapper):
    def __init__(self, terminal: bool) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="")
        self._terminal = terminal

    def isatty(self) -> bool:
        """Whether the call takes it for a terminal."""
        return self._terminal

    def text(self) -> str:
        """What was written."""
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue().decode("utf-8", "replace")


def record(call: Call, width: int | None = None, stdin: str = "") -> str:
    """One call with its exit code and all that it wrote; ``width`` makes standard output a terminal."""
    kept = sys.stdin, sys.stdout, sys.stderr
    out, err = _Stream(width is not None), _Stream(False)
    os.environ["COLUMNS"] = str(width or 80)
    try:
        sys.stdin, sys.stdout, sys.stderr = io.TextIOWrapper(io.BytesIO(stdin.encode()), "utf-8"), out, err
        code = cli.run([*call, "--no-pager"] if call and call[0] in COMMANDS else list(call))
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept
    return f"$ povstat {' '.join(call)}\n[{code}]\n{out.text()}{err.text()}\n"


def forms(verb: str, words: Call) -> Iterator[tuple[str, Call, int | None]]:
    """Every form in which a listing is recorded: its name, the words of the call, the width of the terminal."""
    for form in ("json", "ndjson", "csv", "tsv", "markdown", "table"):
        yield form, (verb, *words, "--format", form), None
    short = ("--limit", "40") if verb in WIDE and "--limit" not in words else ()
    for width in WIDTHS:
        yield f"terminal-{width}", (verb, *words, *short), width
    if verb == "series" and words and not words[0].startswith("-"):
        yield "plot", (verb, *words, "--plot"), 80


def calls(data: Path | None) -> Iterator[tuple[str, Call, int | None, str]]:
    """Every call that is recorded: the file it goes to, its words, the width, its standard input."""
    with open_store(data) as db:
        codes, sources, series = (
            [row[0] for row in db.execute(f"SELECT {key} FROM {table} ORDER BY {key}")]
            for key, table in (("code", "counties"), ("id", "sources"), ("id", "series"))
        )
        rows = list(db.execute("SELECT name_zh, province_zh, code_2020 FROM counties ORDER BY code"))
    for verb, sets in LISTINGS.items():
        for words in sets:
            for form, call, width in forms(verb, words):
                yield f"{verb}-{form}", call, width, ""
    for name in series:
        for form in ("json", "table"):
            yield f"series-each-{form}", ("series", name, "--format", form), None, ""
        yield "series-each-source", ("series", name, "--with-source", "--plot"), 80, ""
    for verb, plain_sets in PLAIN.items():
        for words in plain_sets:
            yield verb, (verb, *words), None, ""
            yield verb, (verb, *words), 80, ""
    for code in codes:
        yield "county-card", ("county", code), None, ""
        yield "county-json", ("county", code, "--json"), None, ""
    for name in (*sources, *series):
        for style in ("apa", "bibtex", "csl-json", "gb7714"):
            yield f"cite-{style}", ("cite", name, "--style", style), None, ""
    for table in record(("schema",)).splitlines()[2:]:
        if table:
            yield "schema", ("schema", table), None, ""
    table = (
        "县,省,代码\n" + "".join(f"{a},{b},{c or ''}\n" for a, b, c in rows) + "朝阳区,,\n威宁,贵州,\nWeining,,\n"
    )
    for words in (("--name", "县", "--province", "省"), ("--name", "县"), ("--code", "代码", "--year", "2020")):
        yield "match", ("match", "-", *words), None, table
    for verb in COMMANDS:
        yield "help", (verb, "--help"), None, ""
    yield "help", ("--help",), None, ""
    yield "help", (), None, ""


def main(arguments: Sequence[str]) -> None:
    """Record every call in both languages."""
    target = Path(arguments[0])
    data = Path(arguments[2]).resolve() if len(arguments) == 3 and arguments[1] == "--data" else None
    if data:
        os.environ["POVSTAT_DATA"] = str(data)
    os.environ["NO_COLOR"] = "1"
    target.mkdir(parents=True, exist_ok=True)
    # Where the files lie may differ from one checkout to another.
    places = re.compile(
        "|".join(re.escape(str(p)) for p in (data or locations.shipped_data(), tempfile.gettempdir()))
    )
    listed = list(calls(data))
    for language in ("en", "zh"):
        os.environ["POVSTAT_LANG"] = language
        parts: dict[str, list[str]] = {}
        for file, call, width, stdin in listed:
            parts.setdefault(file, []).append(places.sub("DIRECTORY", record(call, width, stdin)))
        for file, texts in parts.items():
            (target / f"{file}-{language}.txt").write_text("".join(texts), encoding="utf-8")
    print(f"{2 * len(listed)} calls recorded in {target}")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 4):
        sys.exit(__doc__)
    main(sys.argv[1:])
