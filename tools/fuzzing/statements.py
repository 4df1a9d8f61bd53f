"""Statements in SQL that nobody means: they would write, read files, run on for ever, or fill the memory.

What must hold beside what holds for every call: nothing appears in the folder or changes there, what stands in a
file of it is in no answer, and the statement has ended when its time is over.
"""

import random
import time
from pathlib import Path

from povstat import views
from povstat.fields.tables import VIEWS
from povstat.views.functions import FUNCTIONS
from povstat.views.runner import GRACE
from tools.fuzzing.call import Fallen, call, wrong

SECONDS = 1.0
"""What a statement gets here: the limit is the same, and ten thousand tries end today."""

SLACK = 20.0
"""Seconds that a busy machine may need beside that."""

SECRET = "the words of a file that no answer has"

FIELDS = [
    "code",
    "name_zh",
    "batch",
    "province",
    "delisting_sources",
    "value",
    "key",
    "year",
    "id",
    "rowid",
    "nope",
]

DENIED = [
    "load_extension", "readfile", "writefile", "edit", "randomblob", "zeroblob", "printf", "format", "random",
    "fts3_tokenizer", "sqlite_version", "last_insert_rowid", "changes", "match", "highlight", "rtreecheck",
]  # fmt: skip

WRITING = [
    "ATTACH '{path}' AS other", "ATTACH DATABASE 'file:{path}?mode=rwc' AS other", "DETACH main",
    "VACUUM INTO '{path}'", "VACUUM", "CREATE TABLE {word} AS SELECT * FROM {view}", "DROP TABLE {view}",
    "CREATE TEMP TABLE t (a)", "CREATE VIRTUAL TABLE t USING csv(filename='{secret}')", "DELETE FROM {view}",
    "CREATE VIRTUAL TABLE t USING fts5(a)", "INSERT INTO {view} DEFAULT VALUES", "REINDEX", "ANALYZE",
    "UPDATE {view} SET {field} = 1", "REPLACE INTO {view} VALUES (1)", "ALTER TABLE {view} RENAME TO x", "BEGIN",
    "WITH x AS (SELECT 1) INSERT INTO {view} SELECT * FROM x", "WITH x AS (SELECT 1) DELETE FROM {view}",
    "WITH x AS (SELECT 1) UPDATE {view} SET {field} = 1", "SAVEPOINT a", "COMMIT", "ROLLBACK", "EXPLAIN SELECT 1",
    "PRAGMA journal_mode = WAL", "PRAGMA writable_schema = 1", "PRAGMA database_list", "PRAGMA hard_heap_limit = 0",
    "PRAGMA temp_store_directory = '{path}'", "SELECT * FROM pragma_database_list", "SELECT * FROM sqlite_master",
    "SELECT * FROM pragma_{word}", "SELECT sql FROM sqlite_schema", "SELECT * FROM dbstat", "SELECT * FROM main.{view}",
    "SELECT * FROM temp.{view}", "SELECT * FROM '{secret}'", "SELECT * FROM csv('{secret}')", ".read {secret}",
    ".shell touch {path}", "SELECT load_extension('{path}')", "SELECT readfile('{secret}')",
    "SELECT writefile('{path}', 'x')", "SELECT edit('x', 'touch {path}')", "COPY {view} TO '{path}'",
]  # fmt: skip

