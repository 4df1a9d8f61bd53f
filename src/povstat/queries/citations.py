"""References to sources, in APA, GB/T 7714, BibTeX and CSL-JSON.

Why not a citation library: the sources here are institutions with a title, a day and an address. None of them
needs what such a library is for (names of people, disambiguation, sorting); citeproc-py would bring lxml, and CSL
style files are licensed CC BY-SA, which the licences of this project do not allow it to carry. CSL-JSON is the way
to every other style.
"""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from povstat.errors import NotFoundError
from povstat.lang import Language
from povstat.queries import record
from povstat.version import __version__

TOOL = "povstat"


@dataclass(frozen=True)
class Work:
    """Something that can be cited. ``title_en`` or ``title_zh`` may be missing, never both."""

    id: str
    kind: str
    author: str | None = None
    title_en: str | None = None
    title_zh: str | None = None
    date: str | None = None
    url: str | None = None
    version: str | None = None
    container: str | None = None

    def title(self, language: Language) -> str:
        """The title in a language, else in the other one."""
        first, second = (self.title_zh, self.title_en) if language == "zh" else (self.title_en, self.title_zh)
        return first or second or self.id


THIS_TOOL = Work(
    id=TOOL,
    kind="software",
    author="povstat contributors",
    title_en="povstat: a command-line reference on China's 832 national-level poverty-stricken counties",
    title_zh="povstat：全国832个国家级贫困县命令行参考",
    version=__version__,
)

# Kind of source: type in CSL, entry in BibTeX, marks of GB/T 7714 without and with an address.
TYPES: dict[str, tuple[str, str, str]] = {
    "announcement": ("document", "misc", "A"),
    "book": ("book", "book", "M"),
    "code_list": ("dataset", "misc", "DS"),
    "compilation": ("dataset", "misc", "DS"),
    "deduction": ("document", "misc", "Z"),
    "encyclopaedia": ("entry-encyclopedia", "misc", "Z"),
    "journal_article": ("article-journal", "article", "J"),
    "news": ("article-newspaper", "misc", "N"),
    "official_document": ("document", "misc", "A"),
    "official_statistics": ("dataset", "misc", "DS"),
    "open_data": ("dataset", "misc", "DS"),
    "report": ("report", "techreport", "R"),
    "repost": ("webpage", "misc", "Z"),
    "speech": ("speech", "misc", "Z"),
    "white_paper": ("report", "techreport", "R"),
    "series": ("dataset", "misc", "DS"),
    "figure": ("dataset", "misc", "DS"),
    "software": ("software", "misc", "CP"),
}
_OTHER = ("document", "misc", "Z")


def works(db: sqlite3.Connection, ids: Sequence[str]) -> list[Work]:
    """What the ids stand for: a source; a series or figure, followed by every source it rests on; or povstat.

    Each work once. Raises NotFoundError for an id that is none of these, with the nearest ones.
    """
    found: dict[str, Work] = {}
    for text in ids:
        for work in _one(db, text):
            found.setdefault(work.id, work)
    return list(found.values())


def written(cited: Sequence[Work], style: str, language: Language) -> str:
    """References in a style of STYLES, as text that ends with a newline."""
    if style == "csl-json":
        return json.dumps([csl(work, language) for work in cited], ensure_ascii=False, indent=2) + "\n"
    one = {"apa": apa, "bibtex": bibtex, "gb7714": gb7714}[style]
    return ("\n" if style == "bibtex" else "").join(one(work, language) + "\n" for work in cited)


def apa(work: Work, language: Language) -> str:
    """A reference as APA 7 has it, for an author that is an institution."""
    parts = [f"{work.author}." if work.author else "", f"({_apa_date(work.date)})."]
    version = f" (Version {work.version}) [Computer software]" if work.version and work.kind == "software" else ""
    parts.append(_stopped(work.title(language) + version))
    if work.container:
        parts.append(_stopped(work.container))
    if not work.author:
        # Without an author the title stands first.
        parts[1], parts[2] = parts[2], parts[1]
    return " ".join(part for part in [*parts, work.url or ""] if part)


def gb7714(work: Work, language: Language) -> str:
    """A reference as GB/T 7714-2015 has it, with the original title; the day of access is the reader's to add."""
    mark = TYPES.get(work.kind, _OTHER)[2] + ("/OL" if work.url else "")
    title = work.title_zh or work.title_en or work.id
    if work.version:
        title += f": {work.version}"
    parts = [work.author or "", f"{title}[{mark}]", work.container or "", _gb_date(work)]
    text = ". ".join(part.rstrip(".") for part in parts if part) + "."
    return f"{text} {work.url}." if work.url else text


