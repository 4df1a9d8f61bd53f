"""Names and codes: what they mean, where words are found, what a code was and became."""

from typing import TYPE_CHECKING, Any

from povstat import queries
from povstat.api.base import Data, Words, words
from povstat.errors import NotFoundError, PovstatError, UsageError
from povstat.models.words import SEARCHED
from povstat.results import Rows

if TYPE_CHECKING:
    from povstat.models.rows import SearchRow
    from povstat.places.resolution import Resolution


class NameQuestions(Data):
    """The questions about names, words and codes."""

    def resolve(
        self, text: str, *, province: str | None = None, prefecture: str | None = None, year: int | None = None
    ) -> "Resolution":
        """The county that a name or a code of any year since 1981 means, or why that cannot be said.

        See ``status``, ``code``, ``candidates`` and ``suggestions`` of the answer; nothing is ever guessed.

        >>> povstat.resolve("威宁").code
        '520526'
        """
        from povstat.store.gazetteer import resolve

        return resolve(self.connection, text, province=province, prefecture=prefecture, year=year)

    def search(self, term: str, *, kind: Words = ()) -> "Rows[SearchRow]":
        """What holds every word of ``term``, best first: kind, id, titles, and an excerpt, hits in brackets.

        Where nothing does, ``missing`` says so. Raises UsageError for a term without a letter, digit or character.

        >>> povstat.search("Weining", kind="county")[0]["id"]
        '520526'
        """
        kinds = [queries.vocabulary.word(text, SEARCHED, "kind") for text in words(kind)]
        rows = queries.search.search(self.connection, term, kinds)
        shown = [
            {**row, "hit": row["hit"].replace(queries.search.MARK[0], "[").replace(queries.search.MARK[1], "]")}
            for row in rows
        ]
        missing = [] if shown else [NotFoundError('nothing holds the words "{text}"', text=term)]
        notes = [(error.template, error.values) for error in missing]
        return self._rows(shown, "search", queries.search.FIELDS, notes, missing=missing)

    def codes(self, *asked: str, on: int | None = None, to: int | None = None) -> "Rows[dict[str, Any]]":
        """The history of codes (or of names) since 1981; with ``to``, the codes in that year.

        ``on`` is the year of the codes given. What is not there stands in ``missing`` of the answer. Raises
        NotFoundError or AmbiguousError where nothing at all is, UsageError for a year that the codes do not cover.

        >>> [row["code"] for row in povstat.codes("522427", to=2014)]
        ['520526']
        """
        db, codes = self.connection, queries.codes
        rows: list[dict[str, Any]] = []
        missing: list[PovstatError] = []
        for text in asked:
            try:
                rows += (
                    queries.codes.in_year(db, text, to, on)
                    if to is not None
                    else queries.codes.history_rows(db, text, on)
                )
            except UsageError:
                raise
            except PovstatError as error:
                missing.append(error)
        if missing and not rows:
            missing[-1].also = tuple(missing[:-1])
            raise missing[-1]
        table, fields = ("codes", codes.FIELDS) if to is None else ("codes_in_year", codes.FIELDS_IN_YEAR)
        notes = [(error.template, error.values) for error in missing]
        return Rows(rows, table=table, fields=fields, lang=self.lang, notes=notes, missing=missing)
