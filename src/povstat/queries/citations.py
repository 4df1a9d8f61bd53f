"""What an id stands for when it is cited: a source, or everything that a record rests on."""

import functools
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from povstat.errors import AmbiguousError, NotFoundError, UsageError
from povstat.lang import Language
from povstat.lang.near import near_words
from povstat.queries import record, references, series, vocabulary
from povstat.queries.references import Work
from povstat.version import __version__

TOOL = "povstat"
AUTHOR = "povstat contributors"


def this_tool(db: sqlite3.Connection) -> Work:
    """povstat itself: the program and the data, each with its version; the year is that of the data."""
    version = record.data_version(db)
    return Work(
        id=TOOL,
        kind="software",
        bodies=(AUTHOR,),
        title_en="povstat: a command-line reference on China's 832 national-level poverty-stricken counties",
        title_zh="povstat：全国832个国家级贫困县命令行参考",
        version=_versions(db),
        date=version[:4] if version else None,
    )


def _versions(db: sqlite3.Connection) -> str:
    """The versions of the program and of the data, where the data has one."""
    version = record.data_version(db)
    return f"{__version__}, data {version}" if version else __version__


def works(
    db: sqlite3.Connection, ids: Sequence[str], *, provinces: Iterable[str] = (), year: int | None = None
) -> list[Work]:
    """What the ids stand for, each work once.

    A source; a series or figure, followed by every source it rests on; what a milestone, a county (by code or
    name) or a batch (by its year) rests on; or povstat itself. A deduction stands for what it follows from.
    ``provinces`` (short English names) and ``year`` narrow down batches and series.

    Raises NotFoundError for an id that is none of these, with the nearest ones, AmbiguousError for a name that may
    mean several counties, and UsageError where an id cannot be narrowed down so.
    """
    finder = _Finder(db, list(provinces), year)
    found: dict[str, Work] = {}
    for text in ids:
        for work in finder.find(text.strip()):
            found.setdefault(work.id, work)
    return list(found.values())


def written(cited: Sequence[Work], style: str, language: Language, accessed: str | None = None) -> str:
    """References in a style of STYLES, as text that ends with a newline.

    ``accessed`` is the day on which the reader opened the addresses.
    """
    if language == "zh":
        cited = [work.in_chinese() if work.title_zh else work for work in cited]
    if style == "csl-json":
        items = [references.csl(work, language, accessed) for work in cited]
        return json.dumps(items, ensure_ascii=False, indent=2) + "\n"
    if style == "bibtex":
        keys = _distinct(references.bibtex_key(work.id) for work in cited)
        entries = (references.bibtex(work, language, accessed, key) for work, key in zip(cited, keys, strict=True))
        return "\n".join(entry + "\n" for entry in entries)
    one = {"apa": references.apa, "gb7714": references.gb7714}[style]
    return "".join(one(work, language, accessed) + "\n" for work in cited)


def _distinct(keys: Iterable[str]) -> list[str]:
    """The keys, told apart where BibTeX, which sees no difference of case, would take two for one."""
    used: set[str] = set()
    found: list[str] = []
    for key in keys:
        candidate, number = key, 2
        while candidate.casefold() in used:
            candidate, number = f"{key}-{number}", number + 1
        used.add(candidate.casefold())
        found.append(candidate)
    return found


