"""Where the explorer begins, from the words of the call."""

from collections.abc import Sequence
from typing import Any

from povstat.errors import UsageError
from povstat.explore.asking import Asking
from povstat.explore.keys import COUNTY, NAMES
from povstat.explore.place import Place
from povstat.queries import series, vocabulary
from povstat.queries.county import county


def start_place(
    asking: Asking, words: Sequence[str], choices: Sequence[tuple[str, Sequence[Any]]], text: str
) -> Place:
    """The place that a call names: a view, what it is to show, and what counties are narrowed down to.

    Raises UsageError for words that name no view, NotFoundError and AmbiguousError for a county or a series that
    there is not.
    """
    narrowed = tuple(sorted((facet, tuple(values)) for facet, values in choices if values))
    view = (
        vocabulary.word(words[0], NAMES, "screen") if words else ("counties" if narrowed or text else "overview")
    )
    rest = list(words[1:])
    if view not in ("counties", "map") and (narrowed or text):
        raise UsageError("'povstat explore {view}' is not narrowed down; leave the options out", view=view)
    if view == COUNTY:
        if not rest:
            raise UsageError("name a county after 'povstat explore county'")
        return Place(view, key=county(asking.db, " ".join(rest))["code"])
    if view == "series":
        ids = tuple(dict.fromkeys(series.one_series(asking.db, name) for name in rest))
        return Place(view, ids=ids, key=ids[0] if ids else "")
    if rest:
        raise UsageError("'povstat explore {view}' takes no more words: {words}", view=view, words=" ".join(rest))
    return Place(view, narrowed, text)
