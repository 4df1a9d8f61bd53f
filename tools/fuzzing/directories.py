"""Data directories: spoiled copies of the small one. Validate says no, in lines, or everything works."""

import random
from pathlib import Path

from tools.fuzzing.call import Fallen, call, wrong

TINY = Path(__file__).parents[2] / "tests" / "tiny"
VALUES = [
    "null", "''", "x", "0", "-1", "1.5", "2016", "true", "[]", "{}", "[a]", "'510121'", "'999999'",
    "<<", "*a", "&a x",
    "!!python/none", "~", "9" * 30, "1e400", "'\\u202e'", "\"\\x1b[31m\"", "县", "'" + "长" * 3000 + "'", ".nan",
    "2014-02-30", "2014-01-01", "\ufeff", "'a: b'", "|", ">", "%", "@", "`", "? a", "- -",
]  # fmt: skip
CALLS = [
    ["counties"], ["milestones"], ["provinces"], ["batches"], ["areas"], ["supervision"], ["series"], ["figures"],
    ["progress"], ["line"], ["sources"], ["about"], ["crosswalk"], ["panel", "--from", "2010",
    "--to", "2020", "--all"],
    ["search", "青山"], ["county", "白石"], ["codes", "510121"], ["cite", "list"], [],
]  # fmt: skip


def attempt(rng: random.Random, folder: Path) -> tuple[str, Fallen | None]:
    """Spoil a copy in one to three places; try it."""
    for path in TINY.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    done = []
    for _ in range(rng.randint(1, 3)):
        path = rng.choice(sorted(folder.glob("*.*")))
        spoil = rng.choice([_value, _value, _value, _line, _bytes, _swap])
        done.append(f"{path.name} {spoil(path, rng)}")
    how = "; ".join(done)
    checked = call(["validate", str(folder)])
    found = wrong(checked, ["validate", how])
    if found is None and checked.code not in (0, 1):
        found = Fallen("", f"validate ends with {checked.code}", how)
    if found is not None or checked.code == 1:
        return "refused", found
    for words in rng.sample(CALLS, k=5):
        answer = call([*words, "--data", str(folder)] if words else ["--data", str(folder)])
        found = wrong(answer, [*words, how])
        # A name may have become another, so that what is asked for is not there any more.
        if found is None and answer.code not in (0, 1):
            found = Fallen("", f"ends with {answer.code}: {answer.err.strip()[:200]}", f"{words} {how}")
        if found is not None:
            return "holds", found
    return "holds", None


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8", errors="surrogateescape").split("\n")


def _write(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines), encoding="utf-8", errors="surrogateescape")


def _value(path: Path, rng: random.Random) -> str:
    """Another value in one field, or cell."""
    lines = _lines(path)
    at = rng.randrange(len(lines))
    value = rng.choice(VALUES)
    if path.suffix == ".csv":
        cells = lines[at].split(",")
        cells[rng.randrange(len(cells))] = value.strip("'")
        lines[at] = ",".join(cells)
    else:
        lines[at] = f"{lines[at].partition(':')[0]}: {value}"
    _write(path, lines)
    return f"line {at + 1}: {lines[at][:80]!r}"


def _line(path: Path, rng: random.Random) -> str:
    """A line left out, or given twice."""
    lines = _lines(path)
    at = rng.randrange(len(lines))
    lines[at : at + 1] = [] if rng.random() < 0.5 else [lines[at]] * 2
    _write(path, lines)
    return f"line {at + 1} left out or twice"


def _swap(path: Path, rng: random.Random) -> str:
    """Two values change places."""
    lines = _lines(path)
    one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    _write(path, lines)
    return f"lines {one + 1} and {other + 1} change places"


def _bytes(path: Path, rng: random.Random) -> str:
    """Some bytes changed, or the file cut off."""
    raw = bytearray(path.read_bytes())
    if rng.random() < 0.3 or not raw:
        path.write_bytes(raw[: rng.randrange(len(raw) + 1)])
        return "cut off"
    at = rng.randrange(len(raw))
    raw[at] = rng.randrange(256)
    path.write_bytes(raw)
    return f"byte {at} is {raw[at]}"
