"""Tables through ``match``, in every format: every cell comes back, or one line says why not."""

import csv
import io
import json
import random
from pathlib import Path

from tools.fuzzing.call import Fallen, call, wrong

TINY = Path(__file__).parents[2] / "tests" / "tiny"
NAMES = [
    "白石县",
    "青山县",
    "河口市",
    "长岭县",
    "510121",
    "540202",
    "天湖",
    "无县",
    "",
    "Baishi",
    "东岭省南关市青山县",
]
CELLS = [
    "", " ", "=1+1", "+1", "@x", "'", '"', 'a"b', "a,b", "a\nb", "a\r\nb", "\t", ";", "|", "0012",
    "1e5", "NaN", "null",
    "9007199254740993", "é", "𠀀", "\u2028", "\x85", "\ufeff", "县" * 50, "2015-01-01", "TRUE",
    "\x00", "\x1b", "_x0041_",
]  # fmt: skip
OUTPUTS = {"csv": ".csv", "tsv": ".tsv", "ndjson": ".ndjson", "xlsx": ".xlsx", "parquet": ".parquet"}


def attempt(rng: random.Random, folder: Path) -> tuple[str, Fallen | None]:
    """A random table in one of the text formats, written to any format; text is read back and compared."""
    width, height = rng.randint(1, 6), rng.choice([0, 1, 3, 30, 230])
    header = ["县", *(f"c{at}" for at in range(1, width))]
    cells = [cell for cell in CELLS if rng.random() < 0.7] or ["x"]
    rows = [[rng.choice(NAMES), *rng.choices(cells, k=width - 1)] for _ in range(height)]
    kind, form = rng.choice(["csv", "tsv", "ndjson"]), rng.choice(list(OUTPUTS))
    source, target = folder / f"t{OUTPUTS[kind]}", folder / f"out{OUTPUTS[form]}"
    source.write_bytes(_written(header, rows, kind, rng.choice(["\n", "\r\n"])))
    words = ["match", str(source), "--name", "县", "--columns", "status", "-o", str(target), "--data", str(TINY)]
    answer = call(words)
    label = f"{kind} to {form}"
    found = wrong(answer, words)
    if found is not None or answer.code:
        if found is None and target.exists():
            found = Fallen("", "refused, and yet something was written", label)
        return f"{label}{' refused' if answer.code else ''}", found
    told = _read(target, form)
    if told is None:
        return label, None
    if [row[:-1] for row in told] != [header, *rows]:
        at = next((n for n, (a, b) in enumerate(zip(told, [header, *rows], strict=False)) if a[:-1] != b), -1)
        shown = (
            f"row {at}: {ascii([header, *rows][at])[:150]} came out as {ascii(told[at])[:150]}"
            if told
            else "nothing"
        )
        return label, Fallen("", f"cells changed: {shown}", label)
    return label, None


def _written(header: list[str], rows: list[list[str]], kind: str, newline: str) -> bytes:
    if kind == "ndjson":
        return "".join(json.dumps(dict(zip(header, row, strict=True))) + "\n" for row in rows).encode()
    out = io.StringIO(newline="")
    csv.writer(out, delimiter="\t" if kind == "tsv" else ",", lineterminator=newline).writerows([header, *rows])
    return out.getvalue().encode()


def _read(path: Path, form: str) -> list[list[str]] | None:
    """The table as text, read with other libraries than wrote it where there are any; None for an empty one."""
    if form == "parquet":
        import duckdb

        found = duckdb.execute("SELECT * FROM read_parquet(?)", [str(path)])
        return [
            [column[0] for column in found.description or ()],
            *([c or "" for c in r] for r in found.fetchall()),
        ]
    if form == "xlsx":
        import openpyxl

        sheet = openpyxl.load_workbook(path).worksheets[0]
        return [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    if form == "ndjson":
        objects = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]
        return [list(objects[0]), *(list(each.values()) for each in objects)] if objects else None
    if form in ("csv", "tsv"):
        with path.open(encoding="utf-8", newline="") as handle:
            read = list(csv.reader(handle, delimiter="\t" if form == "tsv" else ","))
        return [row for row in read if row] or None
    return None
