"""The short way: a call that is known wholly is answered from a table; every other one goes the ordinary way.

The table, ``answers.sqlite`` beside this file, records what the command line itself answered when the table was
made (table.py): so nothing is defined here a second time, no verb, option, word, field or row. Whatever is in no
record is left to the ordinary way: help, errors, notes, tables for people, data of one's own, a word that nobody
asked for. Nothing is imported here but what a listing cannot do without.
"""

import os
import sys

# As typing has it, which costs half an interpreter.
TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

TABLE = os.path.join(os.path.dirname(__file__), "answers.sqlite")  # noqa: PTH118, PTH120 - pathlib waits
"""The table. A wheel carries it; in a checkout ``python -m tools.write_start`` makes it."""

FORMS = ("json", "ndjson", "csv")
"""The formats whose rows are text made of the texts of their fields."""

_NO_LIMIT = "999999999"


def answered(arguments: list[str]) -> bool:
    """Write the answer to standard output, if the call is known wholly; false, and nothing is written, if not."""
    if not arguments or not _usual_surroundings():
        return False
    text = answer(arguments, TABLE)
    if text is None:
        return False
    try:
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a process's own stream has it
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError:
        # A full disk, a reader that has gone: the ordinary way meets it too, and has the words for it.
        return False
    return True


def _usual_surroundings() -> bool:
    """Whether nothing around the call changes what it answers: a program reads, and the shipped data is asked."""
    if os.environ.get("POVSTAT_DATA") or "_POVSTAT_COMPLETE" in os.environ:
        return False
    streams = sys.stdout is not None and sys.stderr is not None and not sys.stdout.isatty()
    return streams and os.path.isfile(TABLE) and not _own_settings()  # noqa: PTH113


def _own_settings() -> bool:
    """Whether the user's settings change the answer: by naming other data, or by being wrong."""
    from povstat import settings

    if not settings.exist():
        return False
    from povstat.errors import PovstatError

    try:
        return "data" in settings.read()
    except PovstatError:
        return True


def answer(arguments: list[str], table: str) -> str | None:
    """What a call writes to standard output, and nothing else; None where the table does not hold all of it."""
    import sqlite3

    verb, *words = arguments
    place = table.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    root = "file://" if place.startswith("/") else "file:///"
    try:
        db = sqlite3.connect(f"{root}{place}?mode=ro&immutable=1", uri=True)
        try:
            ((made_from,),) = db.execute("SELECT stamp FROM made_from")
            if made_from and made_from != stamp():
                return None
            known = db.execute("SELECT word, name, takes, repeats FROM options WHERE verb = ?", [verb])
            asked = _asked(words, {word: rest for word, *rest in known})
            return None if asked is None else _answer(db, verb, asked)
        finally:
            db.close()
    except (sqlite3.Error, OSError, ValueError):
        # A damaged table, a file that went while it was looked at, a word that is no text.
        return None


def _asked(words: list[str], options: dict[str, list[object]]) -> dict[str, list[str]] | None:
    """The words of a call by the option they belong to; None for anything but whole options with their values."""
    asked: dict[str, list[str]] = {}
    rest = iter(words)
    for word in rest:
        option, equals, value = word.partition("=") if word.startswith("--") else (word, "", "")
        if option not in options:
            return None
        name, takes, repeats = options[option]
        if takes and not equals:
            value = next(rest, "")
        if (equals and not takes) or (takes and value[:1] in ("", "-")) or (name in asked and not repeats):
            return None
        asked.setdefault(str(name), []).append(value if takes else option)
    return asked


def _answer(db: "sqlite3.Connection", verb: str, asked: dict[str, list[str]]) -> str | None:
    """The text that answers options which the verb has; None where a value is in no record."""
    forms = [*asked.pop("form", []), *("json" for _ in asked.pop("as_json", []))]
    counted, limit = asked.pop("count", None), asked.pop("limit", [_NO_LIMIT])[0]
    every = [field for (field,) in db.execute("SELECT field FROM fields WHERE verb = ? ORDER BY position", [verb])]
    fields = asked.pop("columns", [",".join(every)])[0].split(",")
    if forms not in [[form] for form in FORMS] and not (counted and not forms):
        return None
    if not set(fields) <= set(every) or len(set(fields)) < len(fields):
        return None
    if not (limit.isascii() and limit.isdigit() and len(limit) <= len(_NO_LIMIT)):
        return None
    conditions, values = ["1"], []
    for name, words in asked.items():
        these = f"FROM answers WHERE verb = ? AND name = ? AND word IN ({', '.join('?' * len(words))})"
        ((known,),) = db.execute(f"SELECT count(DISTINCT word) {these}", [verb, name, *words])
        if known < len(set(words)):
            return None
        conditions.append(f"position IN (SELECT position {these})")
        values += [verb, name, *words]
    form = forms[0] if forms else FORMS[0]
    kept, between = ("csv", ",") if form == "csv" else ("json", ", ")
    row = f" || '{between}' || ".join(f'"{field}"' for field in fields)
    question = f'SELECT {row} FROM "{kept} of {verb}" WHERE {" AND ".join(conditions)} ORDER BY position LIMIT ?'
    rows = [row for (row,) in db.execute(question, [*values, int(limit)])]
    if not rows or (form == "csv" and len(fields) == 1):
        return None
    return f"{len(rows)}\n" if counted else text_of(form, fields, rows)


def text_of(form: str, fields: list[str], rows: list[str]) -> str:
    """Rows whose fields are text already, joined by commas, in a format; there is at least one."""
    if form == "csv":
        return "\n".join([",".join(fields), *rows, ""])
    return "[\n{" + "},\n{".join(rows) + "}\n]\n" if form == "json" else "{" + "}\n{".join(rows) + "}\n"


def stamp() -> str:
    """What changes when a file of a checkout does, be it code or data: names, sizes and times."""
    package = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120
    folders = [package, os.path.join(package, "..", "..", "data")]  # noqa: PTH118
    lines = []
    for folder in folders:
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            if entry.is_dir() and entry.name != "__pycache__":
                folders.append(entry.path)
            elif entry.name.endswith((".py", ".yaml", ".csv")):
                status = entry.stat()
                lines.append(f"{entry.path} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}\n")
    return "".join(lines)
