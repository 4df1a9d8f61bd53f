"""The sources of a page: lines that name them where they are used, and the list of all that were used."""

import re
from collections.abc import Iterable

from povstat.lang import Language, names, statements, text_of, translate, word
from povstat.page.markup import Html, el, html
from povstat.page.material import Material
from povstat.page.voice import Voice
from povstat.queries import record
from povstat.queries.record import Row


class Cited:
    """Remembers which sources a page has named, so that the list at its end has all of them and no other."""

    def __init__(self, material: Material, voice: Voice) -> None:
        self._rows = {row["id"]: row for row in record.sources(material.db)}
        self._voice = voice
        self._used: set[str] = set()

    def use(self, ids: Iterable[str]) -> None:
        """Take sources into the list that a script will name."""
        self._used.update(ids)

    def line(self, ids: Iterable[str], *, remarks: bool = False) -> Html:
        """Sources by their publishers, each a link to its place in the list; of a publisher, the first.

        ``remarks`` keeps what stands in brackets behind a publisher's name, such as a licence.
        """
        named = list(dict.fromkeys(ids))
        self.use(named)

        def links(language: Language) -> Html:
            first: dict[str, str] = {}
            for name in named:
                first.setdefault(_publisher(self._rows[name], language, remarks), name)
            made = [el("a", label, href=f"#source-{name}") for label, name in first.items()]
            joiner = statements(("", ""), language)
            return html([part for link in made for part in (link, joiner)][:-1])

        return self._voice.in_each_language(links)

    def listed(self) -> Html:
        """The list of every source that was used, by kind."""
        kinds: dict[str, list[Row]] = {}
        for name, row in self._rows.items():
            if name in self._used:
                kinds.setdefault(row["kind"] or "unknown", []).append(row)
        return html(
            [
                el(
                    "details",
                    el(
                        "summary",
                        self._kind(kind),
                        " ",
                        el("span", str(len(rows)), cls="count"),
                    ),
                    el("ul", [self._entry(row) for row in rows], cls="sources"),
                )
                for kind, rows in sorted(kinds.items(), key=lambda entry: -len(entry[1]))
            ]
        )

    def _kind(self, kind: str) -> Html:
        return self._voice.in_each_language(lambda language: word(kind, language).capitalize())

    def _entry(self, row: Row) -> Html:
        title = self._voice.in_each_language(lambda language: _title(row, language))
        address = row["url"]
        return el(
            "li",
            el("a", title, href=address, rel="noreferrer noopener") if address else el("span", title),
            ". ",
            el("span", self._voice.in_each_language(lambda language: _where(row, language)), cls="where"),
            " ",
            el("code", row["id"]),
            id=f"source-{row['id']}",
        )


def _title(row: Row, language: Language) -> str:
    return text_of(row, "title", language) or str(row["publisher"] or row["id"])


def _where(row: Row, language: Language) -> str:
    """Who published it and when; the publisher is left out where it stands for the title."""
    titled = row["title_en"] or row["title_zh"]
    parts = [translate(row["publisher"], language) if titled and row["publisher"] else None, row["published_on"]]
    return " ".join(f"{part}{'。' if language == 'zh' else '.'}" for part in parts if part)


def _publisher(row: Row, language: Language, remarks: bool = False) -> str:
    """Who published or wrote it, mostly without the remarks that a name may carry in brackets; else its title."""
    if not row["publisher"]:
        authors = row["authors"]
        return names(authors, language) if authors else _title(row, language)
    whole = translate(row["publisher"], language)
    bare = translate(re.sub(r"\s*[(（].*", "", whole), language)
    return whole if remarks else bare or whole