class _Finder:
    """Finds what one id after the other stands for, with the sources at hand."""

    def __init__(self, db: sqlite3.Connection, provinces: list[str], year: int | None) -> None:
        self.db = db
        self.provinces = provinces
        self.year = year
        self.sources = {row["id"].casefold(): row for row in record.sources(db)}

    def find(self, text: str) -> Iterator[Work]:
        """The works that a name means. Raises UsageError where it cannot be narrowed as was asked."""
        key = text.casefold()
        narrowed = bool(self.provinces) or self.year is not None
        event = self._record("milestones", key)
        if key in self.series:
            yield from self._series(self.series[key])
            if event and not narrowed:
                # A poverty line and the day on which it was set have one id.
                yield from self._rests_on(self._cited("milestones", event["id"]))
        elif text.isascii() and text.isdigit() and len(text) == 4:
            if self.year is not None:
                raise UsageError("--year narrows down a series, not {text}", text=text)
            yield from self._batch(int(text))
        elif narrowed:
            raise UsageError("--year and --province narrow down a series or a batch, not {text}", text=text)
        elif key == TOOL:
            yield this_tool(self.db)
        elif key in self.sources:
            yield from self._rests_on([self.sources[key]["id"]])
        elif row := self._record("figures", key):
            yield self._own(row, "figure", row["label_en"], row["label_zh"])
            yield from self._rests_on(row["sources"])
        elif event:
            yield from self._rests_on(self._cited("milestones", event["id"]))
        else:
            yield from self._county(text)

    @functools.cached_property
    def series(self) -> dict[str, str]:
        """The ids of the series by what they are compared as."""
        return {str(name).casefold(): str(name) for (name,) in self.db.execute("SELECT id FROM series")}

    def _series(self, name: str) -> Iterator[Work]:
        (about,) = series.series(self.db, ids=[name])
        cited = list(about["sources"])
        title_en, title_zh = about["title_en"], about["title_zh"]
        if self.provinces or self.year is not None:
            rows = series.observations(self.db, [name], since=self.year, until=self.year, areas=self.provinces)
            rows = [row for row in rows if self.year is None or row["year"] == self.year]
            if not rows:
                raise NotFoundError("no value of {name} to cite; 'povstat series {name}' lists them", name=name)
            cited = []
            parts = [*self.provinces, *([str(self.year)] if self.year is not None else [])]
            title_en, title_zh = f"{title_en}, {', '.join(parts)}", f"{title_zh}，{'，'.join(parts)}"
        else:
            rows = series.observations(self.db, [name])
        yield self._own(about, "series", title_en, title_zh)
        yield from self._rests_on([*cited, *(source for row in rows for source in row["sources"])])

    def _batch(self, year: int) -> Iterator[Work]:
        rows = record.batches(self.db, provinces=self.provinces, batches=[vocabulary.batch(self.db, year)])
        if not rows:
            raise NotFoundError("no county of {names} left in the batch of {year}",
                                names=", ".join(self.provinces), year=year)  # fmt: skip
        yield from self._rests_on([source for row in rows for source in row["sources"]])

    def _county(self, text: str) -> Iterator[Work]:
        """What batch, day, area and key-county status of a county rest on, those of its batch included."""
        from povstat.store.gazetteer import resolve

        found = resolve(self.db, text)
        if found.status != "poverty" or found.code is None:
            if found.status == "ambiguous":
                raise AmbiguousError(
                    '"{text}" may be several counties ({codes}); name one by its code',
                    text=text,
                    codes=", ".join(candidate.code for candidate in found.candidates),
                )
            raise self._unknown(text)
        county = record.county(self.db, found.code)
        own = [key for field, value in county.items() if field.endswith("sources") for key in value or ()]
        (batch,) = record.batches(self.db, provinces=[county["province"]], batches=[county["batch"]])
        yield from self._rests_on([*own, *batch["sources"]])

    def _rests_on(self, keys: Iterable[str]) -> Iterator[Work]:
        """The works behind some sources: a deduction is no work, it gives way to what it follows from."""
        seen: set[str] = set()
        waiting = list(dict.fromkeys(keys))
        while waiting:
            row = self.sources[waiting.pop(0).casefold()]
            if row["id"] in seen:
                continue
            seen.add(row["id"])
            if row["kind"] == "deduction":
                waiting = [*row["sources"], *waiting]
            else:
                yield self._source(row)

    def _source(self, row: record.Row) -> Work:
        named = any(row[field] for field in ("authors", "publisher", "carrier", "title_en", "title_zh"))
        return Work(
            id=row["id"],
            kind=row["kind"] or "",
            people=tuple(row["authors"]),
            bodies=tuple(_bodies(row["publisher"])),
            carrier=row["carrier"],
            title_en=row["title_en"],
            title_zh=row["title_zh"],
            date=row["published_on"],
            url=row["url"],
            # Of what nobody signed or named, only the record here can be found again.
            container=None if named else self._place("source", row["id"]),
            copied=row["access"] == "copy",
        )

    def _place(self, kind: str, key: str) -> str:
        return f"povstat {_versions(self.db)} ({kind} {key})"

    def _own(self, row: record.Row, kind: str, title_en: str, title_zh: str) -> Work:
        version = record.data_version(self.db)
        return Work(
            id=row["id"],
            kind=kind,
            bodies=(AUTHOR,),
            title_en=title_en,
            title_zh=title_zh,
            date=version[:4] if version else None,
            container=self._place(kind, row["id"]),
        )

    def _record(self, table: str, key: str) -> record.Row | None:
        rows = record.rows(self.db, f'SELECT * FROM "{table}" WHERE lower(id) = ?', [key])
        return rows[0] if rows else None

    def _cited(self, table: str, key: str) -> list[str]:
        found = self.db.execute(
            "SELECT source FROM citations WHERE cited_by = ? AND record = ? ORDER BY source", [table, key]
        )
        return [key for (key,) in found]

    def _unknown(self, text: str) -> NotFoundError:
        tables = ("series", "figures", "milestones")
        others = [row[0] for table in tables for row in self.db.execute(f'SELECT id FROM "{table}"')]
        near = near_words(text.casefold(), [*self.sources, *others], 3)
        if near:
            return NotFoundError(
                'nothing to cite is called "{text}": did you mean {near}?', text=text, near=", ".join(near)
            )
        return NotFoundError(
            "nothing to cite is called \"{text}\"; see 'povstat sources', 'povstat series', 'povstat figures'",
            text=text,
        )


def _bodies(publisher: str | None) -> list[str]:
    return [name.strip() for name in (publisher or "").replace("；", ";").split(";") if name.strip()]