LARGE = [
    "SELECT randomblob({n})", "SELECT hex(zeroblob({n}))", "SELECT printf('%.*c', {n}, 'x')",
    "SELECT replace(hex({field}), '3', hex(name_zh)) FROM counties", "SELECT group_concat(quote({field})) FROM {view}",
    "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT x FROM r",
    "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT count(*) FROM r",
    "WITH RECURSIVE r(x) AS (SELECT 'a' UNION ALL SELECT x || x FROM r) SELECT max(length(x)) FROM r",
    "WITH RECURSIVE r(x) AS (SELECT hex(name_zh) FROM counties UNION ALL SELECT x || '0' FROM r) SELECT x FROM r "
    "ORDER BY x DESC", "SELECT count(*) FROM {view} a, {view} b, {view} c, {view} d, {view} e",
    "SELECT a.* FROM {view} a, {view} b", "SELECT * FROM {view} ORDER BY {field} || {field}",
    "SELECT name_zh LIKE '{percents}' FROM counties", "SELECT name_zh GLOB '{stars}' FROM counties",
    "SELECT group_concat(name_zh) LIKE '{percents}' FROM counties", "SELECT json('{brackets}')",
    "SELECT json_extract(delisting_sources, '${brackets}') FROM counties", "SELECT {parens}", "SELECT {sum}",
    "SELECT {columns}", "SELECT 1 {unions}", "{bomb}", "SELECT 1 WHERE 1 {ands}", "SELECT strftime('{percents}', 'now')",
    "SELECT trim(x, y) FROM (SELECT group_concat(name_zh) x, group_concat(name_en) y FROM counties)",
    "SELECT json_group_array(json_group_array(code)) FROM counties GROUP BY batch", "SELECT substr('{percents}', {n})",
    "SELECT 9e999, -9e999, 1 / 0, 0.0 / 0", "SELECT cast(x'ff' AS text), x'00'", "SELECT abs(-9223372036854775808)",
    "SELECT {nots}1", "SELECT {selects}1{ends}", "SELECT {cases}1{casends}", "SELECT 1 WHERE 1 IN ({columns})",
    "SELECT sum(1) OVER (ORDER BY a.rowid) FROM {view} a, {view} b", "SELECT count(*) FROM {joins}",
    "SELECT count(*) FROM {view} NATURAL JOIN panel NATURAL JOIN crosswalk", "SELECT sum(length(hex({field}))) FROM {view}",
    "SELECT count(*) FROM json_each('[1{ones}]') a, json_each('[1{ones}]') b, json_each('[1{ones}]') c",
    "SELECT hex(name_zh) GLOB '{stars}1' FROM counties", "SELECT 9223372036854775807 + 1", "SELECT char(0, 27, 55296, 1114111, {n})", "VALUES {rows}",
]  # fmt: skip

ODD = [
    "", " ", ";", ";;;", "--", "-- x", "/*", "/* x */", "SELECT", "SELECT 1; SELECT 2", "SELECT 1;", "; SELECT 1",
    "SELECT 'a", 'SELECT "a', "SELECT `a", "SELECT [a", "SELECT \0", "SELECT 1\0; DROP TABLE counties", "\ufeffSELECT 1",
    "SELECT ?", "SELECT :a, @b, $c, ?99999999", "SELECT 1 AS a, 2 AS a", 'SELECT 1 AS ""', "ＳＥＬＥＣＴ 1", "选择 1",
    "SELECT '\u202e\x1b[31m' AS '\x1b[0m'", "SELECT \ud800", "SELECT 1 /* x", "(SELECT 1)", "SELECT * FROM", "()",
    "SELECT * FROM {view} WHERE {field} = \"{word}\"", "SELECT {field} FROM {view} LIMIT -1", "with", "values",
    "SELECT {field} FROM {view}", "SELECT * FROM {view} LIMIT 3 OFFSET 1e30", "SELECT {view}.* FROM {view}",
    "SELECT {function}({field}) FROM {view}", "SELECT {function}({field}, {field}) FROM {view} GROUP BY {field}",
    "SELECT {function}() OVER () FROM {view}", "SELECT {denied}({n})", "SELECT e.* FROM {view}, json_each({field}) e",
    "SELECT json_tree.* FROM json_tree('[1, [2, {{\"a\": null}}]]')", "SELECT json_each('[1]')",
]  # fmt: skip

SURROUNDINGS = ["{0}", "{0}", "{0}", "{0};", "/* x */ {0}", "-- x\n{0}", "SELECT * FROM ({0})", "{0} UNION {0}",
                "WITH q AS ({0}) SELECT * FROM q", "SELECT ({0})", "SELECT EXISTS ({0})", "{0}; {0}"]  # fmt: skip


