"""Sources: what the data rests on, and how to cite it."""

from typing import TYPE_CHECKING

from povstat import queries
from povstat.api.base import Data, Words, words
from povstat.errors import NotFoundError
from povstat.models.words import STYLES
from povstat.results import Rows

if TYPE_CHECKING:
    from povstat.models.rows import SourceRow


class SourceQuestions(Data):
    """The questions about sources."""

    def sources(self, *ids: str, kind: Words = (), search: str | None = None) -> "Rows[SourceRow]":
        """Every source that the data cites, or those named; ``used_by`` is how many records cite it.

        ``search`` keeps those in which every word of a text stands, in any case. Raises NotFoundError for an id
        that there is not.

        >>> povstat.sources("gb2260-2014")[0]["used_by"] > 0
        True
        """
        db = self.connection
        known = queries.record.values_of(db, "sources", "id")
        kinds = queries.record.values_of(db, "sources", "kind")
        rows = queries.record.sources(
            db,
            ids=[queries.vocabulary.source(text, known) for text in ids],
            kinds=[queries.vocabulary.word(word, kinds, "kind") for word in words(kind)],
            search=search,
        )
        shown = None
        if ids:
            shown = ("id", "authors", "publisher", "title", "published_on", "carrier", "access", "url", "standing",
                     f"description_{self.lang}", "sources")  # fmt: skip
        return self._rows(rows, "sources", [*queries.record.fields_of(db, "sources"), "used_by"], shown=shown)

    def cite(
        self,
        *ids: str,
        style: str = "apa",
        province: Words = (),
        year: int | None = None,
        accessed: str | None = None,
    ) -> str:
        """References for sources, for what a record rests on, or (without ids) for povstat itself.

        An id is that of a source, series, figure or milestone, a county (code or name) or a batch (its year);
        ``province`` and ``year`` narrow a batch or series down. ``accessed`` is the day on which the reader opened
        the addresses (ISO).

        ``style`` is apa, gb7714, bibtex or csl-json. Raises NotFoundError for an id that is nothing to cite.

        >>> povstat.cite(style="bibtex").startswith("@")
        True
        """
        chosen = queries.vocabulary.word(style, STYLES, "style")
        provinces = [queries.vocabulary.province(self.connection, name) for name in words(province)]
        works = queries.citations.works(
            self.connection, ids or [queries.citations.TOOL], provinces=provinces, year=year
        )
        if not works:
            raise NotFoundError("no source is given for {ids}", ids=", ".join(ids))
        return queries.citations.written(works, chosen, self.lang, accessed)
