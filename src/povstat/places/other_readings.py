"""Pinyin of names whose characters can be read otherwise: as converters read them, and in every usual reading.

Readings that are not the name's own are of two kinds. What converters make of characters that place names read
otherwise (Zhangge for 长葛) is a name like others, where it is nobody's right name, or that of a county in the
same province: 佛坪 and 富平, both in Shaanxi, are both called Fuping by converters, and nobody can tell which is
meant. All other readings are weak (kind ``reading``): they count where no right name fits.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, product
from typing import NamedTuple

from povstat.places import names
from povstat.places.characters import MISREAD, READINGS
from povstat.places.identity import Vintage

_MOST = 12
"""Other readings of one name."""


class Reading(NamedTuple):
    """A key by another reading of a name, with the years of the name."""

    key: str
    kind: str
    first: int
    end: int


def other_readings(
    spans: Iterable[tuple[int, Vintage, int, int]],
    provinces: dict[int, str],
    right: dict[str, set[str]],
    also: Mapping[str, tuple[str, ...]],
) -> Iterator[tuple[int, Reading]]:
    """The number of a place, and a key by another reading of one of its names.

    ``spans`` are the places' vintages with years; ``right`` has the provinces of each right key, an empty one for
    regions; ``also`` the generic parts that may take the place of one.
    """
    for number, vintage, first, end in spans:
        stem, _, generic = names.parts(vintage.name)
        if len(stem) == 1 and not generic:
            continue
        own = [names.plain(syllable) for syllable in vintage.pinyin.split()]
        if len(own) < len(stem):
            continue
        endings = [
            "".join(own[len(stem) :]),
            *(names.GENERIC_ZH[each] for each in (generic, *also.get(generic, ())) if each),
        ]
        if len(stem) > 1:
            endings.append("")
        province = provinces[number]
        misread = "".join(MISREAD.get(character, own[at]) for at, character in enumerate(stem))
        for spoken in _spoken(stem, own, misread):
            for ending in dict.fromkeys(endings):
                key = spoken + ending
                plain = spoken == misread and (key not in right or province in right[key])
                if plain or province not in right.get(key, ()):
                    yield number, Reading(key, "romanised" if plain else "reading", first, end)


def _spoken(stem: str, own: list[str], misread: str) -> Iterator[str]:
    """The stem in other readings: as converters have it first."""
    ruled = "".join(own[: len(stem)])
    choices = [[own[at], *READINGS.get(character, "").split()] for at, character in enumerate(stem)]
    made = dict.fromkeys([misread, *("".join(each) for each in islice(product(*choices), 4 * _MOST))])
    made.pop(ruled, None)
    return islice(iter(made), _MOST)
