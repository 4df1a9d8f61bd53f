"""What a text that was typed may mean: a place to go to."""

import contextlib

from povstat.errors import PovstatError
from povstat.explore.asking import Asking
from povstat.explore.keys import VIEWS, of_view
from povstat.explore.place import Place
from povstat.explore.screens.chooser import Choice
from povstat.queries.record import Row
from povstat.queries.search import titles
from povstat.queries.text_search import folded, wanted
from povstat.store.gazetteer import resolve

NOT_OFFERED = ("palette", "app.focus_next")
"""Actions that a list of actions has no use for."""

MOST = 40
"""Counties that are offered, and records of other kinds: who wants others types more."""


def places(asking: Asking, text: str) -> list[Choice]:
    """Where a text may lead: views and provinces, counties by any name or code, then all that holds its words."""
    views = [Choice(asking.text(english), asking.text("screen"), Place(name)) for name, english in VIEWS]
    if not text.strip():
        return views
    words = wanted(text)
    found = [view for view in views if words and words[0] in folded(view.label)]
    found += _provinces(asking, words)
    found += counties(asking, text)
    if not found:
        found += _resolved(asking, text)
    return found + _records(asking, text)


def actions(asking: Asking, view: str, text: str) -> list[Choice]:
    """What can be done in a view by a key, where every word of a text stands in what help says; then counties."""
    words = wanted(text)
    kind = asking.text("key {key}")
    choices = [
        Choice(asking.text(key.help), kind.format(key=key.shown), key.action)
        for key in of_view(view)
        if key.action not in NOT_OFFERED
    ]
    kept = [choice for choice in choices if all(word in folded(choice.label) for word in words)]
    return [*kept, *counties(asking, text)] if words else kept


def counties(asking: Asking, text: str) -> list[Choice]:
    """The counties in whose names every word of a text stands: those called so first, then those that begin so."""
    words = wanted(text)
    if not words:
        return []
    index = asking.index
    begins, line_begins, whole = words[0], "\n" + words[0], "".join(words)
    called: list[int] = []
    first: list[int] = []
    others: list[int] = []
    for position in index.narrowed({}, text):
        spellings = index.keys[position]
        if not (spellings.startswith(begins) or line_begins in spellings):
            others.append(position)
            continue
        (called if whole in spellings.split("\n") else first).append(position)
        # No county is called by one letter.
        if len(whole) == 1 and len(first) == MOST:
            break
    return [_county(asking, row) for row in index.rows([*called, *first, *others][:MOST])]


def _county(asking: Asking, row: Row) -> Choice:
    chinese = asking.language == "zh"
    name = row["name_zh"] if chinese else f"{row['name_en']} {row['name_zh']}"
    where = asking.province(row["province"])
    return Choice(f"{name} · {where} · {row['batch']}", asking.text("county"), Place("county", key=row["code"]))


def _provinces(asking: Asking, words: list[str]) -> list[Choice]:
    choices = []
    for name, row in asking.provinces.items():
        spellings = folded("\n".join((name, row["name_en_full"], row["name_zh"], row["pinyin"])))
        if words and all(word in spellings for word in words):
            place = Place("counties", (("province", (name,)),))
            choices.append(Choice(asking.province(name), asking.text("province"), place))
    return choices


def _resolved(asking: Asking, text: str) -> list[Choice]:
    """The county that a name or code of another year means, or those that are called nearly so."""
    found = resolve(asking.db, text)
    codes = [found.code] if found.status == "poverty" and found.code else []
    codes += [each.code for each in (*found.candidates, *found.suggestions) if each.listed]
    index = asking.index
    everything = range(len(index))
    positions = [place for code in dict.fromkeys(codes) if (place := index.place_of(code, everything)) is not None]
    return [_county(asking, row) for row in index.rows(positions[:MOST])]


def _records(asking: Asking, text: str) -> list[Choice]:
    views = {"milestone": "milestones", "series": "series", "source": "sources"}
    choices = []
    with contextlib.suppress(PovstatError):
        hits = titles(asking.db, text, kinds=list(views))
        # What is named by its id was meant.
        for row in sorted(hits, key=lambda row: row["id"] != text.strip())[:MOST]:
            view = views[row["kind"]]
            place = Place(view, key=row["id"], ids=(row["id"],) if view == "series" else ())
            choices.append(Choice(asking.localized(row, "title") or row["id"], asking.word(row["kind"]), place))
    return choices