def bibtex(work: Work, language: Language) -> str:
    """A BibTeX entry; braces keep names of institutions and titles as they are."""
    year, month, day = _date_parts(work.date)
    fields = {
        "author": work.author and f"{{{_tex(work.author)}}}",
        "title": f"{{{_tex(work.title(language))}}}",
        "year": year,
        "month": month and str(int(month)),
        "day": day and str(int(day)),
        "howpublished": work.container and _tex(work.container),
        "version": work.version,
        "url": work.url,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{TYPES.get(work.kind, _OTHER)[1]}{{{work.id},", *lines, "}"])


def csl(work: Work, language: Language) -> dict[str, object]:
    """A CSL-JSON item."""
    date = [int(part) for part in _date_parts(work.date) if part]
    item: dict[str, object | None] = {
        "id": work.id,
        "type": TYPES.get(work.kind, _OTHER)[0],
        "title": work.title(language),
        "author": [{"literal": work.author}] if work.author else None,
        "issued": {"date-parts": [date]} if date else None,
        "container-title": work.container,
        "version": work.version,
        "URL": work.url,
    }
    return {name: value for name, value in item.items() if value is not None}


def _one(db: sqlite3.Connection, text: str) -> list[Work]:
    wanted = text.strip().casefold()
    if wanted == TOOL:
        return [THIS_TOOL]
    sources = {row["id"].casefold(): row for row in record.sources(db)}
    if wanted in sources:
        return [_source(sources[wanted])]
    for table, title, kind in (("series", "title", "series"), ("figures", "label", "figure")):
        rows = record.rows(db, f'SELECT * FROM "{table}" WHERE lower(id) = ?', [wanted])
        for row in rows:
            own = Work(
                id=row["id"],
                kind=kind,
                author=THIS_TOOL.author,
                title_en=row[f"{title}_en"],
                title_zh=row[f"{title}_zh"],
                version=None,
                container=f"povstat {__version__} ({kind} {row['id']})",
            )
            cited = db.execute(
                "SELECT source FROM citations WHERE cited_by = ? AND record = ? ORDER BY source",
                [table, row["id"]],
            )
            return [own, *(_source(sources[key.casefold()]) for (key,) in cited)]
    raise _unknown(db, text, list(sources))


def _source(row: record.Row) -> Work:
    return Work(
        id=row["id"],
        kind=row["kind"] or "",
        author=row["publisher"],
        title_en=row["title_en"] or (None if row["title_zh"] else row["description_en"]),
        title_zh=row["title_zh"] or (None if row["title_en"] else row["description_zh"]),
        date=row["published_on"],
        url=row["url"],
    )


def _unknown(db: sqlite3.Connection, text: str, sources: list[str]) -> NotFoundError:
    import difflib

    known = sources + [row[0] for row in db.execute("SELECT id FROM series UNION SELECT id FROM figures")]
    near = difflib.get_close_matches(text.casefold(), known, n=3)
    if near:
        return NotFoundError(
            'nothing to cite is called "{text}": did you mean {near}?', text=text, near=", ".join(near)
        )
    return NotFoundError(
        "nothing to cite is called \"{text}\"; see 'povstat sources', 'povstat series', 'povstat figures'",
        text=text,
    )


def _date_parts(date: str | None) -> tuple[str | None, str | None, str | None]:
    year, month, day = ([*(date or "").split("-"), "", "", ""])[:3]
    return year or None, month or None, day or None


_MONTHS = ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December")  # fmt: skip


def _apa_date(date: str | None) -> str:
    year, month, day = _date_parts(date)
    if year is None:
        return "n.d."
    if month is None:
        return year
    return f"{year}, {_MONTHS[int(month) - 1]}" + (f" {int(day)}" if day else "")


def _gb_date(work: Work) -> str:
    if work.date is None:
        return ""
    return f"({work.date})" if work.url else work.date


def _stopped(text: str) -> str:
    return text if text.endswith((".", "?", "!", "。", "？", "！")) else f"{text}."


def _tex(text: str) -> str:
    special = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    special |= {letter: f"\\{letter}" for letter in "&%$#_{}"}
    return "".join(special.get(letter, letter) for letter in text)
