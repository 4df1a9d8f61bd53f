"""Write the parts of docs/ that come from the data and its models: the data dictionary, how sure the record is.

usage: python -m tools.write_pages

The dictionary is made whole; of the other pages the part between the two marks is written, and the rest is kept.
"""

from pathlib import Path

from povstat.fields.about import TOPICS
from povstat.fields.columns import heading
from povstat.fields.dictionary import entry
from povstat.fields.schemas import schema_of
from povstat.fields.sheets import TITLES
from povstat.fields.tables import TABLES, VERBS
from povstat.lang import LANGUAGES, Language, filled, translate
from povstat.queries.record import data_version
from povstat.store.opening import open_store

DOCS = Path(__file__).parent.parent / "docs"
FOLDERS: dict[Language, Path] = {"en": DOCS, "zh": DOCS / "zh"}

BEGIN, END = "<!-- counted -->", "<!-- end of counted -->"
"""Between them stands what this program writes."""

HEADS: dict[Language, str] = {
    "en": """# Data dictionary

Written from the models by `python -m tools.write_pages`; do not edit. `povstat schema TABLE` prints the same as
JSON Schema, with every closed list; `povstat export --codebook` writes all of it as a table.

A field name is part of the interface: it stays. Codes are text; days are ISO 8601; missing values are null.
""",
    "zh": """# 数据字典

本页由 `python -m tools.write_pages` 根据数据模型生成，请勿直接修改。`povstat schema 表名` 以 JSON Schema
的形式给出同样的内容，包括各字段的全部取值；`povstat export --codebook` 把全部内容写成一个表。

字段名是接口的一部分，保持不变。代码为文本，日期用 ISO 8601，缺失为 null。
""",
}
COLUMNS: dict[Language, tuple[str, ...]] = {
    "en": ("field", "heading", "holds", "unit", "meaning"),
    "zh": ("字段", "列名", "类型", "单位", "含义"),
}
TYPES = {
    "string": "文本",
    "date": "日期",
    "integer": "整数",
    "number": "数",
    "boolean": "是或否",
    "array": "列表",
    "object": "结构",
}
"""The types of ``povstat export --codebook`` in Chinese."""
PRINTED: dict[Language, str] = {"en": "Printed by", "zh": "输出该表的命令："}
DATA_OF: dict[Language, str] = {
    "en": "Counted from the data of {version}.",
    "zh": "以下数字按{version}版数据统计。",
}


def dictionary(language: Language) -> str:
    """Every table and field with its meaning."""
    parts = [HEADS[language], _contents(language)]
    for table in TABLES:
        verbs = [f"`povstat {verb}`" for verb, tables in VERBS.items() if table in tables]
        join = "、" if language == "zh" else ", "
        space = "" if language == "zh" else " "
        stop = "。" if language == "zh" else "."
        printed = f"{PRINTED[language]}{space}{join.join(verbs)}{stop}\n" if verbs else ""
        title = f"{translate(TITLES[table], language)}{stop}{space}" if table in TITLES else ""
        parts += [f"## {table}\n", f"{title}{printed}".strip() + "\n", _table(table, language)]
    return "\n".join(part for part in parts if part.strip()) + "\n"


def _contents(language: Language) -> str:
    join = "、" if language == "zh" else " · "
    return join.join(f"[{table}](#{table})" for table in TABLES) + "\n"


def _table(table: str, language: Language) -> str:
    rows = [COLUMNS[language], tuple("---" for _ in COLUMNS[language])]
    schema = schema_of(table)
    for field, described in schema.get("items", schema)["properties"].items():
        row = entry(table, field, described)
        kind, unit = (TYPES[row["type"]], row["unit_zh"]) if language == "zh" else (row["type"], row["unit"])
        meaning = row[f"description_{language}"]
        rows.append((f"`{field}`", heading(table, field, language), kind, unit or "", meaning))
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows) + "\n"


def counted(language: Language) -> str:
    """What ``povstat about`` says, as a part of a page."""
    with open_store() as db:
        parts = [filled(DATA_OF[language], {"version": data_version(db)}, language)]
        for topic, paragraphs in TOPICS.items():
            parts.append(f"### {translate(topic, language).capitalize()}")
            lines = [f"- {filled(text, values, language)}" for text, values in paragraphs(db, language)]
            parts.append("\n".join(lines))
    return "\n\n".join(parts)


def with_counted(page: str, language: Language) -> str:
    """A page with its counted part written anew."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{counted(language)}\n\n{END}{after}"


def main() -> None:
    """Write the pages."""
    for language in LANGUAGES:
        folder = FOLDERS[language]
        (folder / "dictionary.md").write_text(dictionary(language), encoding="utf-8")
        page = folder / "how-sure.md"
        page.write_text(with_counted(page.read_text(encoding="utf-8"), language), encoding="utf-8")


if __name__ == "__main__":
    main()