def attempt(rng: random.Random, folder: Path) -> tuple[str, Fallen | None]:
    """One statement, as a word or on standard input."""
    secret = folder / "secret.csv"
    secret.write_text(SECRET, encoding="utf-8")
    kind, text = statement(rng, folder)
    words, stdin = ["sql", text], b""
    if rng.random() < 0.3:
        words, stdin = ["sql", "-"], _spoiled(rng, text.encode("utf-8", "surrogatepass"))
    words += rng.choice([[], ["--json"], ["-f", "csv"], ["--count"], ["-n", "2"], ["-s", "code"]])
    before, views.LIMITS = views.LIMITS, views.LIMITS._replace(seconds=SECONDS)
    begun = time.monotonic()
    try:
        answer = call(words, stdin)
    finally:
        views.LIMITS = before
    took = time.monotonic() - begun
    how = f"povstat sql {text[:300]!a}"
    if found := wrong(answer, words):
        return kind, found._replace(how=how)
    if took > SECONDS + GRACE + SLACK:
        return kind, Fallen("", f"ran on for {took:.0f} seconds", how)
    if [path.name for path in folder.iterdir()] != [secret.name] or secret.read_text(encoding="utf-8") != SECRET:
        return kind, Fallen("", "wrote a file", how)
    if SECRET in answer.out + answer.err:
        return kind, Fallen("", "read a file", how)
    if answer.code and answer.out:
        return kind, Fallen("", "answered in part", how)
    return kind, None


def statement(rng: random.Random, folder: Path) -> tuple[str, str]:
    """A kind of statement, and one of that kind."""
    kind, texts = rng.choice([("writing", WRITING), ("large", LARGE), ("odd", ODD)])
    text = _filled(rng, rng.choice(texts), folder)
    text = rng.choice(SURROUNDINGS).replace("{0}", text)
    if rng.random() < 0.3:
        return f"{kind}, spoiled", _changed(rng, text)
    return kind, text


def _filled(rng: random.Random, text: str, folder: Path) -> str:
    many = rng.choice([3, 30, 300, 3000])
    depth = rng.choice([2, 5, 12, 30])
    doubled = "".join(f", a{i + 1} AS (SELECT a.x FROM a{i} a, a{i} b)" for i in range(depth))
    gaps = {
        "path": str(folder / "written"),
        "secret": str(folder / "secret.csv"),
        "view": rng.choice(VIEWS[:-1]),
        "field": rng.choice(FIELDS),
        "word": rng.choice(["x", "counties", "sqlite_master", "table_info", "贵州", "a b"]),
        "function": rng.choice(FUNCTIONS),
        "denied": rng.choice(DENIED),
        "n": str(rng.choice([0, -1, 1000, 10**6 - 1, 10**6 + 1, 10**9, 2**31, 2**63, 10**30])),
        "percents": "%_a" * many,
        "stars": "*?[a-z]" * many,
        "brackets": "[" * many,
        "parens": "(" * many + "1" + ")" * many,
        "nots": "NOT " * many,
        "selects": "(SELECT " * many,
        "ends": ")" * many,
        "cases": "CASE WHEN 1 THEN " * many,
        "casends": " END" * many,
        "joins": ", ".join(f"counties c{i}" for i in range(min(many, 70))),
        "ones": ",1" * many,
        "sum": "+".join(["1"] * many),
        "columns": ", ".join(f"{i} AS c{i}" for i in range(many)),
        "unions": "UNION ALL SELECT 1 " * many,
        "ands": "AND 1 " * many,
        "rows": ", ".join(["(1)"] * many),
        "bomb": f"WITH a0 AS (SELECT 1 x){doubled} SELECT count(*) FROM a{depth}",
    }
    for name, value in gaps.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def _changed(rng: random.Random, text: str) -> str:
    """A few characters left out, doubled, or put in."""
    letters = list(text)
    for _ in range(rng.randint(1, 4)):
        place = rng.randrange(len(letters) + 1)
        what = rng.choice(
            ["'", '"', ";", "(", ")", "--", "/*", "\0", "\ud800", "县", " ", "*", "`", "%", "e9", None]
        )
        if what is None:
            del letters[place : place + rng.randint(1, 5)]
        else:
            letters.insert(place, what)
    return "".join(letters)


def _spoiled(rng: random.Random, raw: bytes) -> bytes:
    """Now and then bytes that are no UTF-8."""
    if rng.random() < 0.8:
        return raw
    place = rng.randrange(len(raw) + 1)
    return raw[:place] + rng.choice([b"\xff", b"\xc3", b"\xed\xa0\x80", b"\x00", b"\xf5\x80"]) + raw[place:]
