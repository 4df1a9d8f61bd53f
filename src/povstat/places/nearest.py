"""The names nearest to one that was not found: for suggestions, never for answers."""

from povstat.places import names
from povstat.places.gazetteer import Gazetteer

_MOST = 6


def nearest(gazetteer: Gazetteer, text: str) -> list[str]:
    """The keys that differ least from a text, nearest first; none where all are far."""
    chinese = names.has_han(text)
    key = names.chinese_key(text) if chinese else (names.latin_keys(names.latin_words(text)) or ("",))[0]
    if len(key) < 2 or len(key) > 40:
        return []
    limit = 1 if chinese or len(key) < 7 else 2
    own = set(key)
    scored = []
    for other in gazetteer.keys(len(key) - limit, len(key) + limit):
        # Each change touches one character: keys that share too few need no closer look.
        if len(own.difference(other)) <= limit:
            changes = distance(key, other, limit)
            if changes <= limit:
                scored.append((changes, other[0] != key[0], other))
    return [other for _, _, other in sorted(scored)[:_MOST]]


def distance(left: str, right: str, limit: int) -> int:
    """How many insertions, deletions, changes and swaps part two texts; over ``limit``, any larger number."""
    before: list[int] = []
    last = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        row = [i]
        for j, b in enumerate(right, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
        before, last = last, row
    return last[-1]
